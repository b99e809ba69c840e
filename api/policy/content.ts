import { z } from 'zod';
import { ACTIVITY_TYPES } from '../activity/schema.ts';
import { Problem } from '../errors.ts';
import { activityRule, policySettings, type Policy } from './schema.ts';

/** All that a manager decides; which fields of the org are read is for administrators. */
export const policyContent = z.strictObject({
  settings: policySettings.omit({ mapping: true }),
  rules: z.array(activityRule),
});
export type PolicyContent = z.infer<typeof policyContent>;

export function contentOf({ settings, rules }: Pick<Policy, 'settings' | 'rules'>): PolicyContent {
  const { mapping: _mapping, ...rest } = settings;
  return { settings: rest, rules: inOrder(rules) };
}

export const inOrder = (rules: Policy['rules']) =>
  ACTIVITY_TYPES.flatMap((type) => rules.filter((each) => each.activityType === type));

/** The whole policy with what a draft says. */
export const withContent = (policy: Policy, { settings, rules }: PolicyContent): Policy => ({
  ...policy,
  settings: { ...settings, mapping: policy.settings.mapping },
  rules,
});

/** Characters `Settings__c` takes, with room for the mapping. */
const MOST_SETTINGS = 125_000;

interface Fault {
  path: string;
  value: unknown;
  message: string;
}

/** What no single field shows to be wrong. `people`: ids of active users, as the caller reads them. */
function faultsIn({ settings, rules }: PolicyContent, people: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const wrong = (path: string, value: unknown, message: string) =>
    faults.push({ path: `content.${path}`, value, message });
  const { freshness, coverage, labels, routing, absences } = settings;
  if (freshness.flagDays > freshness.dropDays) {
    wrong(
      'settings.freshness.dropDays',
      freshness.dropDays,
      `must be at least ${freshness.flagDays}, when it is flagged`,
    );
  }
  if (coverage.gap >= coverage.crowded) {
    wrong('settings.coverage.crowded', coverage.crowded, `must be more than ${coverage.gap}, which is a gap`);
  }
  for (const [state, label] of Object.entries(labels)) {
    const twin = Object.entries(labels).find(([other, name]) => other < state && name === label);
    if (twin) wrong(`settings.labels.${state}`, label, `is what ${twin[0]} is called`);
  }
  const { length } = JSON.stringify(settings);
  if (length > MOST_SETTINGS) wrong('settings', length, `must be at most ${MOST_SETTINGS} characters long, together`);
  const known = (path: string, id: string) => people.has(id) || wrong(path, id, 'is not an active user');
  routing.forEach(({ userId }, at) => known(`settings.routing.${at}.userId`, userId));
  absences.forEach(({ userId, deputyId, from, until }, at) => {
    known(`settings.absences.${at}.deputyId`, deputyId);
    if (userId === deputyId) wrong(`settings.absences.${at}.deputyId`, deputyId, 'is the person who is away');
    if (until < from) wrong(`settings.absences.${at}.until`, until, `must not be before ${from}`);
  });
  rules.forEach(({ activityType, teams }, at) => {
    const first = rules.findIndex((each) => each.activityType === activityType);
    if (first !== at) wrong(`rules.${at}.activityType`, activityType, 'has a rule already');
    const text = (teams ?? []).join(';');
    if (text.length > 255) wrong(`rules.${at}.teams`, text, 'must be at most 255 characters long, together');
  });
  return faults;
}

/** @throws Problem INVALID_INPUT, naming each place, what stands there and what is allowed */
export function demandSensible(content: PolicyContent, people: ReadonlySet<string>): void {
  const errors = faultsIn(content, people);
  const [first] = errors;
  if (!first) return;
  const { path, value } = first;
  throw new Problem('INVALID_INPUT', {
    detail: `${path}: ${first.message}.`,
    values: { path, value },
    extra: { errors },
  });
}

/** Everybody a content names. */
export const peopleIn = ({ settings }: Pick<PolicyContent, 'settings'>): string[] => [
  ...new Set([
    ...settings.routing.map(({ userId }) => userId),
    ...settings.absences.flatMap(({ userId, deputyId }) => [userId, deputyId]),
  ]),
];
