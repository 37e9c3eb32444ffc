import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { today } from '@/shared/format/format';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import HomePage from './home-page';
import { daysBetween, unitsFor } from './work';

const DAY = 86_400_000;
const ago = (days: number) => `${new Date(Date.parse(today()) - days * DAY).toISOString().slice(0, 10)}T10:00:00+08:00`;
const row = (at: number, patch = {}) => ({ applicationId: `id-${at}`, applicationNo: `330102-2026-${at}`, shopName: `店${at}`, applicantName: '方晓明', countyCode: '330102', countyName: '上城区', cellCode: '33010200101', cellName: '第1网格', state: 'FILED', filedAt: ago(3), version: 1, ...patch });
const posts = [
  { code: 'licence-clerk', kind: 'BUSINESS', permissions: ['monopoly.licence-application:accept', 'monopoly.licence-application:read'] },
  { code: 'licence-supervisor', kind: 'BUSINESS', permissions: ['monopoly.licence-application:read'] },
  { code: 'security-admin', kind: 'SECURITY', permissions: ['platform.appointment:confirm'] },
];
const own = (postCode: string, unitCode: string) => ({ appointmentId: postCode + unitCode, postCode, unitCode, unitName: unitCode });

/** The desk of a person; `pages` are the answers to the list of applications, in turn. */
function desk(permissions: string[], pages: object[][], appointments = [own('licence-clerk', '330102')], nextOfLast?: string) {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/v1/platform/me', () => HttpResponse.json({ personId: 'p', name: '林晓雯', unitCode: '330102', unitName: '上城区', permissions, appointments, rolesWithoutAppointment: [] })),
    http.get('*/api/v1/platform/posts', () => HttpResponse.json({ items: posts })),
    http.get('*/api/v1/monopoly/licence-applications', ({ request }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      if (query.state === 'GRANTED') return HttpResponse.json({ items: [] });
      asked.push(query);
      const at = asked.length - 1;
      return HttpResponse.json({ items: pages[at] ?? [], nextCursor: at < pages.length - 1 ? `c${at}` : nextOfLast });
    }),
  );
  renderAt(<HomePage />);
  return asked;
}
const ACCEPT = ['monopoly.licence-application:accept'];
const count = () => document.querySelector('.work-count')?.textContent;
const names = async (first: string) => {
  await screen.findByRole('link', { name: first });
  return within(screen.getByRole('list', { name: '等得最久的在前' })).getAllByRole('link').map((link) => link.textContent);
};

test('the desk asks for the oldest first and keeps that order; the wait is told in days', async () => {
  const asked = desk(ACCEPT, [[row(1, { filedAt: ago(12) }), row(2, { filedAt: ago(1) }), row(3, { filedAt: ago(0) })]]);
  expect(await names('店1')).toEqual(['店1', '店2', '店3']);
  expect(asked).toEqual([{ state: 'FILED', order: 'OLDEST', limit: '100' }]);
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('time')?.textContent)).toEqual(['已等 12 天', '已等 1 天', '今天提交']);
  const [link] = screen.getAllByRole('link', { name: /打开列表/ });
  expect(link?.getAttribute('href')).toBe('/console/licence-applications?state=FILED&order=OLDEST');
});

const hundred = Array.from({ length: 100 }, (_, at) => row(at));

test('exactly a hundred are a hundred', async () => {
  desk(ACCEPT, [hundred]);
  await names('店0');
  expect(count()).toBe('100');
  expect(screen.getByRole('heading', { name: /^待受理\s*100 件$/ })).toBeVisible();
});

test('more than a hundred are told as such, also to a screen reader', async () => {
  desk(ACCEPT, [hundred, [row(100)]]);
  await names('店0');
  expect(count()).toBe('100+');
  expect(screen.getByRole('heading', { name: /^待受理\s*100 件以上$/ })).toBeVisible();
});

test('a next page that holds nothing for this person makes no "+"', async () => {
  desk(ACCEPT, [hundred.slice(0, 60), [row(200, { countyCode: '330203' })]]);
  await names('店0');
  expect(count()).toBe('60');
});

test('what may only be read, elsewhere, does not wait for this person', async () => {
  desk([...ACCEPT, 'monopoly.licence-application:read'], [[row(1, { countyCode: '330106' }), row(2)]], [own('licence-clerk', '330102'), own('licence-supervisor', '3301')]);
  expect(await names('店2')).toEqual(['店2']);
  expect(count()).toBe('1');
});

test('batches: only those on which the person may act, which the object says and not the list; the oldest first', async () => {
  const batch = (id: string, patch = {}) => ({ takeoverId: id, version: 1, state: 'PROPOSED', countyCode: '330102', rowCount: 1, rowsRoot: 'a', proposedByName: '林晓雯', proposedAt: ago(2), reason: id, allowedActions: [], ...patch });
  server.use(http.get('*/api/v1/monopoly/licence-takeovers/:id', ({ params }) => {
    const id = decodeURIComponent(String(params.id));
    return id === '问不到' ? new HttpResponse(null, { status: 500 }) : HttpResponse.json(batch(id, { allowedActions: id === '本人提出' ? [] : ['CONFIRM', 'REJECT'] }));
  }));
  server.use(http.get('*/api/v1/monopoly/licence-takeovers', ({ request }) =>
    HttpResponse.json(new URL(request.url).searchParams.get('cursor') ? { items: [batch('最早')] } : { items: [batch('最新'), batch('已定', { state: 'CONFIRMED' }), batch('本人提出'), batch('问不到')], nextCursor: 'c' })));
  desk(['monopoly.licence-takeover:confirm'], [[]]);
  expect(await names('最早')).toEqual(['最早', '问不到', '最新']);
  expect(count()).toBe('3');
});

test('appointments: not those that the person proposed', async () => {
  const appointment = (id: string, allowedActions: string[]) => ({ appointmentId: id, version: 0, state: 'PROPOSED', personId: 'p', personName: id, postCode: 'licence-clerk', unitCode: '330102', unitName: '上城区', validFrom: '2026-11-23', reason: '试行', proposedByName: '沈行知', allowedActions });
  server.use(
    http.get('*/api/v1/platform/appointments', () => HttpResponse.json({ items: [appointment('后', []), appointment('本人提出', []), appointment('先', [])] })),
    http.get('*/api/v1/platform/appointments/:id', ({ params }) => HttpResponse.json(appointment('x', decodeURIComponent(String(params.id)) === '本人提出' ? [] : ['CONFIRM']))),
  );
  desk(['platform.appointment:confirm'], [[]], [own('security-admin', '33')]);
  expect(await names('先')).toEqual(['先', '后']);
});

test('nothing waits: the desk says so', async () => {
  desk(ACCEPT, [[]]);
  expect(await screen.findByText('没有等待受理的申请。')).toBeVisible();
  expect(count()).toBe('0');
});

test('days are business days of the calendar, not hours; units are those of the posts that permit it', () => {
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(0);
  const me = { appointments: [own('licence-clerk', '330102'), own('licence-clerk', '330106'), own('licence-supervisor', '33')] };
  expect(unitsFor('monopoly.licence-application:accept', me as never, posts as never)).toEqual(['330102', '330106']);
});
