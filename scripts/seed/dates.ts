const DAY = 86_400_000;

/** `20-10-16` → `2016-10-20`; undefined when it is no day. */
export function parseDay(written: string): string | undefined {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d\d)$/.exec(written) ?? [];
  const iso = `20${year}-${month}-${day}`;
  return !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso) ? iso : undefined;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Days to add to every date so that the newest close is yesterday. A first run fixes them: later ones read them off the
 *  closed deals that the org has already, by majority, since somebody may have moved one by hand. */
export function offsetDays(closes: Map<string, string>, inOrg: Map<string, string>, today: string): number {
  const votes = new Map<number, number>();
  for (const [id, close] of closes) {
    const kept = inOrg.get(id);
    if (kept === undefined) continue;
    const days = daysBetween(close, kept);
    votes.set(days, (votes.get(days) ?? 0) + 1);
  }
  const [first] = [...votes].sort(([a, m], [b, n]) => n - m || a - b);
  if (first !== undefined) return first[0];
  const newest = [...closes.values()].sort().at(-1);
  return newest === undefined ? 0 : daysBetween(newest, today) - 1;
}

export function median(numbers: number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
