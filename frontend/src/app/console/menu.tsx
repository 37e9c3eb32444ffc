import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, Mark } from '@/shared/ui/icon';
import { addressOf, type menuFor } from './route-table';

interface Props {
  groups: ReturnType<typeof menuFor>;
  path: string;
}

/** The entry of the page shown, or of the list it belongs to. */
export function isCurrent(address: string, path: string): boolean {
  const clean = path.replace(/\/$/, '');
  return address === '/console' ? clean === '/console' : clean === address || clean.startsWith(`${address}/`);
}

export function ConsoleMenu({ groups, path }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/console" className="side-brand"><Mark /><span>{t('common.product')}</span></Link>
      <nav aria-label={t('menu.title')}>
        {groups.map(({ group, routes }) => (
          <div key={group} className="side-group">
            {group !== 'work' && <div className="side-title">{t(`menu.group.${group}`)}</div>}
            <ul>
              {routes.map((route) => {
                const address = addressOf(route);
                return (
                  <li key={address}>
                    <Link to={address} activeOptions={{ exact: true }} className="side-link" aria-current={isCurrent(address, path) ? 'page' : undefined}>
                      {route.menu && <Icon name={route.menu.icon} size={18} />}
                      <span className="grow">{t(route.titleKey)}</span>
                      {route.menu?.shortcut && <kbd aria-hidden="true">g {route.menu.shortcut}</kbd>}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </nav>
    </>
  );
}
