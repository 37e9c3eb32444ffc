import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { formatTime } from '@/shared/format/format';
import { CopyButton, Fact } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import { keepReceipt } from './receipt-memory';

/** The only time the receipt is shown: large, to copy, to print, and said so. */
export function ReceiptView({ filed }: { filed: Schema<'FiledLicenceApplication'> }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
    // Leaving by mistake would lose the receipt for good.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return (
    <div className="stack narrow receipt">
      <h1 ref={heading} tabIndex={-1}>{t('receipt.title')}</h1>
      <p>{t('receipt.intro')}</p>
      <section className="card receipt-card">
        <div className="receipt-label">{t('receipt.code')}</div>
        <div className="receipt-code mono" data-testid="receipt-code">{filed.receiptCode}</div>
        <p className="receipt-keep"><strong>{t('receipt.keep')}</strong></p>
        <div className="row no-print">
          <CopyButton text={filed.receiptCode} label={t('receipt.copy')} />
          <button type="button" className="btn" data-size="s" onClick={() => window.print()}><Icon name="printer" size={16} />{t('receipt.print')}</button>
        </div>
        <dl className="facts">
          <Fact label={t('field.applicationNo')}><span className="mono">{filed.applicationNo}</span></Fact>
          <Fact label={t('field.filedAt')}><span className="num">{formatTime(filed.filedAt)}</span></Fact>
        </dl>
      </section>
      <section className="card">
        <h2>{t('receipt.nextTitle')}</h2>
        <ol className="numbered">
          {[1, 2, 3, 4].map((at) => <li key={at}>{t(`receipt.next${at}`)}</li>)}
        </ol>
      </section>
      <div className="row no-print">
        <Link to="/progress" className="btn" data-kind="solid" onClick={() => keepReceipt(filed.receiptCode)}>{t('receipt.follow')}</Link>
        <Link to="/" className="btn">{t('common.home')}</Link>
      </div>
    </div>
  );
}
