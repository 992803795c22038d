// The service's API, for a browser that is signed in by its cookie.

/** An answer that is none. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function ask(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    const detail = body?.detail;
    throw new ApiError(response.status, typeof detail === 'string' ? detail : detail?.[0]?.msg ?? `The service answered ${response.status}`);
  }
  return response;
}

/** Trades a token for the cookie. */
export const signIn = (token) => ask('/api/v1/sign-in', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });

export const signOut = () => ask('/api/v1/sign-in', { method: 'DELETE' });

/** A page of sessions. */
export async function listSessions(pageToken) {
  const query = pageToken ? `?page_token=${encodeURIComponent(pageToken)}` : '';
  return (await ask(`/api/v1/chat${query}`)).json();
}

/** The live stream of a session's events, from behind an event on. */
export const openEvents = (session, after, signal) =>
  ask(`/api/v1/chat/${encodeURIComponent(session)}/events?marks=true${after === null ? '' : `&after=${after}`}`, { signal, headers: { Accept: 'text/event-stream' } });
