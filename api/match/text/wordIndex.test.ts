import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordId } from '#tests/data/market.ts';
import { idOf, NO_ROWS, reference } from '#tests/data/poolRows.ts';
import { keyOf } from '../columns/ids.ts';
import { PoolState } from '../poolState.ts';
import { FOUND_IN, type FoundIn } from '../searchSchema.ts';
import { find } from './find.ts';
import { type Texts, textsOf } from './texts.ts';
import { partsOf } from './typed.ts';
import { WordIndex } from './wordIndex.ts';

const WORDS = [
  'ranch',
  'rench',
  'ranches',
  'branch',
  'dairy',
  'dairies',
  'bank',
  'rank',
  'herd',
  'Müller',
  'GTX',
  '2024',
];
const text = fc.option(fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' ')));
const record = fc.record({
  Account_Name__c: text,
  Headline__c: text,
  Summary__c: text,
  Key_Points__c: text,
  Products__c: fc.subarray(['GTX', 'MG ranch']).map((names) => names.join(';')),
});
const typo = (word: string) => word.replace(/[aeu]/, 'o');
const typed = fc
  .array(fc.constantFrom(...WORDS, ...WORDS.map(typo), 'ra', 'da', '"dairy ranch"', '"bank'), { maxLength: 3 })
  .map((words) => partsOf(words.join(' ')));
const fields = fc.subarray([...FOUND_IN]);

const turn = () => Promise.resolve();

const within = (texts: Texts, open: FoundIn[]): Texts =>
  Object.fromEntries(FOUND_IN.map((field) => [field, open.includes(field) ? texts[field] : []])) as Texts;

describe('the index of words', () => {
  test('proposes everybody whose texts hold what was typed, with the same weight, by the fields of the reader alone', async () => {
    const property = fc.asyncProperty(
      fc.array(record, { maxLength: 8 }),
      typed,
      fields,
      async (records, parts, open) => {
        const index = new WordIndex();
        const documents = records.map((each, at) => ({ id: idOf(`r${at}`), texts: textsOf(each) }));
        await index.load(documents, turn);
        const proposed = await index.find(parts, open, turn);
        for (const { id, texts } of parts.length > 0 ? documents : []) {
          const finding = find(parts, within(texts, open));
          const weight = proposed.get(keyOf(id));
          if (finding) expect(weight).toBeDefined();
          if (parts.some(({ isPhrase }) => isPhrase)) continue;
          expect(weight).toEqual(finding ? { misspelled: finding.misspelled, score: finding.score } : undefined);
        }
      },
    );
    await fc.assert(property);
  });

  test('that followed every change knows what one knows that was built anew', async () => {
    const change = fc.record({
      name: fc.integer({ min: 1, max: 5 }).map((number) => `r${number}`),
      texts: record,
      gone: fc.constantFrom('no', 'no', 'deleted', 'erased'),
    });
    const property = fc.asyncProperty(fc.array(change, { maxLength: 12 }), typed, async (changes, parts) => {
      const rows = changes.map(({ name, texts, gone }) =>
        reference(name, 'a1', {
          ...texts,
          ...(gone === 'deleted' && { IsDeleted: true }),
          ...(gone === 'erased' && { Account__c: null }),
        }),
      );
      const [followed, anew] = [new PoolState(), new PoolState()];
      await followed.take({ ...NO_ROWS, whole: true }, turn);
      for (const row of rows) await followed.take({ ...NO_ROWS, references: [row] }, turn);
      const latest = [...new Map(rows.map((row) => [row.Id, row])).values()];
      await anew.take({ ...NO_ROWS, references: latest, whole: true }, turn);
      const known = async ({ words }: PoolState) => {
        const holders = await words.find(parts, [...FOUND_IN], turn);
        const near = await Promise.all(WORDS.map((word) => words.near(word, ['headline', 'account'], turn)));
        return { found: rows.map(({ Id }) => holders.get(keyOf(Id))), near: near.map((each) => [...each].sort()) };
      };
      expect(await known(followed)).toEqual(await known(anew));
    });
    await fc.assert(property);
  });

  test('lets go of those that changed many times, and of nobody else', async () => {
    const index = new WordIndex();
    const put = (name: string, headline: string) =>
      index.change([idOf(name)], [{ id: idOf(name), texts: textsOf({ Headline__c: headline }) }]);
    put('r1', 'ranch');
    for (let turns = 0; turns < 2_500; turns += 1) put('r2', turns % 2 ? 'dairy ranch' : 'bank');
    put('r3', 'dairy');
    const found = async (q: string) => {
      const holders = await index.find(partsOf(q), ['headline'], turn);
      return ['r1', 'r2', 'r3'].filter((name) => holders.get(keyOf(idOf(name))));
    };
    expect(await found('ranch')).toEqual(['r1', 'r2']);
    expect(await found('dairy')).toEqual(['r2', 'r3']);
    expect(await found('bank')).toEqual([]);
  });

  test('lets others have their turn when it looked at 100,000 holders of a word', async () => {
    const index = new WordIndex();
    const texts = textsOf({ Headline__c: 'ranch' });
    await index.load(
      Array.from({ length: 100_000 }, (_, at) => ({ id: recordId('a00', at), texts })),
      turn,
    );
    const turnsOf = async (look: (turn: () => Promise<void>) => Promise<unknown>) => {
      let turns = 0;
      await look(async () => void (turns += 1));
      return turns;
    };
    expect(await turnsOf((each) => index.find(partsOf('r'), ['headline'], each))).toBe(1);
    expect(await turnsOf((each) => index.near('ranhc', ['headline'], each))).toBe(1);
    expect(await turnsOf((each) => index.find(partsOf('bank'), ['headline'], each))).toBe(0);
  });
});
