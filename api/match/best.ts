/** Keeps the best `most` of any number of items in one pass: a heap with the worst kept item on top. */
export class Best<T> {
  readonly #heap: T[] = [];
  readonly #most: number;
  readonly #compare: (a: T, b: T) => number;

  /** @param compare a total order, negative when `a` is better */
  constructor(most: number, compare: (a: T, b: T) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  add(item: T): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(item);
      this.#rise(heap.length - 1);
    } else if (this.#most > 0 && this.#compare(item, heap[0] as T) < 0) {
      heap[0] = item;
      this.#sink();
    }
  }

  /** What the next must be better than; undefined while there is room. */
  get worst(): T | undefined {
    return this.#heap.length < this.#most ? undefined : this.#heap[0];
  }

  /** Best first. */
  sorted(): T[] {
    return [...this.#heap].sort(this.#compare);
  }

  #worse(a: number, b: number): boolean {
    return this.#compare(this.#heap[a] as T, this.#heap[b] as T) > 0;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b] as T, heap[a] as T];
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#worse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#heap.length && this.#worse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
