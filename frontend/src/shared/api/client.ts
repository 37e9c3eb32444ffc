import createClient from 'openapi-fetch';
import { ApiProblem, toProblem } from '@/shared/problem/problem';
import type { paths } from '@/gen/api';

type TokenSource = () => string | undefined;
let tokenSource: TokenSource = () => undefined;
let onUnauthenticated: () => void = () => undefined;

/** The console hands over where the access token lives (memory only) and what to do when it is no longer accepted. */
export function connectSession(token: TokenSource, unauthenticated: () => void) {
  tokenSource = token;
  onUnauthenticated = unauthenticated;
}

// openapi-fetch captures `fetch` when the client is made; looking it up at call time lets tests replace it.
export const http = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: (request) => globalThis.fetch(request),
});

http.use({
  onRequest({ request }) {
    const token = tokenSource();
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) onUnauthenticated();
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Gives the body of a successful answer; every other outcome is thrown as an ApiProblem, also a dead network. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    throw ApiProblem.offline(cause);
  }
  if (!answer.response.ok) throw toProblem(answer.error, answer.response);
  return answer.data as T;
}

/** A key for Idempotency-Key: 8..64 characters of [A-Za-z0-9_-]. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
