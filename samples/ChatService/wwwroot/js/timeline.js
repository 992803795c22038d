// What a person reads, made of events: fragments joined, a tool's call and its result together, turns counted.

import { parseExactly, plainText } from './json-text.js';

const JOINED = { text_delta: 'text', thinking_delta: 'thinking' };
const WHOLE = { text: 'text', thinking: 'thinking', user_input: 'user' };

/** The entries: { kind, first, last, turn, mark, parts or json, name, result, isOpen, isWhole }. */
export class Timeline {
  entries = [];
  events = 0;
  turns = 0;
  odd = 0;
  #calls = new Map();

  /** Adds an event and gives the place of the entry that is new or has changed. */
  add({ id, mark, json }) {
    this.events++;
    if (mark) this.odd++;
    const event = parse(json);
    const isOdd = mark !== null && !mark.startsWith('inferred');
    const tag = mark?.startsWith('inferred ') ? snakeCase(mark.slice(9)) : event?.type;
    if (isOdd) return this.#push({ kind: 'odd', first: id, mark, json });
    if (tag in JOINED) return this.#join(JOINED[tag], id, event.content);
    if (tag in WHOLE) return this.#whole(WHOLE[tag], id, event.content, mark);
    if (tag === 'tool_call') {
      const place = this.#push({ kind: 'tool', first: id, mark, json, result: null, name: event.name });
      this.#calls.set(event.call_id, place);
      return place;
    }
    if (tag === 'tool_result') return this.#result(id, event, mark, json);
    if (tag === 'stop') return this.#push({ kind: 'stop', first: id, mark, json });
    return this.#push({ kind: 'odd', first: id, mark: mark ?? 'unknown', json });
  }

  /** The text that a search looks through. */
  static searchText(entry) {
    if (entry.parts) return textOf(entry);
    if (entry.kind === 'odd') return shownText(entry.json, (event) => event);
    return `${entry.name ?? ''}\n${shownText(entry.json, (event) => event.arguments ?? event.error)}\n${shownText(entry.result?.json, (event) => event.result)}`;
  }

  #push(entry) {
    if (entry.kind === 'user') this.turns++;
    this.entries.push({ last: entry.first, turn: this.turns, isOpen: entry.kind !== 'thinking', ...entry });
    return this.entries.length - 1;
  }

  #join(kind, id, content) {
    const open = this.entries.at(-1);
    if (open?.kind === kind && open.isJoined) {
      open.parts.push(content);
      open.last = id;
      return this.entries.length - 1;
    }
    return this.#push({ kind, first: id, mark: null, parts: [content], isJoined: true });
  }

  /** A finished stretch repeats its fragments: it takes their place. */
  #whole(kind, id, content, mark) {
    const open = this.entries.at(-1);
    if (open?.kind === kind && open.isJoined && textOf(open) === content) {
      open.isJoined = false;
      open.last = id;
      return this.entries.length - 1;
    }
    return this.#push({ kind, first: id, mark, parts: [content] });
  }

  #result(id, event, mark, json) {
    const place = this.#calls.get(event.call_id);
    if (place === undefined) return this.#push({ kind: 'tool', first: id, mark, json: null, result: { id, json }, name: event.name });
    const call = this.entries[place];
    call.result = { id, json };
    call.mark ??= mark;
    this.#calls.delete(event.call_id);
    return place;
  }
}

/** The text of an entry that has one. */
export function textOf(entry) {
  if (entry.parts.length > 1) entry.parts = [entry.parts.join('')];
  return entry.parts[0];
}

/** What a row shows of an event's JSON. */
function shownText(json, choose) {
  if (!json) return '';
  try {
    return plainText(choose(parseExactly(json)) ?? '');
  } catch {
    return json;
  }
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const snakeCase = (name) => name.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
