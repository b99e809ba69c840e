import { OrgError, type Row } from '../model.ts';
import type { Org } from '../org.ts';
import { stamp } from '../clock.ts';
import { remove } from '../write/delete.ts';

function account(org: Org, id: unknown, name: string): Row {
  const row = org.store.byId(String(id));
  if (!row || row['IsDeleted'] === true || org.store.objectOf(row.Id)?.name !== 'Account')
    throw new OrgError(400, 'INVALID_ID_FIELD', `${name}: ${String(id)} is not the id of an account`);
  return row;
}

/** The org's own account merge: whatever pointed at the loser points at the master, then the loser is deleted. */
export function mergeAccounts(org: Org, masterId: unknown, loserId: unknown): void {
  const master = account(org, masterId, 'masterId');
  const loser = account(org, loserId, 'loserId');
  if (master.Id === loser.Id) throw new OrgError(400, 'INVALID_ID_FIELD', 'an account is not merged with itself');
  const object = org.schema.objects.get('account');
  if (!object) throw new Error('There is no Account');
  const now = stamp(org.clock.now());
  for (const other of org.schema.objects.values()) {
    for (const field of other.fields.values()) {
      if (field.type !== 'reference' || field.system || !field.referenceTo?.includes('Account')) continue;
      for (const row of org.store.pointingAt(other.name, field.name, loser.Id)) {
        const itself = row.Id === master.Id;
        org.store.put(other.name, { ...row, [field.name]: itself ? null : master.Id, SystemModstamp: now });
      }
    }
  }
  remove(org, { kind: 'loader', userId: String(master['OwnerId']) }, object, loser);
  org.commit();
}
