import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { sessionStore, signIn, signOut } from '@/shared/auth/session';
import { useShortcuts } from '@/shared/console/shortcuts';
import { Icon, Mark } from '@/shared/ui/icon';
import { FailedPage, OfflineBar } from '@/shared/ui/page-state';
import { PopoverMenu } from '@/shared/ui/popover-menu';
import { LanguageMenu, ThemeMenu } from '@/shared/ui/preferences';
import { ConsoleMenu } from './menu';
import { addressOf, menuFor } from './route-table';
import { ShortcutList } from './shortcut-list';
import { Waiting } from './waiting';

/** The console behind the login: without a session there is no page, only the way to Keycloak. */
export function ConsoleLayout() {
  const { t } = useTranslation();
  const session = useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
  const [failure, setFailure] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!session) signIn(location.pathname + location.search).catch(setFailure);
  }, [session, attempt]);
  if (failure) return <main className="public-width"><FailedPage error={failure} home="/" retry={() => { setFailure(undefined); setAttempt(attempt + 1); }} /></main>;
  if (!session) return <Waiting text={t('session.going')} />;
  return <Shell lost={session.status === 'lost'} name={session.name} />;
}

function Shell({ lost, name }: { lost: boolean; name: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const drawer = useRef<HTMLDialogElement>(null);
  const [shortcuts, setShortcuts] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const groups = menuFor(me.data?.permissions ?? []);
  useEffect(() => drawer.current?.close(), [path]);
  useShortcuts({
    '?': () => setShortcuts(true),
    ...Object.fromEntries(groups.flatMap((entry) => entry.routes).filter((route) => route.menu?.shortcut).map((route) => [`g ${route.menu?.shortcut}`, () => void navigate({ to: addressOf(route) })])),
  });
  const shown = me.data?.name ?? name;
  return (
    <div className="console">
      <a className="skip-link" href="#main">{t('common.skip')}</a>
      <aside className="side no-print"><ConsoleMenu groups={groups} path={path} /></aside>
      <dialog ref={drawer} className="drawer" aria-label={t('menu.title')}>
        <button type="button" className="popover-button drawer-close" aria-label={t('common.close')} onClick={() => drawer.current?.close()}><Icon name="close" /></button>
        <ConsoleMenu groups={groups} path={path} />
      </dialog>
      <div className="console-body">
        <header className="top no-print">
          <button type="button" className="popover-button menu-button" aria-label={t('menu.open')} onClick={() => drawer.current?.showModal()}><Icon name="menu" /></button>
          <span className="top-brand"><Mark size={24} /></span>
          <span className="grow top-unit">{me.data?.unitName}</span>
          <button type="button" className="popover-button wide-only" aria-label={t('shortcuts.title')} title={t('shortcuts.title')} onClick={() => setShortcuts(true)}><Icon name="keyboard" /></button>
          <LanguageMenu />
          <ThemeMenu />
          <PopoverMenu button={<><span className="avatar" data-initial={shown.slice(0, 1)} aria-hidden="true" /><span className="person-name">{shown}</span><span className="sr-only">{t('menu.person')}</span></>}>
            {(close) => (
              <>
                <button type="button" onClick={() => { close(); void navigate({ to: '/console/profile' }); }}><Icon name="person" size={18} />{t('profile.title')}</button>
                <button type="button" onClick={() => { close(); setShortcuts(true); }}><Icon name="keyboard" size={18} />{t('shortcuts.title')}</button>
                <button type="button" onClick={() => void signOut()}><Icon name="signout" size={18} />{t('session.signOut')}</button>
              </>
            )}
          </PopoverMenu>
        </header>
        <OfflineBar />
        {lost && (
          <div className="bar" role="alert">
            {t('session.lost')} <button type="button" className="btn" data-size="s" onClick={() => void signIn(location.pathname + location.search)}>{t('session.again')}</button>
          </div>
        )}
        <main id="main" tabIndex={-1} className="console-main"><Outlet /></main>
      </div>
      {shortcuts && <ShortcutList groups={groups} onClose={() => setShortcuts(false)} />}
    </div>
  );
}
