import type { MessageView } from '#api/message/schema.ts';
import type { SweepView } from '#api/sweep/schema.ts';
import { OWNER } from './answers.ts';

/** A message that arrived, each part replaceable. */
export const aMessage = (parts: Partial<MessageView> = {}): MessageView => ({
  ...{ id: 'a0M000000000001AAA', number: 'MSG-000001', kind: 'submit', for: OWNER, how: 'Bell and e-mail' },
  ...{ status: 'Sent', title: 'Herd tracking: may Green Valley Ranch be asked?', body: 'A reference call is wanted.' },
  ...{ madeAt: '2026-11-21T10:00:00.000Z', sentAt: '2026-11-21T10:01:00.000Z', repeat: false, problem: null },
  ...{ settled: null, requestId: 'a0R000000000001AAA', referenceId: null, targetId: 'a0R000000000001AAA' },
  ...{ targetObject: 'Reference_Request__c', step: 'approve' },
  ...parts,
});

/** A round that did nothing, each part replaceable. */
export const aSweep = (parts: Partial<SweepView> = {}): SweepView => ({
  ...{ id: 'a0S000000000001AAA', number: 'SWP-000001', scope: 'Everything', state: 'Done' },
  ...{ startedAt: '2026-11-21T10:00:00.000Z', startedBy: null, endedAt: '2026-11-21T10:00:03.000Z' },
  report: { calls: 7, parts: [{ part: 'sending', found: 0, done: 0, left: 0, problems: [] }] },
  ...parts,
});
