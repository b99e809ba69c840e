import { z } from 'zod';
import type { Section } from './sentences.ts';

/** One thing two versions say differently; null: the other one says nothing about it. */
export const change = z.object({
  section: z.string(),
  key: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Difference = z.infer<typeof change>;

const linesOf = (sections: readonly Section[]) =>
  sections.flatMap(({ title, lines }) => lines.map(({ key, text }) => [key, { section: title, text }] as const));

/** What differs, in the order in which the newer one tells it; what only the older one says comes last. */
export function difference(before: readonly Section[], after: readonly Section[]): Difference[] {
  const [old, now] = [new Map(linesOf(before)), new Map(linesOf(after))];
  const changed = [...now].flatMap(([key, { section, text }]) => {
    const was = old.get(key)?.text ?? null;
    return was === text ? [] : [{ section, key, before: was, after: text }];
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return [...changed, ...gone.map(([key, { section, text }]) => ({ section, key, before: text, after: null }))];
}
