import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A metadata file this org cannot carry: the start stops with it. */
export class MetadataFault extends Error {
  constructor(file: string, element: string, message: string) {
    super(`${file}: <${element}>: ${message}`);
    this.name = 'MetadataFault';
  }
}

export type Xml = { [element: string]: Xml | Xml[] | string | undefined };

/** One parsed metadata file; every read names the file when it fails. */
export interface Element {
  readonly file: string;
  readonly names: string[];
  text(name: string): string | undefined;
  required(name: string): string;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  child(name: string): Element | undefined;
  children(name: string): Element[];
  texts(name: string): string[];
  /** Refuses every element that is not named here. */
  only(names: readonly string[]): void;
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, trimValues: true });

function isXml(value: unknown): value is Xml {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrap(file: string, path: string, xml: Xml): Element {
  const all = (name: string) => {
    const value = xml[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const text = (name: string) => {
    const value = all(name)[0];
    if (isXml(value)) throw new MetadataFault(file, name, 'text expected');
    return value === undefined ? undefined : String(value);
  };
  return {
    file,
    names: Object.keys(xml),
    text,
    required(name) {
      const value = text(name);
      if (!value) throw new MetadataFault(file, name, `missing in ${path}`);
      return value;
    },
    flag(name) {
      const value = text(name);
      if (value === undefined || value === 'false') return false;
      if (value === 'true') return true;
      throw new MetadataFault(file, name, `"${value}" is not true or false`);
    },
    number(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^\d+$/.test(value)) throw new MetadataFault(file, name, `"${value}" is not a whole number`);
      return Number(value);
    },
    child: (name) => {
      const value = all(name)[0];
      return value === undefined ? undefined : wrap(file, name, isXml(value) ? value : {});
    },
    children: (name) => all(name).map((value) => wrap(file, name, isXml(value) ? value : {})),
    texts: (name) => all(name).map((value) => (isXml(value) ? '' : String(value))),
    only(names) {
      const strange = Object.keys(xml).find((name) => !names.includes(name));
      if (strange) throw new MetadataFault(file, strange, 'the local org does not imitate this element');
    },
  };
}

export function readMetadata(file: string, root: string): Element {
  const source = readFileSync(file, 'utf8');
  const valid = XMLValidator.validate(source);
  if (valid !== true) throw new MetadataFault(file, root, `${valid.err.msg} (line ${valid.err.line})`);
  const document: unknown = parser.parse(source);
  const body = isXml(document) ? document[root] : undefined;
  if (body === undefined) throw new MetadataFault(file, root, 'missing root element');
  return wrap(file, root, isXml(body) ? body : {});
}
