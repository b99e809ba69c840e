import type { Alternative } from 'c/apiClient';
import type { ActivityType } from '../../../../api/activity/schema.ts';
import type { Match } from '../../../../api/match/schema.ts';
import type { NewRequest } from '../../../../api/request/schema.ts';

type Text = 'neededBy' | 'prospectName' | 'topics' | 'prospectPeople' | 'competitor' | 'note' | 'reason';
type Substitution = NonNullable<NewRequest['insteadOf']>['kind'];

/** A customer to ask. */
export interface Chosen {
  id: string;
  name: string;
  against: Match['against'];
}

/** A request as it stands in the form. */
export interface Draft {
  activityType: ActivityType;
  purpose: NewRequest['purpose'];
  quantity: number;
  kept: readonly Chosen[];
  texts: Partial<Record<Text, string>>;
  insteadOf?: NewRequest['insteadOf'];
  override: string;
}

const KINDS: Record<Alternative['kind'], Substitution> = {
  later: 'Later',
  activity: 'Other activity',
  group: 'Group call',
  content: 'Content',
  next: 'Next best',
};

/** At most as many as were chosen; for one to be found, five. */
export const most = ({ kept }: Draft): number => Math.min(5, kept.length || 5);

/**
 * The draft with a way out of a refusal taken; what was refused and what is taken instead is recorded with the request.
 * @param refused the customer who was asked for; empty where nobody may be asked, and the way says whose it is
 */
export function take(draft: Draft, way: Alternative, refused: string): Draft {
  const asked = refused || (way.kind === 'next' ? '' : way.referenceId);
  const taken: Draft = asked ? { ...draft, insteadOf: { referenceId: asked, kind: KINDS[way.kind] } } : { ...draft };
  if (way.kind === 'later') taken.texts = { ...draft.texts, neededBy: way.neededBy ?? '' };
  if (way.kind === 'activity') taken.activityType = way.activityType ?? draft.activityType;
  if (way.kind === 'group') taken.activityType = 'Group call';
  if (way.kind === 'next') {
    const next = { id: way.referenceId, name: way.label ?? '', against: [] };
    taken.kept = draft.kept.map((each) => (each.id === refused ? next : each));
  }
  return taken;
}

/** What is sent: nothing that was left empty, a reason only where one is asked for. */
export function bodyOf(draft: Draft, opportunityId: string | undefined, reasonAsked: boolean): Partial<NewRequest> {
  const { activityType, purpose, quantity, kept, texts, insteadOf, override } = draft;
  const written = Object.entries(texts).filter(([name, text]) => text.trim() && (name !== 'reason' || reasonAsked));
  return {
    ...(opportunityId && { opportunityId }),
    purpose,
    activityType,
    quantity: Math.min(quantity, most(draft)),
    candidates: kept.map(({ id }) => id),
    ...(insteadOf && { insteadOf }),
    ...(override.trim() && { override: { reason: override.trim() } }),
    ...Object.fromEntries(written),
  };
}
