// One session: its timeline, kept up to date.
import { useTheme } from './dom.js';
import { follow } from './feed.js';
import { estimate, makeRow } from './rows.js';
import { Search } from './search.js';
import { Timeline, textOf } from './timeline.js';
import { useKeys } from './keys.js';
import { VirtualList } from './virtual-list.js';

const find = (id) => document.getElementById(id);
const session = decodeURIComponent(location.pathname.split('/').pop());
const timeline = new Timeline();
let current = 0;
let showsThinking = false;
let isTitled = false;

const list = new VirtualList(find('timeline'), (index) => {
  const row = makeRow(timeline.entries[index], () => toggle(index));
  row.classList.toggle('current', index === current);
  return row;
}, () => {
  search.highlight(list.shown);
  find('latest').hidden = list.isAtEnd;
});
const search = new Search(timeline, () => {
  find('found').value = search.query ? `${search.matches.length.toLocaleString('en')} found` : '';
  search.highlight(list.shown);
});

find('search').addEventListener('submit', (submit) => {
  submit.preventDefault();
  step(search.next(current, true));
});
find('query').addEventListener('input', () => search.start(find('query').value));
find('query').addEventListener('keydown', (key) => {
  if (key.key === 'Enter' && key.shiftKey) {
    key.preventDefault();
    step(search.next(current, false));
  } else if (key.key === 'Escape') {
    find('timeline').focus();
  }
});
find('previous').addEventListener('click', () => step(search.next(current, false)));
find('fold').addEventListener('click', toggleAll);
find('latest').addEventListener('click', () => goTo(timeline.entries.length - 1, true));
const changeTheme = useTheme();

useKeys({
  j: () => step(current + 1),
  k: () => step(current - 1),
  n: () => turn(1),
  p: () => turn(-1),
  o: () => toggle(current),
  t: toggleAll,
  d: changeTheme,
  g: () => goTo(0),
  G: () => goTo(timeline.entries.length - 1, true),
  '/': () => find('query').select(),
});

follow(session, {
  signal: new AbortController().signal,
  onEvents: add,
  onState(state, error) {
    find('connection').textContent = state;
    if (error?.status === 401) location.href = '/';
  },
});

function add(events) {
  const known = timeline.entries.length;
  const changed = new Set();
  for (const event of events) changed.add(timeline.add(event));
  for (let index = known; index < timeline.entries.length; index++) {
    timeline.entries[index].isOpen ||= showsThinking;
    list.push(estimate(timeline.entries[index]));
  }
  for (const index of changed) if (index < known) list.refresh(index);
  const odd = timeline.odd > 0 ? `, ${timeline.odd.toLocaleString('en')} marked` : '';
  find('counts').textContent = `${timeline.events.toLocaleString('en')} events, ${timeline.turns.toLocaleString('en')} turns${odd}`;
  if (!isTitled) name();
}

/** The page is named by the first question, as the session is. */
function name() {
  const first = timeline.entries.find((entry) => entry.kind === 'user');
  const text = first ? textOf(first).replace(/\s+/g, ' ').trim().slice(0, 80) : session;
  find('title').textContent = text;
  document.title = text;
  isTitled = first !== undefined;
}

function toggle(index) {
  const entry = timeline.entries[index];
  if (entry?.kind !== 'thinking') return;
  entry.isOpen = !entry.isOpen;
  list.refresh(index);
}

function toggleAll() {
  showsThinking = !showsThinking;
  for (const entry of timeline.entries) if (entry.kind === 'thinking') entry.isOpen = showsThinking;
  list.sticksToEnd = false;
  list.refreshAll();
}

function turn(direction) {
  for (let index = current + direction; index >= 0 && index < timeline.entries.length; index += direction) {
    if (timeline.entries[index].kind === 'user') return step(index);
  }
  return undefined;
}

function step(index) {
  if (index === null || index < 0 || index >= timeline.entries.length) return;
  goTo(index);
}

function goTo(index, toEnd = false) {
  if (index < 0) return;
  list.shown.get(current)?.classList.remove('current');
  current = index;
  list.scrollTo(index, { toEnd });
  list.shown.get(current)?.classList.add('current');
}
