import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import RuleChangePage from './change-page';
import RulesPage from './list-page';
import RulePage from './rule-page';

const ID = '019ab7c2-4d40-7f71-9c54-80619eac2f31';
const RULE = 'LIC-T02b.promised-days';
const parameter = { ruleId: RULE, scopeKey: 'default', value: 8, unit: 'wd', legalBasis: '办事指南', effectiveFrom: '2021-03-01' };
const change = { changeId: ID, version: 0, state: 'PROPOSED', ruleId: RULE, scopeKey: 'default', value: 6, unit: 'wd', legalBasis: '新办事指南', effectiveFrom: '2099-01-01', proposedByName: '沈行知', proposedAt: '2026-11-23T09:00:00+08:00', allowedActions: ['CONFIRM', 'REJECT'] };
const me = (...permissions: string[]) => http.get('*/api/v1/platform/me', () => HttpResponse.json({ personId: 'p', name: '沈行知', unitCode: '33', unitName: '浙江省', permissions, appointments: [], rolesWithoutAppointment: [] }));
const rule = (patch = {}) => http.get('*/api/v1/platform/rules/:id', () => HttpResponse.json({ ruleId: RULE, unit: 'wd', parameters: [parameter], pending: [], ...patch }));

test('rules have words, units and scopes; what is proposed stands first; the day is asked of the server', async () => {
  const asked: string[] = [];
  server.use(me(), http.get('*/api/v1/platform/rules', ({ request }) => { asked.push(new URL(request.url).search); return HttpResponse.json({ items: [parameter, { ...parameter, ruleId: 'layout.min-distance', scopeKey: '330302:SIDE_STREET', value: 30, unit: 'metre' }], pending: [change] }); }));
  renderAt(<RulesPage />, '/?asOf=2026-01-01&prefix=LIC-');
  const pending = await screen.findByRole('region', { name: '1 项变更待确认' });
  expect(within(pending).getByRole('link', { name: '承诺办理期限' })).toHaveAttribute('href', `/console/rule-changes/${ID}`);
  const table = screen.getByRole('table', { name: '规则参数' });
  expect(within(table).getAllByRole('row')[1]).toHaveTextContent('承诺办理期限LIC-T02b.promised-days全省8 个工作日2021-03-01 → 长期办事指南');
  expect(within(table).getAllByRole('row')[2]).toHaveTextContent('330302 · 背街30 米');
  expect(asked).toEqual(['?prefix=LIC-&asOf=2026-01-01&limit=50']);
});

test('nothing in force is said; a failure is told', async () => {
  server.use(me(), http.get('*/api/v1/platform/rules', () => HttpResponse.json({ items: [], pending: [] })));
  const view = renderAt(<RulesPage />);
  expect(await screen.findByText('没有规则')).toBeVisible();
  view.unmount();
  server.use(http.get('*/api/v1/platform/rules', () => HttpResponse.json({ type: '/problems/platform/forbidden', status: 403 }, { status: 403 })));
  renderAt(<RulesPage />);
  expect(await screen.findByText('您没有办理此事项的权限')).toBeVisible();
});

test('the history tells past, present and future by a word', async () => {
  server.use(me('platform.rule:read'), rule({ parameters: [{ ...parameter, value: 6, effectiveFrom: '2099-01-01', changeId: ID }, { ...parameter, effectiveTo: '2098-12-31' }, { ...parameter, value: 9, effectiveFrom: '2010-01-01', effectiveTo: '2021-02-28' }] }));
  renderAt(<RulePage />, `/console/rules/history?rule=${RULE}`, '/console/rules/history');
  await screen.findByRole('heading', { level: 1, name: '承诺办理期限' });
  const rows = within(screen.getByRole('table', { name: '规则沿革' })).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.querySelector('.sub')?.textContent)).toEqual(['将生效', '现行', '已过']);
  expect(screen.getByRole('link', { name: '两人确认的变更' })).toHaveAttribute('href', `/console/rule-changes/${ID}`);
  expect(screen.queryByRole('button', { name: '提出新取值' })).toBeNull();
});

test('a refused proposal keeps what was typed and marks the field', async () => {
  const sent: unknown[] = [];
  server.use(me('platform.rule:propose'), rule(), http.post('*/api/v1/platform/rule-changes', async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ type: '/problems/platform/invalid-request', status: 400, errors: [{ path: 'effectiveFrom', messageKey: 'notBeforeTomorrow' }] }, { status: 400 });
  }));
  renderAt(<RulePage />, `/console/rules/history?rule=${RULE}`, '/console/rules/history');
  await userEvent.click(await screen.findByRole('button', { name: '提出新取值' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('取值（个工作日）'), '6');
  await userEvent.type(within(dialog).getByLabelText('生效日'), '2099-01-01{Enter}');
  await userEvent.type(within(dialog).getByLabelText('依据'), '新办事指南');
  await userEvent.click(within(dialog).getByRole('button', { name: '提出变更' }));
  expect(await within(dialog).findByText('最早为明日')).toBeInTheDocument();
  expect(within(dialog).getByLabelText('依据')).toHaveValue('新办事指南');
  expect(sent[0]).toEqual({ ruleId: RULE, unit: 'wd', scopeKey: 'default', value: 6, effectiveFrom: '2099-01-01', legalBasis: '新办事指南' });
});

test('who confirms sees the value before beside the new one', async () => {
  server.use(me('platform.rule:confirm'), rule(), http.get('*/api/v1/platform/rule-changes/:id', () => HttpResponse.json(change)));
  renderAt(<RuleChangePage />, `/console/rule-changes/${ID}`, '/console/rule-changes/$changeId');
  expect(await screen.findByText('6 个工作日')).toBeVisible();
  expect(await screen.findByText('8 个工作日')).toBeVisible();
  expect(screen.getByRole('button', { name: '确认变更' })).toBeVisible();
});
