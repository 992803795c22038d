// Finds text in entries without holding the page up, and marks it in the rows that are shown.
import { Timeline } from './timeline.js';

const SLICE_MS = 8;

export class Search {
  query = '';
  matches = [];
  #run = 0;
  #timeline;
  #onChange;

  constructor(timeline, onChange) {
    this.#timeline = timeline;
    this.#onChange = onChange;
  }

  /** Looks through all entries, in slices; a newer search ends an older one. */
  async start(query) {
    const run = ++this.#run;
    this.query = query.toLowerCase();
    this.matches = [];
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
    this.#onChange();
  }

  /** The first match behind a place, or before it; round the end. */
  next(from, isForward) {
    if (this.matches.length === 0) return null;
    const found = isForward ? this.matches.find((match) => match > from) : this.matches.findLast((match) => match < from);
    return found ?? (isForward ? this.matches[0] : this.matches.at(-1));
  }

  /** Marks the matches in rows, beside the document: no row is changed for it. */
  highlight(rows) {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.delete('found');
    if (!this.query) return;
    const ranges = [];
    for (const row of rows.values()) {
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) this.#mark(texts.currentNode, ranges);
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  #look(index) {
    if (Timeline.searchText(this.#timeline.entries[index]).toLowerCase().includes(this.query)) this.matches.push(index);
  }

  #mark(node, ranges) {
    const text = node.data.toLowerCase();
    if (text.length !== node.data.length) return; // lower case of another length: places would not fit
    for (let at = text.indexOf(this.query); at >= 0 && ranges.length < 1000; at = text.indexOf(this.query, at + this.query.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + this.query.length);
      ranges.push(range);
    }
  }
}
