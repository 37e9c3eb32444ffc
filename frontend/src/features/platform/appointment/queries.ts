import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { REASON, type ActionSpec } from '@/shared/console/action-spec';
import type { ListSearch } from '@/shared/table/use-list-state';

export type Appointment = Schema<'Appointment'>;
export const allAppointments = ['platform', 'appointments'] as const;
export const STATES = ['PROPOSED', 'ACTIVE', 'REVOKED', 'REJECTED'] as const;

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...allAppointments, 'list', search],
    queryFn: () =>
      unwrap(http.GET('/api/v1/platform/appointments', {
        params: { query: { state: STATES.find((state) => state === search.state), personId: search.personId, unitCode: search.unitCode, cursor: search.cursor, limit: 20 } },
      })),
    placeholderData: keepPreviousData,
  });

export const detailQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: [...allAppointments, 'detail', appointmentId],
    queryFn: () => unwrap(http.GET('/api/v1/platform/appointments/{appointmentId}', { params: { path: { appointmentId } } })),
  });

export const postsQuery = queryOptions({
  queryKey: ['platform', 'posts'],
  queryFn: () => unwrap(http.GET('/api/v1/platform/posts')),
  staleTime: Infinity,
});

export function appointmentActions(appointmentId: string): ActionSpec<Appointment>[] {
  const params = { path: { appointmentId } };
  return [
    { action: 'CONFIRM', kind: 'go', fields: [{ ...REASON, required: false }],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/appointments/{appointmentId}/confirmations', { params, body: { version, ...v } })) },
    { action: 'REJECT', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/appointments/{appointmentId}/rejections', { params, body: { version, reason: String(v.reason) } })) },
    { action: 'REVOKE', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/appointments/{appointmentId}/revocations', { params, body: { version, reason: String(v.reason) } })) },
  ];
}
