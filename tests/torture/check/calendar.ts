const MS_PER_DAY = 86_400_000;

export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The day on a wall calendar in that zone; UTC without one. */
export function dayThere(zone: string | null, moment: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const MONTHS: Record<string, number> = { 'Calendar month': 1, 'Calendar quarter': 3, 'Calendar year': 12 };

/** Whether two days lie in one calendar period. */
function together(period: string, one: string, other: string): boolean {
  const months = MONTHS[period] ?? 12;
  const place = (day: string) => Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / months);
  return place(one) === place(other);
}

/** What is taken in the fullest period that holds the day, `on` itself aside: every run of so many days is tried. */
export function takenAround(period: string, on: string, uses: { on: string; takes: number }[]): number {
  const sum = (held: typeof uses) => Math.round(held.reduce((all, { takes }) => all + takes, 0) * 10) / 10;
  const length = Number(/^Rolling (\d+) days$/.exec(period)?.[1] ?? 0);
  if (length === 0) return sum(uses.filter((use) => together(period, use.on, on)));
  let most = 0;
  for (let start = numberOf(on) - length + 1; start <= numberOf(on); start += 1) {
    const inside = uses.filter((use) => numberOf(use.on) >= start && numberOf(use.on) < start + length);
    most = Math.max(most, sum(inside));
  }
  return most;
}
