import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { list, nameOf, texts, type Tree, type Xml } from './tree.ts';

/** Related lists name the columns that every object has in a language of their own. */
const COLUMNS = ['NAME', 'OWNER.ALIAS', 'CREATED_DATE', 'LAST_UPDATE', 'CREATEDBY_USER'];

const items = (layout: Xml): Xml[] =>
  list(layout, 'layoutSections')
    .flatMap((section) => list(section, 'layoutColumns'))
    .flatMap((column) => list(column, 'layoutItems'))
    .filter(({ field }) => field !== undefined);

function wrongItems(layout: Xml, object: string, tree: Tree, known: Known): string[] {
  const fields = items(layout).map(({ field }) => String(field));
  const needed = [...tree.fields.values()]
    .filter(({ name, required, masterDetail }) => name.startsWith(`${object}.`) && (required || masterDetail))
    .map(({ name }) => name.split('.')[1] ?? '');
  const loose = items(layout)
    .filter(({ field, behavior }) => needed.includes(String(field)) && behavior !== 'Required')
    .map(({ field, behavior }) => `${object}.${String(field)} is required, but ${String(behavior)} here`);
  return [
    ...fields.filter((field) => !known.field(object, field)).map((field) => `unknown field ${object}.${field}`),
    ...fields.filter((field, at) => fields.indexOf(field) !== at).map((field) => `${object}.${field} stands twice`),
    ...needed.filter((field) => !fields.includes(field)).map((field) => `${object}.${field} is required and not here`),
    ...loose,
  ];
}

/** `Child__c.Parent__c`: the children, by the lookup that leads here. Lists of the platform's own have no point. */
function wrongList(related: Xml, object: string, tree: Tree, known: Known): string[] {
  const [child = '', lookup] = String(related.relatedList).split('.');
  if (lookup === undefined) return [];
  if (tree.fields.get(`${child}.${lookup}`)?.referenceTo !== object)
    return [`no related list ${child}.${lookup} on ${object}`];
  return texts(related, 'fields')
    .filter((field) => !COLUMNS.includes(field) && !known.field(child, field))
    .map((field) => `unknown field ${child}.${field}`);
}

export const layouts: Check = {
  name: 'layouts hold fields and related lists that exist, required ones as such',
  run(tree): Finding[] {
    const known = knownIn(tree);
    return tree.filesOf('layout').flatMap((file) => {
      const layout = tree.read(file);
      const object = nameOf(file).split('-')[0] ?? '';
      return [
        ...wrongItems(layout, object, tree, known),
        ...list(layout, 'relatedLists').flatMap((related) => wrongList(related, object, tree, known)),
      ].map((message) => ({ file, message }));
    });
  },
};
