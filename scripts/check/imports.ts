import { extname, posix } from 'node:path';
import type { Check, Finding } from './check.ts';
import { knownIn } from './known.ts';
import { LIGHTNING, USER_PERMISSIONS } from './platform.ts';
import { list, nameOf, type Tree } from './tree.ts';

const IMPORTED = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
const ELEMENT = /<(c|lightning)-([a-z][\w-]*)/g;
const STATIC = /@AuraEnabled(?:\([^)]*\))?\s+(?:public|global)\s+static\s+[\w<>,. ]+?\s+(\w+)\s*\(/gi;

/** What a component may know of the person, the browser and the site, whatever the org. */
const ALWAYS = /^(apex|i18n\/\w+|user\/(Id|isGuest)|client\/formFactor|community\/(Id|basePath))$/;

/** Compiled, so without what only types name. */
const modules = (tree: Tree) => tree.files.filter((file) => /\/lwc\/[^/]+\/[^/]+\.(js|html)$/.test(file));

function callable(tree: Tree): string[] {
  return tree.files
    .filter((file) => file.endsWith('.cls'))
    .flatMap((file) => {
      const name = (file.split('/').at(-1) ?? '').replace('.cls', '');
      return [...tree.source(file).matchAll(STATIC)].map(([, method]) => `${name}.${method}`);
    });
}

type Offers = Record<string, (name: string) => boolean>;

/** What a component may import from the org, by the first part of the path behind `@salesforce/`. */
function offersOfOrg(tree: Tree): Offers {
  const known = knownIn(tree);
  const labels = tree
    .filesOf('labels')
    .flatMap((file) => list(tree.read(file), 'labels').map(({ fullName }) => `c.${String(fullName)}`));
  const named = (suffix: string, ending = '') => {
    const names = tree.filesOf(suffix).map((file) => `${nameOf(file)}${ending}`);
    return (name: string) => names.includes(name);
  };
  const methods = callable(tree);
  return {
    apex: (name) => methods.includes(name),
    apexContinuation: (name) => methods.includes(name),
    contentAssetUrl: named('asset'),
    customPermission: named('customPermission'),
    label: (name) => labels.includes(name),
    messageChannel: named('messageChannel', '__c'),
    resourceUrl: (name) => named('resource')(name.split('/')[0] ?? ''),
    schema: (name) => {
      const [object = '', ...path] = name.split('.');
      const field = path.pop();
      const at = path.reduce<string | undefined>((from, parent) => from && known.parent(from, parent), object);
      return at !== undefined && (field === undefined ? known.object(at) : known.field(at, field));
    },
    userPermission: (name) => USER_PERMISSIONS.includes(name),
  };
}

function exists(tree: Tree): (name: string, file: string) => boolean {
  const ofOrg = offersOfOrg(tree);
  const bundles = new Set(tree.files.flatMap((file) => /\/lwc\/([^/]+)$/.exec(file)?.[1] ?? []));
  return (name, file) => {
    if (name === 'lwc') return true;
    const [, from = '', rest = ''] = /^([^/]+)\/(.*)$/.exec(name) ?? [];
    if (from === 'c') return bundles.has(rest);
    if (from === 'lightning') return LIGHTNING.has(rest);
    if (from.startsWith('.')) return tree.files.includes(posix.join(file, '..', extname(name) ? name : `${name}.js`));
    const [, kind = '', what = ''] = /^(\w+)\/(.*)$/.exec(rest) ?? [];
    return from === '@salesforce' && (ALWAYS.test(rest) || ofOrg[kind]?.(what) === true);
  };
}

/** `<c-match-card>` is `c/matchCard`. */
const camel = (tag: string) => tag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function namesIn(file: string, source: string): string[] {
  const found = file.endsWith('.js')
    ? [...source.matchAll(IMPORTED)].map(([, name = '']) => name)
    : [...source.matchAll(ELEMENT)].map(([, from = '', tag = '']) => `${from}/${camel(tag)}`);
  return [...new Set(found)];
}

export const imports: Check = {
  name: 'components use labels, Apex methods, fields and components that exist',
  run(tree): Finding[] {
    const there = exists(tree);
    return modules(tree).flatMap((file) =>
      namesIn(file, tree.source(file))
        .filter((name) => !there(name, file))
        .map((name) => ({ file, message: `uses ${name}, which does not exist` })),
    );
  },
};
