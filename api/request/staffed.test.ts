import { describe, expect, test } from '@jest/globals';
import { aPolicy, aState, NOW } from '#tests/builders.ts';
import { ballOf } from './ball.ts';
import { mayMake } from './rights.ts';
import { staffed } from './staffed.ts';
import type { RequestState } from './state.ts';

const [REQUESTER, OWNER, ARRANGER, MANAGER] = ['1', '2', '3', '4'].map((last) => `00500000000000${last}AAA`) as [
  string,
  string,
  string,
  string,
];
const after = (state: RequestState, ...left: string[]) =>
  staffed(state, { policy: aPolicy(), leavers: new Map(left.map((each) => [each, null])), now: NOW });
const manager = { userId: MANAGER, isManager: true };

/** It took place, as the arranger recorded. */
function done(recordedBy: string): RequestState {
  const state = aState({ status: 'Completed', fulfillerId: ARRANGER });
  const [candidate] = state.candidates;
  const activity = { ...candidate!.activity!, status: 'Completed' as const, recordedBy };
  return {
    ...state,
    candidates: [{ ...candidate!, status: 'Accepted', activity }],
    approvals: state.approvals.map((each) => ({ ...each, verdict: 'Approved' })),
  };
}
const mayConfirm = (state: RequestState, person = manager) =>
  mayMake('confirm', state, person, state.candidates[0]!, NOW);

describe('what took place is confirmed by somebody who is there', () => {
  test('by the requester, not by the reference team, while they are', () => {
    expect(ballOf(done(ARRANGER))).toMatchObject({ party: 'Requester', userId: REQUESTER });
    expect(mayConfirm(done(ARRANGER))).toBe(false);
  });

  test('by the reference team when the requester has left', () => {
    const state = after(done(ARRANGER), REQUESTER);
    expect(ballOf(state)).toMatchObject({ party: 'Reference Manager', userId: null });
    expect(mayConfirm(state)).toBe(true);
    expect(mayConfirm(state, { userId: ARRANGER, isManager: false })).toBe(false);
  });

  test('by the owner when the requester recorded it and the arranger has left, by the team when both have', () => {
    expect(ballOf(after(done(REQUESTER), ARRANGER))).toMatchObject({ party: 'Account Owner', userId: OWNER });
    const both = after(done(REQUESTER), ARRANGER, OWNER);
    expect(ballOf(both)).toMatchObject({ party: 'Reference Manager', userId: null });
    expect(mayConfirm(both)).toBe(true);
  });
});

test('while everybody is there nothing changes', () => {
  const state = aState();
  expect(after(state)).toBe(state);
  expect(after(state, MANAGER)).toMatchObject({ approvals: [{ approverId: OWNER }], fulfillerId: null });
});
