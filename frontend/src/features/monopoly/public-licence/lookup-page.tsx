import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/ui/page-state';
import { LicenceSearch } from './licence-search';

export default function LookupPage() {
  const { t } = useTranslation();
  usePageTitle(t('lookup.title'));
  const navigate = useNavigate();
  return (
    <div className="stack narrow">
      <h1>{t('lookup.title')}</h1>
      <p>{t('lookup.intro')}</p>
      <div className="card"><LicenceSearch onSearch={(licenceNo) => void navigate({ to: `/licences/${licenceNo}` })} /></div>
    </div>
  );
}
