// A text as models write it: what stands between fences (``` or ~~~) is code. Nothing is taken away, so that a search finds, and a copy has, what came.
import { element } from './dom.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/gm;

/** The text's pieces: strings, and elements for code. */
export function prose(text) {
  const pieces = [];
  let done = 0;
  let open = null;
  for (const { 0: line, 1: marks, 2: rest, index } of text.matchAll(FENCE)) {
    const end = Math.min(index + line.length + 1, text.length);
    if (open === null) {
      if (marks[0] === '`' && rest.includes('`')) continue; // code within a line
      if (index > done) pieces.push(text.slice(done, index));
      open = { marks, index, end };
    } else if (marks[0] === open.marks[0] && marks.length >= open.marks.length && rest.trim() === '') {
      pieces.push(code(text.slice(open.index, open.end), text.slice(open.end, index), text.slice(index, end)));
      done = end;
      open = null;
    }
  }
  if (open !== null) pieces.push(code(text.slice(open.index, open.end), text.slice(open.end), ''));
  else if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

const code = (fence, text, end) => element('div', 'code', element('span', 'fence', fence), text, element('span', 'fence', end));
