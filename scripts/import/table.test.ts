import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCsv, readTable } from './table.ts';
import { workbook } from './workbook.fixture.ts';

describe('a spreadsheet as CSV', () => {
  test('quoted commas, quotes and line breaks stay in their cell, and rows keep their line', () => {
    const text = 'Customer,Notes\nBolt,"""Quick, they are"" - approved quote"\nNut,"two\nlines"\n,\nCog,x\n';
    expect(fromCsv(text)).toEqual({
      header: ['Customer', 'Notes'],
      rows: [
        { line: 2, cells: ['Bolt', '"Quick, they are" - approved quote'] },
        { line: 3, cells: ['Nut', 'two\nlines'] },
        { line: 5, cells: ['', ''] },
        { line: 6, cells: ['Cog', 'x'] },
      ],
    });
  });

  test('semicolons or tabs between columns are noticed', () => {
    expect(fromCsv('Customer;Will do\nBolt;"Call; Quote"\n').rows[0]!.cells).toEqual(['Bolt', 'Call; Quote']);
    expect(fromCsv('Customer\tWill do\nBolt\tCall, Quote\n').rows[0]!.cells).toEqual(['Bolt', 'Call, Quote']);
  });

  test('an empty file is refused', () => expect(() => fromCsv('')).toThrow('empty'));
});

describe('a spreadsheet as a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const read = async (name: string, bytes: Buffer | string) => {
    await writeFile(join(folder, name), bytes);
    return readTable(join(folder, name));
  };

  test('CSV in UTF-8 with a mark, or as Windows writes it', async () => {
    const utf8 = await read('utf8.csv', '\ufeffCustomer\nCafé Zürich\n');
    const windows = await read('windows.csv', Buffer.from('Customer\nCafé Zürich\n', 'latin1'));
    expect(utf8).toEqual({ header: ['Customer'], rows: [{ line: 2, cells: ['Café Zürich'] }] });
    expect(windows).toEqual(utf8);
  });

  test('an Excel workbook, its dates as days and its numbers as written', async () => {
    const sheet = [
      ['Customer', 'Last asked', 'NPS', 'Notes'],
      ['Bolt & Co', new Date('2026-03-14T00:00:00Z'), 9, null],
      ['Nut', '14.3.26', 'ten', 'OK for press'],
    ];
    expect(await read('references.xlsx', workbook(sheet))).toEqual({
      header: ['Customer', 'Last asked', 'NPS', 'Notes'],
      rows: [
        { line: 2, cells: ['Bolt & Co', '2026-03-14', '9', ''] },
        { line: 3, cells: ['Nut', '14.3.26', 'ten', 'OK for press'] },
      ],
    });
  });

  test('another kind of file is refused by name', async () => {
    await expect(read('references.ods', 'x')).rejects.toThrow('references.ods is neither');
  });
});
