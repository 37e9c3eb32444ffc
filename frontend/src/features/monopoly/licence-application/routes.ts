import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  {
    path: 'licence-applications',
    titleKey: 'licenceApplication.title',
    need: 'monopoly.licence-application:read',
    menu: { group: 'monopoly', icon: 'document', shortcut: 'a' },
    load: () => import('./list-page'),
  },
  {
    path: 'licence-applications/$applicationId',
    titleKey: 'licenceApplication.detail',
    need: 'monopoly.licence-application:read',
    load: () => import('./detail-page'),
  },
];
