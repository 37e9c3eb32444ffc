import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'calendars', titleKey: 'calendar.title', need: 'platform.calendar:read', menu: { group: 'rules', icon: 'sunrise', shortcut: 'c' }, load: () => import('./list-page') },
  { path: 'calendars/new', titleKey: 'calendar.propose', need: 'platform.calendar:propose', load: () => import('./propose-page') },
  { path: 'calendars/$calendarId', titleKey: 'calendar.detail', need: 'platform.calendar:read', load: () => import('./detail-page') },
];
