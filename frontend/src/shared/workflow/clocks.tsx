import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { lastDay } from '@/shared/format/format';
import { Why } from '@/shared/ui/bits';
import './clocks.css';

type Deadline = Schema<'Deadline'>;
export type Light = 'good' | 'soon' | 'late' | 'last' | 'met' | 'metLate' | 'void';

/** Working days before the end at which a running clock asks for attention. */
const SOON = 2;

/** What the light of a clock shows; the word beside it says the same. */
export function light(d: Deadline): Light {
  if (d.state === 'VOID') return 'void';
  if (d.state === 'MET') return d.endedAt !== undefined && Date.parse(d.endedAt) >= Date.parse(d.dueAt) ? 'metLate' : 'met';
  const left = d.workingDaysLeft ?? 0;
  if (left < 0) return 'late';
  if (left === 0) return 'last';
  return left <= SOON ? 'soon' : 'good';
}

/** The periods of law and of promise on one matter: what is asked, by which day, how many working days are left, and why. */
export function Clocks({ deadlines }: { deadlines: Deadline[] }) {
  const { t } = useTranslation();
  if (deadlines.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('clock.title')}</h2>
      <ul className="clocks">
        {deadlines.map((d) => {
          const name = t([`clock.rule.${d.ruleId.replaceAll('.', '-')}`, 'clock.rule.unknown'], { rule: d.ruleId });
          return (
            <li key={`${d.ruleId}-${d.startedAt}`} className="clock" data-light={light(d)}>
              <span className="clock-name">{name}</span>
              <Why label={name}><p>{d.legalBasis}</p>{d.movedBecause !== undefined && <p>{t('clock.moved', { day: lastDay(d.firstDueAt), reason: d.movedBecause })}</p>}{d.provisional && <p>{t('clock.provisional')}</p>}</Why>
              <span className="clock-day num">{t(d.provisional ? 'clock.untilProvisional' : 'clock.until', { day: lastDay(d.dueAt) })}</span>
              <span className="clock-left">{t(`clock.light.${light(d)}`, { count: Math.abs(d.workingDaysLeft ?? 0) })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
