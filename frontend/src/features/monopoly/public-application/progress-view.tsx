import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { TextField } from '@/shared/form/field';
import { saveBlob } from '@/shared/form/save-blob';
import { formatTime } from '@/shared/format/format';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Fact } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import { Clocks } from '@/shared/workflow/clocks';
import { ProcessLine } from '@/shared/workflow/process-line';
import { StateMark, stateTone } from '@/shared/workflow/state-mark';
import { Timeline } from '@/shared/workflow/timeline';
import { SupplementPanel } from './supplement-panel';

type Application = Schema<'PublicApplication'>;
const FLOW = 'monopoly.licence-application';
const PATH = ['FILED', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED', 'GRANTED', 'DELIVERED'];

interface Props {
  application: Application;
  receiptCode: string;
  onChanged: () => void;
}

/** Where the application stands, in plain words: what happened, what comes next, what the applicant can do. */
export function ProgressView({ application: a, receiptCode, onChanged }: Props) {
  const { t } = useTranslation();
  const items = a.steps.map((step, at) => ({ entryId: `${step.action}-${step.at}-${at}`, at: step.at, action: step.action, toState: step.toState, elapsedSeconds: elapsed(a, at) }));
  return (
    <div className="stack">
      <section className="card stack" aria-live="polite">
        <div className="row">
          <h2 className="grow">{a.shopName}</h2>
          <StateMark flow={FLOW} state={a.state} />
        </div>
        <p className="progress-plain">{t(`progress.plain.${a.state}`)}</p>
        {a.decisionReason && <p className="note" data-kind={stateTone(a.state) === 'bad' ? 'wrong' : undefined}><span className="note-title">{t('field.decisionReason')}</span><span>{a.decisionReason}</span></p>}
        {a.extensionReason && <p className="note"><span className="note-title">{t('progress.extended')}</span><span>{a.extensionReason}</span></p>}
        {a.placeInQueue !== undefined && (
          <div className="queue">
            <span className="queue-number num">{a.placeInQueue}</span>
            <span>{t(a.placeInQueue === 1 ? 'progress.first' : 'progress.queue', { count: a.placeInQueue - 1 })}<span className="sub muted">{t('progress.queueWhy')}</span></span>
          </div>
        )}
        <ProcessLine flow={FLOW} path={PATH} state={a.state} passed={a.steps.map((step) => step.toState)} />
        <dl className="facts">
          <Fact label={t('field.applicationNo')}><span className="mono">{a.applicationNo}</span></Fact>
          <Fact label={t('field.countyName')}>{a.countyName}</Fact>
          <Fact label={t('field.filedAt')}><span className="num">{formatTime(a.filedAt)}</span></Fact>
          {a.licenceNo && <Fact label={t('field.licenceNo')}><Link to={`/licences/${a.licenceNo}`} className="mono">{a.licenceNo}</Link></Fact>}
        </dl>
        {(a.state === 'GRANTED' || a.state === 'DELIVERED') && <CertificateDownload receiptCode={receiptCode} licenceNo={a.licenceNo} />}
      </section>
      {a.supplement && <SupplementPanel supplement={a.supplement} open={a.state === 'INCOMPLETE'} receiptCode={receiptCode} onChanged={onChanged} />}
      <Clocks deadlines={a.deadlines} />
      <section className="card">
        <h2>{t('progress.steps')}</h2>
        <Timeline flow={FLOW} items={items} />
      </section>
      {a.canWithdraw && <Withdraw receiptCode={receiptCode} onChanged={onChanged} />}
    </div>
  );
}

function elapsed(a: Application, at: number): number | undefined {
  const before = a.steps[at - 1];
  const step = a.steps[at];
  return before && step ? Math.max(0, Math.floor((Date.parse(step.at) - Date.parse(before.at)) / 1000)) : undefined;
}

function CertificateDownload({ receiptCode, licenceNo }: { receiptCode: string; licenceNo?: string }) {
  const { t } = useTranslation();
  const download = useMutation({
    mutationFn: async () => (await unwrap(http.POST('/api/v1/monopoly/public/certificate-downloads', { body: { receiptCode }, parseAs: 'blob' }))) as unknown as Blob,
    onSuccess: (pdf) => saveBlob(pdf, `${licenceNo ?? 'certificate'}.pdf`),
  });
  return (
    <div className="stack no-print">
      {download.error && <ProblemNote error={download.error} />}
      <div><button type="button" className="btn" data-kind="solid" disabled={download.isPending} onClick={() => download.mutate()}><Icon name="download" />{t(download.isPending ? 'progress.preparing' : 'progress.certificate')}</button></div>
      {download.data && <p role="status" className="field-ok"><Icon name="check" size={16} />{t('progress.certificateSaved')}</p>}
    </div>
  );
}

function Withdraw({ receiptCode, onChanged }: { receiptCode: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const withdraw = useMutation({
    mutationFn: () => unwrap(http.POST('/api/v1/monopoly/public/licence-application-withdrawals', { body: { receiptCode, reason: reason.trim() } })),
    onSuccess: onChanged,
  });
  if (!open) {
    return <div className="no-print"><button type="button" className="btn" data-kind="quiet" onClick={() => setOpen(true)}>{t('progress.withdraw')}</button></div>;
  }
  return (
    <form className="card stack no-print" noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setFault(reason.trim() === '' ? t('fieldError.required', { label: t('progress.withdrawReason') }) : undefined);
        if (reason.trim() !== '') withdraw.mutate();
      }}>
      <h2>{t('progress.withdraw')}</h2>
      <p>{t('progress.withdrawText')}</p>
      <TextField name="reason" label={t('progress.withdrawReason')} value={reason} maxLength={500} multiline error={fault} onChange={setReason} />
      {withdraw.error && <ProblemNote error={withdraw.error} kept={t('action.kept')} />}
      <div className="row">
        <button type="submit" className="btn" data-kind="danger" disabled={withdraw.isPending}>{t('progress.withdrawConfirm')}</button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>{t('progress.withdrawKeep')}</button>
      </div>
    </form>
  );
}
