import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enableShortcuts, shortcutsEnabled } from '@/shared/console/shortcuts';
import type { menuFor } from './route-table';

interface Props {
  groups: ReturnType<typeof menuFor>;
  onClose: () => void;
}

const GENERAL = [['?', 'list'], ['/', 'search'], ['↑ ↓', 'rows'], ['1 2 3', 'actions'], ['n', 'next']] as const;

export function ShortcutList({ groups, onClose }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(shortcutsEnabled);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={t('shortcuts.title')} onClose={onClose}>
      <div className="stack">
        <h2>{t('shortcuts.title')}</h2>
        <dl className="shortcut-list">
          {GENERAL.map(([keys, name]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{t(`shortcuts.${name}`)}</dd></div>)}
          {groups.flatMap((entry) => entry.routes).filter((route) => route.menu?.shortcut).map((route) => (
            <div key={route.path}><dt><kbd>g {route.menu?.shortcut}</kbd></dt><dd>{t(route.titleKey)}</dd></div>
          ))}
        </dl>
        <label className="row"><input type="checkbox" checked={on} onChange={(event) => { enableShortcuts(event.target.checked); setOn(event.target.checked); }} />{t('shortcuts.enabled')}</label>
        <div><button type="button" className="btn" data-size="s" onClick={() => dialog.current?.close()}>{t('common.close')}</button></div>
      </div>
    </dialog>
  );
}
