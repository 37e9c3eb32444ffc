import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'rules', titleKey: 'rule.title', need: 'platform.rule:read', menu: { group: 'rules', icon: 'book', shortcut: 'u' }, load: () => import('./list-page') },
  // The rule's id has dots, so it stands in the search and not in the path.
  { path: 'rules/history', titleKey: 'rule.history', need: 'platform.rule:read', load: () => import('./rule-page') },
  { path: 'rule-changes/$changeId', titleKey: 'rule.change', need: 'platform.rule:read', load: () => import('./change-page') },
];
