import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApexParserBaseListener } from '@apexdevtools/apex-parser';
import type { ClassBodyDeclarationContext } from '@apexdevtools/apex-parser';
import { describe, expect, test } from '@jest/globals';
import { parseApex, walkApex } from '#scripts/check/apexSource.ts';
import { files, source } from './forceApp.ts';

class Called extends ApexParserBaseListener {
  readonly methods: string[] = [];
  enterClassBodyDeclaration = (declaration: ClassBodyDeclarationContext): void => {
    const exposed = declaration.modifier_list().some((modifier) => /^@AuraEnabled/i.test(modifier.getText()));
    const method = declaration.memberDeclaration()?.methodDeclaration();
    if (exposed && method) this.methods.push(method.id().getText());
  };
}

const calledIn = (file: string): string[] => walkApex(parseApex(source(file)).unit, new Called()).methods.sort();

const classes = files.filter((file) => file.endsWith('.cls'));
const mirrorOf = (file: string) =>
  join(import.meta.dirname, '../org/apex', (file.split('/').at(-1) ?? '').replace('.cls', '.ts'));

describe.each(classes)('%s', (file) => {
  test('has its tests beside it', () => {
    const beside = file.replace(/(Test)?\.cls$/, 'Test.cls');
    expect(classes).toContain(beside);
  });
});

test.each(classes.filter((file) => calledIn(file).length > 0))(
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
    expect(Object.keys(made ?? {}).sort()).toEqual(calledIn(file));
  },
);
