import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { cleanSearch, plainSearch } from '@/shared/table/use-list-state';
import { NotFoundPage } from '@/shared/ui/page-state';
import { CallbackPage } from './callback-page';
import { Guarded } from './guarded';
import { ConsoleLayout } from './layout';
import { ROUTES } from './route-table';

export function consoleRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: () => <NotFoundPage home="/console" /> });
  const shell = createRoute({ getParentRoute: () => root, path: '/console', component: ConsoleLayout, notFoundComponent: () => <NotFoundPage home="/console" /> });
  const pages = ROUTES.map((route) => {
    const Page = lazyRouteComponent(route.load) as ComponentType;
    return createRoute({
      getParentRoute: () => shell,
      path: route.path === '' ? '/' : `/${route.path}`,
      validateSearch: cleanSearch,
      component: () => <Guarded need={route.need}><Page /></Guarded>,
    });
  });
  const callback = createRoute({ getParentRoute: () => root, path: '/auth/callback', component: CallbackPage });
  return createRouter({
    routeTree: root.addChildren([callback, shell.addChildren(pages)]),
    scrollRestoration: true,
    ...plainSearch,
  });
}
