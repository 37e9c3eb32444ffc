import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/console/page-head';
import { today } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { PendingChanges } from './pending';
import { amount, listQuery, PREFIXES, ruleName, scopeName, type Parameter } from './queries';

export default function RulesPage() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(listQuery(list.search));
  const columns: Column<Parameter>[] = [
    { key: 'rule', title: t('rule.rule'), render: (row) => <div><Link to="/console/rules/history" search={{ rule: row.ruleId } as never}>{ruleName(t, row.ruleId)}</Link><span className="sub">{row.ruleId}</span></div> },
    { key: 'scope', title: t('field.scopeKey'), render: (row) => scopeName(t, row.scopeKey) },
    { key: 'value', title: t('field.value'), align: 'end', render: (row) => <span className="num nowrap">{amount(t, row.value, row.unit)}</span> },
    { key: 'period', title: t('rule.period'), render: (row) => <span className="num nowrap">{row.effectiveFrom} → {row.effectiveTo ?? t('rule.open')}</span> },
    { key: 'basis', title: t('field.legalBasis'), render: (row) => row.legalBasis },
  ];
  return (
    <div className="stack">
      <PageHead title={t('rule.title')} />
      <p className="muted">{t('rule.intro')}</p>
      <label className="field no-print" style={{ maxWidth: '16rem' }}>
        <span>{t('rule.asOf')}</span>
        <input type="date" value={list.search.asOf ?? today()} onChange={(event) => list.change({ asOf: event.target.value === today() ? undefined : event.target.value || undefined })} />
      </label>
      <ListFilters list={list} filter={{ name: 'prefix', label: t('rule.family'), options: PREFIXES.map((value) => ({ value, label: t(`rule.prefix.${value.replace('-', '')}`) })) }} />
      {list.search.asOf && <p role="status">{t('rule.asOfShown', { day: list.search.asOf })}</p>}
      <PendingChanges changes={query.data?.pending ?? []} />
      <DataTable
        caption={t('rule.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => `${row.ruleId}/${row.scopeKey}`}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('rule.empty')}>{t('rule.emptyText')}</Empty>}
      />
    </div>
  );
}
