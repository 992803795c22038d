// Finds text in entries without holding the page up, and marks it in the rows that are shown.
import { Timeline } from './timeline.js';

const SLICE_MS = 8;
const MOST_MARKS = 1000;

export class Search {
  query = '';

  /** Whether there are entries that have not been looked at: there may be more matches. */
  isLooking = false;
  #matches = new Set();
  #sorted = null;
  #run = 0;
  #timeline;
  #onChange;

  constructor(timeline, onChange) {
    this.#timeline = timeline;
    this.#onChange = onChange;
  }

  /** The places of the entries that have the text, in order. */
  get matches() {
    return (this.#sorted ??= [...this.#matches].sort((a, b) => a - b));
  }

  /** Looks through all entries, in slices; a newer search ends an older one. */
  async start(query) {
    const run = ++this.#run;
    this.query = query.toLowerCase();
    this.#matches.clear();
    this.#sorted = null;
    this.isLooking = this.query !== '';
    this.#onChange();
    if (!this.query) return;
    let pause = performance.now() + SLICE_MS;
    for (let index = 0; index < this.#timeline.entries.length; index++) {
      this.#look(index);
      if (performance.now() < pause) continue;
      this.#onChange();
      await new Promise((resume) => setTimeout(resume));
      if (run !== this.#run) return;
      pause = performance.now() + SLICE_MS;
    }
    this.isLooking = false;
    this.#onChange();
  }

  /** Looks at entries that are new or have changed. */
  look(changed) {
    if (!this.query) return;
    for (const index of changed) this.#look(index);
    this.#onChange();
  }

  /** The first match behind a place, or before it; round the end. */
  next(from, isForward) {
    if (this.matches.length === 0) return null;
    const found = isForward ? this.matches.find((match) => match > from) : this.matches.findLast((match) => match < from);
    return found ?? (isForward ? this.matches[0] : this.matches.at(-1));
  }

  /** Marks the matches in rows, beside the document: no row is changed for it. Those of the row at `current` are told apart. */
  highlight(rows, current) {
    if (!globalThis.CSS?.highlights) return;
    const here = this.#ranges(rows.get(current));
    const found = [];
    if (this.query) for (const [index, row] of rows) if (index !== current && found.length < MOST_MARKS) found.push(...this.#ranges(row));
    CSS.highlights.set('found', new Highlight(...found));
    CSS.highlights.set('here', new Highlight(...here));
  }

  /** Brings the first match of a row into sight, where the row has a part that scrolls by itself. */
  reveal(row) {
    const range = this.#ranges(row)[0];
    const box = range?.startContainer.parentElement.closest('pre');
    if (!box) return;
    const offset = range.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (offset < 0 || offset > box.clientHeight - 20) box.scrollTop += offset - box.clientHeight / 2;
  }

  #look(index) {
    if (!Timeline.searchText(this.#timeline.entries[index]).toLowerCase().includes(this.query)) return;
    this.#matches.add(index);
    this.#sorted = null;
  }

  #ranges(row) {
    const ranges = [];
    if (!row || !this.query) return ranges;
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      // What stands above the contents is the page's own.
      if (texts.currentNode.parentElement.closest('.content, pre, .call, .failed')) this.#mark(texts.currentNode, ranges);
    }
    return ranges;
  }

  #mark(node, ranges) {
    const text = node.data.toLowerCase();
    if (text.length !== node.data.length) return; // lower case of another length: places would not fit
    for (let at = text.indexOf(this.query); at >= 0 && ranges.length < MOST_MARKS; at = text.indexOf(this.query, at + this.query.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + this.query.length);
      ranges.push(range);
    }
  }
}
