import { queryOptions } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';

export interface WorkItem {
  id: string;
  title: string;
  sub: string;
  at?: string;
  to: string;
}
export interface WorkPage {
  /** At most `COUNTED`, the longest waiting first. */
  items: WorkItem[];
  /** True when more than these wait, or the list was too long to be read to its end. */
  more: boolean;
}
/** One kind of work: who may do it, where its list is, how its first items are fetched. */
export interface WorkKind {
  key: string;
  need: string;
  to: string;
  search: Record<string, string>;
  /** The keys of the feature's own queries: what was done there is done here. */
  family: readonly string[];
  /** `units` are those in which the person may do this; undefined = not known, so nothing is left out. */
  fetch: (units: string[] | undefined) => Promise<WorkPage>;
}

const COUNTED = 100;
/** Lists that cannot be asked for what waits are read to their end, but no further than this. */
const PAGES = 10;

interface Page<Row> {
  items: Row[];
  nextCursor?: string;
}

/** Reads pages until more than `COUNTED` rows are kept (`enough`), or to the end; gives the rows and whether some were left unread. */
export async function collect<Row>(page: (cursor: string | undefined) => Promise<Page<Row>>, keep: (row: Row) => boolean, enough = Infinity) {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < PAGES; read += 1) {
    const got = await page(cursor);
    rows.push(...got.items.filter(keep));
    cursor = got.nextCursor;
    if (!cursor || rows.length > enough) break;
  }
  return { rows, unread: cursor !== undefined };
}

/** So many are looked at one by one; more proposals than these are hardly ever open at once. */
const LOOKED_AT = 20;

/**
 * Leaves out what the person himself proposed and so cannot confirm. The rows of a list do not say it, only the object
 * does; what could not be asked, or stands further back, stays on the desk.
 */
async function withAnAction<Row>(rows: Row[], get: (row: Row) => Promise<{ allowedActions: string[] }>): Promise<Row[]> {
  const open = await Promise.all(rows.slice(0, LOOKED_AT).map((row) => get(row).then((found) => found.allowedActions.length > 0, () => true)));
  return rows.filter((_, at) => open[at] ?? true);
}

function firstOf(items: WorkItem[], unread: boolean): WorkPage {
  return { items: items.slice(0, COUNTED), more: items.length > COUNTED || unread };
}

const within = (units: string[] | undefined, code: string) => units === undefined || units.some((unit) => code.startsWith(unit));

type ApplicationState = 'FILED' | 'ACCEPTED' | 'REPORTED' | 'INSPECTED' | 'REVIEWED' | 'GRANTED';

function applications(key: string, need: string, state: ApplicationState): WorkKind {
  return {
    key, need, to: '/console/licence-applications', search: { state, order: 'OLDEST' }, family: ['monopoly', 'licence-applications'],
    fetch: async (units) => {
      const { rows, unread } = await collect(
        (cursor) => unwrap(http.GET('/api/v1/monopoly/licence-applications', { params: { query: { state, order: 'OLDEST', cursor, limit: COUNTED } } })),
        // A list shows what may be read, which can be more counties than those one works for.
        (row) => within(units, row.countyCode), COUNTED);
      return firstOf(rows.map((row) => ({ id: row.applicationId, title: row.shopName, sub: `${row.cellName} · ${row.applicationNo}`, at: row.filedAt, to: `/console/licence-applications/${row.applicationId}` })), unread);
    },
  };
}

