import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { StateMark } from '@/shared/workflow/state-mark';
import { listQuery, type Takeover } from './queries';

export default function LicenceTakeoversPage() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(listQuery(list.search));
  const mayPropose = useCan('monopoly.licence-takeover:propose');
  const columns: Column<Takeover>[] = [
    { key: 'reason', title: t('takeover.batch'), render: (row) => <Link to={`/console/licence-takeovers/${row.takeoverId}`}>{row.reason}</Link> },
    { key: 'county', title: t('field.countyCode'), render: (row) => <span className="num">{row.countyCode}</span> },
    { key: 'rows', title: t('takeover.rows'), align: 'end', render: (row) => <span className="num">{row.rowCount}</span> },
    { key: 'by', title: t('field.proposedByName'), render: (row) => row.proposedByName },
    { key: 'state', title: t('field.state'), render: (row) => <StateMark flow="monopoly.licence-takeover" state={row.state} /> },
    { key: 'at', title: t('field.proposedAt'), align: 'end', render: (row) => <span className="num nowrap">{formatTime(row.proposedAt)}</span> },
  ];
  const propose = mayPropose && <Link to="/console/licence-takeovers/new" className="btn" data-kind="solid">{t('takeover.propose')}</Link>;
  return (
    <div className="stack">
      <PageHead title={t('takeover.title')} actions={propose} />
      <p className="muted">{t('takeover.intro')}</p>
      <DataTable
        caption={t('takeover.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.takeoverId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('takeover.empty')} action={propose}>{t('takeover.emptyText')}</Empty>}
      />
    </div>
  );
}
