// Makes the element of an entry.
import { button, element } from './dom.js';
import { layOut, parseExactly } from './json-text.js';
import { textOf } from './timeline.js';

const ROW = 30;
const LINE = 22;
const LINE_CHARACTERS = 100;

/** How high a row will be, before it is shown. */
export function estimate(entry) {
  if (entry.kind === 'thinking' && !entry.isOpen) return ROW + 8;
  if (entry.parts) return ROW + 8 + LINE * (1 + Math.floor(entry.parts[0].length / LINE_CHARACTERS));
  return entry.kind === 'stop' ? 42 : 180;
}

/** The element of an entry. `onToggle` is called when its fold is to change. */
export function makeRow(entry, onToggle) {
  const card = element('div', 'card');
  const row = element('article', entry.kind, card);
  fill[entry.kind](card, entry, onToggle);
  return row;
}

const fill = {
  user(card, entry) {
    card.append(label(entry, `Turn ${entry.turn}`), content(entry));
  },
  text(card, entry) {
    card.append(label(entry, 'Answer'), content(entry));
  },
  thinking(card, entry, onToggle) {
    const fold = button(entry.isOpen ? 'Fold' : 'Show', onToggle);
    fold.setAttribute('aria-expanded', String(entry.isOpen));
    card.append(label(entry, `Thinking, ${count(textOf(entry).length, 'character')}`, fold));
    if (entry.isOpen) card.append(content(entry));
  },
  tool(card, entry) {
    const call = entry.json === null ? null : parseExactly(entry.json);
    const result = entry.result === null ? null : parseExactly(entry.result.json);
    card.append(label(entry, `Tool ${entry.name}`));
    const image = result?.image_attachment;
    card.append(element('div', 'sides',
      side('Arguments', call === null ? 'no call' : layOut(call.arguments)),
      side('Result', result === null ? 'no result yet' : layOut(result.result))));
    if (image) card.append(element('div', 'dim', `Image ${image.attachment_name} of source ${image.source_id}`));
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
    ];
    card.append(...facts.filter((known) => known !== null));
  },
  odd(card, entry) {
    card.append(label(entry, 'Event'), element('pre', '', laidOutOr(entry.json)));
  },
};

function label(entry, text, ...more) {
  const place = entry.first === entry.last ? `#${entry.first}` : `#${entry.first}–${entry.last}`;
  return element('div', 'label', element('strong', '', text), element('span', '', place), entry.mark ? element('span', 'badge', entry.mark) : null, ...more);
}

const content = (entry) => element('div', 'content', textOf(entry));

const side = (title, text) => element('div', '', element('div', 'dim', title), element('pre', '', text));

const fact = (figure, say) => (typeof Number(figure) === 'number' && figure !== null && figure !== undefined && !Number.isNaN(Number(figure.rawJSON ?? figure)) ? element('span', '', say(Number(figure.rawJSON ?? figure))) : null);

const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

function laidOutOr(json) {
  try {
    return layOut(parseExactly(json));
  } catch {
    return json;
  }
}