export const WORK: WorkKind[] = [
  applications('accept', 'monopoly.licence-application:accept', 'FILED'),
  applications('inspect', 'monopoly.licence-application:inspect', 'ACCEPTED'),
  applications('countersign', 'monopoly.licence-application:inspect', 'REPORTED'),
  applications('review', 'monopoly.licence-application:review', 'INSPECTED'),
  applications('deliver', 'monopoly.licence-application:accept', 'GRANTED'),
  applications('decide', 'monopoly.licence-application:decide', 'REVIEWED'),
  {
    key: 'takeover', need: 'monopoly.licence-takeover:confirm', to: '/console/licence-takeovers', search: {}, family: ['monopoly', 'licence-takeovers'],
    fetch: async () => {
      const { rows, unread } = await collect(
        (cursor) => unwrap(http.GET('/api/v1/monopoly/licence-takeovers', { params: { query: { cursor, limit: COUNTED } } })),
        (row) => row.state === 'PROPOSED');
      // The list is newest first; who waits longest stands first on the desk.
      const mine = await withAnAction(rows.reverse(), (row) => unwrap(http.GET('/api/v1/monopoly/licence-takeovers/{takeoverId}', { params: { path: { takeoverId: row.takeoverId } } })));
      return firstOf(mine.map((row) => ({ id: row.takeoverId, title: row.reason, sub: row.proposedByName, at: row.proposedAt, to: `/console/licence-takeovers/${row.takeoverId}` })), unread);
    },
  },
  {
    key: 'appointment', need: 'platform.appointment:confirm', to: '/console/appointments', search: { state: 'PROPOSED' }, family: ['platform', 'appointments'],
    fetch: async () => {
      const { rows, unread } = await collect(
        (cursor) => unwrap(http.GET('/api/v1/platform/appointments', { params: { query: { state: 'PROPOSED', cursor, limit: COUNTED } } })),
        () => true);
      const mine = await withAnAction(rows.reverse(), (row) => unwrap(http.GET('/api/v1/platform/appointments/{appointmentId}', { params: { path: { appointmentId: row.appointmentId } } })));
      return firstOf(mine.map((row) => ({ id: row.appointmentId, title: row.personName, sub: row.unitName, to: `/console/appointments/${row.appointmentId}` })), unread);
    },
  },
  {
    key: 'calendar', need: 'platform.calendar:confirm', to: '/console/calendars', search: { state: 'PROPOSED' }, family: ['platform', 'calendar-years'],
    fetch: async () => {
      const { rows, unread } = await collect((cursor) => unwrap(http.GET('/api/v1/platform/calendar-years', { params: { query: { state: 'PROPOSED', cursor, limit: COUNTED } } })), () => true);
      const mine = await withAnAction(rows.reverse(), (row) => unwrap(http.GET('/api/v1/platform/calendar-years/{calendarId}', { params: { path: { calendarId: row.calendarId } } })));
      return firstOf(mine.map((row) => ({ id: row.calendarId, title: `${row.year} · ${row.source}`, sub: row.proposedByName ?? '', at: row.proposedAt, to: `/console/calendars/${row.calendarId}` })), unread);
    },
  },
  {
    key: 'rule', need: 'platform.rule:confirm', to: '/console/rules', search: {}, family: ['platform', 'rules'],
    fetch: async () => {
      const { rows, unread } = await collect((cursor) => unwrap(http.GET('/api/v1/platform/rule-changes', { params: { query: { state: 'PROPOSED', cursor, limit: COUNTED } } })), () => true);
      const mine = await withAnAction(rows.reverse(), (row) => unwrap(http.GET('/api/v1/platform/rule-changes/{changeId}', { params: { path: { changeId: row.changeId } } })));
      return firstOf(mine.map((row) => ({ id: row.changeId, title: `${row.ruleId} · ${row.scopeKey}`, sub: row.proposedByName, at: row.proposedAt, to: `/console/rule-changes/${row.changeId}` })), unread);
    },
  },
];

export const workQuery = (kind: WorkKind, units: string[] | undefined) =>
  queryOptions({ queryKey: [...kind.family, 'work', kind.key, units], queryFn: () => kind.fetch(units), staleTime: 15_000 });

/** Which post permits what; the same for everybody, so it is asked once. */
export const postsQuery = queryOptions({ queryKey: ['platform', 'posts'], queryFn: () => unwrap(http.GET('/api/v1/platform/posts')), staleTime: Infinity });

/** The units in which the person's posts permit something; a unit's code begins the codes of all below it. */
export function unitsFor(need: string, me: Schema<'Me'>, posts: Schema<'Post'>[]): string[] {
  const able = new Set<string>(posts.filter((post) => post.permissions.includes(need)).map((post) => post.code));
  return [...new Set(me.appointments.filter((own) => able.has(own.postCode)).map((own) => own.unitCode))].sort();
}

const DAY = 86_400_000;

/** Whole days since a business day, both as ISO dates of the bureau's zone; the clock's hours do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}
