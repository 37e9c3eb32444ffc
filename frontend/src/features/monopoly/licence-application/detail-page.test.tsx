import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import DetailPage from './detail-page';

const ID = '0199a1de-7c10-7b52-8a3e-5d0c7f3e2f0a';
const application = {
  applicationId: ID, applicationNo: '330102-2026-00017', shopName: '晨光便利店', applicantName: '方晓明', countyCode: '330102', countyName: '上城区',
  cellCode: '33010200101', cellName: '清波街道第1网格', state: 'FILED', filedAt: '2026-11-23T09:30:00+08:00', version: 1, identityNumberMasked: '3301**********0018',
  phone: '13800138000', holderNature: 'INDIVIDUAL', address: '河坊街 18 号', format: 'B', marketType: 'C', scale: '3', separateFromDwelling: true, fundsDeclared: true,
  layout: { asOf: '2026-11-23', mode: 'QUOTA', capacity: 62, holders: 57, earlierPending: 0, minSchoolDistanceMetres: 50, basis: '规划' },
  allowedActions: [] as string[], blockedActions: [] as { action: string; problem: string; params?: Record<string, string> }[], deadlines: [],
};

function show(patch: Partial<typeof application>, asked: string[] = []) {
  server.use(
    http.get(`*/api/v1/monopoly/licence-applications/${ID}`, () => HttpResponse.json({ ...application, ...patch })),
    http.get(`*/api/v1/monopoly/licence-applications/${ID}/timeline`, () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/monopoly/licence-applications', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: [application, { ...application, applicationId: 'b', shopName: '等得最久' }, { ...application, applicationId: 'c', shopName: '后来者' }] });
    }),
    http.post(`*/api/v1/monopoly/licence-applications/${ID}/acceptances`, () => HttpResponse.json({ ...application, state: 'ACCEPTED', acceptSeq: 3 })),
  );
  renderAt(<DetailPage />, `/console/licence-applications/${ID}`, '/console/licence-applications/$applicationId');
}

const searchOf = (link: HTMLElement) => Object.fromEntries(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams);

test('a clerk who may not accept yet is led to what was filed earlier in the cell, oldest first', async () => {
  show({ allowedActions: ['DECLINE'], blockedActions: [{ action: 'ACCEPT', problem: '/problems/monopoly/earlier-filing-waiting', params: { earlierFilings: '2' } }] });
  const accept = await screen.findByRole('button', { name: '受理' });
  expect(accept).toHaveAccessibleDescription(/提交在先的申请尚未受理.*提交在先、尚未受理.*2/);
  expect(searchOf(screen.getByRole('link', { name: '查看本网格等待受理的申请' }))).toEqual({ cellCode: '33010200101', state: 'FILED', order: 'OLDEST' });
});

test('an approver behind an earlier application is led to the cell\'s queue', async () => {
  show({ state: 'REVIEWED', blockedActions: [{ action: 'GRANT', problem: '/problems/monopoly/earlier-application-pending' }] });
  expect(searchOf(await screen.findByRole('link', { name: /查看本网格的申请/ }))).toEqual({ cellCode: '33010200101', order: 'OLDEST' });
});

test('an approver learns that the cell is full before trying', async () => {
  show({ state: 'REVIEWED', allowedActions: ['REFUSE'], blockedActions: [{ action: 'GRANT', problem: '/problems/monopoly/layout-full', params: { capacity: '62', holders: '62' } }] });
  expect(await screen.findByRole('button', { name: '准予许可' })).toHaveAccessibleDescription(/已达上限/);
  expect(screen.queryByRole('link', { name: /查看本网格/ })).toBeNull();
});

test.each([[57, true], [0, false]])('the nearest outlet must be named where the cell has outlets (%i)', async (holders, required) => {
  show({ state: 'ACCEPTED', allowedActions: ['REPORT'], layout: { ...application.layout, holders } });
  await userEvent.click(await screen.findByRole('button', { name: '提交实地核查' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /提交实地核查$/ }));
  expect(await within(dialog).findByText('请填写核查情况')).toBeInTheDocument();
  expect(within(dialog).queryByText('请填写最近零售点许可证号') !== null).toBe(required);
});

test('after an act the next one is the longest waiting of the same step', async () => {
  const asked: string[] = [];
  show({ allowedActions: ['ACCEPT'] }, asked);
  await userEvent.click(await screen.findByRole('button', { name: '受理' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /受理$/ }));
  expect(await screen.findByRole('link', { name: /下一件：等得最久/ })).toBeVisible();
  expect(asked.some((search) => search.includes('state=FILED') && search.includes('order=OLDEST'))).toBe(true);
});
