import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { formatTime } from '@/shared/format/format';
import { Fact } from '@/shared/ui/bits';

/** What the office told the applicant on the way, and what he answered. Nothing told, nothing shown. */
export function NoticesPanel({ application: a }: { application: Schema<'LicenceApplication'> }) {
  const { t } = useTranslation();
  if (!a.supplement && a.extensionReason === undefined && !a.delivery) return null;
  return (
    <section className="card">
      <h2>{t('notice.title')}</h2>
      {a.supplement && (
        <>
          <h3>{t('notice.missing')} <span className="muted num">{formatTime(a.supplement.askedAt)}</span></h3>
          <ol className="notice-items">{a.supplement.items.map((item) => <li key={item}>{item}</li>)}</ol>
          <dl className="facts">
            <Fact label={t('notice.answer')} wide>
              {a.supplement.answer ?? <span className="muted">{t('notice.noAnswer')}</span>}
              {a.supplement.answeredAt && <span className="sub muted num">{formatTime(a.supplement.answeredAt)}</span>}
            </Fact>
          </dl>
        </>
      )}
      <dl className="facts">
        {a.extensionReason !== undefined && <Fact label={t('notice.extension')} wide>{a.extensionReason}</Fact>}
        {a.delivery && (
          <>
            <Fact label={t('field.method')}>{t(`option.method.${a.delivery.method}`)}</Fact>
            <Fact label={t('field.receivedBy')}>{a.delivery.receivedBy}</Fact>
            <Fact label={t('field.deliveredAt')}><span className="num">{formatTime(a.delivery.deliveredAt)}</span></Fact>
          </>
        )}
      </dl>
    </section>
  );
}
