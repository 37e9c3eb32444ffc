import { useTranslation } from 'react-i18next';
import { formatElapsed, formatTime } from '@/shared/format/format';
import { ReceiptSeal } from './receipt-seal';
import { stateTone, useFlowLabels, type Flow } from './state-mark';
import './workflow.css';

export interface TimelineItem {
  entryId: string;
  at: string;
  action: string;
  toState?: string;
  actorName?: string;
  onBehalfOfName?: string;
  postCode?: string;
  unitName?: string;
  opinion?: string;
  elapsedSeconds?: number;
  outcome?: string;
  problem?: string;
  leaf?: string;
}

interface Props {
  flow: Flow;
  items: TimelineItem[];
}

/** Who, what, when, on whose behalf, how long since the step before. Refused attempts stand in it as well. */
export function Timeline({ flow, items }: Props) {
  const { t } = useTranslation();
  return (
    <ol className="timeline" aria-label={t('timeline.title')}>
      {items.map((item, at) => (
        <TimelineEntry key={item.entryId} flow={flow} item={item} first={at === 0} />
      ))}
    </ol>
  );
}

function TimelineEntry({ flow, item, first }: { flow: Flow; item: TimelineItem; first: boolean }) {
  const { t } = useTranslation();
  const labels = useFlowLabels(flow);
  const refused = item.outcome === 'REFUSED';
  const act = labels.action(item.action);
  return (
    <li className="timeline-entry" data-tone={refused ? 'refused' : stateTone(item.toState ?? '')}>
      <div className="timeline-head">
        <span className="timeline-act">{refused ? t('timeline.refusedAct', { act }) : act}</span>
        {item.toState && !refused && <span className="muted">→ {labels.state(item.toState)}</span>}
      </div>
      <div className="timeline-who">
        {item.actorName && <span>{item.actorName}</span>}
        {item.onBehalfOfName && <span className="timeline-behalf">{t('timeline.onBehalfOf', { name: item.onBehalfOfName })}</span>}
        {item.postCode && <span className="muted">{t([`post.${item.postCode}`, 'flow.unknown'], { code: item.postCode })}</span>}
        {!item.postCode && item.actorName && (item.action === 'FILE' || item.action === 'WITHDRAW') && <span className="muted">{t('option.actorKind.PUBLIC')}</span>}
        {item.unitName && <span className="muted">{item.unitName}</span>}
      </div>
      {item.opinion && <blockquote className="timeline-opinion">{item.opinion}</blockquote>}
      {refused && item.problem && <p className="timeline-problem">{t([`problem.${problemCode(item.problem)}.title`, 'timeline.refusedUnknown'])}</p>}
      <div className="timeline-foot muted">
        <time dateTime={item.at}>{formatTime(item.at)}</time>
        {!first && item.elapsedSeconds !== undefined && <span>{t('timeline.after', { elapsed: formatElapsed(t, item.elapsedSeconds) })}</span>}
        {item.leaf && <ReceiptSeal leaf={item.leaf} act={act} at={item.at} />}
      </div>
    </li>
  );
}

/** `/problems/monopoly/layout-full` (or only its last parts) as the locale code `monopoly.layout-full`. */
export function problemCode(problem: string): string {
  const parts = problem.split('/').filter(Boolean).slice(-2);
  return parts.join('.');
}
