import { useQuery } from '@tanstack/react-query';
import { http, unwrap } from '@/shared/api/client';

export function useMe() {
  return useQuery({
    queryKey: ['platform', 'me'],
    queryFn: () => unwrap(http.GET('/api/v1/platform/me')),
    // A revoked appointment should leave the menu soon; the server refuses at once in any case.
    staleTime: 60_000,
  });
}

/** Whether the signed-in person's effective posts carry a permission. A courtesy: the server decides. */
export function useCan(permission: string | undefined): boolean {
  const me = useMe();
  return permission === undefined || (me.data?.permissions.includes(permission) ?? false);
}
