import { excerptOf, partsOf, type Part } from 'c/matchSearchMarks';

const joined = (parts: Part[]) => parts.map(({ text }) => text).join('');
const marked = (parts: Part[]) => parts.filter((part) => part.marked).map(({ text }) => text);

test('the parts join to the text, with what was found marked', () => {
  const parts = partsOf('Cut feed cost by a third', [
    [4, 8],
    [9, 13],
  ]);
  expect(joined(parts)).toBe('Cut feed cost by a third');
  expect(marked(parts)).toEqual(['feed', 'cost']);
  expect(partsOf('', [])).toEqual([]);
});

test('of a long text the words around the first that was found are shown, and what they hold is marked', () => {
  const before = 'one two three four five six '.repeat(10);
  const after = ' seven eight nine ten'.repeat(20);
  const from = before.length;
  const parts = excerptOf(`${before}barn and hay${after} barn`, [
    [from, from + 4],
    [from + 9, from + 12],
    [before.length + 12 + after.length + 1, before.length + 12 + after.length + 5],
  ]);
  const text = joined(parts);
  expect(marked(parts)).toEqual(['barn', 'hay']);
  expect(text.length).toBeLessThan(260);
  expect(text).toMatch(/^…(one|two|three|four|five|six) .*barn and hay.*(seven|eight|nine|ten)…$/);
});

test('a short text is shown whole', () => {
  expect(joined(excerptOf('All in the barn', [[11, 15]]))).toBe('All in the barn');
});

test('a text without a single space is cut nowhere', () => {
  const text = 'x'.repeat(600);
  expect(joined(excerptOf(text, [[300, 310]])).replaceAll('…', '')).toBe(text);
});
