import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, DATA, rows } from '../http.ts';
import { word } from '../some.ts';

const PAGE = page('rest', 'Composite Graph');
interface Node {
  method: string;
  url: string;
  referenceId: string;
  body: object;
}
interface Answered {
  graphId: string;
  isSuccessful: boolean;
  graphResponse: { compositeResponse: { referenceId: string; httpStatusCode: number; body: any }[] };
}

const node = (referenceId: string, type: string, body: object): Node => ({
  ...{ method: 'POST', url: `${DATA}/sobjects/${type}`, referenceId, body },
});
const graphOf = (graphId: string, ...compositeRequest: Node[]) => ({ graphId, compositeRequest });
const post = (connection: Connection, graphs: object[]) => call(connection, 'POST', '/composite/graph', { graphs });

async function answers(connection: Connection, graphs: object[]): Promise<Answered[]> {
  const { status, body } = await post(connection, graphs);
  assert.equal(status, 200, JSON.stringify(body));
  return body.graphs;
}
const statuses = ({ graphResponse }: Answered) => graphResponse.compositeResponse.map((each) => each.httpStatusCode);
const contactsOf = (connection: Connection, name: string) =>
  rows(connection, `SELECT Id, Account.Name FROM Contact WHERE Account.Name = '${name}'`);

export const graphs: Case[] = [
  {
    title: 'each graph stands or falls by itself, its nodes together, each with what those before it made',
    page: PAGE,
    async run({ connection }) {
      const [good, bad] = [word(), word()];
      const nodes = (name: string, LastName: string) => [
        node('account', 'Account', { Name: name }),
        node('contact', 'Contact', { LastName, AccountId: '@{account.id}' }),
      ];
      const all = await answers(connection, [
        graphOf('good', ...nodes(good, word())),
        graphOf('bad', ...nodes(bad, 'x'.repeat(81))),
      ]);
      assert.deepEqual(
        all.map(({ graphId, isSuccessful }) => [graphId, isSuccessful]),
        [
          ['good', true],
          ['bad', false],
        ],
      );
      assert.deepEqual(all.map(statuses), [
        [201, 201],
        [400, 400],
      ]);
      assert.equal(all[1]?.graphResponse.compositeResponse[0]?.body[0].errorCode, 'PROCESSING_HALTED');
      assert.equal(all[1]?.graphResponse.compositeResponse[1]?.body[0].errorCode, 'STRING_TOO_LONG');
      assert.equal((await contactsOf(connection, good)).length, 1);
      assert.deepEqual(await rows(connection, `SELECT Id FROM Account WHERE Name = '${bad}'`), []);
    },
  },
  {
    title: 'after fourteen graphs that failed the rest is not tried',
    page: PAGE,
    async run({ connection }) {
      const name = word();
      const all = await answers(
        connection,
        Array.from({ length: 16 }, (_, at) => graphOf(`g${at}`, node('a', 'Account', { Name: at < 15 ? '' : name }))),
      );
      const last = all.at(-1);
      assert.equal(last?.isSuccessful, false);
      assert.equal(last?.graphResponse.compositeResponse[0]?.body[0].errorCode, 'PROCESSING_HALTED');
      assert.deepEqual(await rows(connection, `SELECT Id FROM Account WHERE Name = '${name}'`), []);
    },
  },
  {
    title: 'a payload has 75 graphs and 500 nodes, 15 deep and of 15 kinds',
    page: PAGE,
    async run({ connection }) {
      const Name = word();
      const one = (referenceId: string, type = 'Account', more = {}) => node(referenceId, type, { Name, ...more });
      const times = <T>(length: number, each: (at: number) => T) => Array.from({ length }, (_, at) => each(at));
      const above = (at: number) => (at === 0 ? {} : { ParentId: `@{n${at - 1}.id}` });
      const tooMuch = [
        times(76, (at) => graphOf(`g${at}`, one('a'))),
        [graphOf('g', ...times(501, (at) => one(`n${at}`)))],
        [graphOf('g', ...times(16, (at) => one(`n${at}`, 'Account', above(at))))],
        [graphOf('g', ...times(16, (at) => one(`n${at}`, `T${at}__c`)))],
      ];
      for (const each of tooMuch) assert.equal((await post(connection, each)).status, 400);
      assert.deepEqual(await rows(connection, `SELECT Id FROM Account WHERE Name = '${Name}'`), []);
    },
  },
];
