import type { KnownParticipation } from './change.ts';
import type { Row } from './row.ts';

type Fields = Record<string, unknown>;

export interface Participations {
  /** Without the id of the reference. */
  create: Fields[];
  change: { id: string; fields: Fields }[];
  warnings: string[];
}

/** What the row adds to the agreements the org has. One that was suspended, withdrawn or has expired stays so. */
export function planParticipations(row: Row, known: KnownParticipation[]): Participations {
  const plan: Participations = { create: [], change: [], warnings: [] };
  const channels = row.press ? ['Press'] : [];
  for (const activityType of row.agreed) {
    const found = known.find((one) => one.activityType === activityType);
    if (found === undefined) {
      plan.create.push({
        Activity_Type__c: activityType,
        Status__c: 'Agreed',
        Channels__c: channels.join(';') || null,
      });
      continue;
    }
    if (found.status !== 'Agreed' && found.status !== 'Offered') {
      plan.warnings.push(`${activityType} is ${found.status} in the org and stays so`);
      continue;
    }
    const fields: Fields = found.status === 'Agreed' ? {} : { Status__c: 'Agreed' };
    const more = channels.filter((channel) => !found.channels.includes(channel));
    if (more.length > 0) fields.Channels__c = [...found.channels, ...more].join(';');
    if (Object.keys(fields).length > 0) plan.change.push({ id: found.id, fields });
  }
  for (const activityType of row.offered)
    if (!known.some((one) => one.activityType === activityType))
      plan.create.push({ Activity_Type__c: activityType, Status__c: 'Offered' });
  return plan;
}
