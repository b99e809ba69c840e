import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fields, filesOf, list, nameOf, read } from './forceApp.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/security-for-admins.md'), 'utf8');
const sets = new Map(filesOf('permissionset').map((file) => [nameOf(file), read(file)]));
const people = ['Requester', 'Owner', 'Manager', 'Executive', 'Admin'];
const rights = {
  allowRead: 'Read',
  allowCreate: 'Create',
  allowEdit: 'Edit',
  allowDelete: 'Delete',
  viewAllRecords: 'View All',
  modifyAllRecords: 'Modify All',
};

function table(heading: string): string[][] {
  const section = page.split(`## ${heading} (checked)`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

function objectRights(set: string, object: string): string {
  const right = list(sets.get(`Reference_${set}`), 'objectPermissions').find((each) => each.object === object);
  const held = Object.entries(rights).filter(([element]) => right?.[element] === 'true');
  return held.map(([, word]) => word).join(', ') || 'none';
}

const readers = (field: string) =>
  people.filter((set) => list(sets.get(`Reference_${set}`), 'fieldPermissions').some((right) => right.field === field));

test('the page for administrators tells the rights on objects as they are deployed', () => {
  const [head = [], ...rows] = table('Rights on objects');
  const granted = new Set(
    [...sets.values()].flatMap((set) => list(set, 'objectPermissions').map((right) => String(right.object))),
  );
  expect(rows.map(([object]) => object).sort()).toEqual([...granted].sort());
  for (const [object = '', ...cells] of rows)
    expect([object, ...cells]).toEqual([object, ...head.slice(1).map((set) => objectRights(set, object))]);
});

test('the page for administrators names every field that some reader does not read', () => {
  const [, ...rows] = table('Fields that not every reader of the object reads');
  const hidden = [...fields.values()]
    .filter(({ name, masterDetail }) => /^\w+__c\./.test(name) && !masterDetail)
    .filter(({ name }) => readers(name).length < people.length)
    .map(({ name }) => [name, readers(name).join(', ')]);
  expect(rows.map(([field, who]) => [field, who]).sort()).toEqual(hidden.sort());
  expect(rows.filter(([, , why]) => !why)).toEqual([]);
});

test('the page for administrators names every permission set, custom permission and user permission', () => {
  const names = [
    ...sets.keys(),
    ...filesOf('customPermission').map(nameOf),
    ...[...sets.values()].flatMap((set) => list(set, 'userPermissions').map((right) => String(right.name))),
  ].filter((name) => name !== 'Crm_Seed');
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
