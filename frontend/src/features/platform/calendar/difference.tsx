import { useTranslation } from 'react-i18next';
import { differences, type Day } from './calendar-days';

interface Props {
  year: number;
  /** Days of the calendar in force; null when the year has none. */
  before: Day[] | null;
  after: Day[];
}

/** What a proposal changes of the year in force, day by day, in words. */
export function Difference({ year, before, after }: Props) {
  const { t } = useTranslation();
  if (!before) return <p>{t('calendar.noneBefore', { year })}</p>;
  const changed = differences(year, before, after);
  if (changed.length === 0) return <p>{t('calendar.noDifference')}</p>;
  return (
    <div>
      <p>{t('calendar.changed', { count: changed.length })}</p>
      <ul>
        {changed.map((item) => (
          <li key={item.day}><span className="num">{item.day}</span> {t(item.working ? 'calendar.becomesWork' : 'calendar.becomesOff')}{item.name && <span className="muted"> · {item.name}</span>}</li>
        ))}
      </ul>
    </div>
  );
}
