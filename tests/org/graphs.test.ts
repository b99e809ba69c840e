import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callAs, type PetOrg, startPetOrg } from './petOrg.ts';

let org: PetOrg;

beforeAll(async () => {
  org = await startPetOrg();
});
afterAll(() => org.stop());

const post = (path: string, body: unknown) => callAs(org, 'service', 'POST', path, body);
const count = async (soql: string) => {
  const { body } = await callAs(org, 'service', 'GET', `/query?q=${encodeURIComponent(soql)}`);
  return (body as { totalSize: number }).totalSize;
};
const coded = (code: string) => count(`SELECT Id FROM Pet__c WHERE Code__c = '${code}'`);
const node = (referenceId: string, type: string, body: object) => ({
  method: 'POST',
  url: `/services/data/v67.0/sobjects/${type}`,
  referenceId,
  body,
});
const errorOf = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { errorCode: string }[])[0]?.errorCode,
];

describe('A composite graph', () => {
  test('stands or falls by itself, with references inside', async () => {
    const graphs = [
      {
        graphId: 'good',
        compositeRequest: [
          node('pet', 'Pet__c', { Code__c: 'g1' }),
          node('visit', 'Visit__c', { Pet__c: '@{pet.id}', Day__c: '2026-11-21' }),
        ],
      },
      {
        graphId: 'bad',
        compositeRequest: [node('pet', 'Pet__c', { Code__c: 'g2' }), node('visit', 'Pet__c', { Weight__c: -1 })],
      },
    ];
    const answer = await post('/composite/graph', { graphs });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        graphs: [
          {
            graphId: 'good',
            isSuccessful: true,
            graphResponse: { compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201 }] },
          },
          {
            graphId: 'bad',
            isSuccessful: false,
            graphResponse: {
              compositeResponse: [
                {
                  httpStatusCode: 400,
                  body: [
                    {
                      errorCode: 'PROCESSING_HALTED',
                      message:
                        'The transaction was rolled back since another operation in the same transaction failed.',
                    },
                  ],
                },
                { httpStatusCode: 400, body: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }] },
              ],
            },
          },
        ],
      },
    });
    await expect(coded('g1')).resolves.toBe(1);
    await expect(coded('g2')).resolves.toBe(0);
  });

  test('takes more than a composite does, and after fourteen failures the rest is not tried', async () => {
    const graphs = Array.from({ length: 16 }, (_, n) => ({
      graphId: `g${n}`,
      compositeRequest: [node('pet', 'Pet__c', n < 15 ? { Weight__c: -1 } : { Code__c: 'last' })],
    }));
    const { body } = await post('/composite/graph', { graphs });
    const last = (body as { graphs: { isSuccessful: boolean; graphResponse: unknown }[] }).graphs.at(-1);
    expect(last).toMatchObject({
      isSuccessful: false,
      graphResponse: { compositeResponse: [{ body: [{ errorCode: 'PROCESSING_HALTED' }] }] },
    });
    await expect(coded('last')).resolves.toBe(0);
  });

  const chain = (length: number) =>
    Array.from({ length }, (_, n) => node(`n${n}`, 'Pet__c', n === 0 ? {} : { Account__c: `@{n${n - 1}.id}` }));
  const graph = (...nodes: object[]) => ({ graphId: 'only', compositeRequest: nodes });
  test.each([
    ['76 graphs', Array.from({ length: 76 }, (_, n) => ({ ...graph(node('a', 'Pet__c', {})), graphId: `g${n}` }))],
    ['501 nodes', [graph(...Array.from({ length: 501 }, (_, n) => node(`n${n}`, 'Pet__c', {})))]],
    ['16 nodes in a row', [graph(...chain(16))]],
    ['16 kinds of nodes', [graph(...Array.from({ length: 16 }, (_, n) => node(`n${n}`, `T${n}__c`, {})))]],
  ])('refuses %s', async (_, graphs) => {
    expect(errorOf(await post('/composite/graph', { graphs }))).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  test('refuses a query among its nodes', async () => {
    const query = { method: 'GET', url: '/services/data/v67.0/query?q=SELECT+Id+FROM+Pet__c', referenceId: 'q' };
    expect(errorOf(await post('/composite/graph', { graphs: [graph(query)] }))).toEqual([400, 'INVALID_OPERATION']);
  });
});

