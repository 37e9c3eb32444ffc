import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { TextField } from '@/shared/form/field';
import { formatTime } from '@/shared/format/format';
import { ProblemNote } from '@/shared/problem/problem-note';

interface Props {
  supplement: Schema<'Supplement'>;
  /** Whether the office waits for the answer. */
  open: boolean;
  receiptCode: string;
  onChanged: () => void;
}

/** What the office found missing, item by item, and the applicant's answer to it. */
export function SupplementPanel({ supplement, open, receiptCode, onChanged }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [fault, setFault] = useState<string>();
  const send = useMutation({
    mutationFn: () => unwrap(http.POST('/api/v1/monopoly/public/licence-application-supplements', { body: { receiptCode, answer: answer.trim() } })),
    onSuccess: onChanged,
  });
  return (
    <section className="card stack">
      <h2>{t('progress.supplement')}</h2>
      <p className="muted num">{t('progress.supplementAsked', { at: formatTime(supplement.askedAt) })}</p>
      <ol className="notice-items">{supplement.items.map((item) => <li key={item}>{item}</li>)}</ol>
      {supplement.answer !== undefined && (
        <p className="note" data-kind="good">
          <span className="note-title num">{t('progress.supplemented', { at: formatTime(supplement.answeredAt) })}</span>
          <span>{supplement.answer}</span>
        </p>
      )}
      {open && (
        <form className="stack no-print" noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const missing = answer.trim() === '';
            setFault(missing ? t('fieldError.required', { label: t('progress.supplementAnswer') }) : undefined);
            if (!missing) send.mutate();
          }}>
          <TextField name="answer" label={t('progress.supplementAnswer')} value={answer} maxLength={2000} multiline error={fault} onChange={setAnswer} />
          {send.error && <ProblemNote error={send.error} kept={t('action.kept')} />}
          <div><button type="submit" className="btn" data-kind="solid" disabled={send.isPending}>{t('progress.supplementSend')}</button></div>
        </form>
      )}
    </section>
  );
}
