import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { Fact, SkeletonLines } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import { FailedPage } from '@/shared/ui/page-state';
import { StateMark } from '@/shared/workflow/state-mark';
import { CertificatePanel } from './certificate-panel';
import { detailQuery } from './queries';

export default function LicencePage() {
  const { t } = useTranslation();
  const { licenceId } = useParams({ strict: false }) as { licenceId: string };
  const query = useQuery(detailQuery(licenceId));
  const seesApplications = useCan('monopoly.licence-application:read');
  const l = query.data;
  if (query.error && !l) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/licences" />;
  if (!l) return <div className="card"><SkeletonLines lines={10} /></div>;
  return (
    <div className="stack">
      <PageHead
        title={l.shopName}
        back={{ to: '/console/licences', label: t('licence.title') }}
        meta={<><StateMark flow="monopoly.licence" state={l.state} /><span className="mono">{l.licenceNo}</span><span>{l.countyName} · {l.cellName}</span></>}
        actions={<button type="button" className="btn" data-size="s" onClick={() => window.print()}><Icon name="printer" size={16} />{t('common.print')}</button>}
      />
      <div className="detail-columns">
        <section className="card">
          <h2>{t('licence.facts')}</h2>
          <dl className="facts">
            <Fact label={t('field.licenceNo')}><span className="mono">{l.licenceNo}</span></Fact>
            <Fact label={t('field.holderName')}>{l.holderName}</Fact>
            <Fact label={t('field.holderNature')}>{t(`option.holderNature.${l.holderNature}`)}</Fact>
            <Fact label={t('field.customerClass')}><span className="mono">{l.customerClass}</span></Fact>
            <Fact label={t('field.validFrom')}><span className="num">{l.validFrom}</span></Fact>
            <Fact label={t('field.validTo')}><span className="num">{l.validTo}</span></Fact>
            <Fact label={t('field.issuedBy')}>{l.issuedBy}</Fact>
            <Fact label={t('field.issuedOn')}><span className="num">{l.issuedOn}</span></Fact>
            <Fact label={t('field.address')} wide>{l.address}</Fact>
          </dl>
          <p className="licence-links no-print">
            {l.applicationId && seesApplications && <Link to={`/console/licence-applications/${l.applicationId}`}>{t('licence.toApplication')}</Link>}
            {!l.applicationId && <span className="muted">{t('licence.takenOver')}</span>}
            <a href={`/licences/${l.licenceNo}`} target="_blank" rel="noopener">{t('licence.toPublic')}</a>
          </p>
        </section>
        <CertificatePanel licenceId={l.licenceId} licenceNo={l.licenceNo} />
      </div>
    </div>
  );
}
