import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/problem/problem';

const OVER_LIMIT = 'platform.too-many-requests';

/** A refusal is an answer and is not asked again; a lost network or a busy server is, twice. Who has asked too often must wait. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (count, error) => count < 2 && error instanceof ApiProblem && error.code !== OVER_LIMIT && (error.status === 0 || error.status === 429 || error.status >= 502),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
