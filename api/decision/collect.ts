import { ownReads } from './own.ts';
import type { Draft, Needs, Writes } from './schema.ts';

/** A collection takes so many records, of so many runs of one type (REST API Developer Guide, sObject Collections). */
export const LEVELS = { most: 200, collections: 5 };

/** What must exist before what: later collections refer to ids of earlier ones. Shares come last. */
const LEVEL: Record<string, number> = {
  Reference__c: 0,
  Reference_Nomination__c: 0,
  Reference_Request__c: 0,
  Reference_Candidate__c: 1,
  Reference_Participation__c: 1,
  Reference_Nomination__Share: 1,
  Reference_Request__Share: 1,
  Reference_Activity__c: 2,
  Reference_Approval__c: 2,
  Reference_Decision__c: 3,
  Reference__Share: 4,
  Reference_Activity__Share: 4,
  Reference_Decision__Share: 4,
};

/** New records in the order of their collections; within one, type by type, so that a collection holds few runs. */
export function collect(creates: Draft[]): Draft[][] {
  const levels: Draft[][] = [];
  for (const draft of creates) {
    const level = LEVEL[draft.type];
    if (level === undefined) throw new TypeError(`${draft.type} has no place in a command's writes`);
    (levels[level] ??= []).push(draft);
  }
  const order = Object.keys(LEVEL);
  return levels
    .filter((level) => level !== undefined)
    .map((level) => level.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type)));
}

/**
 * All that commands write, in the order of one composite: new records level by level, each naming those of earlier
 * levels as `@{create0[0].id}`, since their ids are not known yet. Changes go first, or last when one names a new record.
 */
export function ordered(all: Writes[]) {
  const levels = collect(all.flatMap((each) => each.creates));
  const names = new Map<unknown, string>(
    levels.flatMap((level, at) => level.map((draft, position) => [draft, `@{create${at}[${position}].id}`])),
  );
  const named = <T extends { fields: Draft['fields'] }>(each: T): T => ({
    ...each,
    fields: Object.fromEntries(Object.entries(each.fields).map(([name, value]) => [name, names.get(value) ?? value])),
  });
  const changes = byType(all.flatMap((each) => each.changes));
  const changesLast = changes.some(({ fields }) => Object.values(fields).some((value) => names.has(value)));
  return { levels, creates: levels.map((level) => level.map(named)), changes: changes.map(named), changesLast };
}

/** Few runs of one type. */
const byType = <T extends { type: string }>(rows: T[]): T[] => {
  const types = [...new Set(rows.map(({ type }) => type))];
  return types.flatMap((type) => rows.filter((each) => each.type === type));
};

/** So many to a collection. */
export const chunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / LEVELS.most) }, (_, at) =>
    rows.slice(at * LEVELS.most, (at + 1) * LEVELS.most),
  );

/** Most subrequests of one composite, and queries among them (REST API Developer Guide, Composite). */
const SUBREQUESTS = 25;
const QUERIES = 5;

/** The decision that carries the key, and the command's own rows. */
const rowReads = (needs: Needs): number => 1 + ownReads(needs, 0).length;

/** Do these commands still fit into one read? */
export const fitsRead = (needs: Needs[]): boolean =>
  needs.reduce((sum, each) => sum + rowReads(each), 0) <= SUBREQUESTS - QUERIES;

/** Do these commands still fit into one write? Changes take collections of their own; new records stay on one of each
 *  level, where later ones find their ids, except for the last, whose ids nobody needs. */
export function fitsWrite(all: Writes[]): boolean {
  const changes = all.reduce((sum, each) => sum + each.changes.length, 0);
  const levels = collect(all.flatMap((each) => each.creates)).map(({ length }) => Math.ceil(length / LEVELS.most));
  const collections = levels.reduce((sum, each) => sum + each, Math.ceil(changes / LEVELS.most));
  return collections <= LEVELS.collections && levels.slice(0, -1).every((each) => each <= 1);
}
