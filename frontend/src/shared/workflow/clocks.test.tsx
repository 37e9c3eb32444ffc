import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schema } from '@/shared/api/model';
import { Clocks, light } from './clocks';

const RUNNING: Schema<'Deadline'> = {
  ruleId: 'LIC-T02.decision-days', legalBasis: '《行政许可法》第四十二条', state: 'RUNNING', startedAt: '2026-03-02T09:00:00+08:00',
  firstDueAt: '2026-03-31T00:00:00+08:00', dueAt: '2026-03-31T00:00:00+08:00', workingDaysLeft: 20, provisional: false,
};

describe('clocks', () => {
  test.each([
    [{ workingDaysLeft: 3 }, 'good'], [{ workingDaysLeft: 2 }, 'soon'], [{ workingDaysLeft: 1 }, 'soon'], [{ workingDaysLeft: 0 }, 'last'], [{ workingDaysLeft: -1 }, 'late'],
    [{ state: 'MET', endedAt: '2026-03-30T23:59:59+08:00' }, 'met'], [{ state: 'MET', endedAt: '2026-03-31T00:00:00+08:00' }, 'metLate'],
    [{ state: 'VOID', endedAt: '2026-03-05T00:00:00+08:00' }, 'void'],
  ] as const)('%o is %s', (part, expected) => {
    expect(light({ ...RUNNING, ...part } as Schema<'Deadline'>)).toBe(expected);
  });

  test('says the last day in time, the days left and the rule in words', () => {
    render(<Clocks deadlines={[RUNNING]} />);
    expect(screen.getByText('法定：作出决定', { selector: '.clock-name' })).toBeVisible();
    expect(screen.getByText('2026-03-30 前（含当日）')).toBeVisible();
    expect(screen.getByText('剩 20 个工作日')).toBeVisible();
  });

  test('a day that a missing calendar year may still move says so in the line itself', () => {
    render(<Clocks deadlines={[{ ...RUNNING, provisional: true }]} />);
    expect(screen.getByText('2026-03-30 前（含当日，暂定）')).toBeVisible();
  });

  test('a rule without words of its own is shown by its id', () => {
    render(<Clocks deadlines={[{ ...RUNNING, ruleId: 'XYZ-T9.some-days' }]} />);
    expect(screen.getByText('XYZ-T9.some-days', { selector: '.clock-name' })).toBeVisible();
  });
});
