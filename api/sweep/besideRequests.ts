import { AGREEMENT_ENDS, type EndOfAgreement } from '../reference/endAgreement.ts';
import type { Cause } from '../message/cause.ts';
import { dayInWords } from '../message/words.ts';
import { causeBy, keepersOf, onReference, type Kept } from './dueRecords.ts';

/** A decision that is on no request, as the service user reads it for a round. */
export interface BesideRequests {
  Id: string;
  Move__c: string;
  By__c: string | null;
  Reason__c: string | null;
  Facts__c: string | null;
  Reference__c: string | null;
  Reference__r: Kept | null;
  Nomination__c: string | null;
  Nomination__r: { Name: string; OwnerId: string; Owner?: { Name: string } | null } | null;
}

/** What these steps call for; each is told once, as the decision is. */
export const besideCauses = (decisions: BesideRequests[], managers: string[]): Cause[] =>
  decisions.flatMap((each) =>
    each.Move__c === AGREEMENT_ENDS ? agreementEnded(each, managers) : nominationStep(each, managers),
  );

function agreementEnded({ Id, Facts__c: facts, Reference__r: of }: BesideRequests, managers: string[]): Cause[] {
  if (!of || !facts) return [];
  const { activityType, expiresOn } = (JSON.parse(facts) as { change: EndOfAgreement }).change;
  return [
    causeBy({
      ...{ due: 'agreement-ended', id: Id, decisionId: Id, by: null, target: onReference(of.Id, 'agree') },
      ...{ people: keepersOf(of, managers), referenceId: of.Id, nominationId: null },
      values: {
        ...{ activity: activityType.toLowerCase(), since: dayInWords(expiresOn) },
        'next step': 'Ask whether they agree again',
      },
    }),
  ];
}

/** The reference team hears of a new one, the nominator of the answer, whoever keeps the customer that it is a reference. */
function nominationStep(decision: BesideRequests, managers: string[]): Cause[] {
  const { Id, Move__c: move, By__c: by, Nomination__c: id, Nomination__r: of, Reference__r: made } = decision;
  if (!id || !of) return [];
  const common = {
    ...{ id: Id, decisionId: Id, by, nominationId: id, referenceId: null },
    target: { object: 'Reference_Nomination__c' as const, id, step: 'review' },
  };
  const values = {
    number: of.Name,
    who: of.Owner?.Name ?? '',
    ...(decision.Reason__c && { reason: decision.Reason__c }),
  };
  const nominator = { Nominator: [of.OwnerId] };
  switch (move) {
    case 'nominate':
      return [
        causeBy({
          ...{ ...common, due: 'nominated', people: { 'Reference Manager': managers } },
          values: { ...values, 'next step': 'Look at it and talk to the customer' },
        }),
      ];
    case 'decline':
      return [causeBy({ ...common, due: 'nomination-declined', people: nominator, values })];
    case 'approve': {
      const told = causeBy({ ...common, due: 'nomination-taken', people: nominator, values });
      if (!made) return [told];
      const { 'Account Owner': owners = [], CSM: csms = [] } = keepersOf(made, managers);
      const others = (ids: string[]) => ids.filter((each) => each !== of.OwnerId);
      const kept = {
        ...{ ...common, due: 'nomination-taken' as const, referenceId: made.Id, target: onReference(made.Id, 'edit') },
        values: { ...values, 'next step': 'Look at what was agreed' },
      };
      return [told, causeBy({ ...kept, people: { 'Account Owner': others(owners), CSM: others(csms) } })];
    }
    default:
      return [];
  }
}
