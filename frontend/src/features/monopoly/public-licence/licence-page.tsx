import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { today } from '@/shared/format/format';
import { isLicenceNo } from '@/shared/identifier/credit-code';
import { ApiProblem } from '@/shared/problem/problem';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Fact, SkeletonLines } from '@/shared/ui/bits';
import { usePageTitle } from '@/shared/ui/page-state';
import { StateMark } from '@/shared/workflow/state-mark';
import { LicenceSearch } from './licence-search';
import './public-licence.css';

/** What the QR code on a certificate opens: is this licence real, whose is it, is it valid. */
export default function PublicLicencePage() {
  const { t } = useTranslation();
  const { licenceNo } = useParams({ strict: false }) as { licenceNo: string };
  usePageTitle(t('lookup.resultTitle', { no: licenceNo }));
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['monopoly', 'public', 'licences', licenceNo],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/public/licences/{licenceNo}', { params: { path: { licenceNo } } })),
    enabled: isLicenceNo(licenceNo),
  });
  const l = query.data;
  const unknown = !isLicenceNo(licenceNo) || (query.error instanceof ApiProblem && query.error.status === 404);
  const current = l !== undefined && l.validFrom <= today() && today() <= l.validTo;
  return (
    <div className="stack narrow">
      <h1>{t('lookup.title')}</h1>
      <div aria-live="polite" className="stack">
        {unknown && (
          <div className="note" data-kind="wrong" role="alert">
            <span className="note-title">{t('lookup.unknown', { no: licenceNo })}</span>
            <span>{t('lookup.unknownText')}</span>
          </div>
        )}
        {query.error && !unknown && <ProblemNote error={query.error} />}
        {query.isLoading && <div className="card"><SkeletonLines /></div>}
        {l && (
          <article className="card licence-card">
            <div className="row">
              <h2 className="grow">{l.shopName}</h2>
              {current ? <StateMark flow="monopoly.licence" state={l.state} /> : <span className="state" data-tone="bad">{t('lookup.notCurrent')}</span>}
            </div>
            <div className="licence-no mono">{l.licenceNo}</div>
            <dl className="facts">
              <Fact label={t('field.holderName')}>{l.holderName}</Fact>
              <Fact label={t('field.customerClass')}><span className="mono">{l.customerClass}</span></Fact>
              <Fact label={t('lookup.valid')}><span className="num">{l.validFrom} → {l.validTo}</span></Fact>
              <Fact label={t('field.issuedBy')}>{l.issuedBy}</Fact>
              <Fact label={t('field.address')} wide>{l.countyName} {l.address}</Fact>
            </dl>
            <p className="muted">{t('lookup.checkPlace')}</p>
          </article>
        )}
      </div>
      <section className="card no-print">
        <h2>{t('lookup.another')}</h2>
        <LicenceSearch key={licenceNo} onSearch={(no) => void navigate({ to: `/licences/${no}` })} />
      </section>
    </div>
  );
}
