import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { listQuery, STATES } from './queries';

type Row = Schema<'LicenceApplicationRow'>;

export default function LicenceApplicationsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const labels = useFlowLabels('monopoly.licence-application');
  const query = useQuery(listQuery(list.search));
  const filtered = Boolean(list.search.state ?? list.search.q ?? list.search.cellCode);
  const columns: Column<Row>[] = [
    { key: 'no', title: t('field.applicationNo'), render: (row) => <Link to={`/console/licence-applications/${row.applicationId}`} className="mono">{row.applicationNo}</Link> },
    { key: 'shop', title: t('field.shopName'), render: (row) => <div>{row.shopName}<span className="sub">{row.applicantName}</span></div> },
    { key: 'cell', title: t('field.cell'), render: (row) => <div>{row.cellName}<span className="sub">{row.countyName}</span></div> },
    { key: 'seq', title: t('field.acceptSeq'), align: 'end', wideOnly: true, render: (row) => row.acceptSeq ?? <span className="muted">{t('common.none')}</span> },
    { key: 'state', title: t('field.state'), render: (row) => <StateMark flow="monopoly.licence-application" state={row.state} /> },
    { key: 'filed', title: t('field.filedAt'), align: 'end', render: (row) => <span className="num nowrap">{formatTime(row.filedAt)}</span> },
  ];
  return (
    <div className="stack">
      <PageHead title={t('licenceApplication.title')} />
      <ListFilters
        list={list}
        searchLabel={t('licenceApplication.searchLabel')}
        filter={{ name: 'state', label: t('field.state'), options: STATES.map((value) => ({ value, label: labels.state(value) })) }}
      />
      <DataTable
        caption={t('licenceApplication.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.applicationId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={
          <Empty title={t(filtered ? 'licenceApplication.emptyFiltered' : 'licenceApplication.empty')}
            action={filtered ? <Link to="/console/licence-applications" search={{}} className="btn">{t('table.clear')}</Link> : undefined}>
            {t(filtered ? 'licenceApplication.emptyFilteredText' : 'licenceApplication.emptyText')}
          </Empty>
        }
      />
    </div>
  );
}
