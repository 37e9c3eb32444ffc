import { useRef } from 'react';
import { newIdempotencyKey } from '@/shared/api/client';

/**
 * Gives the same key for the same body: a repeated click or a lost answer cannot do the act twice, and a corrected
 * body is a new request (the server would answer idempotency-key-reused otherwise).
 */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ digest: '', key: '' });
  return (body) => {
    const digest = JSON.stringify(body);
    if (last.current.digest !== digest) last.current = { digest, key: newIdempotencyKey() };
    return last.current.key;
  };
}
