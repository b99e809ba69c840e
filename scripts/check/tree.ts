import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Xml = { [element: string]: Xml | Xml[] | string | undefined };

/** What a deploy may carry: the product, and what the seed adds to an org of its own. */
export const SOURCE_FOLDERS = ['force-app', 'scripts/seed/unpackaged'];

export interface MetadataField {
  /** `Object__c.Field__c` */
  name: string;
  required: boolean;
  masterDetail: boolean;
  formula: boolean;
  master: string | undefined;
  referenceTo: string | undefined;
  /** The name of the list of children on the parent, without `__r`. */
  relationshipName: string | undefined;
}

/** Metadata in source format below one folder, as it is written and without any judgement. */
export interface Tree {
  root: string;
  /** Relative to the root, with `/`. */
  files: string[];
  source(file: string): string;
  read(file: string): Xml;
  filesOf(suffix: string): string[];
  /** The custom fields by `Object.Field`. */
  fields: Map<string, MetadataField>;
  /** The custom objects that hold records. */
  customObjects: string[];
}

const parser = new XMLParser({ parseTagValue: false });

/** `force-app/app/groups/X.group-meta.xml` → `X`. */
export const nameOf = (file: string): string => basename(file).replace(/\.[A-Za-z]+-meta\.xml$/, '');

/** `force-app/request/objects/X__c/fields/Y__c.field-meta.xml` → `X__c`. */
export const objectOf = (file: string): string => /\/objects\/([^/]+)\//.exec(file)?.[1] ?? '';

export function list(xml: Xml | undefined, element: string): Xml[] {
  const value = xml?.[element];
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Xml[];
}

export const texts = (xml: Xml, element: string): string[] => list(xml, element).map(String);

function bodyOf(file: string, source: string): Xml {
  const document = parser.parse(source) as Record<string, Xml>;
  const [body] = Object.entries(document).filter(([name]) => name !== '?xml');
  if (!body) throw new Error(`${file} is empty`);
  return body[1];
}

function fieldOf(file: string, xml: Xml): MetadataField {
  const masterDetail = xml.type === 'MasterDetail';
  const referenceTo = xml.referenceTo === undefined ? undefined : String(xml.referenceTo);
  return {
    name: `${objectOf(file)}.${nameOf(file)}`,
    required: xml.required === 'true',
    masterDetail,
    formula: xml.formula !== undefined,
    master: masterDetail ? referenceTo : undefined,
    referenceTo,
    relationshipName: xml.relationshipName === undefined ? undefined : String(xml.relationshipName),
  };
}

export function openTree(root: string, folders = SOURCE_FOLDERS): Tree {
  const files = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        relative(root, join(folder, file)).split(sep).join('/'),
      ),
    )
    .sort();
  const source = (file: string) => readFileSync(join(root, file), 'utf8');
  const read = (file: string) => bodyOf(file, source(file));
  const filesOf = (suffix: string) => files.filter((file) => file.endsWith(`.${suffix}-meta.xml`));
  return {
    root,
    files,
    source,
    read,
    filesOf,
    fields: new Map(filesOf('field').map((file) => [`${objectOf(file)}.${nameOf(file)}`, fieldOf(file, read(file))])),
    customObjects: filesOf('object')
      .map(nameOf)
      .filter((name) => name.endsWith('__c')),
  };
}
