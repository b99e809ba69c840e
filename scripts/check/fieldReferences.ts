import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { list, nameOf, objectOf, texts, type Tree, type Xml } from './tree.ts';

/** List views name the columns that every object has in a language of their own. */
const LIST_COLUMNS = new Set(['NAME', 'OWNER.ALIAS', 'CREATED_DATE', 'LAST_UPDATE', 'CREATEDBY_USER', 'RECORDTYPE']);

interface Named {
  object: string;
  field: string;
}

const on = (object: string, names: unknown[]): Named[] => names.map((field) => ({ object, field: String(field) }));

/** Every text anywhere below, whichever element holds it. */
function everyText(xml: Xml | string): string[] {
  return typeof xml === 'string' ? [xml] : Object.keys(xml).flatMap((name) => list(xml, name).flatMap(everyText));
}

/** `Record.Field__c` of a field instance, `{!Record.Field__c}` of a visibility rule. */
function onPage(page: Xml): Named[] {
  const record = /^(?:\{!)?Record\.([\w.]+)\}?$/;
  const fields = everyText(page).flatMap((text) => record.exec(text)?.[1]?.split('.')[0] ?? []);
  return on(String(page.sobjectType), [...new Set(fields)]);
}

const searchFields = (object: Xml) =>
  list(object, 'searchLayouts').flatMap((layout) =>
    Object.keys(layout)
      .filter((name) => name.endsWith('AdditionalFields'))
      .flatMap((name) => texts(layout, name)),
  );

const KINDS: Record<string, (xml: Xml, file: string) => Named[]> = {
  listView: (xml, file) => [
    ...on(objectOf(file), texts(xml, 'columns')),
    ...on(
      objectOf(file),
      list(xml, 'filters').map(({ field }) => field),
    ),
  ],
  compactLayout: (xml, file) => on(objectOf(file), texts(xml, 'fields')),
  flexipage: onPage,
  object: (xml, file) => on(nameOf(file), searchFields(xml)),
  validationRule: (xml, file) => on(objectOf(file), texts(xml, 'errorDisplayField')),
  sharingRules: (xml, file) =>
    on(
      nameOf(file),
      list(xml, 'sharingCriteriaRules')
        .flatMap((rule) => list(rule, 'criteriaItems'))
        .map(({ field }) => field),
    ),
  md: (xml, file) =>
    on(
      `${nameOf(file).split('.')[0]}__mdt`,
      list(xml, 'values').map(({ field }) => field),
    ),
};

function unknownFields(tree: Tree, known: Known): Finding[] {
  return Object.entries(KINDS).flatMap(([kind, read]) =>
    tree.filesOf(kind).flatMap((file) =>
      read(tree.read(file), file)
        .filter(({ field }) => !(kind === 'listView' && LIST_COLUMNS.has(field)))
        .filter(({ object, field }) => !known.field(object, field))
        .map(({ object, field }) => ({ file, message: `unknown field ${object}.${field}` })),
    ),
  );
}

/** What a platform that shares by criteria cannot look at. */
function formulasInSharing(tree: Tree): Finding[] {
  return tree
    .filesOf('sharingRules')
    .flatMap((file) =>
      (KINDS.sharingRules?.(tree.read(file), file) ?? [])
        .filter(({ object, field }) => tree.fields.get(`${object}.${field}`)?.formula)
        .map(({ object, field }) => ({ file, message: `${object}.${field} is a formula, which shares nothing` })),
    );
}

function unknownParents(tree: Tree, known: Known): Finding[] {
  return tree.filesOf('field').flatMap((file) =>
    texts(tree.read(file), 'referenceTo')
      .filter((object) => !known.object(object))
      .map((object) => ({ file, message: `refers to ${object}, which is unknown` })),
  );
}

export const fieldReferences: Check = {
  name: 'fields and objects that are named exist',
  run(tree) {
    const known = knownIn(tree);
    return [...unknownFields(tree, known), ...formulasInSharing(tree), ...unknownParents(tree, known)];
  },
};
