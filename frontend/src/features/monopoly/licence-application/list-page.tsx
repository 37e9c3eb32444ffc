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
  const { cellCode } = list.search;
  const columns: Column<Row>[] = [
    { key: 'no', title: t('field.applicationNo'), render: (row) => <Link to={`/console/licence-applications/${row.applicationId}`} className="mono">{row.applicationNo}</Link> },
    { key: 'shop', title: t('field.shopName'), render: (row) => <div>{row.shopName}<span className="sub">{row.applicantName}</span></div> },
    { key: 'cell', title: t('field.cell'), render: (row) => <div><Link to="/console/licence-applications" search={{ cellCode: row.cellCode, order: 'OLDEST' }}>{row.cellName}</Link><span className="sub">{row.countyName}</span></div> },
    // The numbers are those of a cell's queue: compared only within one cell, so there the narrow screen shows them too.
    { key: 'seq', title: t('field.acceptSeq'), align: 'end', wideOnly: !cellCode, render: (row) => (row.acceptSeq === undefined ? <span className="muted">{t('licenceApplication.seqOpen')}</span> : <span className="num">{row.acceptSeq}</span>) },
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
        order={{ name: 'order', label: t('licenceApplication.order.label'), options: [{ value: undefined, label: t('licenceApplication.order.newest') }, { value: 'OLDEST', label: t('licenceApplication.order.oldest') }] }}
      />
      {cellCode && (
        <div className="note">
          <span>{t('licenceApplication.oneCell', { cell: query.data?.items.find((row) => row.cellCode === cellCode)?.cellName ?? cellCode })} <button type="button" className="btn" data-size="s" onClick={() => list.change({ cellCode: undefined })}>{t('table.clear')}</button></span>
        </div>
      )}
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
