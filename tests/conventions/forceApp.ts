import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Xml = { [element: string]: Xml | Xml[] | string | undefined };

const root = join(import.meta.dirname, '../..');
const parser = new XMLParser({ parseTagValue: false });

export const files = [join(root, 'force-app'), join(root, 'scripts/seed/unpackaged')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    relative(root, join(folder, file)).split(sep).join('/'),
  ),
);

export const source = (file: string): string => readFileSync(join(root, file), 'utf8');

/** `force-app/app/groups/X.group-meta.xml` → `X`. */
export const nameOf = (file: string): string => basename(file).replace(/\.[A-Za-z]+-meta\.xml$/, '');

export const filesOf = (suffix: string): string[] => files.filter((file) => file.endsWith(`.${suffix}-meta.xml`));

export function read(file: string): Xml {
  const document = parser.parse(source(file)) as Record<string, Xml>;
  const [body] = Object.entries(document).filter(([name]) => name !== '?xml');
  if (!body) throw new Error(`${file} is empty`);
  return body[1];
}

export function list(xml: Xml | undefined, element: string): Xml[] {
  const value = xml?.[element];
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Xml[];
}

export const texts = (xml: Xml, element: string): string[] => list(xml, element).map(String);

export interface MetadataField {
  /** `Object__c.Field__c` */
  name: string;
  required: boolean;
  masterDetail: boolean;
  formula: boolean;
  master: string | undefined;
}

const objectOf = (file: string) => /\/objects\/([^/]+)\//.exec(file)?.[1] ?? '';

/** The custom fields by `Object.Field`. */
export const fields = new Map<string, MetadataField>(
  filesOf('field').map((file) => {
    const xml = read(file);
    const name = `${objectOf(file)}.${nameOf(file)}`;
    const masterDetail = xml.type === 'MasterDetail';
    const master = masterDetail ? String(xml.referenceTo) : undefined;
    return [
      name,
      { name, required: xml.required === 'true', masterDetail, formula: xml.formula !== undefined, master },
    ];
  }),
);

export const customObjects = filesOf('object')
  .map(nameOf)
  .filter((name) => name.endsWith('__c'));
