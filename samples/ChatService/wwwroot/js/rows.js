// Makes the element of an entry.
import { button, element } from './dom.js';
import { layOut, numberOf, parseExactly } from './json-text.js';
import { prose } from './prose.js';
import { textOf } from './timeline.js';

const ROW = 34;
const LINE = 23;
const LINE_CHARACTERS = 100;
const PREVIEW_CHARACTERS = 160;

/** How much of a text is shown before it is asked for: a page lays out megabytes in seconds, not in a frame. */
const SHOWN_CHARACTERS = 20_000;

/** How high a row will be, before it is shown. */
export function estimate(entry) {
  if (entry.kind === 'thinking' && !entry.isOpen) return ROW;
  if (entry.parts) return ROW + LINE * (1 + Math.floor(entry.parts[0].length / LINE_CHARACTERS));
  return entry.kind === 'stop' ? 42 : 220;
}

/** The element of an entry. `onChange` is called when the entry was opened, folded, or is to be shown whole. */
export function makeRow(entry, onChange) {
  const card = element('div', 'card');
  const row = element('article', entry.kind, card);
  const change = (set) => () => {
    set();
    onChange();
  };
  fill[entry.kind](card, entry, change);
  return row;
}

const fill = {
  user(card, entry, change) {
    card.append(label(entry, element('strong', '', `Turn ${entry.turn}`)), ...content(entry, change));
  },
  text(card, entry, change) {
    card.append(label(entry, element('strong', '', 'Answer')), ...content(entry, change));
  },
  thinking(card, entry, change) {
    const text = textOf(entry);
    const fold = button('', change(() => { entry.isOpen = !entry.isOpen; }));
    fold.className = 'fold';
    fold.setAttribute('aria-expanded', String(entry.isOpen));
    fold.append(element('span', '', 'Thinking'), element('span', '', count(text.length, 'character')), place(entry), ...badges(entry));
    if (!entry.isOpen) fold.append(element('span', 'preview', text.slice(0, PREVIEW_CHARACTERS).replace(/\s+/g, ' ')));
    card.append(fold);
    if (entry.isOpen) card.append(...content(entry, change));
  },
  tool(card, entry, change) {
    const call = entry.json === null ? null : parseExactly(entry.json);
    const result = entry.result === null ? null : parseExactly(entry.result.json);
    card.append(
      label(entry, element('span', 'call', entry.name)),
      element('div', 'sides',
        side('Arguments', ...(call === null ? [element('div', 'missing', 'There was no call.')] : json(call.arguments, entry, change))),
        side('Result', ...(result === null ? [element('div', 'missing', 'No result yet.')] : json(result.result, entry, change)))));
    const image = result?.image_attachment;
    if (image) card.append(element('div', 'image', `Image ${image.attachment_name} of source ${image.source_id}`));
  },
  stop(card, entry) {
    const stop = parseExactly(entry.json);
    const usage = stop.usage ?? {};
    const facts = [
      stop.is_error ? element('span', 'failed', `Failed: ${stop.error ?? 'no reason given'}`) : element('span', '', 'Run ended'),
      fact(usage.duration_ms, (ms) => `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`),
      fact(usage.total_input_tokens, (tokens) => `${tokens.toLocaleString('en')} tokens in`),
      fact(usage.total_output_tokens, (tokens) => `${tokens.toLocaleString('en')} tokens out`),
      fact(usage.turns, (turns) => count(turns, 'model call')),
      ...badges(entry),
    ];
    card.append(...facts.filter((known) => known !== null));
  },
  odd(card, entry, change) {
    let event;
    try {
      event = parseExactly(entry.json);
    } catch {
      event = entry.json;
    }
    card.append(label(entry, element('strong', '', typeof event?.type === 'string' ? event.type : 'Event')), ...json(event, entry, change));
  },
};

const label = (entry, ...first) => element('div', 'label', ...first, place(entry), ...badges(entry));

const place = (entry) => element('span', '', entry.first === entry.last ? `#${entry.first}` : `#${entry.first}–${entry.last}`);

/** What is not as the schema says, in words: `unknown UnknownTag` is an unknown tag. */
function badges(entry) {
  if (!entry.mark) return [];
  const [kind, reason] = entry.mark.split(' ');
  const words = { stray: 'breaks its schema', inferred: 'tag inferred' }[kind] ?? (reason ?? kind).replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
  const badge = element('span', 'badge', words);
  badge.title = entry.mark;
  return [badge];
}

function content(entry, change) {
  const text = textOf(entry);
  const isCut = !entry.isWhole && text.length > SHOWN_CHARACTERS;
  return [element('div', 'content', ...prose(isCut ? text.slice(0, SHOWN_CHARACTERS) : text)), ...(isCut ? [whole(entry, change)] : [])];
}

function json(value, entry, change) {
  const pieces = layOut(value, entry.isWhole ? Infinity : SHOWN_CHARACTERS);
  const isCut = pieces.at(-1)?.kind === 'cut';
  const shown = element('pre', '', ...pieces.filter((piece) => piece.text !== '').map(pieceElement));
  return isCut ? [shown, whole(entry, change)] : [shown];
}

function pieceElement({ kind, text, indent }) {
  if (kind === '') return text;
  const made = element('span', kind, text);
  if (kind === 'lines') made.style.marginLeft = `${indent * 2}ch`;
  return made;
}

function whole(entry, change) {
  const rest = button('Show all of it', change(() => { entry.isWhole = true; }));
  rest.className = 'rest';
  return rest;
}

const side = (title, ...parts) => element('div', '', element('div', 'side', title), ...parts);

function fact(figure, say) {
  const number = numberOf(figure);
  return number === null ? null : element('span', '', say(number));
}

const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
