import { describe, expect, test } from '@jest/globals';
import { aLedger, aParticipation, aReference, aState, aWanted, NOW } from '#tests/builders.ts';
import { approved, aRecord, dated, HELD, make, MANAGER, OWNER, REP, STRANGER } from '#tests/moves.ts';
import { seen } from '../salesforce/seen.ts';
import type { NewMove } from './moveSchema.ts';
import { legalMoves, type Person } from './rights.ts';
import { reserved, type RequestState } from './state.ts';

const over = (status: 'Completed' | 'Missed', recordedBy: string, confirmed = false) =>
  dated(
    { status, recordedBy, confirmed, noShow: status === 'Missed' ? 'Prospect' : null },
    { status, fulfillerId: MANAGER.userId },
  );

const STATES: Record<string, RequestState> = {
  new: aState({ status: 'New', candidates: [], approvals: [] }),
  pending: aState(),
  approved: approved(),
  asked: approved({ fulfillerId: MANAGER.userId }, { status: 'Asked' }),
  accepted: approved({ fulfillerId: MANAGER.userId }, { status: 'Accepted' }),
  dated: dated(),
  took: over('Completed', MANAGER.userId),
  tookSaysTheRep: over('Completed', REP.userId),
  confirmed: over('Completed', MANAGER.userId, true),
  missed: over('Missed', MANAGER.userId),
  cancelled: aState({ status: 'Cancelled', candidates: [], approvals: [] }),
};

const movesOf = (state: RequestState | undefined, person: Person) =>
  legalMoves(state ?? aState(), person, NOW).map((each) => each.move);

describe('who may take which step', () => {
  test.each<[keyof typeof STATES, Person, string[]]>([
    ['new', REP, ['remind', 'withdraw']],
    ['new', MANAGER, ['assign', 'suggest', 'remind', 'merge', 'cancel']],
    ['pending', OWNER, ['approve', 'decline', 'reassign']],
    ['pending', MANAGER, ['reassign', 'assign', 'suggest', 'remind', 'merge', 'cancel']],
    ['accepted', MANAGER, ['suggest', 'schedule', 'release', 'merge', 'cancel']],
    ['accepted', REP, ['remind', 'withdraw']],
    ['dated', REP, ['complete', 'miss', 'remind', 'withdraw']],
    ['dated', OWNER, []],
    ['took', REP, ['confirm']],
    ['took', MANAGER, ['correct']],
    ['took', OWNER, []],
    ['tookSaysTheRep', REP, []],
    ['tookSaysTheRep', OWNER, ['confirm']],
    ['tookSaysTheRep', MANAGER, ['confirm', 'correct']],
    ['confirmed', REP, []],
    ['missed', REP, ['reopen']],
    ['cancelled', OWNER, []],
  ])('when it is %s', (state, person, moves) => {
    expect(movesOf(STATES[state], person)).toEqual(moves);
    expect(movesOf(STATES[state], STRANGER)).toEqual([]);
  });

  test('every step offered to a person is one they may take', () => {
    const other = { state: aState({ id: 'a03000000000002AAA' }), seen: seen(aRecord) };
    const contact = { Name: 'Dora', Email: 'dora@lakeside.example', Phone: null, MobilePhone: null };
    const reference = aReference({ participations: [aParticipation({ contactRelease: 'Always' })] });
    const beside = aReference({ id: 'a01000000000002AAA', accountId: '001000000000002AAA' });
    const references = new Map([reference, beside].map((each) => [each.id, each]));
    const wanted = [aWanted(beside)];
    const filled: Omit<NewMove, 'move'> = {
      ...{ comment: 'x', accepted: true, startsAt: '2026-03-20T15:00:00Z', neededBy: '2026-03-20' },
      ...{ whose: 'Us', on: '2026-03-01', outcome: 'Completed', channel: 'Email' },
      ...{ approverId: STRANGER.userId, intoId: other.state.id, candidates: [beside.id] },
    };
    for (const state of Object.values(STATES)) {
      for (const person of [REP, OWNER, MANAGER, STRANGER]) {
        for (const { move, candidateId } of legalMoves(state, person, NOW)) {
          const ledger = aLedger({ uses: [HELD], references });
          const input = { move, candidateId: candidateId ?? undefined, ...filled };
          expect(() => make(person, input, state, ledger, { other, contact, wanted })).not.toThrow();
        }
      }
    }
  });
});

describe('an approval in somebody’s place', () => {
  const [approval] = aState().approvals;
  const due = (dueAt: string | null) => aState({ approvals: [{ ...approval!, dueAt }] });
  const deputy = { ...STRANGER, standsInFor: [OWNER.userId] };

  test.each<[string, Person, RequestState, boolean]>([
    ['is the deputy’s while the approver is away', deputy, due(null), true],
    ['is nobody else’s', { ...STRANGER, standsInFor: [REP.userId] }, due(null), false],
    ['is the reference team’s once it is overdue', MANAGER, due('2026-03-02T09:59:00Z'), true],
    ['is not the reference team’s before', MANAGER, due('2026-03-02T10:01:00Z'), false],
    ['is never the requester’s, whoever they stand in for', { ...REP, standsInFor: [OWNER.userId] }, due(null), false],
    [
      'is never the requester’s, a manager or not',
      { userId: REP.userId, isManager: true },
      due('2026-03-01T10:00:00Z'),
      false,
    ],
    [
      'is the reference team’s where the role has nobody',
      MANAGER,
      aState({ approvals: [{ ...approval!, approverId: null }] }),
      true,
    ],
  ])('%s', (_title, person, state, may) => expect(movesOf(state, person).includes('approve')).toBe(may));

  test('waits until the step before it is answered', () => {
    const second = { ...approval!, id: 'a07000000000002AAA', step: 2, approverId: STRANGER.userId, asked: false };
    expect(movesOf(aState({ approvals: [approval!, second] }), STRANGER)).toEqual([]);
  });
});

test('a use that was missed leaves room for nobody until the request is opened again', () => {
  const twice = dated({ status: 'Missed', noShow: 'Us', recordedBy: MANAGER.userId }, { quantity: 2 });
  const [first] = twice.candidates;
  const second = {
    ...first!,
    id: 'a04000000000002AAA',
    activity: { ...reserved('a05000000000002AAA'), status: 'Scheduled' as const },
  };
  const state = { ...twice, candidates: [first!, second] };
  expect(legalMoves(state, MANAGER, NOW).filter((each) => each.move === 'complete')).toMatchObject([
    { candidateId: second.id },
  ]);
});
