import { useTranslation } from 'react-i18next';
import { stateTone, useFlowLabels, type Flow } from './state-mark';
import './process-line.css';

interface Props {
  flow: Flow;
  /** The states of the straight way, first to last. */
  path: string[];
  state: string;
  /** The states passed so far; needed only when `state` is an end off the straight way. */
  passed?: string[];
}

/** Where the matter stands: passed, present and coming steps, in words and not by colour alone. */
export function ProcessLine({ flow, path, state, passed = [] }: Props) {
  const { t } = useTranslation();
  const labels = useFlowLabels(flow);
  const on = path.indexOf(state);
  const steps = on >= 0 ? path : [...path.filter((step) => passed.includes(step)), state];
  const here = on >= 0 ? on : steps.length - 1;
  const ended = stateTone(state) !== 'open';
  return (
    <ol className="process" aria-label={t('process.title')}>
      {steps.map((step, at) => {
        const phase = at < here || (at === here && ended) ? 'past' : at === here ? 'now' : 'next';
        return (
          <li key={step} data-phase={phase} data-tone={at === here ? stateTone(step) : undefined} aria-current={at === here ? 'step' : undefined}>
            <span>{labels.state(step)}</span>
            <span className="sr-only">{t(`process.${phase}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
