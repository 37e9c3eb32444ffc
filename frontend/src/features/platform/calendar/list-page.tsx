import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { MissingCalendar } from '@/shared/console/missing-calendar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { listQuery, STATES, type CalendarYear } from './queries';

export default function CalendarsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const labels = useFlowLabels('platform.calendar-year');
  const query = useQuery(listQuery(list.search));
  const mayPropose = useCan('platform.calendar:propose');
  const columns: Column<CalendarYear>[] = [
    { key: 'year', title: t('field.year'), render: (row) => <Link to={`/console/calendars/${row.calendarId}`} className="num">{t('calendar.yearOf', { year: row.year })}</Link> },
    { key: 'source', title: t('field.source'), render: (row) => row.source },
    { key: 'off', title: t('calendar.offDays'), align: 'end', render: (row) => <span className="num">{row.offDays}</span> },
    { key: 'makeUp', title: t('calendar.makeUpDays'), align: 'end', render: (row) => <span className="num">{row.makeUpDays}</span> },
    { key: 'working', title: t('calendar.workingDays'), align: 'end', render: (row) => <span className="num">{row.workingDays}</span> },
    { key: 'by', title: t('field.proposedByName'), wideOnly: true, render: (row) => row.proposedByName ?? t('calendar.installed') },
    { key: 'at', title: t('field.proposedAt'), wideOnly: true, align: 'end', render: (row) => <span className="num nowrap">{formatTime(row.proposedAt)}</span> },
    { key: 'state', title: t('field.state'), render: (row) => <StateMark flow="platform.calendar-year" state={row.state} /> },
  ];
  const propose = mayPropose && <Link to="/console/calendars/new" className="btn" data-kind="solid">{t('calendar.propose')}</Link>;
  return (
    <div className="stack">
      <PageHead title={t('calendar.title')} actions={propose} />
      <p className="muted">{t('calendar.intro')}</p>
      <MissingCalendar />
      <ListFilters list={list} filter={{ name: 'state', label: t('field.state'), options: STATES.map((value) => ({ value, label: labels.state(value) })) }} />
      <DataTable
        caption={t('calendar.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.calendarId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('calendar.empty')} action={propose}>{t('calendar.emptyText')}</Empty>}
      />
    </div>
  );
}
