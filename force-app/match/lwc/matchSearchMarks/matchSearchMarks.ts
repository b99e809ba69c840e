/** Part of a text, in which words were found or which stands around them. */
export interface Part {
  key: number;
  text: string;
  marked: boolean;
}

type Marks = readonly (readonly [number, number])[];

/** Letters kept on either side of what was found first. */
const AROUND = 70;

/** The text in parts that join to it again. */
export function partsOf(text: string, marks: Marks): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) parts.push({ key: from, text: text.slice(from, to), marked });
  };
  let done = 0;
  marks.forEach(([from, to]) => {
    add(done, from, false);
    add(from, to, true);
    done = to;
  });
  add(done, text.length, false);
  return parts;
}

/** As much of a long text as shows what was found first, cut between words. */
export function excerptOf(text: string, marks: Marks): Part[] {
  const [first, end] = marks[0] ?? [0, 0];
  const from = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1;
  const space = text.lastIndexOf(' ', end + 2 * AROUND);
  const to = text.length <= end + 2 * AROUND || space < end ? text.length : space;
  const within = marks
    .filter(([start]) => start >= from && start < to)
    .map(([start, stop]) => [start - from, Math.min(stop, to) - from] as const);
  const parts = partsOf(text.slice(from, to), within);
  const dots = (key: number): Part => ({ key, text: '…', marked: false });
  return [...(from > 0 ? [dots(-1)] : []), ...parts, ...(to < text.length ? [dots(text.length)] : [])];
}
