import type { ObjectSchema, Row, Schema } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { meets } from './criteria.ts';
import type { Reach, Reaches } from './reach.ts';

export const LEVEL = { none: 0, read: 1, edit: 2, full: 3 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

const named: Record<string, Level> = { Read: LEVEL.read, Edit: LEVEL.edit, All: LEVEL.full };
const organizationWide: Record<string, Level> = { Private: LEVEL.none, Read: LEVEL.read, ReadWrite: LEVEL.edit };

/** Access to one of these reads the account above it. */
const implicitChildren = ['Opportunity', 'Contact', 'Case'];

const higher = (a: Level, b: Level): Level => (a > b ? a : b);

export interface Sharing {
  level(access: Access, object: ObjectSchema, row: Row): Level;
}

export function startSharing(schema: Schema, store: Store, reaches: Reaches): Sharing {
  const shareObjects = new Map(
    [...schema.objects.values()].flatMap((object) => (object.shareOf ? [[object.shareOf.object, object]] : [])),
  );

  function fromRules(object: ObjectSchema, row: Row, reach: Reach): Level {
    let level: Level = LEVEL.none;
    for (const rule of reach.rules(object.name)) {
      if (level >= (named[rule.level] ?? LEVEL.none)) continue;
      if (rule.from && !reaches.ownerIn(rule.from, String(row['OwnerId']))) continue;
      const met = rule.criteria.every((criterion) => {
        const field = object.fields.get(criterion.field.toLowerCase());
        return field !== undefined && meets(row, criterion, field);
      });
      if (met) level = higher(level, named[rule.level] ?? LEVEL.none);
    }
    return level;
  }

  function fromShares(object: ObjectSchema, row: Row, reach: Reach): Level {
    const share = shareObjects.get(object.name)?.shareOf;
    const shareName = shareObjects.get(object.name)?.name;
    if (!share || !shareName) return LEVEL.none;
    let level: Level = LEVEL.none;
    for (const grant of store.lookup(shareName, share.parentField, row.Id) ?? [])
      if (reach.grantees.has(String(grant['UserOrGroupId'])))
        level = higher(level, named[String(grant[share.levelField])] ?? LEVEL.none);
    return level;
  }

  /** What owners, hierarchy, rules and share rows give, defaults and object permissions aside. */
  function granted(object: ObjectSchema, row: Row, reach: Reach): Level {
    const owner = String(row['OwnerId']);
    if (owner === reach.userId || reach.subordinates.has(owner)) return LEVEL.full;
    const level = fromRules(object, row, reach);
    return level === LEVEL.full ? level : higher(level, fromShares(object, row, reach));
  }

  function implicit(row: Row, reach: Reach): Level {
    for (const name of implicitChildren) {
      const child = schema.objects.get(name.toLowerCase());
      for (const each of child ? store.pointingAt(name, 'AccountId', row.Id) : [])
        if (child && granted(child, each, reach) > LEVEL.none) return LEVEL.read;
    }
    return LEVEL.none;
  }

  function throughMaster(access: Access, object: ObjectSchema, row: Row): Level {
    const field = [...object.fields.values()].find((each) => each.masterDetail);
    const master = field && store.byId(String(row[field.name]));
    const masterObject = master && store.objectOf(master.Id);
    if (!master || !masterObject) return LEVEL.none;
    const level = sharing.level(access, masterObject, master);
    const enough = field.writeNeedsMasterReadOnly ? LEVEL.read : LEVEL.edit;
    return level >= enough ? LEVEL.full : level;
  }

  const sharing: Sharing = {
    level(access, object, row) {
      const rights = access.object(object);
      if (rights.modifyAll) return LEVEL.full;
      if (object.setup) return object.name === 'User' && row.Id === access.userId ? LEVEL.edit : LEVEL.read;
      if (object.shareOf) {
        const parent = store.byId(String(row[object.shareOf.parentField]));
        const parentObject = parent && store.objectOf(parent.Id);
        return parent && parentObject ? sharing.level(access, parentObject, parent) : LEVEL.none;
      }
      const base: Level = rights.viewAll ? LEVEL.read : LEVEL.none;
      if (object.sharingModel === 'ControlledByParent') return higher(base, throughMaster(access, object, row));
      const reach = reaches.of(access.userId);
      const level = higher(
        higher(base, organizationWide[object.sharingModel] ?? LEVEL.none),
        granted(object, row, reach),
      );
      if (level > LEVEL.none || object.name !== 'Account') return level;
      return implicit(row, reach);
    },
  };
  return sharing;
}
