import { dayIn } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import type { Policy } from '../policy/schema.ts';
import { EDIT_FIELDS, type ChangeOf, type EditField, type NewChange } from './newChange.ts';
import { possible, FIELD_OF } from './rights.ts';
import { reviseAgreement, withdrawAgreement } from './reviseAgreement.ts';
import { invalid } from './invalid.ts';
import type { ReferenceFacts } from './schema.ts';

/** What a change writes, before anybody wrote it. */
export interface Revision {
  /** Of `Reference__c`. */
  fields: Record<string, unknown>;
  /** Of one agreement; a null id makes it. */
  participation: { id: string | null; fields: Record<string, unknown> } | null;
  /** For the history, where those who keep the reference read it. Never a withheld reason. */
  comment: string | null;
  /** Whether what may be asked of this customer changes, so that account and contact take a turn. */
  turn: boolean;
}

/** Fields whose change moves what the rules say. */
const BINDING: readonly EditField[] = ['status', 'limit', 'period', 'restDays', 'timeZone', 'visibleInSearch', 'tier'];

const stored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value.join(';') : null;
  return value === '' ? null : value;
};

function edit(facts: ReferenceFacts, input: ChangeOf<'edit'>): Revision {
  const sent = EDIT_FIELDS.filter((field) => input[field] !== undefined);
  if (sent.length === 0) throw invalid('change', 'edit', 'changes nothing: name a field');
  const limit = input.limit === undefined ? facts.limit : input.limit;
  const period = input.period === undefined ? facts.period : input.period;
  if (limit !== null && (period === null || period === 'Unlimited')) {
    throw invalid('period', period, 'must say over which time the limit counts; without a limit it may be Unlimited');
  }
  if (limit === null && period !== null && period !== 'Unlimited') {
    throw invalid('limit', limit, 'must say how often within the period');
  }
  if (input.status && (facts.status === 'On Hold' || facts.status === 'Retired')) {
    throw invalid('status', input.status, 'is set by resuming or reactivating this reference');
  }
  return {
    fields: Object.fromEntries(sent.map((field) => [FIELD_OF[field], stored(input[field])])),
    participation: null,
    comment: sent
      .map((field) => field.replace(/Id$/, '').replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`))
      .join(', '),
    turn: sent.some((field) => BINDING.includes(field)),
  };
}

const of = (fields: Record<string, unknown>, comment: string | null = null, turn = true): Revision => ({
  fields,
  participation: null,
  comment,
  turn,
});

/** A day to come, at most a year ahead: what is put off for longer is forgotten. */
function ahead(path: string, day: string, today: string): void {
  if (day <= today) throw invalid(path, day, 'must be a day to come');
  const [year = '', rest = ''] = [String(Number(today.slice(0, 4)) + 1), today.slice(4)];
  if (day > `${year}${rest}`) throw invalid(path, day, 'must be within a year');
}

/**
 * What this change writes.
 * @throws Problem INVALID_INPUT, naming the field; ILLEGAL_MOVE where the reference stands otherwise
 */
export function revise(
  facts: ReferenceFacts,
  input: NewChange,
  under: { policy: Policy; userId: string; now: Date },
): Revision {
  const today = dayIn(facts.timeZone, under.now);
  if (!possible(input.change, facts)) {
    const detail = `This reference is ${facts.status === 'On Hold' ? 'paused' : facts.status.toLowerCase()}${facts.withheld ? ' and withheld' : ''}.`;
    throw new Problem('ILLEGAL_MOVE', { detail, values: { status: facts.status, withheld: facts.withheld } });
  }
  switch (input.change) {
    case 'edit':
      return edit(facts, input);
    case 'verify':
      return of({ Last_Verified_On__c: today, Verified_By__c: under.userId });
    case 'withhold':
      ahead('reviewOn', input.reviewOn, today);
      return of({ Withheld_Reason__c: input.reason, Withheld_Review_On__c: input.reviewOn });
    case 'release-withholding':
      return of({ Withheld_Reason__c: null, Withheld_Review_On__c: null });
    case 'pause':
      ahead('until', input.until, today);
      return of(
        { Status__c: 'On Hold', Paused_Until__c: input.until, ...(input.reason && { Status_Reason__c: input.reason }) },
        input.reason ?? null,
      );
    case 'resume':
      return of({ Status__c: input.status ?? 'Active', Paused_Until__c: null, Status_Reason__c: null });
    case 'agree':
      return reviseAgreement(facts, input, { policy: under.policy, today });
    case 'withdraw-agreement':
      return withdrawAgreement(facts, input);
    case 'reactivate':
      return of({ Status__c: input.status ?? 'Active', Paused_Until__c: null, Status_Reason__c: null });
    case 'retire':
      return of({ Status__c: 'Retired', Paused_Until__c: null, Status_Reason__c: input.reason }, input.reason);
  }
}
