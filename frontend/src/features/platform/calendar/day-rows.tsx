import { useTranslation } from 'react-i18next';

interface Row { name: string }
interface Props<T extends Row> {
  title: string;
  rows: T[];
  /** The members that are dates, in their order. */
  dates: (keyof T & string)[];
  add: string;
  fresh: T;
  onChange: (rows: T[]) => void;
}

/** Rows of dates and a name, added and removed by buttons; every input has a label that tells its row. */
export function DayRows<T extends Row>({ title, rows, dates, add, fresh, onChange }: Props<T>) {
  const { t } = useTranslation();
  const set = (at: number, patch: Partial<T>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <fieldset className="calendar-rows">
      <legend>{title}</legend>
      {rows.map((row, at) => (
        <div key={at} className="calendar-row" role="group" aria-label={t('calendar.row', { title, number: at + 1 })}>
          {dates.map((name) => (
            <label key={name} className="field"><span>{t(`calendar.date.${name}`)}</span><input type="date" value={String(row[name])} onChange={(event) => set(at, { [name]: event.target.value } as Partial<T>)} /></label>
          ))}
          <label className="field"><span>{t('calendar.holidayName')}</span><input type="text" maxLength={40} value={row.name} onChange={(event) => set(at, { name: event.target.value } as Partial<T>)} /></label>
          <button type="button" className="btn" data-size="s" data-kind="quiet" onClick={() => onChange(rows.filter((_, index) => index !== at))}>{t('calendar.remove')}<span className="sr-only">{t('calendar.row', { title, number: at + 1 })}</span></button>
        </div>
      ))}
      <div><button type="button" className="btn" data-size="s" onClick={() => onChange([...rows, fresh])}>{add}</button></div>
    </fieldset>
  );
}
