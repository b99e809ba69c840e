import { describe, expect, test } from '@jest/globals';
import { aState } from '#tests/builders.ts';
import { ballOf } from './ball.ts';
import type { RequestState } from './state.ts';

const FULFILLER = '005000000000003AAA';
const [candidate] = aState().candidates;
const [approval] = aState().approvals;

const inProgress = (status: 'Held' | 'Asked' | 'Accepted', fulfillerId: string | null): RequestState =>
  aState({
    status: 'In Progress',
    fulfillerId,
    candidates: [{ ...candidate!, status }],
    approvals: [{ ...approval!, verdict: 'Approved' }],
  });

describe('somebody has the ball', () => {
  test.each<[string, RequestState, string, string | null, string]>([
    [
      'for a request that names nobody',
      aState({ status: 'New', candidates: [], approvals: [] }),
      'Reference Manager',
      null,
      'Find a customer for this request',
    ],
    ['until the owner has decided', aState(), 'Account Owner', approval!.approverId, 'Approve or decline'],
    [
      'when it is approved and nobody has taken it',
      inProgress('Held', null),
      'Reference Manager',
      null,
      'Take this request',
    ],
    ['when somebody has taken it', inProgress('Held', FULFILLER), 'Fulfiller', FULFILLER, 'Ask the customer'],
    ['while the customer thinks', inProgress('Asked', FULFILLER), 'Customer', null, 'Answer'],
    ['when the customer said yes', inProgress('Accepted', FULFILLER), 'Fulfiller', FULFILLER, 'Set a date'],
    [
      'until it took place',
      { ...inProgress('Accepted', FULFILLER), status: 'Scheduled' },
      'Fulfiller',
      FULFILLER,
      'Confirm that it took place',
    ],
    ['no more when it has ended', aState({ status: 'Cancelled' }), 'Nobody', null, ''],
  ])('%s', (_when, state, party, userId, nextStep) => {
    const step = nextStep === '' ? null : expect.any(String);
    expect(ballOf(state)).toEqual({ party, userId, nextStep, step });
  });
});
