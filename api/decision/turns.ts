import { Problem } from '../errors.ts';
import { EMPTY_CHAIN, type Chain, type Draft, type Step, type Touched } from './schema.ts';

/** Every chain a command may extend, as read before its facts; taking a turn moves it on, so that a batch of commands counts right. */
export interface Chains {
  accounts: Map<string, Chain>;
  contacts: Map<string, Chain>;
}

function take(chains: Map<string, Chain>, id: string): number {
  const chain = chains.get(id) ?? EMPTY_CHAIN;
  const turn = chain.max + 1;
  chains.set(id, { max: turn, count: chain.count + 1, ids: [id] });
  return turn;
}

/** A gap in the turns, or turns written under another id after a merge. */
export function needsReview(chain: Chain | undefined, id: string): boolean {
  return chain !== undefined && (chain.count !== chain.max || chain.ids.some((each) => each !== id));
}

/** @throws Problem LEDGER_NEEDS_REVIEW */
export function demandSound(chains: Chains, touched: Pick<Touched, 'accountId' | 'contactId'>): void {
  const { accountId, contactId } = touched;
  if (
    needsReview(chains.accounts.get(accountId), accountId) ||
    (contactId && needsReview(chains.contacts.get(contactId), contactId))
  ) {
    throw new Problem('LEDGER_NEEDS_REVIEW');
  }
}

export interface Command {
  key: string | null;
  bodyHash: string | null;
}

/**
 * The decision rows of one command: one per reference touched, or a single one when it touches none.
 * Request turn and command key stand on the first row only; the turn's text is what the org holds unique.
 * @param request `turnKey` is the request's id; a request not yet written has none and uses the start of its own key.
 */
export function decisionRows(
  chains: Chains,
  step: Step,
  request: { id: Draft | string; turnKey: string; turn: number } | null,
  touched: Touched[],
  command: Command,
): Draft[] {
  const common = {
    Request__c: request?.id ?? null,
    Move__c: step.move,
    From__c: step.from,
    To__c: step.to,
    By__c: step.by,
    For__c: step.forWhom,
    At__c: step.at.toISOString(),
    Ball__c: step.ball,
    Ball_User__c: step.ballUser,
    Reason__c: step.reason,
    Policy_Version__c: step.policyVersion,
    Outcome__c: step.outcome,
    Rule__c: step.rule,
  };
  const first = {
    ...(request ? { Request_Turn__c: `${request.turnKey}#${request.turn}`, Request_Turn_Number__c: request.turn } : {}),
    Command_Key__c: command.key,
    Body_Hash__c: command.bodyHash,
    Facts__c: step.facts === null ? null : JSON.stringify(step.facts),
  };
  const rows = touched.length > 0 ? touched : [null];
  return rows.map((each, index) => ({
    type: 'Reference_Decision__c',
    fields: { ...common, ...(index === 0 ? first : {}), ...(each ? turnFields(chains, each) : {}) },
  }));
}

function turnFields(chains: Chains, touched: Touched) {
  const { referenceId, accountId, contactId, candidate, activity, overridden } = touched;
  const account = take(chains.accounts, accountId);
  const contact = contactId ? take(chains.contacts, contactId) : null;
  return {
    ...(overridden ? { Outcome__c: 'Overridden', Rule__c: overridden } : {}),
    Reference__c: referenceId,
    Candidate__c: candidate,
    Activity__c: activity,
    Account__c: accountId,
    Account_Id__c: accountId,
    Account_Turn__c: `${accountId}#${account}`,
    Account_Turn_Number__c: account,
    Contact__c: contactId,
    Contact_Id__c: contactId,
    Contact_Turn__c: contact === null ? null : `${contactId}#${contact}`,
    Contact_Turn_Number__c: contact,
  };
}
