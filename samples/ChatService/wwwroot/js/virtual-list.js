// Shows the rows that can be seen, and a few around them, of any number.
import { Heights } from './heights.js';
import { element } from './dom.js';

const OVERSCAN = 600;
const END_SLACK = 40;

export class VirtualList {
  #scroller;
  #space = element('div', 'space');
  #heights = new Heights();
  #rows = new Map();
  #render;
  #isScheduled = false;
  #sticks = true;
  #lastTop = 0;
  #resized = new ResizeObserver((changes) => this.#measure(changes));

  /** `render(index)` makes a row's element; `onChange` is called when other rows are shown. */
  constructor(scroller, render, onChange) {
    this.#scroller = scroller;
    this.#render = render;
    this.onChange = onChange;
    scroller.append(this.#space);
    scroller.addEventListener('scroll', () => {
      // Rows that turn out taller move the end away; only who scrolls up leaves it.
      if (this.isAtEnd) this.#sticks = true;
      else if (scroller.scrollTop < this.#lastTop) this.#sticks = false;
      this.#lastTop = scroller.scrollTop;
      this.#schedule();
    }, { passive: true });
    new ResizeObserver(() => this.#schedule()).observe(scroller);
  }

  get count() {
    return this.#heights.count;
  }

  get isAtEnd() {
    return this.#scroller.scrollTop + this.#scroller.clientHeight >= this.#heights.total - END_SLACK;
  }

  /** The rows that are shown, by index. */
  get shown() {
    return this.#rows;
  }

  /** The first row that can be seen. */
  get firstVisible() {
    return this.#heights.at(this.#scroller.scrollTop);
  }

  /** Whether the end stays in sight as rows are added. */
  get sticksToEnd() {
    return this.#sticks;
  }

  set sticksToEnd(value) {
    this.#sticks = value;
  }

  /** Whether some of a row can be seen. */
  isVisible(index) {
    const top = this.#heights.top(index) - this.#scroller.scrollTop;
    return top < this.#scroller.clientHeight && top + this.#heights.get(index) > 0;
  }

  push(estimatedHeight) {
    this.#heights.push(estimatedHeight);
    this.#schedule();
  }

  /** Shows a row anew. */
  refresh(index) {
    const row = this.#rows.get(index);
    if (!row) return;
    this.#drop(index, row);
    this.#show(index);
    this.#schedule();
  }

  refreshAll() {
    for (const [index, row] of this.#rows) this.#drop(index, row);
    this.#schedule();
  }

  scrollTo(index, { toEnd = false } = {}) {
    this.#sticks = toEnd;
    this.#scroll(toEnd ? this.#heights.total : Math.max(0, this.#heights.top(index) - 12));
    this.#update();
    // Rows on the way had estimated heights; now those in sight are known.
    for (const [shown, row] of this.#rows) this.#heights.set(shown, row.offsetHeight);
    this.#update();
    if (!toEnd) this.#scroll(Math.max(0, this.#heights.top(index) - 12));
    this.#schedule();
  }

  #scroll(top) {
    this.#scroller.scrollTop = top;
    this.#lastTop = this.#scroller.scrollTop;
  }

  #schedule() {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#update();
    });
  }

  #update() {
    this.#space.style.height = `${this.#heights.total}px`;
    if (this.count === 0) return;
    if (this.#sticks) this.#scroll(this.#heights.total);
    const top = this.#scroller.scrollTop;
    const first = this.#heights.at(Math.max(0, top - OVERSCAN));
    const last = this.#heights.at(top + this.#scroller.clientHeight + OVERSCAN);
    for (const [index, row] of this.#rows) {
      if (index < first || index > last) this.#drop(index, row);
    }
    for (let index = first; index <= last; index++) this.#show(index);
    this.onChange?.();
  }

  #show(index) {
    let row = this.#rows.get(index);
    if (!row) {
      row = this.#render(index);
      row.classList.add('row');
      row.dataset.index = index;
      row.setAttribute('aria-posinset', index + 1);
      row.setAttribute('aria-setsize', -1);
      // In order, since that is how rows are read aloud and how Tab goes.
      this.#scroller.insertBefore(row, this.#firstBehind(index));
      this.#rows.set(index, row);
      this.#resized.observe(row);
    }
    row.style.top = `${this.#heights.top(index)}px`;
  }

  #firstBehind(index) {
    const behind = [...this.#rows.keys()].filter((shown) => shown > index);
    return behind.length === 0 ? null : this.#rows.get(Math.min(...behind));
  }

  #drop(index, row) {
    this.#resized.unobserve(row);
    row.remove();
    this.#rows.delete(index);
  }

  /** A row above the first that is seen may turn out to be taller: what is being read must stay where it is. */
  #measure(changes) {
    const anchor = this.firstVisible;
    const before = this.#heights.top(anchor);
    let isChanged = false;
    for (const { target } of changes) {
      const index = Number(target.dataset.index);
      const height = target.offsetHeight;
      if (this.#rows.get(index) !== target || height === this.#heights.get(index)) continue;
      this.#heights.set(index, height);
      isChanged = true;
    }
    if (!isChanged) return;
    // Put right at once, before the rows are painted where they were thought to be.
    this.#space.style.height = `${this.#heights.total}px`;
    const shift = this.#heights.top(anchor) - before;
    if (this.#sticks) this.#scroll(this.#heights.total);
    else if (shift !== 0) this.#scroll(this.#scroller.scrollTop + shift);
    for (const [index, row] of this.#rows) row.style.top = `${this.#heights.top(index)}px`;
    this.#schedule();
  }
}
