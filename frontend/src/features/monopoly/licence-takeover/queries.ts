import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { REASON, type ActionSpec } from '@/shared/console/action-spec';
import { ApiProblem } from '@/shared/problem/problem';
import type { ListSearch } from '@/shared/table/use-list-state';

export const allTakeovers = ['monopoly', 'licence-takeovers'] as const;
export type Takeover = Schema<'LicenceTakeover'>;

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...allTakeovers, 'list', search],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-takeovers', { params: { query: { cursor: search.cursor, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });

export function takeoverActions(takeoverId: string): ActionSpec<Takeover>[] {
  const params = { path: { takeoverId } };
  return [
    { action: 'CONFIRM', kind: 'go', fields: [{ ...REASON, required: false }],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-takeovers/{takeoverId}/confirmations', { params, body: { version, ...v } })) },
    { action: 'REJECT', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-takeovers/{takeoverId}/rejections', { params, body: { version, reason: String(v.reason) } })) },
  ];
}

const FIND_PAGES = 10;

/** The contract lists batches only; one batch is found by walking the list (at most 1,000 batches). */
async function findTakeover(takeoverId: string): Promise<Takeover> {
  let cursor: string | undefined;
  for (let page = 0; page < FIND_PAGES; page += 1) {
    const list = await unwrap(http.GET('/api/v1/monopoly/licence-takeovers', { params: { query: { cursor, limit: 100 } } }));
    const found = list.items.find((item) => item.takeoverId === takeoverId);
    if (found) return found;
    if (!list.nextCursor) break;
    cursor = list.nextCursor;
  }
  throw new ApiProblem({ type: '/problems/platform/not-found' }, 404);
}

export const detailQuery = (takeoverId: string) =>
  queryOptions({ queryKey: [...allTakeovers, 'detail', takeoverId], queryFn: () => findTakeover(takeoverId) });
