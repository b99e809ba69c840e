import { dayIn } from '../activity/period.ts';
import type { Draft } from '../decision/schema.ts';
import { listOf } from '../reference/record.ts';
import type { NominationRow } from './record.ts';
import type { NewNominationMove } from './schema.ts';

type Approval = Extract<NewNominationMove, { move: 'approve' }>;

export interface Keepers {
  accountId: string;
  ownerId: string;
  csmId: string | null;
  managerId: string;
  now: Date;
}

/** The reference a nominated customer becomes: active once something is agreed, until then recruited. */
export function becomes(
  row: NominationRow,
  { agreed, agreedBy, headline, limit, period }: Approval,
  { accountId, ownerId, csmId, managerId, now }: Keepers,
): { reference: Draft; creates: Draft[] } {
  const today = dayIn(null, now);
  const bound =
    limit === undefined && period === undefined ? { limit: row.Limit__c, period: row.Period__c } : { limit, period };
  const reference: Draft = {
    type: 'Reference__c',
    fields: {
      OwnerId: ownerId,
      Account__c: accountId,
      Contact__c: row.Contact__c,
      CSM__c: csmId,
      Manager__c: managerId,
      Status__c: agreed.length > 0 ? 'Active' : 'Recruited',
      Visible_In_Search__c: true,
      Tier__c: 'Standard',
      Source__c: 'Nomination',
      Headline__c: headline ?? null,
      Limit__c: bound.limit ?? null,
      Period__c: bound.period ?? null,
      Last_Verified_On__c: today,
      Verified_By__c: managerId,
    },
  };
  const promised = [...new Set([...listOf(row.Activity_Types__c), ...agreed])];
  const participations = promised.map((activityType): Draft => {
    const yes = agreed.some((each) => each === activityType);
    return {
      type: 'Reference_Participation__c',
      fields: {
        Reference__c: reference,
        Activity_Type__c: activityType,
        Status__c: yes ? 'Agreed' : 'Offered',
        ...(yes && { Agreed_By__c: agreedBy, Agreed_On__c: today }),
      },
    };
  });
  const editors = [...new Set([csmId, managerId])].filter((id) => id !== null && id !== ownerId);
  const shares = editors.map((editor): Draft => ({
    type: 'Reference__Share',
    fields: { ParentId: reference, UserOrGroupId: editor, AccessLevel: 'Edit', RowCause: 'Manual' },
  }));
  return { reference, creates: [reference, ...participations, ...shares] };
}
