import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { app } from '../api/shell.ts';
import type { App } from '#api/app.ts';
import { files, foldersIn, read, ROOT } from './repository.ts';

interface Word {
  word: string;
  objects: string[];
  urls: string[];
  components: string[];
}

const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');

/** The word table of the README: word, object, API, URL, components. */
const words: Word[] = read('README.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, word, , api]) => /^[a-z]+$/.test(word ?? '') && /^`api\//.test(api ?? ''))
  .map(([, word = '', objects, , urls, components]) => ({
    word,
    objects: quoted(objects).filter((name) => name.endsWith('__c')),
    urls: quoted(urls).filter((url) => url.startsWith('/')),
    components: quoted(components),
  }));
const known = words.map(({ word }) => word);

describe('the words', () => {
  test('stand in the README, each once', () => {
    expect(words.length).toBeGreaterThan(5);
    expect(new Set(known).size).toBe(known.length);
  });

  test('name the folders of the service; only http and salesforce are none', () => {
    expect(foldersIn('api').filter((name) => !['http', 'salesforce', ...known].includes(name))).toEqual([]);
  });

  test('name the folders of force-app; only app is none', () => {
    expect(foldersIn('force-app').filter((name) => !['app', ...known].includes(name))).toEqual([]);
  });

  test('own the objects of their folder', () => {
    const strays = foldersIn('force-app').flatMap((folder) => {
      const objects = join(ROOT, 'force-app', folder, 'objects');
      const own = words.find(({ word }) => word === folder)?.objects ?? [];
      return (existsSync(objects) ? readdirSync(objects) : [])
        .filter((name) => name.endsWith('__c') && !own.includes(name))
        .map((name) => `force-app/${folder}/objects/${name}`);
    });
    expect(strays).toEqual([]);
  });

  test('begin the names of the components of their folder', () => {
    const strays = foldersIn('force-app').flatMap((folder) => {
      const components = join(ROOT, 'force-app', folder, 'lwc');
      if (!existsSync(components)) return [];
      const foreign = (name: string) =>
        folder === 'app' ? known.some((word) => name.startsWith(word)) : !name.startsWith(folder);
      return readdirSync(components)
        .filter((name) => name !== '__tests__' && foreign(name))
        .map((name) => `force-app/${folder}/lwc/${name}`);
    });
    expect(strays).toEqual([]);
  });
});

describe('the addresses', () => {
  let service: App;
  beforeAll(async () => {
    service = await app();
  });
  afterAll(() => service.close());

  test('begin as the words say', () => {
    const urls = words.flatMap((word) => word.urls.map((url) => url.replace(/:(\w+)/g, '{$1}').replace(/\/\*$/, '')));
    const paths = Object.keys(service.swagger().paths ?? {});
    const strays = paths
      .filter((path) => !path.startsWith('/health/'))
      .filter((path) => !urls.some((url) => path === url || path.startsWith(`${url}/`)));
    expect(paths.length).toBeGreaterThan(3);
    expect(strays).toEqual([]);
  });

  test('that components call are addresses of the service', () => {
    const served = Object.keys(service.swagger().paths ?? {}).map((path) => path.replace(/\{\w+\}/g, '*'));
    const address = (written: string) =>
      written
        .replace(/(\w)\$\{[^}]*\}/g, '$1')
        .replace(/\$\{[^}]*\}/g, '*')
        .split('?')[0] ?? '';
    const called = files
      .filter((file) => /^force-app\/.*\/lwc\/[^_]*\.ts$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/['`](\/v1\/[^'`]*)/g)].map(([, path = '']) => [file, address(path)]));
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter(([, path = '']) => !served.includes(path))).toEqual([]);
  });
});

describe('the places', () => {
  test('at the top are those of the layout', () => {
    const allowed = [
      ...['force-app', 'api', 'scripts', 'config', 'tests', 'docs', 'node_modules'],
      ...['sfdx-project.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
      ...['README.md', 'LICENSE', 'CHANGELOG.md'],
    ];
    expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });

  test('say what is in them: no utils, helpers, common, shared, lib or core', () => {
    const empty = /(^|\/)(utils?|helpers?|common|shared|lib|core|misc|stuff)(\/|\.|$)/i;
    expect(files.filter((file) => empty.test(file))).toEqual([]);
  });

  test('of tests are beside what they test, or in tests', () => {
    const alone = files
      .filter((file) => /^(api|scripts)\/.*\.test\.ts$/.test(file))
      .filter((file) => !files.includes(file.replace('.test.ts', '.ts')));
    expect(alone.map((file) => basename(file))).toEqual([]);
  });
});

describe('the service user', () => {
  const service = files.filter((file) => /^api\/.*(?<!\.test)\.ts$/.test(file));

  test('deletes nothing, although Modify All Records would let it', () => {
    const deleting = /['"`]DELETE['"`]|\.(destroy|delete|del)\(\s*['"`]\w+__c|\bsobject\(/;
    // The one subrequest that deletes, and where a session of the service user refuses it.
    const known = ['api/salesforce/composite.ts', 'api/salesforce/session.ts'];
    expect(service.filter((file) => deleting.test(read(file)))).toEqual(known);
  });

  test('has no part in what people keep for themselves, the one thing they delete', () => {
    const deleting = service.filter((file) => /\bdeletionOf\b/.test(read(file)));
    expect(deleting).toEqual(['api/match/preferenceStore.ts', 'api/salesforce/composite.ts']);
    expect(read('api/match/preferenceStore.ts')).not.toContain('.service(');
  });
});
