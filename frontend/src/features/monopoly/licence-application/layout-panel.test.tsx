import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Schema } from '@/shared/api/model';
import { renderAt } from '@/test-render';
import { distanceVerdict, LayoutPanel } from './layout-panel';

const application = {
  cellName: '清波街道第1网格', acceptSeq: 5, state: 'INSPECTED',
  layout: { asOf: '2026-11-23', mode: 'DISTANCE_AND_QUOTA', capacity: 48, holders: 31, earlierPending: 2, minDistanceMetres: 30, minSchoolDistanceMetres: 50, basis: '上城区布局规划' },
} as Schema<'LicenceApplication'>;

test('every computed number explains itself', async () => {
  renderAt(<LayoutPanel application={application} />);
  expect(await screen.findByText('17 / 48')).toBeVisible();
  const why = screen.getByRole('button', { name: /为什么.*剩余名额/ });
  expect(why).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(why);
  expect(screen.getByText(/上限 48 − 已有零售户 31 ＝ 17；受理在先尚未办结 2 件/)).toBeVisible();
  expect(screen.getByText(/上城区布局规划/)).toBeVisible();
});

test.each([
  ['FILED', '截至今日（2026-11-23）'],
  ['REVIEWED', '截至今日（2026-11-23）'],
  ['GRANTED', '决定之日（2026-11-23）的情况'],
  ['REFUSED', '决定之日（2026-11-23）的情况'],
  ['WITHDRAWN', '截至 2026-11-23'],
])('the figures of a matter that is %s say of which day they are: %s', async (state, words) => {
  renderAt(<LayoutPanel application={{ ...application, state } as Schema<'LicenceApplication'>} />);
  expect(await screen.findByText(words)).toBeVisible();
});

test('a minimum is kept when it is reached exactly', () => {
  expect(distanceVerdict(30, 30)).toBe('met');
  expect(distanceVerdict(29, 30)).toBe('unmet');
  expect(distanceVerdict(undefined, 30)).toBe('open');
});
