import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { ListSearch } from '@/shared/table/use-list-state';

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: ['monopoly', 'licences', 'list', search],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licences', { params: { query: { q: search.q, cursor: search.cursor, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });

export const detailQuery = (licenceId: string) =>
  queryOptions({
    queryKey: ['monopoly', 'licences', 'detail', licenceId],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/licences/{licenceId}', { params: { path: { licenceId } } })),
  });

export async function fetchCertificate(licenceId: string): Promise<Blob> {
  const body = await unwrap(http.GET('/api/v1/monopoly/licences/{licenceId}/certificate', { params: { path: { licenceId } }, parseAs: 'blob' }));
  return body as unknown as Blob;
}
