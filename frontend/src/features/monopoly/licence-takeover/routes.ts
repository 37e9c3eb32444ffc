import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'licence-takeovers', titleKey: 'takeover.title', need: 'monopoly.licence-takeover:read', menu: { group: 'monopoly', icon: 'stack', shortcut: 't' }, load: () => import('./list-page') },
  { path: 'licence-takeovers/new', titleKey: 'takeover.propose', need: 'monopoly.licence-takeover:propose', load: () => import('./propose-page') },
  { path: 'licence-takeovers/$takeoverId', titleKey: 'takeover.detail', need: 'monopoly.licence-takeover:read', load: () => import('./detail-page') },
];
