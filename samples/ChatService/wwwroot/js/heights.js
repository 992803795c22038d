// Heights of rows and where each begins, in logarithmic time for any number of them (a Fenwick tree).

export class Heights {
  #heights = new Float64Array(1024);
  #sums = new Float64Array(1025);
  count = 0;
  total = 0;

  push(height) {
    if (this.count === this.#heights.length) this.#grow();
    const index = this.count++;
    this.#heights[index] = 0;
    this.set(index, height);
  }

  get(index) {
    return this.#heights[index];
  }

  set(index, height) {
    const change = height - this.#heights[index];
    this.#heights[index] = height;
    this.total += change;
    for (let i = index + 1; i < this.#sums.length; i += i & -i) this.#sums[i] += change;
  }

  /** Where a row begins. */
  top(index) {
    let sum = 0;
    for (let i = index; i > 0; i -= i & -i) sum += this.#sums[i];
    return sum;
  }

  /** The row at a place; the last one for a place behind all. */
  at(place) {
    let index = 0;
    for (let step = this.#heights.length; step > 0; step >>= 1) {
      if (index + step <= this.count && this.#sums[index + step] <= place) {
        place -= this.#sums[index + step];
        index += step;
      }
    }
    return Math.min(index, this.count - 1);
  }

  #grow() {
    const old = this.#heights;
    this.#heights = new Float64Array(old.length * 2);
    this.#sums = new Float64Array(old.length * 2 + 1);
    this.#heights.set(old);
    for (let i = 1; i <= this.#heights.length; i++) {
      this.#sums[i] += this.#heights[i - 1];
      const parent = i + (i & -i);
      if (parent < this.#sums.length) this.#sums[parent] += this.#sums[i];
    }
  }
}
