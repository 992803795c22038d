// The list of sessions, and signing in.
import { ApiError, listSessions, signIn, signOut } from './api.js';
import { element, useTheme } from './dom.js';
import { useKeys } from './keys.js';

const find = (id) => document.getElementById(id);
const form = find('sign-in');
const status = find('status');
let pageToken = null;

useKeys({ d: useTheme() });
form.addEventListener('submit', async (submit) => {
  submit.preventDefault();
  await enter(find('token').value.trim());
});
find('more').addEventListener('click', () => show());
find('sign-out').addEventListener('click', async () => {
  await signOut();
  location.reload();
});

// The link that the service prints has the token behind the #, which browsers don't send. It must not stay in the address.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
if (token) {
  history.replaceState(null, '', location.pathname);
  await enter(token);
} else {
  await show();
}

async function enter(secret) {
  try {
    await signIn(secret);
    find('token').value = '';
    find('sign-in-error').textContent = '';
    await show();
  } catch (error) {
    form.hidden = false;
    find('sign-in-error').textContent = error.status === 401 ? 'This is no token of this service.' : error.message;
  }
}

async function show() {
  try {
    const page = await listSessions(pageToken);
    form.hidden = true;
    find('sign-out').hidden = false;
    for (const session of page.items) find('sessions').append(item(session));
    pageToken = page.next_page_token ?? null;
    find('more').hidden = pageToken === null;
    status.textContent = find('sessions').childElementCount === 0 ? 'There are no sessions yet.' : '';
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) form.hidden = false;
    else status.textContent = error.message;
  }
}

/** A moment of the service's, which is in UTC, as the reader's clock shows it. */
function changed(utc) {
  const moment = new Date(`${utc}Z`);
  const made = element('time', 'facts time', moment.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }));
  made.dateTime = moment.toISOString();
  made.title = `${utc.replace('T', ' ').slice(0, 19)} UTC`;
  return made;
}

function item(session) {
  const link = element('a', '',
    element('span', 'title', session.generated_title ?? session.session_id),
    element('span', 'facts count', `${session.event_count.toLocaleString('en')} ${session.event_count === 1 ? 'event' : 'events'}`),
    element('span', 'facts', session.session_id),
    changed(session.last_updated_at));
  link.href = `/sessions/${encodeURIComponent(session.session_id)}`;
  return element('li', '', link);
}
