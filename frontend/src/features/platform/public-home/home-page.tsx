import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/shared/ui/icon';
import { usePageTitle } from '@/shared/ui/page-state';
import './public-home.css';

const DOORS: { to: string; icon: IconName; key: string }[] = [
  { to: '/apply', icon: 'document', key: 'apply' },
  { to: '/progress', icon: 'route', key: 'progress' },
  { to: '/licences', icon: 'search', key: 'lookup' },
];

export default function PublicHomePage() {
  const { t } = useTranslation();
  usePageTitle(undefined);
  return (
    <div className="stack public-home">
      <div className="hero">
        <h1>{t('publicHome.title')}</h1>
        <p>{t('publicHome.intro')}</p>
      </div>
      <ul className="doors">
        {DOORS.map((door) => (
          <li key={door.to}>
            <Link to={door.to} className="door">
              <Icon name={door.icon} size={30} />
              <span className="door-title">{t(`publicHome.${door.key}.title`)}</span>
              <span className="door-text">{t(`publicHome.${door.key}.text`)}</span>
              <span className="door-go">{t(`publicHome.${door.key}.go`)}<Icon name="chevron" size={16} /></span>
            </Link>
          </li>
        ))}
      </ul>
      <section className="promises" aria-label={t('publicHome.promises')}>
        {['order', 'two', 'record', 'free'].map((key) => (
          <div key={key}>
            <h2>{t(`publicHome.promise.${key}.title`)}</h2>
            <p>{t(`publicHome.promise.${key}.text`)}</p>
          </div>
        ))}
      </section>
      <p className="staff-door">{t('publicHome.staffText')} <a href="/console">{t('publicHome.staff')}</a></p>
    </div>
  );
}
