import type { Connection } from './org.ts';

const FIELDS = {
  Account: ['Crm_Id__c'],
  Opportunity: ['Crm_Id__c', 'Product__c', 'Competitor__c'],
  Reference_Policy__c: ['Settings__c', 'Status__c'],
  Reference_Rule__c: ['Activity_Type__c'],
};

/** Stops before the first write when the org lacks what the seed writes to. */
export async function checkOrg(connection: Connection): Promise<void> {
  const faults: string[] = [];
  for (const [object, names] of Object.entries(FIELDS)) {
    const described = await connection.describe(object).catch((error: { errorCode?: string }) => {
      if (error.errorCode !== 'NOT_FOUND' && error.errorCode !== 'INVALID_TYPE') throw error;
      return { fields: [] };
    });
    const writable = new Set(described.fields.filter(({ createable }) => createable).map(({ name }) => name));
    faults.push(...names.filter((name) => !writable.has(name)).map((name) => `${object}.${name}`));
  }
  if (faults.length === 0) return;
  const rights = 'Deploy force-app and scripts/seed/unpackaged, and give the user edit rights on these fields.';
  throw new Error(`This user cannot write ${faults.join(', ')}. ${rights}`);
}
