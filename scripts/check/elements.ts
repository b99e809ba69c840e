import { XMLValidator } from 'fast-xml-parser';
import type { Check, Finding } from './check.ts';
import { type MetadataElement, type MetadataTypes, readMetadataTypes } from './metadataTypes.ts';
import { list, type Tree, type Xml } from './tree.ts';

/** The declarations call its content text, though it is markup of its own. */
const MARKUP = 'LightningComponentBundle.targetConfigs';

function wrongText(text: string, type: string, types: MetadataTypes): string | undefined {
  if (type === 'boolean') return /^(true|false)$/.test(text) ? undefined : 'is not true or false';
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? undefined : 'is not a number';
  const values = types.values(type);
  return values === undefined || values.has(text) ? undefined : `is no ${type}`;
}

function wrongElement(path: string, value: Xml | string, element: MetadataElement, types: MetadataTypes): string[] {
  const inner = types.elements(element.type);
  if (inner)
    return typeof value === 'string' && value !== '' ? [`${path}: text`] : wrongIn(path, value, element.type, types);
  if (typeof value !== 'string') return [`${path}: elements where a value belongs`];
  const wrong = wrongText(value, element.type, types);
  return wrong === undefined ? [] : [`${path}: "${value}" ${wrong}`];
}

function wrongIn(path: string, xml: Xml | string, type: string, types: MetadataTypes): string[] {
  if (typeof xml === 'string') return [];
  const elements = types.elements(type);
  return Object.keys(xml).flatMap((name) => {
    const element = elements?.get(name);
    const here = `${path}.${name}`;
    if (!element) return [`${here}: not an element of ${type}`];
    if (element.type === 'any' || `${type}.${name}` === MARKUP) return [];
    const values = list(xml, name) as (Xml | string)[];
    const repeated = !element.many && values.length > 1 ? [`${here}: stands ${values.length} times`] : [];
    return [...repeated, ...values.flatMap((value) => wrongElement(here, value, element, types))];
  });
}

function wrong(tree: Tree, file: string, types: MetadataTypes): string[] {
  const source = tree.source(file);
  const valid = XMLValidator.validate(source);
  if (valid !== true) return [`line ${valid.err.line}: ${valid.err.msg}`];
  const type = /<(?!\?|!)([\w.]+)/.exec(source)?.[1] ?? '';
  if (!types.elements(type)) return [`${type} is no metadata type`];
  return wrongIn(type, tree.read(file), type, types);
}

export const elements: Check = {
  name: 'XML is well-formed and every element known',
  run(tree): Finding[] {
    const types = readMetadataTypes();
    return tree.files
      .filter((file) => file.endsWith('-meta.xml'))
      .flatMap((file) => wrong(tree, file, types).map((message) => ({ file, message })));
  },
};
