import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { PageHead } from '@/shared/console/page-head';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { StateMark } from '@/shared/workflow/state-mark';
import { listQuery } from './queries';

type Row = Schema<'LicenceRow'>;

export default function LicencesPage() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(listQuery(list.search));
  const filtered = list.search.q !== undefined;
  const columns: Column<Row>[] = [
    { key: 'no', title: t('field.licenceNo'), render: (row) => <Link to={`/console/licences/${row.licenceId}`} className="mono">{row.licenceNo}</Link> },
    { key: 'shop', title: t('field.shopName'), render: (row) => <div>{row.shopName}<span className="sub">{row.holderName}</span></div> },
    { key: 'cell', title: t('field.cell'), render: (row) => <div>{row.cellName}<span className="sub">{row.countyName}</span></div> },
    { key: 'class', title: t('field.customerClass'), wideOnly: true, render: (row) => <span className="mono">{row.customerClass}</span> },
    { key: 'state', title: t('field.state'), render: (row) => <StateMark flow="monopoly.licence" state={row.state} /> },
    { key: 'valid', title: t('field.validTo'), align: 'end', render: (row) => <span className="num nowrap">{row.validTo}</span> },
  ];
  return (
    <div className="stack">
      <PageHead title={t('licence.title')} />
      <ListFilters list={list} searchLabel={t('licence.searchLabel')} />
      <DataTable
        caption={t('licence.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.licenceId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t(filtered ? 'licence.emptyFiltered' : 'licence.empty')}>{t(filtered ? 'licence.emptyFilteredText' : 'licence.emptyText')}</Empty>}
      />
    </div>
  );
}
