import type { FeedbackList, FeedbackView } from '#api/feedback/schema.ts';

/** What the service answers about feedback, as component tests need it. */
export const aFeedback = (parts: Partial<FeedbackView> = {}): FeedbackView => ({
  id: 'a0F000000000001AAA',
  number: 'FB-00001',
  from: 'Prospect',
  score: 2,
  area: 'Support',
  text: 'They still wait for an answer',
  givenOn: '2026-04-02',
  givenBy: { id: '005000000000REPAAA', name: 'Rita Rep' },
  customer: 'Sunrise Dairy',
  reference: { id: 'a00000000000001AAA', number: 'REF-00001' },
  request: { id: 'a01000000000001AAA', number: 'REQ-00001' },
  activityId: 'a02000000000001AAA',
  activityType: 'Reference call',
  usedOn: '2026-04-01',
  status: 'Open',
  routedTo: { id: '005000000000CSMAAA', name: 'Carla Success' },
  dueOn: '2026-04-09',
  late: false,
  outcome: null,
  closedBy: null,
  closedAt: null,
  daysToClose: null,
  edition: 0,
  moves: ['close', 'pass-on'],
  ...parts,
});

export const aClosed = (parts: Partial<FeedbackView> = {}): FeedbackView =>
  aFeedback({
    ...{ status: 'Closed', outcome: 'Said thank you', closedBy: { id: '005000000000CSMAAA', name: 'Carla Success' } },
    ...{ closedAt: '2026-04-05T12:00:00.000Z', daysToClose: 3, edition: 1, moves: ['reopen'], ...parts },
  });

export const aFeedbackList = (
  feedback: FeedbackView[] = [],
  subjects: FeedbackList['subjects'] = [],
): FeedbackList => ({ feedback, truncated: false, subjects });
