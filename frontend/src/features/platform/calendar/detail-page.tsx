import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { ActionBar } from '@/shared/console/action-bar';
import { allCalendars } from '@/shared/console/missing-calendar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { Fact, SkeletonLines } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import { FailedPage } from '@/shared/ui/page-state';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { Difference } from './difference';
import { calendarActions, detailQuery, inForceQuery } from './queries';
import { YearView } from './year-view';

const FLOW = 'platform.calendar-year';

export default function CalendarPage() {
  const { t } = useTranslation();
  const { calendarId } = useParams({ strict: false }) as { calendarId: string };
  const cache = useQueryClient();
  const labels = useFlowLabels(FLOW);
  const query = useQuery(detailQuery(calendarId));
  const c = query.data;
  const loaded = useQuery({ ...inForceQuery(c?.year ?? 0), enabled: c?.state === 'PROPOSED' });
  const mayPropose = useCan('platform.calendar:propose');
  const [done, setDone] = useState<string>();
  const specs = useMemo(() => calendarActions(calendarId), [calendarId]);
  if (query.error && !c) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/calendars" />;
  if (!c) return <div className="card"><SkeletonLines /></div>;
  const correct = mayPropose && c.state === 'IN_FORCE' && (
    <Link to="/console/calendars/new" search={{ year: String(c.year) } as never} className="btn">{t('calendar.correct')}</Link>
  );
  return (
    <div className="stack">
      <PageHead title={t('calendar.heading', { year: c.year })} back={{ to: '/console/calendars', label: t('calendar.title') }}
        meta={<><StateMark flow={FLOW} state={c.state} /><span>{c.source}</span></>}
        actions={<>{correct}<button type="button" className="btn" onClick={() => print()}><Icon name="printer" size={16} />{t('calendar.print')}</button></>} />
      {done && <div className="note" data-kind="good" role="status">{t('action.done', { act: labels.action(done), state: labels.state(c.state) })} {t('action.doneRecorded')}</div>}
      {c.state === 'PROPOSED' && loaded.data !== undefined && (
        <section className="card">
          <h2>{t('calendar.difference')}</h2>
          <Difference year={c.year} before={loaded.data ? (loaded.data.days ?? []) : null} after={c.days ?? []} />
        </section>
      )}
      <ActionBar flow={FLOW} object={c} specs={specs} reload={async () => (await query.refetch()).data}
        onDone={(result, action) => {
          cache.setQueryData(detailQuery(calendarId).queryKey, result);
          void cache.invalidateQueries({ queryKey: allCalendars });
          setDone(action);
        }} />
      <section className="card">
        <dl className="facts">
          <Fact label={t('calendar.workingDays')}><span className="num">{c.workingDays}</span></Fact>
          <Fact label={t('calendar.offDays')}><span className="num">{c.offDays}</span></Fact>
          <Fact label={t('calendar.makeUpDays')}><span className="num">{c.makeUpDays}</span></Fact>
          <Fact label={t('field.proposedByName')}>{c.proposedByName ?? t('calendar.installed')}</Fact>
          <Fact label={t('field.proposedAt')}><span className="num">{formatTime(c.proposedAt)}</span></Fact>
          <Fact label={t('field.decidedByName')}>{c.decidedByName ?? t('common.none')}</Fact>
          {c.reason && <Fact label={t('field.reason')} wide>{c.reason}</Fact>}
        </dl>
      </section>
      <YearView year={c.year} days={c.days ?? []} />
    </div>
  );
}
