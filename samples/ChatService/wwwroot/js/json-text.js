// JSON laid out for reading, with its numbers as they were sent: 2.50 stays 2.50, and large ones keep their digits.

const keepsNumbers = typeof JSON.rawJSON === 'function';

/** Parses JSON; numbers that JavaScript would write otherwise are kept as they stand. */
export function parseExactly(json) {
  if (!keepsNumbers) return JSON.parse(json);
  return JSON.parse(json, (name, value, context) => (typeof value === 'number' && context?.source !== undefined && String(value) !== context.source ? JSON.rawJSON(context.source) : value));
}

/** Lays a value out over lines; a text alone is shown as itself. */
export function layOut(value) {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2) ?? '';
}
