/** Something that waits to be decided together with others that touch the same keys. */
export interface Waiting {
  keys: ReadonlySet<string>;
}

/**
 * Per process, what touches one account, contact or request is decided in turn, and what waits for the same is decided together;
 * what has no key in common runs side by side. `fits` says whether one more still belongs into a batch's single read.
 */
export function createDispatcher<T extends Waiting>(
  run: (batch: T[]) => Promise<void>,
  fits: (batch: T[], next: T) => boolean,
): (item: T) => void {
  const waiting: T[] = [];
  const busy = new Set<string>();

  function nextBatch(): { batch: T[]; keys: Set<string> } | null {
    const batch: T[] = [];
    const keys = new Set<string>();
    const passedOver = new Set<string>();
    const touches = (item: T, of: Set<string>) => [...item.keys].some((key) => of.has(key));
    for (const item of [...waiting]) {
      const belongs = batch.length === 0 || touches(item, keys);
      if (belongs && !touches(item, busy) && !touches(item, passedOver) && (batch.length === 0 || fits(batch, item))) {
        batch.push(item);
        for (const key of item.keys) keys.add(key);
        waiting.splice(waiting.indexOf(item), 1);
      } else {
        for (const key of item.keys) passedOver.add(key);
      }
    }
    return batch.length > 0 ? { batch, keys } : null;
  }

  function kick(): void {
    for (let next = nextBatch(); next !== null; next = nextBatch()) {
      const { batch, keys } = next;
      for (const key of keys) busy.add(key);
      void run(batch).finally(() => {
        for (const key of keys) busy.delete(key);
        kick();
      });
    }
  }

  return (item) => {
    waiting.push(item);
    kick();
  };
}
