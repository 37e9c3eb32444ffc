import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { listQuery, STATES, type Appointment } from './queries';

export default function AppointmentsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const labels = useFlowLabels('platform.appointment');
  const query = useQuery(listQuery(list.search));
  const mayPropose = useCan('platform.appointment:propose');
  const columns: Column<Appointment>[] = [
    { key: 'person', title: t('field.personName'), render: (row) => <Link to={`/console/appointments/${row.appointmentId}`}>{row.personName}</Link> },
    { key: 'post', title: t('field.postCode'), render: (row) => <div>{t([`post.${row.postCode}`, 'flow.unknown'], { code: row.postCode })}{row.delegatorName && <span className="sub">{t('timeline.onBehalfOf', { name: row.delegatorName })}</span>}</div> },
    { key: 'unit', title: t('field.unitName'), render: (row) => row.unitName },
    { key: 'period', title: t('appointment.period'), render: (row) => <span className="num nowrap">{row.validFrom} → {row.validTo ?? t('appointment.open')}</span> },
    { key: 'by', title: t('field.proposedByName'), wideOnly: true, render: (row) => row.proposedByName },
    { key: 'state', title: t('field.state'), render: (row) => <StateMark flow="platform.appointment" state={row.state} /> },
  ];
  const propose = mayPropose && <Link to="/console/appointments/new" className="btn" data-kind="solid">{t('appointment.propose')}</Link>;
  return (
    <div className="stack">
      <PageHead title={t('appointment.title')} actions={propose} />
      <p className="muted">{t('appointment.intro')}</p>
      <ListFilters list={list} filter={{ name: 'state', label: t('field.state'), options: STATES.map((value) => ({ value, label: labels.state(value) })) }} />
      <DataTable
        caption={t('appointment.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.appointmentId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('appointment.empty')} action={propose}>{t('appointment.emptyText')}</Empty>}
      />
    </div>
  );
}
