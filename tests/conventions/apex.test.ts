import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApexErrorListener,
  ApexParserBaseListener,
  ApexParserFactory,
  ApexParseTreeWalker,
} from '@apexdevtools/apex-parser';
import type { ClassBodyDeclarationContext } from '@apexdevtools/apex-parser';
import { describe, expect, test } from '@jest/globals';
import { files, source } from './forceApp.ts';

class Faults extends ApexErrorListener {
  readonly found: string[] = [];
  override apexSyntaxError(line: number, column: number, message: string): void {
    this.found.push(`${line}:${column} ${message}`);
  }
}

class Called extends ApexParserBaseListener {
  readonly methods: string[] = [];
  enterClassBodyDeclaration = (declaration: ClassBodyDeclarationContext): void => {
    const exposed = declaration.modifier_list().some((modifier) => /^@AuraEnabled/i.test(modifier.getText()));
    const method = declaration.memberDeclaration()?.methodDeclaration();
    if (exposed && method) this.methods.push(method.id().getText());
  };
}

function parse(file: string): { faults: string[]; called: string[] } {
  const faults = new Faults();
  const { parser } = ApexParserFactory.createLexerAndParser(source(file), faults);
  const called = new Called();
  ApexParseTreeWalker.DEFAULT.walk(called, parser.compilationUnit());
  return { faults: faults.found, called: called.methods.sort() };
}

const classes = files.filter((file) => file.endsWith('.cls'));
const mirrorOf = (file: string) =>
  join(import.meta.dirname, '../org/apex', (file.split('/').at(-1) ?? '').replace('.cls', '.ts'));

describe.each(classes)('%s', (file) => {
  test('parses', () => {
    expect(parse(file).faults).toEqual([]);
  });

  test('has its tests beside it', () => {
    const beside = file.replace(/(Test)?\.cls$/, 'Test.cls');
    expect(classes).toContain(beside);
  });
});

test('the parser would tell of a fault', () => {
  const faults = new Faults();
  ApexParserFactory.createLexerAndParser('public class A { void b( }', faults).parser.compilationUnit();
  expect(faults.found).not.toEqual([]);
});

test.each(classes.filter((file) => parse(file).called.length > 0))(
  'what components call in %s has its mirror in the local org',
  async (file) => {
    expect(existsSync(mirrorOf(file))).toBe(true);
    const name = (file.split('/').at(-1) ?? '').replace('.cls', '');
    const mirror = (await import(mirrorOf(file))) as Record<string, (options: unknown) => object>;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const made = mirror[`apex${name}`]?.({
      orgId: '00D000000000001AAA',
      orgUrl: 'http://127.0.0.1:1',
      apiUrl: 'http://127.0.0.1:1',
      audience: 'http://127.0.0.1:1',
      key: { kid: 'apex-1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) },
      user: { id: '005000000000001AAA', username: 'rep@vouchsafe.test', permissions: [] },
    });
    expect(Object.keys(made ?? {}).sort()).toEqual(parse(file).called);
  },
);
