import { useTranslation } from 'react-i18next';

export type Flow = 'monopoly.licence-application' | 'monopoly.licence' | 'monopoly.licence-takeover' | 'platform.appointment' | 'platform.calendar-year' | 'platform.rule-change';

const GOOD = new Set(['GRANTED', 'DELIVERED', 'VALID', 'CONFIRMED', 'ACTIVE', 'IN_FORCE']);
const BAD = new Set(['REFUSED', 'DECLINED', 'REJECTED', 'REVOKED']);
const QUIET = new Set(['WITHDRAWN', 'SUPERSEDED']);

export function stateTone(state: string): 'good' | 'bad' | 'quiet' | 'open' {
  if (GOOD.has(state)) return 'good';
  if (BAD.has(state)) return 'bad';
  return QUIET.has(state) ? 'quiet' : 'open';
}

/** `monopoly.licence-application` as a locale key part (i18next takes the dot as a separator). */
export function flowKey(flow: string): string {
  return flow.replace('.', '-');
}

export function useFlowLabels(flow: string) {
  const { t } = useTranslation();
  const key = flowKey(flow);
  return {
    state: (state: string) => t([`flow.${key}.state.${state}`, 'flow.unknown'], { code: state }),
    action: (action: string) => t([`flow.${key}.action.${action}`, 'flow.unknown'], { code: action }),
  };
}

/** A state by a mark of its own shape and a word; colour is never the only sign. */
export function StateMark({ flow, state }: { flow: Flow; state: string }) {
  const labels = useFlowLabels(flow);
  return (
    <span className="state" data-tone={stateTone(state)}>
      {labels.state(state)}
    </span>
  );
}
