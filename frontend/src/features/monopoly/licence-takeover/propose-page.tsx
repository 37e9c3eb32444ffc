import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { PageHead } from '@/shared/console/page-head';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { saveBlob } from '@/shared/form/save-blob';
import { today } from '@/shared/format/format';
import { asProblem, fieldPath, type FieldError } from '@/shared/problem/problem';
import { fieldErrorText, ProblemNote } from '@/shared/problem/problem-note';
import { Icon } from '@/shared/ui/icon';
import { COLUMNS, MAX_ROWS, parseRows, toContractRow, type ColumnName, type Words } from './parse-rows';
import { allTakeovers } from './queries';
import { RowsPreview } from './rows-preview';
import './takeover.css';

const CHOICES: Partial<Record<ColumnName, string[]>> = {
  holderNature: ['INDIVIDUAL', 'ENTERPRISE'],
  format: ['Z', 'B', 'S', 'N', 'Y', 'F', 'Q'],
  marketType: ['C', 'X'],
  scale: ['1', '2', '3'],
};

export default function ProposeTakeoverPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const keyFor = useIdempotencyKey();
  const titles = useMemo(() => Object.fromEntries(COLUMNS.map((name) => [t(`field.${name}`), name])), [t]);
  const words = useMemo<Words>(() => Object.fromEntries(Object.entries(CHOICES).map(([name, values]) => [name, Object.fromEntries(values.map((value) => [t(`option.${name}.${value}`), value]))])), [t]);
  const rows = useMemo(() => parseRows(text, titles, words, today()), [text, titles, words]);
  const wrong = rows.some((row) => Object.keys(row.faults).length > 0);
  const ready = rows.length > 0 && rows.length <= MAX_ROWS && !wrong && reason.trim() !== '';

  const propose = useMutation({
    mutationFn: () => {
      const body = { reason: reason.trim(), rows: rows.map(toContractRow) };
      return unwrap(http.POST('/api/v1/monopoly/licence-takeovers', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: (batch) => {
      void cache.invalidateQueries({ queryKey: allTakeovers });
      void navigate({ to: `/console/licence-takeovers/${batch.takeoverId}` });
    },
  });

  function template() {
    saveBlob(new Blob([`\ufeff${COLUMNS.map((name) => t(`field.${name}`)).join(',')}\r\n`], { type: 'text/csv' }), `${t('takeover.templateName')}.csv`);
  }

  return (
    <div className="stack">
      <PageHead title={t('takeover.propose')} back={{ to: '/console/licence-takeovers', label: t('takeover.title') }} />
      <p className="muted">{t('takeover.proposeIntro', { max: MAX_ROWS })}</p>
      <section className="card stack">
        <label className="field">
          <span>{t('takeover.reasonLabel')}</span>
          <input type="text" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('takeover.paste')}</span>
          <textarea rows={6} value={text} spellCheck={false} className="mono" placeholder={COLUMNS.map((name) => t(`field.${name}`)).join('  ')} onChange={(event) => setText(event.target.value)} />
        </label>
        <div className="row">
          <button type="button" className="btn" data-size="s" onClick={template}><Icon name="download" size={16} />{t('takeover.template')}</button>
          <label className="btn" data-size="s">
            {t('takeover.file')}
            <input type="file" accept=".csv,.tsv,.txt,text/csv" className="sr-only" onChange={(event) => { void event.target.files?.[0]?.text().then(setText); }} />
          </label>
          {text !== '' && <button type="button" className="btn" data-size="s" data-kind="quiet" onClick={() => setText('')}>{t('takeover.clear')}</button>}
        </div>
      </section>
      {rows.length > 0 && <section className="card"><RowsPreview rows={rows} /></section>}
      {rows.length > MAX_ROWS && <div className="note" data-kind="wrong" role="alert">{t('takeover.tooMany', { count: rows.length, max: MAX_ROWS })}</div>}
      {propose.error && <ProblemNote error={propose.error} kept={t('takeover.kept')} />}
      {propose.error && <RowErrors errors={asProblem(propose.error).errors} lines={rows.map((row) => row.line)} />}
      <div className="row">
        <button type="button" className="btn" data-kind="solid" disabled={!ready || propose.isPending} onClick={() => propose.mutate()}>{t('takeover.submit', { count: rows.length })}</button>
        <span className="muted">{t('takeover.twoPersons')}</span>
      </div>
    </div>
  );
}

/** Refusals of the server by row: `rows/17/licenceNo` is the pasted line of the 18th row. */
function RowErrors({ errors, lines }: { errors: FieldError[]; lines: number[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <ul className="note" data-kind="wrong">
      {errors.slice(0, 50).map((error) => {
        const path = fieldPath(error.path);
        const index = Number(path[path.indexOf('rows') + 1]);
        const column = path.at(-1) ?? '';
        return <li key={error.path + error.messageKey}>{t('takeover.serverFault', { line: lines[index] ?? '', column: t([`field.${column}`, 'flow.unknown'], { code: column }), text: fieldErrorText(t, error) })}</li>;
      })}
    </ul>
  );
}
