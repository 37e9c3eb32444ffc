import type { TFunction } from 'i18next';

const ZONE = 'Asia/Shanghai';

function parts(value: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit',
    hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(value)).map((part) => [part.type, part.value]));
}

/** A moment as `2026-03-02 14:05` in the bureau's time zone, whatever the reader's machine says. */
export function formatTime(value: string | undefined): string {
  if (!value) return '';
  const p = parts(value);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`;
}

export function formatSecond(value: string | undefined): string {
  if (!value) return '';
  const p = parts(value);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
}

/** The last day in time (ISO) of a clock that is late from this moment on. */
export function lastDay(dueAt: string): string {
  return today(new Date(Date.parse(dueAt) - 1));
}

/** Today's business date (ISO) in the bureau's time zone. */
export function today(now: Date = new Date()): string {
  const p = parts(now.toISOString());
  return `${p.year}-${p.month}-${p.day}`;
}

/** Elapsed time in its two largest units: `2 天 3 小时`, `5 分 12 秒`. */
export function formatElapsed(t: TFunction, seconds: number): string {
  const units: [string, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) return t('elapsed.none');
  let rest = seconds;
  const words: string[] = [];
  for (const [name, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(t(`elapsed.${name}`, { count }));
  }
  return words.join(' ');
}

/** A digest in groups of eight, which is how two people compare it aloud. */
export function groupHex(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ');
}

export function metres(t: TFunction, value: number | undefined): string {
  return value === undefined ? t('common.none') : t('common.metres', { count: value });
}
