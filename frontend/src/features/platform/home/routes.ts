import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: '', titleKey: 'home.title', menu: { group: 'work', icon: 'home', shortcut: 'h' }, load: () => import('./home-page') },
];
