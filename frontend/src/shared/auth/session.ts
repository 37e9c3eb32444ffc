import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { connectSession, http, unwrap } from '@/shared/api/client';

/*
 * Code flow with PKCE. The tokens live in this module's memory only: a reload asks Keycloak again, whose own
 * session answers without a login page. What sessionStorage holds for seconds is the PKCE verifier and the state.
 */
let manager: UserManager | undefined;
let user: User | null = null;
let lost = false;
const listeners = new Set<() => void>();

export interface Session {
  status: 'signed-in' | 'lost';
  name: string;
}
let snapshot: Session | undefined;

function publish(next: User | null) {
  user = next;
  snapshot = user ? { status: lost ? 'lost' : 'signed-in', name: user.profile.name ?? user.profile.preferred_username ?? '' } : undefined;
  listeners.forEach((listener) => listener());
}

export const sessionStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => snapshot,
};

function markLost() {
  if (lost || !user) return;
  lost = true;
  publish(user);
}

async function managerFromConfig(): Promise<UserManager> {
  if (manager) return manager;
  const config = await unwrap(http.GET('/api/v1/platform/client-config'));
  manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${location.origin}/auth/callback`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: true,
    // Keycloak's session frame would need a frame; frame-ancestors and our own policy forbid it.
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
  manager.events.addUserLoaded((loaded) => {
    lost = false;
    publish(loaded);
  });
  manager.events.addSilentRenewError(markLost);
  manager.events.addAccessTokenExpired(markLost);
  connectSession(() => user?.access_token, markLost);
  return manager;
}

/** Only paths of this application may follow a login; anything else would be an open redirect. */
export function safeReturnPath(value: unknown): string {
  return typeof value === 'string' && /^\/console(?:[/?#]|$)/.test(value) ? value : '/console';
}

export async function signIn(returnTo: string): Promise<void> {
  const current = await managerFromConfig();
  await current.signinRedirect({ state: { returnTo: safeReturnPath(returnTo) }, ui_locales: document.documentElement.lang });
}

let callback: Promise<string> | undefined;

/** Ends the login and gives the path to return to. React may mount the page twice; the code can be used once. */
export function completeSignIn(): Promise<string> {
  callback ??= (async () => {
    const current = await managerFromConfig();
    const loaded = await current.signinRedirectCallback();
    publish(loaded);
    return safeReturnPath((loaded.state as { returnTo?: string } | undefined)?.returnTo);
  })();
  return callback;
}

export async function signOut(): Promise<void> {
  const current = await managerFromConfig();
  await current.signoutRedirect();
}
