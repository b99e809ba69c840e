import { expect, test } from '@jest/globals';
import { cellsOf, findColumns } from './columns.ts';

test('headings are known in any capitals and with any signs', () => {
  const columns = findColumns(['CUSTOMER', 'contact', 'E-Mail', 'Logo ok', 'Shoe size'], []);
  expect(columns.ignored).toEqual(['Shoe size']);
  expect(cellsOf([' Bolt ', 'Ann Bell', 'ann@bolt.example', 'yes', '42'], columns)).toMatchObject({
    Customer: 'Bolt',
    Contact: 'Ann Bell',
    Email: 'ann@bolt.example',
    'Logo OK?': 'yes',
    NPS: '',
  });
});

test('a heading of their own is mapped', () => {
  const columns = findColumns(['Kunde', 'How often = max', 'Notes'], ['Kunde=Customer', 'How often = max=How often']);
  expect(cellsOf(['Bolt', '2/qtr', 'x'], columns)).toMatchObject({
    Customer: 'Bolt',
    'How often': '2/qtr',
    Notes: 'x',
  });
});

test('a map outweighs a heading of the same name', () => {
  const columns = findColumns(['Customer', 'Parent', 'Notes'], ['Parent=Customer']);
  expect(cellsOf(['Bolt', 'Nut', ''], columns).Customer).toBe('Nut');
  expect(columns.ignored).toEqual(['Customer']);
});

test.each([
  [['Kunde'], [], 'Which column names the customer?'],
  [['Customer'], ['Kunde=Customer'], "has no column 'Kunde'"],
  [['Customer'], ['Customer=Shoe size'], 'Field being one of Customer'],
  [['Customer'], ['Customer'], 'Their column=Field'],
  [['Customer', 'Kunde'], ['Customer=Customer', 'Kunde=Customer'], 'mapped twice'],
])('columns %j with %j are refused: %s', (header, maps, why) => {
  expect(() => findColumns(header, maps)).toThrow(why);
});
