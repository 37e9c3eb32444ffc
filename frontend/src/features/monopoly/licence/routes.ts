import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'licences', titleKey: 'licence.title', need: 'monopoly.licence:read', menu: { group: 'monopoly', icon: 'badge', shortcut: 'l' }, load: () => import('./list-page') },
  { path: 'licences/$licenceId', titleKey: 'licence.detail', need: 'monopoly.licence:read', load: () => import('./detail-page') },
];
