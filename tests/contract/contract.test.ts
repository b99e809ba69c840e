import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalOrg } from '#tests/org/start.ts';
import { cases } from './cases.ts';
import { ask } from './http.ts';
import { peopleOf, startContractOrg } from './localOrg.ts';
import { type People, runCase } from './run.ts';

let org: LocalOrg;
let people: People;
beforeAll(async () => {
  org = await startContractOrg();
  people = peopleOf(org);
});
afterAll(() => org.stop());

describe('The local org, as Salesforce documents it', () => {
  test.each(cases)('$title ($page)', (each) => runCase(each, people));
});

describe('The contract', () => {
  test('says each thing once and names its page', () => {
    const titles = cases.map(({ title }) => title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    expect(cases.filter(({ page }) => !/^[A-Z][^:]+: \S/.test(page))).toEqual([]);
  });

  test.each(['Account', 'Contact', 'Case', 'Reference__c', 'Reference_Request__c', 'Reference_Policy__c'])(
    'leaves no %s behind',
    async (object) => {
      const { body } = await ask(people.administrator, `SELECT COUNT() FROM ${object}`);
      expect(body.totalSize).toBe(0);
    },
  );

  test('leaves nothing behind when a case fails half-way', async () => {
    const broken = {
      title: 'broken',
      page: 'none',
      run: async ({ connection }: { connection: People['administrator'] }) => {
        await connection.sobject('Account').create([{ Name: 'left' }, { Name: 'left too' }]);
        throw new Error('half-way');
      },
    };
    await expect(runCase(broken, people)).rejects.toThrow('half-way');
    expect((await ask(people.administrator, 'SELECT COUNT() FROM Account')).body.totalSize).toBe(0);
  });
});
