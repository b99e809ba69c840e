import { RegistryAccess } from '@salesforce/source-deploy-retrieve';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Check, Finding } from './check.ts';
import { type MetadataElement, type MetadataTypes, readMetadataTypes } from './metadataTypes.ts';
import { alsoRequired } from './required.ts';
import { list, nameOf, type Tree, type Xml } from './tree.ts';

/** The declarations call its content text, though it is markup of its own. */
const MARKUP = 'LightningComponentBundle.targetConfigs';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

interface Look {
  types: MetadataTypes;
  /** Of the component the file stands for. */
  name: string;
}

function wrongText(text: string, type: string, types: MetadataTypes): string | undefined {
  if (type === 'boolean') return /^(true|false)$/.test(text) ? undefined : 'is not true or false';
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? undefined : 'is not a number';
  const values = types.values(type);
  return values === undefined || values.has(text) ? undefined : `is no ${type}`;
}

function wrongElement(path: string, value: Xml | string, element: MetadataElement, look: Look): string[] {
  const inner = look.types.elements(element.type);
  if (inner)
    return typeof value === 'string' && value !== '' ? [`${path}: text`] : wrongIn(path, value, element.type, look);
  if (typeof value !== 'string') return [`${path}: elements where a value belongs`];
  const wrong = wrongText(value, element.type, look.types);
  return wrong === undefined ? [] : [`${path}: "${value}" ${wrong}`];
}

function missing(path: string, xml: Xml, type: string, { types, name }: Look): string[] {
  const declared = [...(types.elements(type) ?? [])].filter(([, { required }]) => required).map(([element]) => element);
  return [...new Set([...declared, ...alsoRequired(type, xml, path, name)])]
    .filter((element) => xml[element] === undefined)
    .map((element) => `${path}.${element}: missing`);
}

function wrongIn(path: string, value: Xml | string, type: string, look: Look): string[] {
  const xml = typeof value === 'string' ? {} : value;
  const elements = look.types.elements(type);
  const wrong = Object.keys(xml).flatMap((name) => {
    const element = elements?.get(name);
    const here = `${path}.${name}`;
    if (!element) return [`${here}: not an element of ${type}`];
    if (element.type === 'any' || `${type}.${name}` === MARKUP) return [];
    const values = list(xml, name) as (Xml | string)[];
    const repeated = !element.many && values.length > 1 ? [`${here}: stands ${values.length} times`] : [];
    return [...repeated, ...values.flatMap((one) => wrongElement(here, one, element, look))];
  });
  return [...wrong, ...missing(path, xml, type, look)];
}

type Ordered = { [element: string]: Ordered[] }[];
const inOrder = new XMLParser({ preserveOrder: true, parseTagValue: false });

/** A deploy refuses equal elements with another between them as "duplicated at this location": Help article 000383335. */
function scattered(nodes: Ordered, path: string): string[] {
  const names = nodes.map((node) => Object.keys(node)[0] ?? '').filter((name) => name !== '#text' && name !== '?xml');
  const apart = names.filter((name, at) => name !== names[at - 1] && names.indexOf(name) < at);
  return [
    ...new Set(apart.map((name) => `${path}${name}: others stand between`)),
    ...nodes.flatMap((node) =>
      Object.entries(node).flatMap(([name, inner]) =>
        Array.isArray(inner) ? scattered(inner as unknown as Ordered, `${path}${name}.`) : [],
      ),
    ),
  ];
}

const registry = new RegistryAccess();

/** By the ending of the file: what the conversion takes it for, whatever is inside. */
function expectedType(file: string): string | undefined {
  const suffix = /\.([A-Za-z0-9]+)-meta\.xml$/.exec(file)?.[1] ?? '';
  return suffix === 'js' ? 'LightningComponentBundle' : registry.getTypeBySuffix(suffix)?.name;
}

function wrong(tree: Tree, file: string, types: MetadataTypes): string[] {
  const source = tree.source(file);
  const valid = XMLValidator.validate(source);
  if (valid !== true) return [`line ${valid.err.line}: ${valid.err.msg}`];
  const [, type = '', attributes = ''] = /<(?!\?|!)([\w.]+)([^>]*)>/.exec(source) ?? [];
  if (!types.elements(type)) return [`${type} is no metadata type`];
  const expected = expectedType(file);
  if (expected !== undefined && expected !== type) return [`${type} in a file for a ${expected}`];
  const name = nameOf(file);
  const xml = tree.read(file);
  return [
    ...(attributes.includes(`xmlns="${NAMESPACE}"`) ? [] : [`${type}: its namespace is not ${NAMESPACE}`]),
    ...(typeof xml.fullName === 'string' && xml.fullName !== name
      ? [`${type}.fullName: ${xml.fullName}, but the file is ${name}`]
      : []),
    ...wrongIn(type, xml, type, { types, name }),
    ...scattered(inOrder.parse(source) as Ordered, ''),
  ];
}

export const elements: Check = {
  name: 'XML is well-formed, every element known, none missing',
  run(tree): Finding[] {
    const types = readMetadataTypes();
    return tree.files
      .filter((file) => file.endsWith('-meta.xml'))
      .flatMap((file) => wrong(tree, file, types).map((message) => ({ file, message })));
  },
};
