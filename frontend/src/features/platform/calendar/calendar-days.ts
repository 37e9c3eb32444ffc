import type { Schema } from '@/shared/api/model';

export type Day = Schema<'CalendarDay'>;
/** A holiday as announcements state it: from, to, name; both days included. */
export interface Range { from: string; to: string; name: string }
export interface MakeUp { day: string; name: string }
/** What a day is: worked or off by the week's rule, or as an exception to it. */
export type Kind = 'weekday' | 'weekend' | 'off' | 'makeUp';

const DAY = 86_400_000;
const LONGEST = 60;
export const LEAST_OFF = 11;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
export const isWeekend = (day: string) => [0, 6].includes(new Date(time(day)).getUTCDay());

/** Every day of the ranges and the make-up days, by date. A range that is incomplete, reversed or endless gives none. */
export function toDays(ranges: Range[], makeUps: MakeUp[]): Day[] {
  const named = (name: string) => (name.trim() ? { name: name.trim() } : {});
  const days: Day[] = [];
  for (const range of ranges) {
    const span = Math.round((time(range.to) - time(range.from)) / DAY);
    if (!(span >= 0 && span < LONGEST)) continue;
    for (let at = 0; at <= span; at += 1) days.push({ day: iso(time(range.from) + at * DAY), working: false, ...named(range.name) });
  }
  for (const makeUp of makeUps) if (makeUp.day) days.push({ day: makeUp.day, working: true, ...named(makeUp.name) });
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

export type Fault = 'reversed' | 'outsideYear' | 'repeated' | 'notWeekend' | 'unnamed' | 'tooFew' | 'tooMany';

/** What the server would refuse, told while it is typed; each kind once, with the first day at fault. */
export function faultsOf(year: number, ranges: Range[], makeUps: MakeUp[]): { fault: Fault; day: string }[] {
  const days = toDays(ranges, makeUps);
  const faults = new Map<Fault, string>();
  const note = (fault: Fault, day: string) => { if (!faults.has(fault)) faults.set(fault, day); };
  for (const range of ranges) if (range.from && range.to && range.to < range.from) note('reversed', range.from);
  days.forEach((item, at) => {
    if (!item.day.startsWith(`${year}-`)) note('outsideYear', item.day);
    if (days[at - 1]?.day === item.day) note('repeated', item.day);
    if (item.working && !isWeekend(item.day)) note('notWeekend', item.day);
    if (!item.working && isWeekend(item.day) && !item.name) note('unnamed', item.day);
  });
  if (days.filter((item) => !item.working).length < LEAST_OFF) note('tooFew', '');
  if (days.length > LONGEST) note('tooMany', '');
  return [...faults].map(([fault, day]) => ({ fault, day }));
}

export function daysOfYear(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const count = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY);
  return Array.from({ length: count }, (_, at) => iso(first + at * DAY));
}

export function kindOf(day: string, exceptions: Map<string, Day>): Kind {
  const found = exceptions.get(day);
  if (found) return found.working ? 'makeUp' : 'off';
  return isWeekend(day) ? 'weekend' : 'weekday';
}

export const byDay = (days: Day[]) => new Map(days.map((item) => [item.day, item]));
const isWorked = (kind: Kind) => kind === 'weekday' || kind === 'makeUp';

export function countWorking(year: number, days: Day[]): number {
  const exceptions = byDay(days);
  return daysOfYear(year).filter((day) => isWorked(kindOf(day, exceptions))).length;
}

/** Days on which the two calendars disagree whether offices work; a changed name alone is no difference. */
export function differences(year: number, before: Day[], after: Day[]): { day: string; working: boolean; name?: string }[] {
  const old = byDay(before);
  const now = byDay(after);
  return daysOfYear(year)
    .filter((day) => isWorked(kindOf(day, old)) !== isWorked(kindOf(day, now)))
    .map((day) => ({ day, working: isWorked(kindOf(day, now)), name: (now.get(day) ?? old.get(day))?.name }));
}

/** The days of a month in weeks from Monday; undefined before the first and after the last. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const days = daysOfYear(year).filter((day) => Number(day.slice(5, 7)) === month);
  const lead = (new Date(time(days[0] ?? '')).getUTCDay() + 6) % 7;
  const cells: (string | undefined)[] = [...Array.from({ length: lead }, () => undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

/** Neighbouring days off of one name as the ranges they came from, for a correction to begin with. */
export function toRanges(days: Day[]): { ranges: Range[]; makeUps: MakeUp[] } {
  const ranges: Range[] = [];
  for (const item of days.filter((day) => !day.working)) {
    const last = ranges.at(-1);
    const name = item.name ?? '';
    if (last && last.name === name && time(item.day) - time(last.to) === DAY) last.to = item.day;
    else ranges.push({ from: item.day, to: item.day, name });
  }
  return { ranges, makeUps: days.filter((day) => day.working).map((day) => ({ day: day.day, name: day.name ?? '' })) };
}
