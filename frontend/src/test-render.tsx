import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AntdProvider } from '@/shared/console/antd-provider';
import { cleanSearch, plainSearch } from '@/shared/table/use-list-state';

/** Draws a piece of the console at an address, with a router and a query cache of its own. `path` names the parts of the address. */
export function renderAt(node: ReactNode, address = '/', path = '$') {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path, component: () => <>{node}</>, validateSearch: cleanSearch });
  const index = createRoute({ getParentRoute: () => root, path: '/', component: () => <>{node}</>, validateSearch: cleanSearch });
  const router = createRouter({ routeTree: root.addChildren([index, page]), history: createMemoryHistory({ initialEntries: [address] }), ...plainSearch });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <QueryClientProvider client={cache}>
      <AntdProvider>
        <RouterProvider router={router as never} />
      </AntdProvider>
    </QueryClientProvider>,
  );
  return { ...view, router, cache };
}
