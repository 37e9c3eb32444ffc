import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { TextField } from '@/shared/form/field';
import { ProblemNote } from '@/shared/problem/problem-note';
import { usePageTitle } from '@/shared/ui/page-state';
import { ProgressView } from './progress-view';
import { keepReceipt, keptReceipt, normaliseReceipt } from './receipt-memory';
import './public-application.css';

const SHORTEST = 20;

/** Progress by receipt. The receipt is typed in and sent in a body; it never stands in the address. */
export default function ProgressPage() {
  const { t } = useTranslation();
  usePageTitle(t('progress.title'));
  const [code, setCode] = useState(keptReceipt);
  const [fault, setFault] = useState<string>();
  const query = useMutation({
    mutationFn: (receiptCode: string) => unwrap(http.POST('/api/v1/monopoly/public/licence-application-queries', { body: { receiptCode } })),
  });
  const { mutate } = query;
  const asked = useRef(false);
  useEffect(() => {
    // Coming from the confirmation page, the receipt is already known.
    const kept = keptReceipt();
    if (kept !== '' && !asked.current) mutate(kept);
    asked.current = true;
    return () => keepReceipt('');
  }, [mutate]);

  function ask() {
    const receipt = normaliseReceipt(code);
    setFault(receipt.length < SHORTEST ? t('progress.tooShort') : undefined);
    if (receipt.length >= SHORTEST) mutate(receipt);
  }

  return (
    <div className="stack narrow">
      <h1>{t('progress.title')}</h1>
      <form className="card stack no-print" noValidate onSubmit={(event) => { event.preventDefault(); ask(); }}>
        <TextField name="receiptCode" label={t('progress.receipt')} hint={t('progress.receiptHint')} value={code} maxLength={80} spaced error={fault} onChange={(value) => { setCode(value); setFault(undefined); }} />
        <div><button type="submit" className="btn" data-kind="solid" disabled={query.isPending}>{t(query.isPending ? 'common.loading' : 'progress.ask')}</button></div>
      </form>
      {query.error && <ProblemNote error={query.error} kept={t('progress.lostHint')} />}
      {query.data && query.variables && (
        <ProgressView application={query.data} receiptCode={query.variables} onChanged={() => mutate(query.variables)} />
      )}
    </div>
  );
}
