import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'persons', titleKey: 'person.title', need: 'platform.person:read', menu: { group: 'organisation', icon: 'people', shortcut: 'e' }, load: () => import('./list-page') },
  { path: 'persons/new', titleKey: 'person.register', need: 'platform.person:register', load: () => import('./register-page') },
];
