import { expect, test } from 'vitest';
import { ApiProblem } from '@/shared/problem/problem';
import { newQueryClient } from './query-client';

const retry = newQueryClient().getDefaultOptions().queries?.retry as (count: number, error: Error) => boolean;

test('a busy server is asked again, a limit on requests is not met by asking more', () => {
  expect(retry(0, new ApiProblem({ type: '/problems/platform/busy' }, 429))).toBe(true);
  expect(retry(0, new ApiProblem({ type: '/problems/platform/too-many-requests' }, 429))).toBe(false);
  expect(retry(0, new ApiProblem({ type: '/problems/monopoly/layout-full' }, 409))).toBe(false);
});
