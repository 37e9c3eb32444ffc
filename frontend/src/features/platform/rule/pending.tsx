import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/shared/table/data-table';
import { amount, ruleName, scopeName, type RuleChange } from './queries';

/** Changes that wait for their second person. */
export function PendingChanges({ changes }: { changes: RuleChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  const columns: Column<RuleChange>[] = [
    { key: 'rule', title: t('rule.rule'), render: (row) => <div><Link to={`/console/rule-changes/${row.changeId}`}>{ruleName(t, row.ruleId)}</Link><span className="sub">{row.ruleId}</span></div> },
    { key: 'scope', title: t('field.scopeKey'), render: (row) => scopeName(t, row.scopeKey) },
    { key: 'value', title: t('field.value'), align: 'end', render: (row) => <span className="num nowrap">{amount(t, row.value, row.unit)}</span> },
    { key: 'from', title: t('field.effectiveFrom'), render: (row) => <span className="num nowrap">{row.effectiveFrom}</span> },
    { key: 'by', title: t('field.proposedByName'), render: (row) => row.proposedByName },
  ];
  return (
    <section className="note" data-kind="warn" aria-labelledby="rule-pending">
      <h2 id="rule-pending">{t('rule.pending', { count: changes.length })}</h2>
      <DataTable caption={t('rule.pending', { count: changes.length })} columns={columns} rows={changes} rowKey={(row) => row.changeId} empty={null} />
    </section>
  );
}
