import { expect, test } from 'vitest';
import { countWorking, daysOfYear, differences, faultsOf, toDays, toRanges, weeksOf, type Day } from './calendar-days';

/** The announcement for 2026, as ranges and make-up days. */
const RANGES = [['2026-01-01', '2026-01-03', '元旦'], ['2026-02-15', '2026-02-23', '春节'], ['2026-04-04', '2026-04-06', '清明节'], ['2026-05-01', '2026-05-05', '劳动节'],
  ['2026-06-19', '2026-06-21', '端午节'], ['2026-09-25', '2026-09-27', '中秋节'], ['2026-10-01', '2026-10-07', '国庆节']].map(([from = '', to = '', name = '']) => ({ from, to, name }));
const MAKE_UPS = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((day) => ({ day, name: '' }));
const YEAR = toDays(RANGES, MAKE_UPS);

test('2026 has 33 days off, 6 make-up days and 248 working days', () => {
  expect(YEAR.filter((day) => !day.working)).toHaveLength(33);
  expect(YEAR.filter((day) => day.working)).toHaveLength(6);
  // 261 weekdays, 19 of them off, 6 weekend days worked
  expect(countWorking(2026, YEAR)).toBe(248);
  expect(faultsOf(2026, RANGES, MAKE_UPS)).toEqual([]);
});

test('leap years, year ends and months begin on the right day', () => {
  expect(daysOfYear(2028)).toHaveLength(366);
  expect(daysOfYear(2027).at(-1)).toBe('2027-12-31');
  // 1 February 2026 is a Sunday: six empty places before it
  expect(weeksOf(2026, 2)[0]?.filter(Boolean)).toEqual(['2026-02-01']);
  expect(weeksOf(2026, 6)[0]?.[0]).toBe('2026-06-01');
});

const off = (day: string, name = '假') => ({ from: day, to: day, name });
test.each([
  ['reversed', [...RANGES, { from: '2026-07-02', to: '2026-07-01', name: '假' }], MAKE_UPS],
  ['outsideYear', [...RANGES, off('2027-01-01')], MAKE_UPS],
  ['repeated', [...RANGES, off('2026-01-01')], MAKE_UPS],
  ['notWeekend', RANGES, [...MAKE_UPS, { day: '2026-07-01', name: '' }]],
  ['unnamed', [...RANGES, off('2026-07-04', ' ')], MAKE_UPS],
  ['tooFew', RANGES.slice(0, 2).map((range) => ({ ...range, to: range.from })), []],
  ['tooMany', [...RANGES, { from: '2026-07-01', to: '2026-07-25', name: '假' }], MAKE_UPS],
])('%s is told while it is typed', (fault, ranges, makeUps) => {
  expect(faultsOf(2026, ranges, makeUps).map((found) => found.fault)).toEqual([fault]);
});

test('differences are days, not names; a day dropped from the weekend is none', () => {
  const before: Day[] = [{ day: '2026-01-01', working: false, name: '元旦' }, { day: '2026-01-03', working: false, name: '元旦' }, { day: '2026-01-04', working: true }];
  const after: Day[] = [{ day: '2026-01-01', working: false, name: '新年' }, { day: '2026-01-02', working: false, name: '元旦' }];
  expect(differences(2026, before, after)).toEqual([{ day: '2026-01-02', working: false, name: '元旦' }, { day: '2026-01-04', working: false, name: undefined }]);
});

test('a correction begins with the ranges that were announced', () => {
  expect(toRanges(YEAR)).toEqual({ ranges: RANGES, makeUps: MAKE_UPS });
});
