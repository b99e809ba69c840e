import { csvOf } from 'c/insightCsv';

const lines = (csv: string) => csv.replace('\uFEFF', '').split('\r\n');

test('what a spreadsheet would carry out as a formula comes as text, and numbers stay numbers', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'];
  const told = lines(
    csvOf(
      ['Deal', 'Hours'],
      formulas.map((each) => [each, -1.5]),
    ),
  );
  expect(told.slice(1, -1)).toEqual([
    "'=1+1,-1.5",
    "'+1,-1.5",
    "'-1,-1.5",
    "'@SUM(A1),-1.5",
    "'\t=1,-1.5",
    "' =1,-1.5",
  ]);
});

test('commas, quotes and lines stay within their cell, and nothing is nothing', () => {
  expect(
    csvOf(
      ['A, B', 'C'],
      [
        ['say "yes"\nnow', null],
        ['é', 0],
      ],
    ),
  ).toBe('\uFEFF"A, B",C\r\n"say ""yes""\nnow",\r\né,0\r\n');
});
