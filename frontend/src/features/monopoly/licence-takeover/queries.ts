import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { REASON, type ActionSpec } from '@/shared/console/action-spec';
import type { ListSearch } from '@/shared/table/use-list-state';

export const allTakeovers = ['monopoly', 'licence-takeovers'] as const;
export type Takeover = Schema<'LicenceTakeover'>;

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...allTakeovers, 'list', search],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-takeovers', { params: { query: { cursor: search.cursor, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });

/** `notice` warns who is about to confirm; the cells it speaks of stand on the page. */
export function takeoverActions(takeoverId: string, notice?: string): ActionSpec<Takeover>[] {
  const params = { path: { takeoverId } };
  return [
    { action: 'CONFIRM', kind: 'go', notice, fields: [{ ...REASON, required: false }],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-takeovers/{takeoverId}/confirmations', { params, body: { version, ...v } })) },
    { action: 'REJECT', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-takeovers/{takeoverId}/rejections', { params, body: { version, reason: String(v.reason) } })) },
  ];
}

export const detailQuery = (takeoverId: string) =>
  queryOptions({
    queryKey: [...allTakeovers, 'detail', takeoverId],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-takeovers/{takeoverId}', { params: { path: { takeoverId } } })),
  });
