import type { Check, Finding } from './check.ts';
import { knownIn } from './known.ts';
import { list, nameOf, type Tree } from './tree.ts';

const SALESFORCE = /from\s+['"]@salesforce\/(\w+)\/([^'"]+)['"]/g;
const LOCAL = /from\s+['"]c\/(\w+)['"]/g;
const STATIC = /@AuraEnabled(?:\([^)]*\))?\s+(?:public|global)\s+static\s+[\w<>,. ]+?\s+(\w+)\s*\(/gi;

/** Compiled, so without what only types name. */
const modules = (tree: Tree) => tree.files.filter((file) => /\/lwc\/[^/]+\/[^/]+\.js$/.test(file));

function callable(tree: Tree): string[] {
  return tree.files
    .filter((file) => file.endsWith('.cls'))
    .flatMap((file) => {
      const name = (file.split('/').at(-1) ?? '').replace('.cls', '');
      return [...tree.source(file).matchAll(STATIC)].map(([, method]) => `${name}.${method}`);
    });
}

/** What a component may import from the org, by the first part of the path behind `@salesforce/`. */
function offers(tree: Tree): Record<string, (name: string) => boolean> {
  const known = knownIn(tree);
  const labels = tree
    .filesOf('labels')
    .flatMap((file) => list(tree.read(file), 'labels').map(({ fullName }) => `c.${String(fullName)}`));
  const permissions = tree.filesOf('customPermission').map(nameOf);
  const methods = callable(tree);
  return {
    apex: (name) => methods.includes(name),
    label: (name) => labels.includes(name),
    customPermission: (name) => permissions.includes(name),
    schema: (name) => {
      const [object = '', field] = name.split('.');
      return field === undefined ? known.object(object) : known.field(object, field);
    },
  };
}

export const imports: Check = {
  name: 'components import labels, Apex methods and components that exist',
  run(tree): Finding[] {
    const offered = offers(tree);
    const bundles = new Set(tree.files.flatMap((file) => /\/lwc\/([^/]+)$/.exec(file)?.[1] ?? []));
    return modules(tree).flatMap((file) => {
      const source = tree.source(file);
      const ofOrg = [...source.matchAll(SALESFORCE)]
        .filter(([, kind = '', name = '']) => offered[kind]?.(name) === false)
        .map(([, kind, name]) => `@salesforce/${kind}/${name}`);
      const ofOurs = [...source.matchAll(LOCAL)]
        .filter(([, name = '']) => !bundles.has(name))
        .map(([, name]) => `c/${name}`);
      return [...ofOrg, ...ofOurs].map((name) => ({ file, message: `imports ${name}, which does not exist` }));
    });
  },
};
