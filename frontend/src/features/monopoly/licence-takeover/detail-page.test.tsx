import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import TakeoverPage from './detail-page';

const ID = '019ab7c2-7f40-7b73-9c54-80619ead2f31';
const cell = { cellCode: '33010200103', cellName: '清波街道背街南片', capacity: 67, holders: 60, added: 9 };
const batch = { takeoverId: ID, version: 1, state: 'PROPOSED', countyCode: '330102', rowCount: 9, rowsRoot: 'ab'.repeat(32), proposedByName: '林晓雯', proposedAt: '2026-11-23T09:00:00+08:00', reason: '系统启用时接收存量持证户', allowedActions: ['CONFIRM', 'REJECT'] };

function show(answer: () => Response) {
  const asked: string[] = [];
  server.use(http.get('*/api/v1/monopoly/licence-takeovers/:id', ({ request }) => { asked.push(new URL(request.url).pathname); return answer(); }));
  renderAt(<TakeoverPage />, `/console/licence-takeovers/${ID}`, '/console/licence-takeovers/$takeoverId');
  return asked;
}
const problem = (status: number, slug: string) => HttpResponse.json({ type: `/problems/platform/${slug}`, status }, { status });

test('one batch is asked for by its own address, which can be copied', async () => {
  const asked = show(() => HttpResponse.json(batch));
  expect(await screen.findByRole('heading', { level: 1, name: batch.reason })).toBeVisible();
  expect(asked).toEqual([`/api/v1/monopoly/licence-takeovers/${ID}`]);
  expect(screen.getByRole('button', { name: '复制本页链接' })).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('cells that would be over their limit stand before the buttons, with limit, present, added and the excess', async () => {
  show(() => HttpResponse.json({ ...batch, overfullCells: [cell] }));
  const region = await screen.findByRole('region', { name: '确认后将有 1 个网格超过规划上限' });
  const [, line] = within(region).getAllByRole('row');
  expect(within(line as HTMLElement).getAllByRole('cell').map((node) => node.textContent)).toEqual(['清波街道背街南片33010200103', '67', '60', '+9', '69超出 2']);
  const confirm = screen.getByRole('button', { name: '确认接管' });
  expect(region.compareDocumentPosition(confirm)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.click(confirm);
  expect(within(await screen.findByRole('dialog')).getByText(/有 1 个网格将超过规划上限/)).toBeInTheDocument();
});

test('no such cell is said plainly; a decided batch speaks of it no more', async () => {
  show(() => HttpResponse.json({ ...batch, overfullCells: [] }));
  expect(await screen.findByText('接管后没有网格超过规划上限。')).toBeVisible();
});

test('after the decision the warning is gone', async () => {
  show(() => HttpResponse.json({ ...batch, state: 'CONFIRMED', allowedActions: [], overfullCells: [cell] }));
  await screen.findByRole('heading', { level: 1, name: batch.reason });
  expect(screen.queryByRole('table')).toBeNull();
});

test.each([[404, 'not-found'], [400, 'invalid-request']])('a link that leads nowhere (%s %s) says so and leads to the list', async (status, slug) => {
  show(() => problem(status, slug));
  expect(await screen.findByRole('heading', { name: '没有这个接管批次' })).toBeVisible();
  expect(screen.getByRole('link', { name: '回到存量接管' })).toHaveAttribute('href', '/console/licence-takeovers');
});

test('another failure offers to try again', async () => {
  show(() => problem(403, 'forbidden'));
  expect(await screen.findByRole('heading', { name: '您没有办理此事项的权限' })).toBeVisible();
  expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
});
