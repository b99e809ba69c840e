import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileComponents } from './compile-lwc.ts';

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-lwc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('compiling components', () => {
  test('puts JavaScript beside each source, without types and type imports, with its decorators', () => {
    write(
      'match/lwc/card/card.ts',
      "import type { Match } from '../schema.ts';\nexport default class Card extends Base {\n  @api match!: Match;\n}\n",
    );
    expect(compileComponents(folder)).toEqual([join(folder, 'match/lwc/card/card.js')]);
    const code = readFileSync(join(folder, 'match/lwc/card/card.js'), 'utf8');
    expect(code).toContain('@api match');
    expect(code).not.toContain('Match;');
    expect(code).not.toContain('schema.ts');
  });

  test('leaves tests alone', () => {
    write('match/lwc/card/__tests__/card.test.ts', 'const one: number = 1;');
    expect(compileComponents(folder)).toEqual([]);
  });

  test('refuses syntax that cannot be erased, naming the file', () => {
    write('match/lwc/card/card.ts', 'enum Color { Red }');
    expect(() => compileComponents(folder)).toThrow('match/lwc/card/card.ts');
  });
});
