import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { cleanSearch, nextSearch } from '@/shared/table/use-list-state';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import ListPage from './list-page';

const row = { applicationId: '0199a1de-7c10-7b52-8a3e-5d0c7f3e2f0a', applicationNo: '330102-2026-00017', shopName: '晨光便利店', applicantName: '方晓明', countyCode: '330102', countyName: '上城区', cellCode: '33010200101', cellName: '清波街道第1网格', state: 'ACCEPTED', filedAt: '2026-11-23T09:30:00+08:00', version: 1 };

function answer(asked: string[]) {
  server.use(http.get('*/api/v1/monopoly/licence-applications', ({ request }) => {
    asked.push(new URL(request.url).search);
    return HttpResponse.json({ items: [row], nextCursor: 'abc' });
  }));
}

describe('the list of applications keeps its state in the address', () => {
  test('an address opens the same rows', async () => {
    const asked: string[] = [];
    answer(asked);
    renderAt(<ListPage />, '/?state=ACCEPTED&q=晨光&cursor=xyz');
    expect(await screen.findByRole('link', { name: '330102-2026-00017' })).toHaveAttribute('href', `/console/licence-applications/${row.applicationId}`);
    const search = new URLSearchParams(asked[0]);
    expect(Object.fromEntries(search)).toEqual({ state: 'ACCEPTED', q: '晨光', cursor: 'xyz', limit: '20' });
    expect(screen.getByRole('button', { name: '已受理' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('a filter begins at the first page, the next page keeps the filter', async () => {
    const asked: string[] = [];
    answer(asked);
    const { router } = renderAt(<ListPage />, '/?cursor=xyz');
    await userEvent.click(await screen.findByRole('button', { name: '已审核' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'REVIEWED' }));
    await waitFor(() => expect(asked.at(-1)).toContain('state=REVIEWED'));
    await userEvent.click(await screen.findByRole('button', { name: '下一页' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'REVIEWED', cursor: 'abc' }));
  });

  test('an invented state is not sent to the server', async () => {
    const asked: string[] = [];
    answer(asked);
    renderAt(<ListPage />, '/?state=INVENTED');
    await screen.findByRole('link', { name: '330102-2026-00017' });
    expect(asked[0]).not.toContain('INVENTED');
  });
});

describe('the order and the queue of one cell', () => {
  test('the order is chosen on the page, stands in the address and is asked for', async () => {
    const asked: string[] = [];
    answer(asked);
    const { router } = renderAt(<ListPage />, '/?state=FILED&cursor=xyz');
    expect(await screen.findByRole('button', { name: '最新的在前' })).toHaveAttribute('aria-pressed', 'true');
    expect(asked[0]).not.toContain('order');
    await userEvent.click(screen.getByRole('button', { name: '最早的在前' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'FILED', order: 'OLDEST' }));
    await waitFor(() => expect(asked.at(-1)).toContain('order=OLDEST'));
  });

  test('an invented order is not sent', async () => {
    const asked: string[] = [];
    answer(asked);
    renderAt(<ListPage />, '/?order=INVENTED');
    await screen.findByRole('link', { name: '330102-2026-00017' });
    expect(asked[0]).not.toContain('order');
  });

  test('one cell: its name, its queue numbers also on a narrow screen, and the way back to all', async () => {
    server.use(http.get('*/api/v1/monopoly/licence-applications', () => HttpResponse.json({ items: [{ ...row, acceptSeq: 7 }, { ...row, applicationId: 'b', state: 'FILED' }] })));
    const { router } = renderAt(<ListPage />, '/?cellCode=33010200101&order=OLDEST');
    expect(await screen.findByText('只显示网格“清波街道第1网格”的申请。')).toBeVisible();
    const cells = screen.getAllByRole('row').slice(1).map((line) => line.querySelector<HTMLElement>('[data-label="受理顺序号"]') as HTMLElement);
    expect(cells.map((cell) => cell.textContent)).toEqual(['7', '尚未受理']);
    expect(cells[0]).not.toHaveAttribute('data-wide');
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ order: 'OLDEST' }));
  });
});

test('search values: texts only, empty ones leave, a filter drops the cursor', () => {
  expect(cleanSearch({ q: '', state: 'FILED', page: 2, odd: { a: 1 }, long: 'x'.repeat(201) })).toEqual({ state: 'FILED', page: '2' });
  expect(nextSearch({ q: 'a', cursor: 'c' }, { state: 'FILED' })).toEqual({ q: 'a', state: 'FILED' });
  expect(nextSearch({ q: 'a' }, { cursor: 'c' })).toEqual({ q: 'a', cursor: 'c' });
});
