import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_ROWS, reference } from '#tests/data/poolRows.ts';
import { PoolState } from '../poolState.ts';
import { FOUND_IN, type FoundIn } from '../searchSchema.ts';
import { find } from './find.ts';
import { type Texts, textsOf } from './texts.ts';
import { partsOf } from './typed.ts';
import { WordIndex } from './wordIndex.ts';

const WORDS = ['ranch', 'ranches', 'branch', 'dairy', 'dairies', 'bank', 'rank', 'herd', 'Müller', 'GTX', '2024'];
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
        const documents = records.map((each, at) => ({ id: String(at), texts: textsOf(each) }));
        await index.load(documents);
        const proposed = index.find(parts, open);
        for (const { id, texts } of parts.length > 0 ? documents : []) {
          const finding = find(parts, within(texts, open));
          const weight = proposed.get(id);
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
      await followed.take({ ...NO_ROWS, whole: true });
      for (const row of rows) await followed.take({ ...NO_ROWS, references: [row] });
      const latest = [...new Map(rows.map((row) => [row.Id, row])).values()];
      await anew.take({ ...NO_ROWS, references: latest, whole: true });
      const known = ({ words }: PoolState) => [
        ...words.find(parts, [...FOUND_IN]),
        ...WORDS.flatMap((word) => [...words.near(word, ['headline', 'account'])].map((each) => [word, ...each])),
      ];
      expect(known(followed).sort()).toEqual(known(anew).sort());
    });
    await fc.assert(property);
  });
});
