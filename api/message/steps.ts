import { childrenOf, type DecisionRecord, type RequestRecord } from '../request/record.ts';
import type { RequestStatus } from '../request/statuses.ts';
import type { Cause } from './cause.ts';
import { aboutRequest, standingOf, type Standing, type Telling } from './request.ts';
import { TOLD_MOVES, type ToldMove } from './rules.ts';

const isTold = (move: string): move is ToldMove => (TOLD_MOVES as readonly string[]).includes(move);

/** The page opens on what is next; what was missed can be opened again, though nobody has to. */
export const nextOn = ({ state, ball }: Standing): string | null =>
  ball.step ?? (state.status === 'Missed' ? 'reopen' : null);

/** Steps taken on a request since a moment. Whose turn it is only the last one tells: the others have moved on. */
export function stepsOf(record: RequestRecord, since: Date, telling: Telling): Cause[] {
  const taken = childrenOf
    .decisions(record)
    .filter((each) => each.Request_Turn_Number__c != null)
    .sort((a, b) => (a.Request_Turn_Number__c ?? 0) - (b.Request_Turn_Number__c ?? 0));
  return taken.flatMap((each, at) =>
    new Date(each.At__c) >= since ? stepOf(record, each, telling, at === taken.length - 1) : [],
  );
}

function stepOf(record: RequestRecord, decision: DecisionRecord, telling: Telling, isLast: boolean): Cause[] {
  const { Move__c: move } = decision;
  if (!isTold(move)) return [];
  const standing = standingOf(record, telling);
  const about = aboutRequest(standing, telling, decision.Candidate__c ?? null);
  const { Next: _next, Approver: _approver, ...others } = about.people;
  return [
    {
      ...about,
      id: decision.Id,
      event: {
        move,
        from: (decision.From__c as RequestStatus | null | undefined) ?? null,
        to: (decision.To__c as RequestStatus | null | undefined) ?? null,
      },
      decisionId: decision.Id,
      target: { object: 'Reference_Request__c', id: record.Id, step: nextOn(standing) },
      people: isLast ? about.people : others,
      by: decision.By__c ?? null,
    },
  ];
}
