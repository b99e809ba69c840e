import type { Use } from '../../activity/schema.ts';
import type { Participation, ReferenceFacts } from '../../reference/schema.ts';
import { TableBuilder } from './table.ts';

type AccountFacts = ReferenceFacts['account'];
type Terms = Pick<ReferenceFacts, 'tier' | 'limit' | 'period' | 'restDays'>;

/** Of every row: the month in which it was created, `2026-03`, by which lost and late ones are found. */
interface Made {
  created: string;
}

/** A reference by itself, its account's facts beside its own. */
export interface ReferenceRow
  extends
    Made,
    Omit<ReferenceFacts, 'account' | 'participations' | keyof Terms>,
    Omit<AccountFacts, 'escalated' | 'negotiation'> {
  /** Few differ, and they are asked for together. */
  terms: Terms;
}

export type ParticipationRow = Participation & Made & { referenceId: string };
export type UseRow = Use & Made;

/** An escalated case that is open. */
export interface CaseRow extends Made {
  id: string;
  accountId: string | null;
}

/** An open opportunity of a customer's own. */
export interface OpportunityRow extends Made {
  id: string;
  accountId: string | null;
  /** In percent. */
  probability: number;
}

/** An account as a whole, from what is known about it. */
export interface AccountRow {
  id: string | null;
  escalated: boolean;
  negotiation: number | null;
}

/** Everything the pool knows, or a part of it. */
export interface Rows {
  references: ReferenceRow[];
  participations: ParticipationRow[];
  uses: UseRow[];
  cases: CaseRow[];
  opportunities: OpportunityRow[];
}
export type Part = keyof Rows;
export const PARTS: readonly Part[] = ['references', 'participations', 'uses', 'cases', 'opportunities'];

export const noRows = (): Rows => ({ references: [], participations: [], uses: [], cases: [], opportunities: [] });

export const accountTable = () =>
  new TableBuilder<AccountRow, 'id'>({ id: 'id', escalated: 'value', negotiation: 'value' });

export const tables = () => ({
  references: new TableBuilder<ReferenceRow, 'id' | 'accountId' | 'contactId'>({
    id: 'id',
    accountId: 'id',
    contactId: 'id',
    created: 'value',
    ownerId: 'value',
    csmId: 'value',
    managerId: 'value',
    status: 'value',
    visible: 'value',
    terms: 'value',
    withheld: 'value',
    withheldReviewOn: 'value',
    pausedUntil: 'value',
    lastVerifiedOn: 'value',
    timeZone: 'value',
    satisfaction: 'value',
    satisfactionOn: 'value',
    contactLeft: 'value',
    products: 'value',
    useCases: 'value',
    languages: 'value',
    replaced: 'value',
    persona: 'value',
    industry: 'value',
    country: 'value',
    sizeBand: 'value',
    parentId: 'value',
    renewalOn: 'value',
    health: 'value',
    value: 'value',
    overdue: 'value',
    competitors: 'value',
  }),
  participations: new TableBuilder<ParticipationRow, 'id' | 'referenceId'>({
    id: 'id',
    referenceId: 'id',
    created: 'value',
    activityType: 'value',
    status: 'value',
    limit: 'value',
    period: 'value',
    expiresOn: 'value',
    blackoutFrom: 'value',
    blackoutTo: 'value',
    contactRelease: 'value',
  }),
  uses: new TableBuilder<UseRow, 'id' | 'referenceId' | 'accountId' | 'contactId' | 'requestId' | 'prospectAccountId'>({
    id: 'id',
    referenceId: 'id',
    accountId: 'id',
    contactId: 'id',
    requestId: 'id',
    prospectAccountId: 'id',
    created: 'value',
    activityType: 'value',
    on: 'value',
    status: 'value',
    weight: 'value',
    noShow: 'value',
  }),
  cases: new TableBuilder<CaseRow, 'id' | 'accountId'>({ id: 'id', accountId: 'id', created: 'value' }),
  opportunities: new TableBuilder<OpportunityRow, 'id' | 'accountId'>({
    id: 'id',
    accountId: 'id',
    created: 'value',
    probability: 'value',
  }),
});

export function rowOf(
  { account, participations: _participations, ...facts }: ReferenceFacts,
  created: string,
): ReferenceRow {
  const { tier, limit, period, restDays, ...rest } = facts;
  const { escalated: _escalated, negotiation: _negotiation, ...theirs } = account;
  return { ...rest, ...theirs, terms: { tier, limit, period, restDays }, created };
}
