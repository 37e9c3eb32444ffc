import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { cleanSearch } from '@/shared/table/use-list-state';
import { NotFoundPage } from '@/shared/ui/page-state';
import { CallbackPage } from './callback-page';
import { Guarded } from './guarded';
import { ConsoleLayout } from './layout';
import { addressOf, ROUTES } from './route-table';

export function consoleRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: () => <NotFoundPage home="/console" /> });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: ConsoleLayout, notFoundComponent: () => <NotFoundPage home="/console" /> });
  const pages = ROUTES.map((route) => {
    const Page = lazyRouteComponent(route.load) as ComponentType;
    return createRoute({
      getParentRoute: () => shell,
      path: addressOf(route),
      validateSearch: cleanSearch,
      component: () => <Guarded need={route.need}><Page /></Guarded>,
    });
  });
  const unknown = createRoute({ getParentRoute: () => shell, path: '/console/$', component: () => <NotFoundPage home="/console" /> });
  const callback = createRoute({ getParentRoute: () => root, path: '/auth/callback', component: CallbackPage });
  return createRouter({
    routeTree: root.addChildren([callback, shell.addChildren([...pages, unknown])]),
    scrollRestoration: true,
    // Search values are plain strings here; the default would write them as JSON.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(cleanSearch(search) as Record<string, string>).toString();
      return text ? `?${text}` : '';
    },
  });
}
