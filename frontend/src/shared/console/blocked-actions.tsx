import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/problem/problem';
import { blockedAdvice, ProblemParams, problemTitle } from '@/shared/problem/problem-note';
import { useFlowLabels, type Flow } from '@/shared/workflow/state-mark';
import type { BlockedAction } from './action-spec';

interface Props {
  flow: Flow;
  blocked: BlockedAction[];
  /** Where the person can do something about it. */
  remedy?: (problem: ApiProblem) => ReactNode;
}

export function asBlockingProblem(item: BlockedAction): ApiProblem {
  return new ApiProblem({ type: item.problem, params: item.params }, 409);
}

/** One rule often bars several actions; it is told once, beside all of them. */
function byReason(blocked: BlockedAction[]): BlockedAction[][] {
  const groups = new Map<string, BlockedAction[]>();
  for (const item of blocked) {
    const key = item.problem + JSON.stringify(item.params ?? {});
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/**
 * What the person's post permits and a rule forbids now. The buttons are aria-disabled, not disabled: they stay in the
 * tab order, where a screen reader meets them together with the reason.
 */
export function BlockedActions({ flow, blocked, remedy }: Props) {
  const { t } = useTranslation();
  const labels = useFlowLabels(flow);
  const id = useId();
  return (
    <ul className="blocked-actions" aria-label={t('action.blocked')}>
      {byReason(blocked).map((group, at) => {
        const problem = asBlockingProblem(group[0] as BlockedAction);
        const reason = `${id}-${at}`;
        return (
          <li key={reason}>
            <div className="row">
              {group.map((item) => (
                <button key={item.action} type="button" className="btn" aria-disabled="true" aria-describedby={reason}>{labels.action(item.action)}</button>
              ))}
            </div>
            <div className="blocked-reason">
              <div id={reason}><BlockedReason problem={problem} /></div>
              {remedy?.(problem)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export function BlockedReason({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation();
  return (
    <>
      <p><span className="muted">{t('action.blockedMark')}</span><span className="strong">{problemTitle(t, problem)}</span></p>
      <p>{blockedAdvice(t, problem)}</p>
      <ProblemParams params={problem.params} />
    </>
  );
}
