import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import RecordPage from './list-page';

const base = { at: '2026-11-23T09:00:00+08:00', objectId: '0199a1de-7c10-7b52-8a3e-5d0c7f3e2f0a', actorKind: 'STAFF', actorName: '林晓雯', postCode: 'licence-clerk', unitCode: '330102', leaf: '0123456789abcdef'.repeat(4) };
const refused = { ...base, entryId: 'a', flow: 'platform.access', action: 'listRecordEntries', outcome: 'REFUSED', problem: '/problems/platform/forbidden', reason: 'platform.record:read' };
const unappointed = { ...base, entryId: 'b', flow: 'platform.access', action: 'claimRole', outcome: 'REFUSED', actorName: '何静', reason: 'licence-clerk security-admin', postCode: undefined, problem: '/problems/platform/role-without-appointment' };
const act = { ...base, entryId: 'c', flow: 'monopoly.licence-application', action: 'ACCEPT', outcome: 'ACT', toState: 'ACCEPTED' };

async function rows() {
  server.use(http.get('*/api/v1/platform/record-entries', () => HttpResponse.json({ items: [refused, unappointed, act] })));
  renderAt(<RecordPage />);
  return (await screen.findAllByRole('row')).slice(1);
}

test('who was refused at the door: in words, with the operation, the reason, person, unit and time', async () => {
  const [first, second] = await rows();
  expect(first).toHaveTextContent('被拒绝的访问');
  expect(first).toHaveTextContent('您没有办理此事项的权限');
  expect(first).toHaveTextContent('操作 listRecordEntries所需权限 platform.record:read');
  expect(first).toHaveTextContent('林晓雯许可受理员');
  expect(first).toHaveTextContent('2026-11-23 09:00:00');
  expect(within(first as HTMLElement).getByText('330102').closest('td')).not.toHaveAttribute('data-wide');
  // An operation has no page of its own.
  expect(within(first as HTMLElement).queryByRole('link')).toBeNull();
  expect(second).toHaveTextContent('登录令牌声称的岗位没有任命声称的岗位：许可受理员、安全管理员');
  expect(second).not.toHaveTextContent('操作');
});

test('the seal of such an entry speaks of the same act', async () => {
  const [first] = await rows();
  await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /记录封印/ }));
  expect(within(first as HTMLElement).getByRole('dialog')).toHaveTextContent('“被拒绝的访问 listRecordEntries”于 2026-11-23 09:00:00');
});

test('the kind can be chosen; other entries stay as they were', async () => {
  const [, , third] = await rows();
  expect(screen.getByRole('button', { name: '系统访问' })).toBeVisible();
  expect(third).toHaveTextContent('受理 → 已受理');
});
