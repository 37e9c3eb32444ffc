import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { allCalendars } from '@/shared/console/missing-calendar';
import { PageHead } from '@/shared/console/page-head';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { today } from '@/shared/format/format';
import { asProblem, fieldPath, type FieldError } from '@/shared/problem/problem';
import { fieldErrorText, ProblemNote } from '@/shared/problem/problem-note';
import { countWorking, faultsOf, toDays, toRanges, type Day, type MakeUp, type Range } from './calendar-days';
import { DayRows } from './day-rows';
import { Difference } from './difference';
import { inForceQuery } from './queries';
import { YearView } from './year-view';

const FIRST = 2000;
const LAST = 2199;
const NO_RANGE: Range = { from: '', to: '', name: '' };
const NO_MAKE_UP: MakeUp = { day: '', name: '' };

export default function ProposeCalendarPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const asked = Number((useSearch({ strict: false }) as { year?: string }).year);
  const [year, setYear] = useState(String(asked >= FIRST && asked <= LAST ? asked : Number(today().slice(0, 4)) + 1));
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [ranges, setRanges] = useState<Range[]>([NO_RANGE]);
  const [makeUps, setMakeUps] = useState<MakeUp[]>([]);
  const keyFor = useIdempotencyKey();
  const number = /^\d{4}$/.test(year) ? Number(year) : 0;
  const valid = number >= FIRST && number <= LAST;
  const loaded = useQuery(inForceQuery(number));
  const days = toDays(ranges, makeUps);
  const faults = valid ? faultsOf(number, ranges, makeUps) : [];
  const ready = valid && source.trim() !== '' && faults.length === 0;

  const propose = useMutation({
    mutationFn: () => {
      const body = { year: number, source: source.trim(), days, ...(reason.trim() ? { reason: reason.trim() } : {}) };
      return unwrap(http.POST('/api/v1/platform/calendar-years', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: (calendar) => {
      void cache.invalidateQueries({ queryKey: allCalendars });
      void navigate({ to: `/console/calendars/${calendar.calendarId}` });
    },
  });

  function beginWithLoaded() {
    const from = toRanges(loaded.data?.days ?? []);
    setRanges(from.ranges);
    setMakeUps(from.makeUps);
    setSource(loaded.data?.source ?? '');
  }

  return (
    <div className="stack">
      <PageHead title={t('calendar.propose')} back={{ to: '/console/calendars', label: t('calendar.title') }} />
      <p className="muted">{t('calendar.proposeIntro')}</p>
      <section className="card stack">
        <div className="calendar-row">
          <label className="field"><span>{t('field.year')}</span><input type="text" inputMode="numeric" maxLength={4} value={year} aria-invalid={!valid} onChange={(event) => setYear(event.target.value)} /></label>
          <label className="field" style={{ flexGrow: 4 }}><span>{t('field.source')}</span><input type="text" maxLength={200} value={source} placeholder={t('calendar.sourceHint')} onChange={(event) => setSource(event.target.value)} /></label>
        </div>
        {(loaded.data?.days?.length ?? 0) > 0 && days.length === 0 && (
          <button type="button" className="btn" data-size="s" style={{ justifySelf: 'start' }} onClick={beginWithLoaded}>{t('calendar.beginWithLoaded', { year })}</button>
        )}
        <DayRows title={t('calendar.ranges')} rows={ranges} dates={['from', 'to']} add={t('calendar.addRange')} onChange={setRanges} fresh={NO_RANGE} />
        <DayRows title={t('calendar.makeUps')} rows={makeUps} dates={['day']} add={t('calendar.addMakeUp')} onChange={setMakeUps} fresh={NO_MAKE_UP} />
        <label className="field"><span>{t('field.reason')} {t('form.optional')}</span><textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      </section>
      {valid && days.length > 0 && (
        <section className="card stack">
          <h2>{t('calendar.preview')}</h2>
          <p role="status" className="calendar-figures num">
            <span>{t('calendar.workingDaysOf', { count: countWorking(number, days) })}</span>
            <span>{t('calendar.offDaysOf', { count: days.filter((day) => !day.working).length })}</span>
            <span>{t('calendar.makeUpDaysOf', { count: days.filter((day) => day.working).length })}</span>
          </p>
          {faults.length > 0 && <ul className="note" data-kind="warn">{faults.map(({ fault, day }) => <li key={fault}>{t(`calendar.fault.${fault}`, { day })}</li>)}</ul>}
          {loaded.data !== undefined && <Difference year={number} before={loaded.data ? (loaded.data.days ?? []) : null} after={days} />}
          <YearView year={number} days={days} />
        </section>
      )}
      {propose.error && <ProblemNote error={propose.error} kept={t('action.kept')} />}
      {propose.error && <DayErrors errors={asProblem(propose.error).errors} days={days} />}
      <div className="row">
        <button type="button" className="btn" data-kind="solid" disabled={!ready || propose.isPending} onClick={() => propose.mutate()}>{t('calendar.submit')}</button>
        <span className="muted">{t('calendar.twoPersons')}</span>
      </div>
    </div>
  );
}

/** Refusals of the server by day: `days[3].name` is the fourth day by date. */
function DayErrors({ errors, days }: { errors: FieldError[]; days: Day[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  const where = (error: FieldError) => {
    const path = fieldPath(error.path);
    return days[Number(path[path.indexOf('days') + 1])]?.day ?? t([`field.${path.at(-1) ?? ''}`, 'problem.fieldAt'], { path: error.path });
  };
  return (
    <ul className="note" data-kind="wrong">
      {errors.slice(0, 50).map((error) => <li key={error.path + error.messageKey}><span className="num">{where(error)}</span>: {fieldErrorText(t, error)}</li>)}
    </ul>
  );
}
