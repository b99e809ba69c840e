import type { Row } from './row.ts';

/** A reference as the org has it. */
export interface KnownReference {
  id: string;
  number: string;
  contactId: string | null;
  status: string;
  limit: number | null;
  period: string | null;
  products: string[];
  satisfaction: number | null;
  notes: string | null;
  participations: KnownParticipation[];
}

export interface KnownParticipation {
  id: string;
  activityType: string;
  status: string;
  channels: string[];
}

type Fields = Record<string, unknown>;

export function newReference(
  row: Row,
  of: { account: string; contact: string | null; owner: string; today: string },
): Fields {
  return {
    Account__c: of.account,
    Contact__c: of.contact,
    OwnerId: of.owner,
    Status__c: row.caution ? 'Caution' : 'Active',
    Status_Reason__c: row.caution,
    Visible_In_Search__c: true,
    Source__c: 'Import',
    Last_Verified_On__c: of.today,
    Limit__c: row.howOften.limit,
    Period__c: row.howOften.period,
    Products__c: row.products.join(';') || null,
    Persona__c: row.person?.title ?? null,
    Satisfaction__c: row.satisfaction,
    Internal_Notes__c: row.notes,
  };
}

/** What the row changes on a reference that is there already. A blank cell clears nothing, and a status only grows more
 *  careful: somebody may have paused the reference since. */
export function referenceChange(row: Row, known: KnownReference): Fields {
  const fields: Fields = {};
  const { limit, period } = row.howOften;
  if (period !== null && (limit !== known.limit || period !== known.period)) {
    fields.Limit__c = limit;
    fields.Period__c = period;
  }
  const products = new Set([...known.products, ...row.products]);
  if (products.size > known.products.length) fields.Products__c = [...products].join(';');
  if (row.satisfaction !== null && row.satisfaction !== known.satisfaction) fields.Satisfaction__c = row.satisfaction;
  if (row.notes !== null && !(known.notes ?? '').includes(row.notes))
    fields.Internal_Notes__c = [known.notes, row.notes].filter(Boolean).join('\n');
  if (row.caution && (known.status === 'Active' || known.status === 'Recruited')) {
    fields.Status__c = 'Caution';
    fields.Status_Reason__c = row.caution;
  }
  return fields;
}
