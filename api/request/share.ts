import type { Draft } from '../decision/schema.ts';

const SHARE = {
  Reference_Request__c: 'Reference_Request__Share',
  Reference_Activity__c: 'Reference_Activity__Share',
  Reference_Decision__c: 'Reference_Decision__Share',
} as const;

/** Rows that let people read what inherits nothing: each person once per record, never the record's owner. */
export function shares(
  type: keyof typeof SHARE,
  parents: (Draft | string)[],
  people: (string | null)[],
  ownerId?: string,
): Draft[] {
  const readers = [...new Set(people)].filter((id): id is string => id !== null && id !== ownerId);
  return parents.flatMap((parent) =>
    readers.map((reader) => ({
      type: SHARE[type],
      fields: { ParentId: parent, UserOrGroupId: reader, AccessLevel: 'Read', RowCause: 'Manual' },
    })),
  );
}
