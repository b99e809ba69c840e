import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demoPolicy } from '#scripts/seed/policy.ts';
import { contentOf, type PolicyContent } from './content.ts';
import { difference } from './difference.ts';
import { toPolicy, ruleFields, type PolicyRecord } from './record.ts';
import { sentences } from './sentences.ts';
import { before, inForce, nextNumber, stateOf, type VersionFacts } from './version.ts';

const { policy: fields, rules } = demoPolicy(new Date('2026-05-20T14:25:00Z'));
const policy = toPolicy({ Id: 'p', ...fields, Rules__r: { records: rules } } as unknown as PolicyRecord);
const content = contentOf(policy);
const told = (of: PolicyContent) => sentences(of, new Map([['005A', 'Mara']]));

type Place = { holder: Record<string, unknown>; key: string };

/** Every place of a content at which a plain value stands. */
function placesIn(node: unknown): Place[] {
  if (node === null || typeof node !== 'object') return [];
  const holder = node as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? placesIn(value) : [{ holder, key }],
  );
}

/** For a value that is one of a few, another one. */
const CHOICES: Record<string, string> = {
  ...{ caution: 'off', block: 'off', off: 'block', 'In order': 'At once', 'Manager-fulfill': 'Self-fulfill' },
  ...{ 'Account Owner': 'CSM', CSM: 'Requester', Requester: 'CSM', 'Reference Manager': 'CSM', Fulfiller: 'CSM' },
  ...{ Next: 'CSM', Approver: 'CSM', Deputies: 'CSM', Bell: 'Digest', 'E-mail': 'Bell', 'Bell and e-mail': 'Bell' },
  ...{ Digest: 'Bell', reminder: 'promise', escalation: 'promise', promise: 'reminder', verification: 'promise' },
  ...{ withheld: 'promise', agreement: 'promise', nomination: 'promise', 'check-in': 'promise' },
  ...{ 'agreement-ended': 'promise', nominated: 'promise', 'nomination-taken': 'promise' },
  ...{ 'nomination-declined': 'promise', Nominator: 'CSM' },
  ...{ 'Calendar quarter': 'Rolling 30 days', topics: 'note' },
  ...{ submit: 'expire', expire: 'submit', approve: 'submit', assign: 'submit', reassign: 'submit', remind: 'submit' },
};

/** Another value of the same kind. */
const other = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string' && value in CHOICES) return CHOICES[value];
  if (value === null) return 3;
  return `${String(value)} too`;
};

describe('the whole policy in sentences', () => {
  test('leaves no change unsaid, and says nothing of what did not change', () => {
    const changeable = (copy: PolicyContent) =>
      placesIn(copy).filter(
        ({ key }) => !['activityType', 'teams', 'purposes', 'activityTypes', 'limit', 'budget'].includes(key),
      );
    fc.assert(
      fc.property(fc.nat({ max: changeable(structuredClone(content)).length - 1 }), (at) => {
        const copy = structuredClone(content);
        const { holder, key } = changeable(copy)[at]!;
        holder[key] = other(holder[key]);
        const found = difference(told(content), told(copy));
        expect(found.length).toBeGreaterThan(0);
        expect(difference(told(copy), told(structuredClone(copy)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('names people, routes, absences and forms in words', () => {
    const copy = structuredClone(content);
    copy.settings.routing = [{ userId: '005A', region: 'Europe', activityType: 'Site visit' }];
    copy.settings.form.byType = { Quote: [{ field: 'topics', required: true, help: 'One line' }] };
    expect(difference(told(content), told(copy)).map(({ after }) => after)).toEqual([
      'Requests for a site visit, from Europe go to Mara.',
      'The form for a quote asks, in this order: 1. What the prospect wants to hear.',
      'The form for a quote needs an answer to “What the prospect wants to hear”.',
      'The form for a quote explains “What the prospect wants to hear” with: “One line”',
    ]);
  });

  test('tells of steps as people speak of them', () => {
    const messages = told(content).flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(messages).toContain(
      'When a request is sent in and the request reaches “New”, the reference manager hears of it by bell: “Customer to find”.',
    );
    expect(messages.filter((text) => /“(submit|remind|expire|assign)”/.test(text))).toEqual([]);
  });

  test('and a rule is written as it is read', () => {
    const written = policy.rules.map((rule) => ruleFields(rule));
    const again = toPolicy({ Id: 'p', ...fields, Rules__r: { records: written } } as unknown as PolicyRecord);
    expect(again.rules).toEqual(policy.rules);
  });
});

describe('of the versions', () => {
  const now = new Date('2026-05-20T12:00:00Z');
  const made = (id: string, version: number | null, status: VersionFacts['status'], activeFrom: string | null) => ({
    ...{ id, version, status, activeFrom },
  });
  const all = [
    made('d', null, 'Draft', null),
    made('4', 4, 'Active', '2026-06-01T00:00:00Z'),
    made('5', 5, 'Active', '2026-05-01T00:00:00Z'),
    made('2', 2, 'Superseded', '2026-03-01T00:00:00Z'),
  ];

  test('the one that came last is in force, whatever its number; each is compared with what it took the place of', () => {
    expect(inForce(all, now)?.id).toBe('5');
    expect(all.map((each) => stateOf(each, all, now))).toEqual(['Draft', 'Planned', 'In force', 'Past']);
    expect(all.map((each) => before(each, all, now)?.id ?? null)).toEqual(['5', '5', '2', null]);
    expect(inForce(all, new Date('2026-06-01T00:00:00Z'))?.id).toBe('4');
    expect(nextNumber(all)).toBe(6);
  });
});
