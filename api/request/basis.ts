import type { Case } from './movement.ts';
import type { Basis } from './refused.ts';

/** What a refused move was decided on. */
export const basisOf = ({ state, input, person, policy, now, command, prospect }: Case): Basis => ({
  move: input.move,
  requestId: state.id,
  by: person.userId,
  requesterId: state.requesterId,
  policy,
  now,
  key: command.key,
  facts: { activityType: state.activityType, neededBy: state.neededBy, prospect },
});
