import { MOVES, type Move } from './moveSchema.ts';
import { childrenOf, useOf, type DecisionRecord, type RequestRecord } from './record.ts';
import { MOVES_TABLE } from './status.ts';

const isMove = (move: string): move is Move => (MOVES as readonly string[]).includes(move);

/** Steps of the history that no button takes. */
const OTHER_STEPS: Record<string, string> = {
  submit: 'Requested',
  expire: 'Reservation lapsed',
  join: 'Another request merged into this one',
};

const WHOSE = { Customer: 'the customer', Prospect: 'the prospect', Us: 'our own side' } as const;

/** What was done, without who did it. */
export const stepInWords = (move: string): string =>
  isMove(move) ? MOVES_TABLE[move].done : (OTHER_STEPS[move] ?? move);

/** A step in words: "Approved by Mia Manager for Olga Owner". */
export function sentence(record: RequestRecord, decision: DecisionRecord, by: string | null): string {
  const { Move__c: move } = decision;
  const done = stepInWords(move);
  return `${noShow(record, decision) ?? done}${by ? ` by ${by}` : ''}${inPlaceOf(record, decision)}`;
}

function noShow(record: RequestRecord, { Move__c: move, Candidate__c: candidateId }: DecisionRecord): string | null {
  const whose = move === 'miss' && candidateId ? useOf(record, candidateId)?.No_Show__c : null;
  return whose ? `No-show of ${WHOSE[whose]} recorded` : null;
}

/** Who was asked, when somebody else answered at this instant. */
function inPlaceOf(record: RequestRecord, { Move__c: move, By__c: by, At__c: at }: DecisionRecord): string {
  if (move !== 'approve' && move !== 'decline') return '';
  const approval = childrenOf
    .approvals(record)
    .find(
      ({ Answered_At__c: answered, Answered_By__c: who, Approver__c: asked }) =>
        who === by && asked !== by && answered && Date.parse(answered) === Date.parse(at),
    );
  return approval?.Approver__r ? ` for ${approval.Approver__r.Name}` : '';
}
