import { ACCOUNT_SOURCES, CONTACT_SOURCES, type Mapping } from '../policy/mapping.ts';
import { Problem } from '../errors.ts';
import type { ReferenceRecord } from './record.ts';
import type { ReferenceFacts } from './schema.ts';

/** A record with fields of the org's own, by the names the policy maps. */
export type MappedRecord = Record<string, unknown>;

/** The fields of a reference's account and person that the policy maps, as one selects them from the reference. */
export const mappedFields = (mapping: Mapping): string[] => {
  const of = (parent: string, sources: readonly (keyof Mapping)[]) =>
    [...new Set(sources.flatMap((source) => mapping[source] ?? []))].map((name) => `${parent}.${name}`);
  return [...of('Account__r', ACCOUNT_SOURCES), ...of('Contact__r', CONTACT_SOURCES)];
};

/**
 * A hard rule is never left out silently because its field has gone.
 * @throws Problem NOT_SET_UP, naming the field, where the reader cannot read what the policy maps
 */
export async function demandMapped(
  describe: (object: 'Account' | 'Contact') => Promise<ReadonlySet<string>>,
  mapping: Mapping,
): Promise<void> {
  for (const [object, sources] of [
    ['Account', ACCOUNT_SOURCES],
    ['Contact', CONTACT_SOURCES],
  ] as const) {
    const wanted = sources.filter((source) => mapping[source] !== null);
    const readable = wanted.length > 0 ? await describe(object) : null;
    const missing = wanted.find((source) => !readable?.has(mapping[source] ?? ''));
    if (!missing) continue;
    const detail = `The policy maps ${missing} to ${object}.${mapping[missing]}, which the service cannot read.`;
    throw new Problem('NOT_SET_UP', { detail });
  }
}

const valueOf = (record: MappedRecord | null, field: string | null): unknown => (field && record?.[field]) ?? null;

const numberOf = (value: unknown): number | null =>
  value === null || value === '' || Number.isNaN(Number(value)) ? null : Number(value);

/** The day of a date, or of a date and time. */
const dayOf = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;

const yes = (value: unknown): boolean => value === true || (numberOf(value) ?? 0) > 0;

const names = (value: unknown): string[] =>
  typeof value !== 'string' ? [] : value.split(/[;,\n]/).flatMap((name) => name.trim() || []);

export function mappedFacts(account: MappedRecord | null, mapping: Mapping) {
  return {
    renewalOn: dayOf(valueOf(account, mapping.accountRenewalOn)),
    health: numberOf(valueOf(account, mapping.accountHealth)),
    value: numberOf(valueOf(account, mapping.accountValue)),
    overdue: yes(valueOf(account, mapping.accountOverdue)),
    competitors: names(valueOf(account, mapping.accountCompetitors)),
  } satisfies Partial<ReferenceFacts['account']>;
}

/** The account's, where the policy maps one; else what the reference keeps. */
export function satisfactionOf(record: ReferenceRecord, mapping: Mapping) {
  if (mapping.accountSatisfaction === null) {
    return { satisfaction: record.Satisfaction__c, satisfactionOn: record.Satisfaction_On__c };
  }
  return {
    satisfaction: numberOf(valueOf(record.Account__r, mapping.accountSatisfaction)),
    satisfactionOn: dayOf(valueOf(record.Account__r, mapping.accountSatisfactionOn)),
  };
}

/** Marked as gone in the mapped field, or with another account than the reference's. */
export function contactLeft({ Account__c, Contact__r }: ReferenceRecord, mapping: Mapping): boolean {
  if (!Contact__r) return false;
  return yes(valueOf(Contact__r, mapping.contactLeft)) || Contact__r.AccountId !== Account__c;
}
