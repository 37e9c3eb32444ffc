import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '@/shared/ui/page-state';
import HomePage from '@/features/platform/public-home/home-page';
import { PublicLayout } from './layout';

export function publicRouter() {
  const root = createRootRoute({ component: PublicLayout, notFoundComponent: () => <NotFoundPage home="/" /> });
  const page = (path: string, load: () => Promise<{ default: React.ComponentType }>) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
  const tree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
    page('/apply', () => import('@/features/monopoly/public-application/apply-page')),
    page('/progress', () => import('@/features/monopoly/public-application/progress-page')),
    page('/licences', () => import('@/features/monopoly/public-licence/lookup-page')),
    page('/licences/$licenceNo', () => import('@/features/monopoly/public-licence/licence-page')),
  ]);
  return createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true });
}
