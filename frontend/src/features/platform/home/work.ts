import { queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';

export interface WorkItem {
  id: string;
  title: string;
  sub: string;
  at?: string;
  to: string;
}
export interface WorkPage {
  items: WorkItem[];
  more: boolean;
}
/** One kind of work: who may do it, where its list is, how its first items are fetched. */
export interface WorkKind {
  key: string;
  need: string;
  to: string;
  search: Record<string, string>;
  fetch: () => Promise<WorkPage>;
}

const COUNTED = 100;
type ApplicationState = 'FILED' | 'ACCEPTED' | 'REPORTED' | 'INSPECTED' | 'REVIEWED';

function applications(key: string, need: string, state: ApplicationState): WorkKind {
  return {
    key, need, to: '/console/licence-applications', search: { state },
    fetch: async () => {
      const page = await unwrap(http.GET('/api/v1/monopoly/licence-applications', { params: { query: { state, limit: COUNTED } } }));
      // The list is newest first; who waits longest stands first on the desk.
      const items = [...page.items].reverse().map((row) => ({ id: row.applicationId, title: row.shopName, sub: `${row.cellName} · ${row.applicationNo}`, at: row.filedAt, to: `/console/licence-applications/${row.applicationId}` }));
      return { items, more: page.nextCursor !== undefined };
    },
  };
}

export const WORK: WorkKind[] = [
  applications('accept', 'monopoly.licence-application:accept', 'FILED'),
  applications('inspect', 'monopoly.licence-application:inspect', 'ACCEPTED'),
  applications('countersign', 'monopoly.licence-application:inspect', 'REPORTED'),
  applications('review', 'monopoly.licence-application:review', 'INSPECTED'),
  applications('decide', 'monopoly.licence-application:decide', 'REVIEWED'),
  {
    key: 'takeover', need: 'monopoly.licence-takeover:confirm', to: '/console/licence-takeovers', search: {},
    fetch: async () => {
      const page = await unwrap(http.GET('/api/v1/monopoly/licence-takeovers', { params: { query: { limit: COUNTED } } }));
      const open = page.items.filter((row) => row.state === 'PROPOSED');
      return { items: open.map((row) => ({ id: row.takeoverId, title: row.reason, sub: row.proposedByName, at: row.proposedAt, to: `/console/licence-takeovers/${row.takeoverId}` })), more: false };
    },
  },
  {
    key: 'appointment', need: 'platform.appointment:confirm', to: '/console/appointments', search: { state: 'PROPOSED' },
    fetch: async () => {
      const page = await unwrap(http.GET('/api/v1/platform/appointments', { params: { query: { state: 'PROPOSED', limit: COUNTED } } }));
      return { items: page.items.map((row) => ({ id: row.appointmentId, title: row.personName, sub: row.unitName, to: `/console/appointments/${row.appointmentId}` })), more: page.nextCursor !== undefined };
    },
  },
];

export const workQuery = (kind: WorkKind) => queryOptions({ queryKey: ['work', kind.key], queryFn: kind.fetch, staleTime: 15_000 });
