import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { today } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { SkeletonLines } from '@/shared/ui/bits';
import { FailedPage } from '@/shared/ui/page-state';
import { PendingChanges } from './pending';
import { ProposeDialog } from './propose-dialog';
import { amount, ruleName, ruleQuery, scopeName, type Parameter } from './queries';

/** Where a period stands to today; a word, so that colour is not needed. */
function phaseOf(row: Parameter, day: string): 'past' | 'present' | 'future' {
  if (row.effectiveFrom > day) return 'future';
  return row.effectiveTo !== undefined && row.effectiveTo < day ? 'past' : 'present';
}

export default function RulePage() {
  const { t } = useTranslation();
  const ruleId = String((useSearch({ strict: false }) as { rule?: string }).rule ?? '');
  const query = useQuery(ruleQuery(ruleId));
  const mayPropose = useCan('platform.rule:propose');
  const [proposing, setProposing] = useState(false);
  const rule = query.data;
  if (query.error && !rule) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/rules" />;
  if (!rule) return <div className="card"><SkeletonLines /></div>;
  const columns: Column<Parameter>[] = [
    { key: 'scope', title: t('field.scopeKey'), render: (row) => <div>{scopeName(t, row.scopeKey)}<span className="sub">{t(`rule.phase.${phaseOf(row, today())}`)}</span></div> },
    { key: 'value', title: t('field.value'), align: 'end', render: (row) => <span className="num nowrap">{amount(t, row.value, row.unit)}</span> },
    { key: 'period', title: t('rule.period'), render: (row) => <span className="num nowrap">{row.effectiveFrom} → {row.effectiveTo ?? t('rule.open')}</span> },
    { key: 'basis', title: t('field.legalBasis'), render: (row) => row.legalBasis },
    { key: 'origin', title: t('rule.origin'), render: (row) => (row.changeId ? <Link to={`/console/rule-changes/${row.changeId}`}>{t('rule.byChange')}</Link> : t('rule.withSystem')) },
  ];
  return (
    <div className="stack">
      <PageHead title={ruleName(t, rule.ruleId)} back={{ to: '/console/rules', label: t('rule.title') }} meta={<span className="mono">{rule.ruleId}</span>}
        actions={mayPropose && <button type="button" className="btn" data-kind="solid" onClick={() => setProposing(true)}>{t('rule.propose')}</button>} />
      <PendingChanges changes={rule.pending} />
      <DataTable caption={t('rule.history')} columns={columns} rows={rule.parameters} rowKey={(row) => `${row.scopeKey}/${row.effectiveFrom}`} empty={null} />
      {proposing && <ProposeDialog rule={rule} onClose={() => setProposing(false)} />}
    </div>
  );
}
