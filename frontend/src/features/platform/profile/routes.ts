import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'profile', titleKey: 'profile.title', menu: { group: 'organisation', icon: 'person', shortcut: 'm' }, load: () => import('./profile-page') },
];
