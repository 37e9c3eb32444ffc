import { useTranslation } from 'react-i18next';
import { byDay, kindOf, weeksOf, type Day } from './calendar-days';
import './calendar.css';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** A year as twelve months. Days off and make-up days differ in shape and carry a word; colour only helps. */
export function YearView({ year, days }: { year: number; days: Day[] }) {
  const { t } = useTranslation();
  const exceptions = byDay(days);
  return (
    <section aria-label={t('calendar.yearOf', { year })} className="stack">
      <ul className="calendar-legend">
        <li><span className="cal-day" data-kind="off"><i>{t('calendar.mark.off')}</i></span>{t('calendar.kind.off')}</li>
        <li><span className="cal-day" data-kind="makeUp"><i>{t('calendar.mark.makeUp')}</i></span>{t('calendar.kind.makeUp')}</li>
        <li><span className="cal-day" data-kind="weekend">6</span>{t('calendar.kind.weekend')}</li>
      </ul>
      <div className="calendar-year">
        {MONTHS.map((month) => <Month key={month} year={year} month={month} exceptions={exceptions} />)}
      </div>
    </section>
  );
}

function Month({ year, month, exceptions }: { year: number; month: number; exceptions: Map<string, Day> }) {
  const { i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
  const weekdayInFull = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)));
  // 1 January 2024 was a Monday.
  const heads = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  return (
    <table className="calendar-month">
      <caption>{name}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head.getTime()} scope="col" abbr={weekdayInFull.format(head)}>{weekday.format(head)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, row) => (
          <tr key={row}>{week.map((day, column) => <td key={column}>{day && <DayCell day={day} exceptions={exceptions} />}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, exceptions }: { day: string; exceptions: Map<string, Day> }) {
  const { t } = useTranslation();
  const kind = kindOf(day, exceptions);
  const marked = kind === 'off' || kind === 'makeUp';
  const name = exceptions.get(day)?.name;
  return (
    <span className="cal-day num" data-kind={kind} title={marked ? [t(`calendar.kind.${kind}`), name].filter(Boolean).join(' · ') : undefined}>
      {at(day).getUTCDate()}
      {marked && <i aria-hidden="true">{t(`calendar.mark.${kind}`)}</i>}
      {marked && <span className="sr-only">{t(`calendar.kind.${kind}`)} {name}</span>}
    </span>
  );
}
