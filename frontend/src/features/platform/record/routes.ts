import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'record', titleKey: 'record.title', need: 'platform.record:read', menu: { group: 'oversight', icon: 'book', shortcut: 'r' }, load: () => import('./list-page') },
];
