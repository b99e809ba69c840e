import { z } from 'zod';
import type { PolicyContent } from './content.ts';
import { ruleLines } from './ruleSentences.ts';
import { SETTING_LINES } from './settingSentences.ts';

/** One thing the policy says. The key names it, so that two versions can be compared line by line. */
export const line = z.object({ key: z.string(), text: z.string() });
export type Line = z.infer<typeof line>;

export const section = z.object({ title: z.string(), lines: z.array(line) });
export type Section = z.infer<typeof section>;

/** What people and ids are called; an id nobody may read stays as it is. */
export type Names = ReadonlyMap<string, string>;

type Part = keyof PolicyContent['settings'];

const SECTIONS: { title: string; parts: Part[] }[] = [
  { title: 'How often a customer is asked', parts: ['contactLimit', 'accountLimit', 'restDays', 'tiers', 'budget'] },
  {
    title: 'When a customer is not asked, or with care',
    parts: ['readiness', 'negotiatingFrom', 'freshness', 'quietDays'],
  },
  { title: 'How suggestions are ranked', parts: ['weights', 'key'] },
  { title: 'Who answers, and how soon', parts: ['calendar', 'pace', 'routing', 'absences'] },
  { title: 'What the program starts with', parts: ['scope', 'coverage'] },
  { title: 'What figures of the program assume', parts: ['program'] },
  { title: 'What a request asks for, and what its states are called', parts: ['form', 'labels'] },
  { title: 'Who is told what', parts: ['messages'] },
  { title: 'Industries and regions', parts: ['industries', 'regions'] },
];

/** Every section, whatever is added to the settings later. */
const titled = new Set(SECTIONS.flatMap(({ parts }) => parts));
const further = (Object.keys(SETTING_LINES) as Part[]).filter((part) => !titled.has(part));

/** The whole policy in plain sentences. */
export function sentences({ settings, rules }: PolicyContent, names: Names): Section[] {
  const linesOf = (parts: Part[]) =>
    parts.flatMap((part) => {
      const tell = SETTING_LINES[part] as (value: unknown, names: Names) => [string, string][];
      return tell(settings[part], names).map(([key, text]) => ({ key: key ? `${part}.${key}` : part, text }));
    });
  const general = SECTIONS.map(({ title, parts }) => ({ title, lines: linesOf(parts) }));
  const rest = further.length > 0 ? [{ title: 'Further settings', lines: linesOf(further) }] : [];
  const byType = rules.map((rule) => ({
    title: rule.activityType,
    lines: ruleLines(rule).map(([key, text]) => ({ key: `${rule.activityType}.${key}`, text })),
  }));
  return [...general, ...rest, ...byType];
}