describe('A batch', () => {
  const part = (richInput: object) => ({ method: 'POST', url: 'v67.0/sobjects/Pet__c', richInput });
  const batchRequests = [part({ Code__c: 'b1' }), part({ Weight__c: -1 }), part({ Code__c: 'b2' })];
  const codes = ({ body }: { body: unknown }) =>
    (body as { results: { statusCode: number }[] }).results.map(({ statusCode }) => statusCode);

  test('saves each part by itself', async () => {
    const answer = await post('/composite/batch', { batchRequests });
    expect(answer).toMatchObject({ status: 200, body: { hasErrors: true } });
    expect(codes(answer)).toEqual([201, 400, 201]);
    await expect(coded('b2')).resolves.toBe(1);
  });

  test('leaves out what stands behind a failure, when told to halt', async () => {
    const answer = await post('/composite/batch', {
      haltOnError: true,
      batchRequests: [part({ Code__c: 'h1' }), part({ Weight__c: -1 }), part({ Code__c: 'h2' })],
    });
    expect(codes(answer)).toEqual([201, 400, 412]);
    expect(answer.body).toMatchObject({
      hasErrors: true,
      results: [{}, {}, { result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] }],
    });
    await expect(coded('h1')).resolves.toBe(1);
    await expect(coded('h2')).resolves.toBe(0);
  });

  test('takes 25 parts and no batch inside', async () => {
    const many = Array.from({ length: 26 }, () => part({}));
    expect(errorOf(await post('/composite/batch', { batchRequests: many }))).toEqual([400, 'LIMIT_EXCEEDED']);
    const inside = { method: 'POST', url: 'v67.0/composite/batch', richInput: {} };
    expect(errorOf(await post('/composite/batch', { batchRequests: [inside] }))).toEqual([400, 'JSON_PARSER_ERROR']);
  });
});

describe('A record tree', () => {
  const record = (type: string, referenceId: string, fields: object) => ({
    attributes: { type, referenceId },
    ...fields,
  });
  const family = (code: string, day: string) =>
    record('Pet__c', 'pet', {
      Code__c: code,
      Visits__r: { records: [record('Visit__c', 'visit', { Day__c: day })] },
    });

  test('saves records with their children', async () => {
    const answer = await post('/composite/tree/Pet__c', { records: [family('t1', '2026-11-21')] });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        hasErrors: false,
        results: [
          { referenceId: 'pet', id: expect.stringMatching(/^a/) },
          { referenceId: 'visit', id: expect.stringMatching(/^a/) },
        ],
      },
    });
    await expect(count("SELECT Id FROM Visit__c WHERE Pet__r.Code__c = 't1'")).resolves.toBe(1);
  });

  test('saves nothing when one record fails, and names it', async () => {
    const broken = record('Pet__c', 'broken', { Weight__c: -1 });
    const answer = await post('/composite/tree/Pet__c', { records: [family('t2', '2026-11-21'), broken] });
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        hasErrors: true,
        results: [
          {
            referenceId: 'broken',
            errors: [
              {
                statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: 'A pet weighs something.',
                fields: ['Weight__c'],
              },
            ],
          },
        ],
      },
    ]);
    await expect(coded('t2')).resolves.toBe(0);
  });

  test('takes 200 records', async () => {
    const records = Array.from({ length: 201 }, (_, n) => record('Pet__c', `r${n}`, {}));
    expect(errorOf(await post('/composite/tree/Pet__c', { records }))).toEqual([400, 'LIMIT_EXCEEDED']);
  });
});
