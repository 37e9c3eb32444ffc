import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { ListSearch } from '@/shared/table/use-list-state';

const KEY = ['monopoly', 'licence-applications'] as const;

/** How the list is asked for: newest first, or OLDEST, the order in which matters are dealt with. */
export function asOrder(value: string | undefined): 'OLDEST' | undefined {
  return value === 'OLDEST' ? value : undefined;
}

/** States in the order of the flow, as the contract's enum. */
export const STATES = ['FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED', 'GRANTED', 'DELIVERED', 'REFUSED', 'DECLINED', 'WITHDRAWN'] as const;
export type State = (typeof STATES)[number];

export function asState(value: string | undefined): State | undefined {
  return STATES.find((state) => state === value);
}

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...KEY, 'list', search],
    queryFn: () =>
      unwrap(http.GET('/api/v1/monopoly/licence-applications', {
        params: { query: { state: asState(search.state), q: search.q, cellCode: search.cellCode, order: asOrder(search.order), cursor: search.cursor, limit: 20 } },
      })),
    placeholderData: keepPreviousData,
  });

export const detailQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...KEY, 'detail', applicationId],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-applications/{applicationId}', { params: { path: { applicationId } } })),
  });

export const timelineQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...KEY, 'timeline', applicationId],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-applications/{applicationId}/timeline', { params: { path: { applicationId } } })),
  });

/** The matters that wait for the same step, the longest waiting first. */
export const nextQuery = (state: State, enabled: boolean) =>
  queryOptions({
    queryKey: [...KEY, 'next', state],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licence-applications', { params: { query: { state, order: 'OLDEST', limit: 20 } } })),
    enabled,
  });

export const allApplications = KEY;
