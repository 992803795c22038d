// One session: its timeline, kept up to date.
import { useTheme } from './dom.js';
import { follow } from './feed.js';
import { useKeys } from './keys.js';
import { estimate, makeRow } from './rows.js';
import { Search } from './search.js';
import { Timeline, textOf } from './timeline.js';
import { VirtualList } from './virtual-list.js';

const find = (id) => document.getElementById(id);
const session = decodeURIComponent(location.pathname.split('/').pop());
const timeline = new Timeline();
let current = 0;
let showsThinking = false;
let isTitled = false;
let eventsSeen = 0;

const list = new VirtualList(find('timeline'), (index) => {
  const row = makeRow(timeline.entries[index], () => list.refresh(index));
  row.classList.toggle('current', index === current);
  return row;
}, () => {
  search.highlight(list.shown, current);
  tell();
});
const search = new Search(timeline, () => {
  tellFound();
  search.highlight(list.shown, current);
});

find('search').addEventListener('submit', (submit) => {
  submit.preventDefault();
  goToMatch(true);
});
find('query').addEventListener('input', () => search.start(find('query').value));
find('query').addEventListener('keydown', (key) => {
  if (key.key === 'Enter' && key.shiftKey) {
    key.preventDefault();
    goToMatch(false);
  } else if (key.key === 'Escape') {
    find('timeline').focus();
  }
});
find('previous').addEventListener('click', () => goToMatch(false));
find('fold').addEventListener('click', toggleAll);
find('latest').addEventListener('click', goToEnd);

useKeys({
  j: () => step(1),
  k: () => step(-1),
  n: () => turn(1),
  p: () => turn(-1),
  o: () => toggle(current),
  t: toggleAll,
  d: useTheme(),
  g: () => goTo(0),
  G: goToEnd,
  '/': () => find('query').select(),
});

find('title').textContent = session;
follow(session, {
  signal: new AbortController().signal,
  onEvents: add,
  onState(state, error) {
    find('connection').textContent = state;
    find('connection').classList.toggle('live', state === 'live');
    find('note').textContent = error?.status === 404 ? 'There is no such session.' : error ? state : 'There are no events yet.';
    if (error?.status === 401) location.href = '/';
  },
});

function add(events) {
  find('note').hidden = true;
  const known = timeline.entries.length;
  const changed = new Set();
  for (const event of events) changed.add(timeline.add(event));
  for (let index = known; index < timeline.entries.length; index++) {
    timeline.entries[index].isOpen ||= showsThinking;
    list.push(estimate(timeline.entries[index]));
  }
  for (const index of changed) if (index < known) list.refresh(index);
  search.look(changed);
  if (!isTitled) name();
  tell();
}

/** Says where in the session one is, and what has come meanwhile out of sight. */
function tell() {
  if (timeline.entries.length === 0) return;
  const number = (count) => count.toLocaleString('en');
  const odd = timeline.odd > 0 ? ` · ${number(timeline.odd)} marked` : '';
  const { turn } = timeline.entries[list.sticksToEnd ? timeline.entries.length - 1 : here()];
  const place = timeline.turns === 0 ? '' : turn === 0 ? `· before turn 1 of ${number(timeline.turns)} ` : `· turn ${number(turn)} of ${number(timeline.turns)} `;
  find('counts').textContent = `${place}· ${number(timeline.events)} events${odd}`;
  if (list.sticksToEnd || list.isAtEnd) eventsSeen = timeline.events;
  find('latest').hidden = eventsSeen === timeline.events;
  find('latest').textContent = `${number(timeline.events - eventsSeen)} new ↓`;
}

function tellFound() {
  const { length } = search.matches;
  const place = search.matches.indexOf(current) + 1;
  const more = search.isLooking ? '…' : '';
  find('found').value = !search.query ? '' : length === 0 ? more || 'none' : `${place > 0 ? place.toLocaleString('en') : '–'} of ${length.toLocaleString('en')}${more}`;
}

/** The page is named by the first question, as the session is. */
function name() {
  const first = timeline.entries.find((entry) => entry.kind === 'user');
  if (!first) return;
  const text = textOf(first).replace(/\s+/g, ' ').trim().slice(0, 80);
  find('title').textContent = text;
  document.title = text;
  isTitled = true;
}

function toggle(index) {
  const entry = timeline.entries[index];
  if (entry?.kind !== 'thinking') return;
  entry.isOpen = !entry.isOpen;
  list.refresh(index);
}

function toggleAll() {
  showsThinking = !showsThinking;
  find('fold').setAttribute('aria-pressed', String(showsThinking));
  for (const entry of timeline.entries) if (entry.kind === 'thinking') entry.isOpen = showsThinking;
  list.sticksToEnd = false;
  list.refreshAll();
}

/** Where a step begins: at the current entry, or, if that was scrolled away, at what is seen. */
function here() {
  return list.isVisible(current) ? current : list.firstVisible;
}

function step(direction) {
  goTo(here() + direction);
}

function turn(direction) {
  for (let index = here() + direction; index >= 0 && index < timeline.entries.length; index += direction) {
    if (timeline.entries[index].kind === 'user') {
      goTo(index);
      return;
    }
  }
}

function goToMatch(isForward) {
  const match = search.next(current, isForward);
  if (match === null) return;
  timeline.entries[match].isOpen = true; // a match in folded thinking would not be seen
  list.refresh(match);
  goTo(match);
  search.reveal(list.shown.get(match));
  tellFound();
}

function goToEnd() {
  goTo(timeline.entries.length - 1, true);
}

function goTo(index, toEnd = false) {
  if (index < 0 || index >= timeline.entries.length) return;
  list.shown.get(current)?.classList.remove('current');
  current = index;
  list.scrollTo(index, { toEnd });
  list.shown.get(current)?.classList.add('current');
  search.highlight(list.shown, current);
}
