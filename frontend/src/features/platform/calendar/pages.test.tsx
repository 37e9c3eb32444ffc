import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import CalendarPage from './detail-page';
import CalendarsPage from './list-page';
import ProposeCalendarPage from './propose-page';

const ID = '019ab7c2-3c30-7e61-8b43-7f508d9c1e21';
const days = [{ day: '2027-01-01', working: false, name: '元旦' }, { day: '2027-02-20', working: true, name: '补春节' }];
const calendar = { calendarId: ID, version: 0, state: 'PROPOSED', year: 2027, source: '关于2027年的通知', offDays: 11, makeUpDays: 1, workingDays: 253, proposedByName: '沈行知', proposedAt: '2026-11-23T09:00:00+08:00', allowedActions: ['CONFIRM', 'REJECT'], days };
const me = (permissions: string[]) => http.get('*/api/v1/platform/me', () => HttpResponse.json({ personId: 'p', name: '沈行知', unitCode: '33', unitName: '浙江省', permissions, appointments: [], rolesWithoutAppointment: [] }));
const list = (items: object[], missingYear?: number) => http.get('*/api/v1/platform/calendar-years', () => HttpResponse.json({ items, missingYear }));
const ADMIN = ['platform.calendar:read', 'platform.calendar:propose'];

test('the list says which year is missing, and leads to its proposal', async () => {
  server.use(me(ADMIN), list([calendar], 2027));
  renderAt(<CalendarsPage />);
  expect(await screen.findByText('2027 年工作日历尚未生效')).toBeVisible();
  expect(screen.getByRole('link', { name: '提出这一年的日历' })).toHaveAttribute('href', '/console/calendars/new?year=2027');
  expect(await screen.findByRole('link', { name: '2027 年' })).toHaveAttribute('href', `/console/calendars/${ID}`);
});

test('who can do nothing about it is not warned; an empty list says so', async () => {
  server.use(me(['platform.calendar:read']), list([], 2027));
  renderAt(<CalendarsPage />);
  expect(await screen.findByText('没有工作日历')).toBeVisible();
  expect(screen.queryByText('2027 年工作日历尚未生效')).toBeNull();
  expect(screen.queryByRole('link', { name: '提出年度日历' })).toBeNull();
});

test('a proposal shows twelve months with words for off and make-up days, the difference, and the actions', async () => {
  server.use(me(ADMIN), list([]), http.get('*/api/v1/platform/calendar-years/:id', () => HttpResponse.json(calendar)));
  renderAt(<CalendarPage />, `/console/calendars/${ID}`, '/console/calendars/$calendarId');
  const year = await screen.findByRole('region', { name: '2027 年' });
  expect(within(year).getAllByRole('table')).toHaveLength(12);
  expect(within(within(year).getByRole('table', { name: '一月' })).getByText('放假 元旦')).toBeInTheDocument();
  expect(within(within(year).getByRole('table', { name: '二月' })).getByText('调休上班 补春节')).toBeInTheDocument();
  expect(await screen.findByText('2027 年还没有生效的日历。')).toBeVisible();
  expect(screen.getByRole('button', { name: '确认日历' })).toBeVisible();
  expect(screen.getByRole('button', { name: '否决' })).toBeVisible();
});

test('a calendar that is not there says so', async () => {
  server.use(me(ADMIN), http.get('*/api/v1/platform/calendar-years/:id', () => HttpResponse.json({ type: '/problems/platform/not-found', status: 404 }, { status: 404 })));
  renderAt(<CalendarPage />, `/console/calendars/${ID}`, '/console/calendars/$calendarId');
  expect(await screen.findByRole('heading', { name: '未找到' })).toBeVisible();
});

test('ranges are previewed, faults bar the sending, and what is sent is days', async () => {
  const sent: unknown[] = [];
  server.use(me(ADMIN), list([]), http.post('*/api/v1/platform/calendar-years', async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ type: '/problems/platform/invalid-request', status: 400, errors: [{ path: 'days[2].name', messageKey: 'noDifference' }] }, { status: 400 });
  }));
  renderAt(<ProposeCalendarPage />, '/console/calendars/new?year=2027', '/console/calendars/new');
  expect(await screen.findByLabelText('年份')).toHaveValue('2027');
  fireEvent.change(screen.getByLabelText('依据的通知'), { target: { value: '关于2027年的通知' } });
  fireEvent.change(screen.getByLabelText('起'), { target: { value: '2027-01-01' } });
  fireEvent.change(screen.getByLabelText('止（含）'), { target: { value: '2027-01-10' } });
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '元旦' } });
  expect(await screen.findByText('放假日少于 11 天')).toBeVisible();
  expect(screen.getByRole('button', { name: '提出日历' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('止（含）'), { target: { value: '2027-01-11' } });
  // 261 weekdays of 2027, seven of them from 1 to 11 January
  expect(await screen.findByText('全年工作日 254 天')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '提出日历' }));
  expect(await screen.findByText('2027-01-03')).toBeVisible();
  expect(screen.getByText('您填写的内容都在，没有丢失。')).toBeVisible();
  expect(sent).toHaveLength(1);
  expect((sent[0] as { days: object[] }).days.slice(0, 2)).toEqual([{ day: '2027-01-01', working: false, name: '元旦' }, { day: '2027-01-02', working: false, name: '元旦' }]);
});
