import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { formatTime } from '@/shared/format/format';
import { Fact } from '@/shared/ui/bits';

type Application = Schema<'LicenceApplication'>;

export function useYesNo() {
  const { t } = useTranslation();
  return (value: boolean) => t(value ? 'common.yes' : 'common.no');
}

/** What the applicant stated. */
export function StatedFacts({ application: a }: { application: Application }) {
  const { t } = useTranslation();
  const yesNo = useYesNo();
  return (
    <section className="card">
      <h2>{t('licenceApplication.stated')}</h2>
      <dl className="facts">
        <Fact label={t('field.applicantName')}>{a.applicantName}</Fact>
        <Fact label={t('field.identityNumber')}><span className="mono">{a.identityNumberMasked}</span></Fact>
        <Fact label={t('field.phone')}><span className="num">{a.phone}</span></Fact>
        <Fact label={t('field.holderNature')}>{t(`option.holderNature.${a.holderNature}`)}</Fact>
        {a.creditCode && <Fact label={t('field.creditCode')}><span className="mono">{a.creditCode}</span></Fact>}
        <Fact label={t('field.format')}>{t(`option.format.${a.format}`)}</Fact>
        <Fact label={t('field.marketType')}>{t(`option.marketType.${a.marketType}`)}</Fact>
        <Fact label={t('field.scale')}>{t(`option.scale.${a.scale}`)}</Fact>
        <Fact label={t('field.separateFromDwelling')}>{yesNo(a.separateFromDwelling)}</Fact>
        <Fact label={t('field.fundsDeclared')}>{yesNo(a.fundsDeclared)}</Fact>
        <Fact label={t('field.filedAt')}><span className="num">{formatTime(a.filedAt)}</span></Fact>
        {a.acceptSeq !== undefined && <Fact label={t('field.acceptSeq')}><span className="num">{a.acceptSeq}</span></Fact>}
        <Fact label={t('field.address')} wide>{a.address}</Fact>
      </dl>
    </section>
  );
}

/** What two inspectors measured, what the reviewer held, what was decided. */
export function FindingsPanel({ application: a }: { application: Application }) {
  const { t } = useTranslation();
  const yesNo = useYesNo();
  const site = a.siteReport;
  return (
    <>
      {site && (
        <section className="card">
          <h2>{t('licenceApplication.siteReport')}</h2>
          <dl className="facts">
            <Fact label={t('field.measuredOn')}><span className="num">{site.measuredOn}</span></Fact>
            <Fact label={t('field.walkingDistanceMetres')}><span className="num">{t('common.metres', { count: site.walkingDistanceMetres })}</span></Fact>
            <Fact label={t('field.nearestLicenceNo')}><span className="mono">{site.nearestLicenceNo ?? t('common.none')}</span></Fact>
            <Fact label={t('field.schoolDistanceMetres')}><span className="num">{t('common.metres', { count: site.schoolDistanceMetres })}</span></Fact>
            <Fact label={t('field.separateFromDwelling')}>{yesNo(site.separateFromDwelling)}</Fact>
            <Fact label={t('field.fixedPremises')}>{yesNo(site.fixedPremises)}</Fact>
            {site.latitude !== undefined && site.longitude !== undefined && (
              <Fact label={t('field.position')}><span className="num">{site.latitude}, {site.longitude}</span></Fact>
            )}
            <Fact label={t('field.reportedByName')}>{site.reportedByName}</Fact>
            <Fact label={t('field.countersignedByName')}>{site.countersignedByName ?? <span className="muted">{t('licenceApplication.notCountersigned')}</span>}</Fact>
            <Fact label={t('field.findings')} wide><span style={{ whiteSpace: 'pre-wrap' }}>{site.findings}</span></Fact>
          </dl>
        </section>
      )}
      {a.review && (
        <section className="card">
          <h2>{t('licenceApplication.review')}</h2>
          <dl className="facts">
            <Fact label={t('field.recommendation')}>{t(`option.recommendation.${a.review.recommendation}`)}</Fact>
            <Fact label={t('field.reviewedByName')}>{a.review.reviewedByName}</Fact>
            <Fact label={t('field.opinion')} wide>{a.review.opinion}</Fact>
          </dl>
        </section>
      )}
      {a.decisionReason && (
        <section className="card">
          <h2>{t(a.state === 'WITHDRAWN' ? 'licenceApplication.withdrawReason' : 'licenceApplication.decisionReason')}</h2>
          <p>{a.decisionReason}</p>
        </section>
      )}
    </>
  );
}
