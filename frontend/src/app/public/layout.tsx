import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, Mark } from '@/shared/ui/icon';
import { OfflineBar } from '@/shared/ui/page-state';
import { LanguageMenu, ThemeMenu } from '@/shared/ui/preferences';
import { chooseElder, useElder } from '@/shared/ui/theme';

export function PublicLayout() {
  const { t } = useTranslation();
  const elder = useElder();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  useEffect(() => {
    // A new page begins at its content for those who hear it; the first load is left as the browser does it.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a className="skip-link" href="#main">{t('common.skip')}</a>
      <header className="public-head no-print">
        <div className="public-width row">
          <Link to="/" className="brand grow"><Mark /><span className="brand-name">{t('common.product')}</span><span className="brand-sub">{t('common.bureau')}</span></Link>
          <button type="button" className="btn" data-size="s" aria-pressed={elder} onClick={() => chooseElder(!elder)}><Icon name="type" size={18} />{t('preferences.elderOn')}</button>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <OfflineBar />
      <main id="main" ref={main} tabIndex={-1} className="public-width public-main"><Outlet /></main>
      <footer className="public-foot no-print">
        <div className="public-width">
          <p>{t('publicHome.footPrivacy')}</p>
          <p><a href="/console">{t('publicHome.staff')}</a> · <a href="/api-docs/">{t('publicHome.apiDocs')}</a></p>
        </div>
      </footer>
    </>
  );
}
