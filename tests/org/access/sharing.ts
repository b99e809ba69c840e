import type { ObjectSchema, Reader, Row, Schema } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { meets } from './criteria.ts';
import type { Reach, Reaches } from './reach.ts';

export const LEVEL = { none: 0, read: 1, edit: 2, full: 3 };

/** In the words of share rows, sharing rules and organization-wide defaults. */
const worded: Record<string, number> = { Read: LEVEL.read, Edit: LEVEL.edit, ReadWrite: LEVEL.edit, All: LEVEL.full };
const levelOf = (word: unknown): number => worded[String(word)] ?? LEVEL.none;

/** Access to one of these reads the account above it. */
const implicitChildren = ['Opportunity', 'Contact', 'Case'];

export type Sharing = ReturnType<typeof startSharing>;

export function startSharing(schema: Schema, store: Store, reaches: Reaches) {
  const shareObjects = new Map([...schema.objects.values()].map((object) => [object.shareOf?.object, object]));

  function fromRules(object: ObjectSchema, row: Row, reach: Reach): number {
    const rule = reach.rules.get(object.name)?.find(({ from, criteria }) => {
      const owned = !from || reaches.ownerIn(from, String(row['OwnerId']));
      return owned && criteria.every((criterion) => meets(row, criterion));
    });
    return levelOf(rule?.level);
  }

  function fromShares(object: ObjectSchema, row: Row, reach: Reach): number {
    const { name = '', shareOf } = shareObjects.get(object.name) ?? {};
    if (!shareOf) return LEVEL.none;
    const grants = [...(store.lookup(name, shareOf.parentField, row.Id) ?? [])];
    const reaching = grants.filter((grant) => reach.grantees.has(String(grant['UserOrGroupId'])));
    return Math.max(LEVEL.none, ...reaching.map((grant) => levelOf(grant[shareOf.levelField])));
  }

  /** What owners, hierarchy, rules and share rows give, defaults and object permissions aside. */
  function granted(object: ObjectSchema, row: Row, reach: Reach): number {
    const owner = String(row['OwnerId']);
    if (owner === reach.userId || reach.subordinates.has(owner)) return LEVEL.full;
    return Math.max(fromRules(object, row, reach), fromShares(object, row, reach));
  }

  function throughChildren(row: Row, reach: Reach): number {
    const reached = implicitChildren.some((name) => {
      const child = schema.objects.get(name.toLowerCase());
      const rows = child ? store.pointingAt(name, 'AccountId', row.Id) : [];
      return child && rows.some((each) => granted(child, each, reach) > LEVEL.none);
    });
    return reached ? LEVEL.read : LEVEL.none;
  }

  function throughParent(access: Access, id: unknown): number {
    const parent = store.byId(String(id));
    const object = parent && store.objectOf(parent.Id);
    return parent && object ? level(access, object, parent) : LEVEL.none;
  }

  /** Whoever may do something with all the records a task or an event is about may do it with that; the owner may anyway. */
  function throughAll(access: Access, row: Row): number {
    const reach = reaches.of(access.userId);
    const owner = String(row['OwnerId']);
    if (owner === reach.userId || reach.subordinates.has(owner)) return LEVEL.full;
    const levels = [row['WhoId'], row['WhatId']].flatMap((id) => {
      const object = typeof id === 'string' ? store.objectOf(id) : undefined;
      if (!object) return [];
      return access.object(object).read ? throughParent(access, id) : LEVEL.none;
    });
    return levels.length > 0 ? Math.min(...levels) : LEVEL.none;
  }

  function throughMaster(access: Access, object: ObjectSchema, row: Row): number {
    const field = [...object.fields.values()].find((each) => each.masterDetail);
    if (!field) return LEVEL.none;
    const found = throughParent(access, row[field.name]);
    return found >= (field.writeNeedsMasterReadOnly ? LEVEL.read : LEVEL.edit) ? LEVEL.full : found;
  }

  function level(access: Access, object: ObjectSchema, row: Row): number {
    const rights = access.object(object);
    if (rights.modifyAll) return LEVEL.full;
    if (object.setup) return object.name === 'User' && row.Id === access.userId ? LEVEL.edit : LEVEL.read;
    if (object.shareOf) return throughParent(access, row[object.shareOf.parentField]);
    const base = rights.viewAll ? LEVEL.read : LEVEL.none;
    if (object.activity) return Math.max(base, throughAll(access, row));
    if (object.sharingModel === 'ControlledByParent') return Math.max(base, throughMaster(access, object, row));
    const reach = reaches.of(access.userId);
    const found = Math.max(base, levelOf(object.sharingModel), granted(object, row, reach));
    return found > LEVEL.none || object.name !== 'Account' ? found : throughChildren(row, reach);
  }

  /** What the query engine may show one user. */
  function reader(access: Access): Reader {
    const object = (name: string) => schema.objects.get(name.toLowerCase());
    return {
      canReadObject(name) {
        const found = object(name);
        return found !== undefined && access.object(found).read;
      },
      canReadField(name, fieldName) {
        const found = object(name);
        const field = found?.fields.get(fieldName.toLowerCase());
        return found !== undefined && field !== undefined && access.field(found, field).read;
      },
      canReadRow(name, row) {
        const found = object(name);
        return found !== undefined && access.object(found).read && level(access, found, row) >= LEVEL.read;
      },
    };
  }

  return { level, reader };
}
