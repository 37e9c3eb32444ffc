import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '@/shared/console/action-bar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { Fact, SkeletonLines } from '@/shared/ui/bits';
import { FailedPage } from '@/shared/ui/page-state';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { allRules, amount, changeActions, changeQuery, ruleName, ruleQuery, scopeName, type Parameter, type RuleChange } from './queries';

const FLOW = 'platform.rule-change';

/** What the change would replace: the scope's value on its first day. */
function replaced(parameters: Parameter[] | undefined, c: RuleChange): Parameter | undefined {
  return parameters?.find((row) => row.scopeKey === c.scopeKey && row.effectiveFrom < c.effectiveFrom && (row.effectiveTo === undefined || row.effectiveTo >= c.effectiveFrom));
}

export default function RuleChangePage() {
  const { t } = useTranslation();
  const { changeId } = useParams({ strict: false }) as { changeId: string };
  const cache = useQueryClient();
  const labels = useFlowLabels(FLOW);
  const query = useQuery(changeQuery(changeId));
  const c = query.data;
  const rule = useQuery({ ...ruleQuery(c?.ruleId ?? ''), enabled: c?.state === 'PROPOSED' });
  const [done, setDone] = useState<string>();
  const specs = useMemo(() => changeActions(changeId), [changeId]);
  if (query.error && !c) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/rules" />;
  if (!c) return <div className="card"><SkeletonLines /></div>;
  const before = replaced(rule.data?.parameters, c);
  return (
    <div className="stack">
      <PageHead title={ruleName(t, c.ruleId)} back={{ to: '/console/rules', label: t('rule.title') }}
        meta={<><StateMark flow={FLOW} state={c.state} /><Link to="/console/rules/history" search={{ rule: c.ruleId } as never} className="mono">{c.ruleId}</Link></>} />
      {done && <div className="note" data-kind="good" role="status">{t('action.done', { act: labels.action(done), state: labels.state(c.state) })} {t('action.doneRecorded')}</div>}
      <ActionBar flow={FLOW} object={c} specs={specs} reload={async () => (await query.refetch()).data}
        onDone={(result, action) => {
          cache.setQueryData(changeQuery(changeId).queryKey, result);
          void cache.invalidateQueries({ queryKey: allRules });
          setDone(action);
        }} />
      <section className="card">
        <h2>{t('rule.facts')}</h2>
        <dl className="facts">
          <Fact label={t('field.scopeKey')}>{scopeName(t, c.scopeKey)}</Fact>
          <Fact label={t('rule.newValue')}><span className="num strong">{amount(t, c.value, c.unit)}</span></Fact>
          {c.state === 'PROPOSED' && rule.data && <Fact label={t('rule.oldValue')}><span className="num">{before ? amount(t, before.value, before.unit) : t('rule.noOldValue')}</span></Fact>}
          <Fact label={t('field.effectiveFrom')}><span className="num">{c.effectiveFrom}</span></Fact>
          <Fact label={t('field.legalBasis')} wide>{c.legalBasis}</Fact>
          {c.reason && <Fact label={t('field.reason')} wide>{c.reason}</Fact>}
          <Fact label={t('field.proposedByName')}>{c.proposedByName} <span className="muted num">{formatTime(c.proposedAt)}</span></Fact>
          <Fact label={t('field.decidedByName')}>{c.decidedByName ?? t('common.none')} {c.decidedAt && <span className="muted num">{formatTime(c.decidedAt)}</span>}</Fact>
        </dl>
      </section>
    </div>
  );
}
