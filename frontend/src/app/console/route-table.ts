import { routes as home } from '@/features/platform/home/routes';
import { routes as applications } from '@/features/monopoly/licence-application/routes';
import { routes as licences } from '@/features/monopoly/licence/routes';
import { routes as takeovers } from '@/features/monopoly/licence-takeover/routes';
import { routes as appointments } from '@/features/platform/appointment/routes';
import { routes as persons } from '@/features/platform/person/routes';
import { routes as calendars } from '@/features/platform/calendar/routes';
import { routes as rules } from '@/features/platform/rule/routes';
import { routes as record } from '@/features/platform/record/routes';
import { routes as profile } from '@/features/platform/profile/routes';
import type { ConsoleRoute } from '@/shared/console/route-type';

/** Every page of the console. Menu, shortcuts and guards are read from this table and stand nowhere else. */
export const ROUTES: ConsoleRoute[] = [...home, ...applications, ...licences, ...takeovers, ...appointments, ...persons, ...calendars, ...rules, ...record, ...profile];

export const GROUPS = ['work', 'monopoly', 'organisation', 'rules', 'oversight'] as const;

/** The menu entries a person may open, by group, in the order of the table. */
export function menuFor(permissions: string[]): { group: string; routes: ConsoleRoute[] }[] {
  return GROUPS.map((group) => ({
    group,
    routes: ROUTES.filter((route) => route.menu?.group === group && (route.need === undefined || permissions.includes(route.need))),
  })).filter((entry) => entry.routes.length > 0);
}

export function addressOf(route: ConsoleRoute): string {
  return route.path === '' ? '/console' : `/console/${route.path}`;
}
