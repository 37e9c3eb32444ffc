import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { REASON, type ActionSpec } from '@/shared/console/action-spec';
import { allCalendars } from '@/shared/console/missing-calendar';
import type { ListSearch } from '@/shared/table/use-list-state';

export type CalendarYear = Schema<'CalendarYear'>;
export const STATES = ['PROPOSED', 'IN_FORCE', 'SUPERSEDED', 'REJECTED'] as const;

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...allCalendars, 'list', search],
    queryFn: () =>
      unwrap(http.GET('/api/v1/platform/calendar-years', {
        params: { query: { state: STATES.find((state) => state === search.state), cursor: search.cursor, limit: 20 } },
      })),
    placeholderData: keepPreviousData,
  });

export const detailQuery = (calendarId: string) =>
  queryOptions({
    queryKey: [...allCalendars, 'detail', calendarId],
    queryFn: () => unwrap(http.GET('/api/v1/platform/calendar-years/{calendarId}', { params: { path: { calendarId } } })),
  });

/** The calendar of the year that is in force, with its days; null when there is none. */
export const inForceQuery = (year: number) =>
  queryOptions({
    queryKey: [...allCalendars, 'in-force', year],
    queryFn: async () => {
      const page = await unwrap(http.GET('/api/v1/platform/calendar-years', { params: { query: { year, state: 'IN_FORCE', limit: 1 } } }));
      const found = page.items[0];
      return found ? unwrap(http.GET('/api/v1/platform/calendar-years/{calendarId}', { params: { path: { calendarId: found.calendarId } } })) : null;
    },
    enabled: year >= 2000 && year <= 2199,
  });

export function calendarActions(calendarId: string): ActionSpec<CalendarYear>[] {
  const params = { path: { calendarId } };
  return [
    { action: 'CONFIRM', kind: 'go', fields: [{ ...REASON, required: false }],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/calendar-years/{calendarId}/confirmations', { params, body: { version, ...v } })) },
    { action: 'REJECT', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/calendar-years/{calendarId}/rejections', { params, body: { version, reason: String(v.reason) } })) },
  ];
}
