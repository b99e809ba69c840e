import { ACTIVITY_TYPES, type ActivityType } from '#api/activity/schema.ts';

/** What managers write instead of the names of the activity types. */
const SYNONYMS: Record<string, ActivityType> = {
  call: 'Reference call',
  'ref call': 'Reference call',
  'phone call': 'Reference call',
  reference: 'Reference call',
  visit: 'Site visit',
  intro: 'Customer introduction',
  introduction: 'Customer introduction',
  speaker: 'Speaking',
  speak: 'Speaking',
  event: 'Speaking',
  interview: 'Media interview',
  press: 'Media interview',
  analyst: 'Analyst call',
  story: 'Case study',
  'success story': 'Case study',
  'case studie': 'Case study',
  'customer advisory board': 'Advisory board',
  cab: 'Advisory board',
};
const BY_WORDS = new Map<string, ActivityType>([
  ...ACTIVITY_TYPES.map((type): [string, ActivityType] => [plain(type), type]),
  ...Object.entries(SYNONYMS),
]);

export interface WillDo {
  /** Each once, in the order written. */
  types: ActivityType[];
  unknown: string[];
}

export function understandWillDo(written: string): WillDo {
  const types = new Set<ActivityType>();
  const unknown: string[] = [];
  for (const part of written.split(/[;,|\n]|\band\b|&/i)) {
    if (part.trim() === '') continue;
    const type = BY_WORDS.get(plain(part));
    if (type === undefined) unknown.push(part.trim());
    else types.add(type);
  }
  return { types: [...types], unknown };
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
    .replace(/s$/, '');
}
