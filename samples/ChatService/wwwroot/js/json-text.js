// JSON laid out for reading, with its numbers as they were sent: 2.50 stays 2.50, and large ones keep their digits.

const INDENT = '  ';
const SHORT_ITEMS = 8;
const SHORT_CHARACTERS = 40;

const keepsNumbers = typeof JSON.rawJSON === 'function';

/** Parses JSON; numbers that JavaScript would write otherwise are kept as they stand. */
export function parseExactly(json) {
  if (!keepsNumbers) return JSON.parse(json);
  return JSON.parse(json, (name, value, context) => (typeof value === 'number' && context?.source !== undefined && String(value) !== context.source ? JSON.rawJSON(context.source) : value));
}

/** The number that a value is; null if it is none. */
export function numberOf(value) {
  if (typeof value === 'number') return value;
  return isKeptNumber(value) ? Number(value.rawJSON) : null;
}

/**
 * Lays a value out: pieces of { kind, text, indent }, of `name`, `string`, `lines` (a text of several lines), `number`, `word` (true, false, null) or none. A text alone is itself.
 * What is longer than `most` characters is cut, and the last piece is of the kind `cut`.
 */
export function layOut(value, most = Infinity) {
  if (typeof value === 'string') return value.length > most ? [{ kind: '', text: value.slice(0, most) }, { kind: 'cut', text: '' }] : [{ kind: '', text: value }];
  const writer = new Writer(most);
  writer.write(value, 0);
  if (writer.isFull) writer.pieces.push({ kind: 'cut', text: '' });
  return writer.pieces;
}

/** A value's text as it is shown. */
export const plainText = (value) => layOut(value).map((piece) => piece.text).join('');

const isKeptNumber = (value) => keepsNumbers && typeof value === 'object' && value !== null && JSON.isRawJSON(value);

const isScalar = (value) => typeof value !== 'object' || value === null || isKeptNumber(value);

// Control characters would not be seen.
const seen = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

class Writer {
  pieces = [];
  #left;

  constructor(most) {
    this.#left = most;
  }

  get isFull() {
    return this.#left < 0;
  }

  write(value, depth) {
    if (typeof value === 'string') this.#text(value, depth);
    else if (typeof value === 'number') this.#add('number', String(value));
    else if (isKeptNumber(value)) this.#add('number', value.rawJSON);
    else if (typeof value !== 'object' || value === null) this.#add('word', String(value));
    else if (Array.isArray(value)) this.#items('[', ']', value.map((item) => [null, item]), depth);
    else this.#items('{', '}', Object.entries(value), depth);
  }

  #text(text, depth) {
    const shown = seen(text.length > this.#left ? text.slice(0, this.#left + 1) : text);
    if (shown.includes('\n')) this.#add('lines', shown, depth + 1);
    else this.#add('string', `"${shown}"`);
  }

  #items(open, close, items, depth) {
    const isShort = items.length <= SHORT_ITEMS && items.every(([, item]) => isScalar(item)) && lengthOf(items) <= SHORT_CHARACTERS;
    const between = isShort ? ' ' : `\n${INDENT.repeat(depth + 1)}`;
    const end = isShort ? (open === '{' ? ' ' : '') : `\n${INDENT.repeat(depth)}`;
    if (items.length === 0) {
      this.#add('', open + close);
      return;
    }
    this.#add('', open + (isShort && open === '[' ? '' : between));
    for (let i = 0; i < items.length && !this.isFull; i++) {
      const [name, item] = items[i];
      if (i > 0) this.#add('', this.#isBehindLines ? between.slice(1) : `,${between}`);
      if (name !== null) {
        this.#add('name', `"${seen(name)}"`);
        this.#add('', ': ');
      }
      this.write(item, depth + 1);
    }
    this.#add('', (this.#isBehindLines ? end.slice(1) : end) + close);
  }

  /** A text of several lines is a block: it needs neither a comma nor a line end behind it. */
  get #isBehindLines() {
    return this.pieces.at(-1)?.kind === 'lines';
  }

  #add(kind, text, indent = 0) {
    if (this.isFull) return;
    this.#left -= text.length;
    this.pieces.push({ kind, text, indent });
  }
}

/** About how long items are in one line; texts of several lines don't go into one. */
const lengthOf = (items) => items.reduce((sum, [name, item]) => sum + (name?.length ?? 0) + (typeof item === 'string' && item.includes('\n') ? SHORT_CHARACTERS : String(item?.rawJSON ?? item).length) + 4, 0);
