import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A metadata file this org cannot carry: the start stops with it. */
export class MetadataFault extends Error {
  readonly file: string;
  /** Without the file. */
  readonly problem: string;
  constructor(file: string, element: string, message: string) {
    super(`${file}: <${element}>: ${message}`);
    this.name = 'MetadataFault';
    this.file = file;
    this.problem = `<${element}>: ${message}`;
  }
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, trimValues: true });

/** An element of one metadata file; every read names the file when it fails. */
export class Element {
  readonly file: string;
  readonly #path: string;
  readonly #content: Record<string, unknown>;

  constructor(file: string, path: string, content: unknown) {
    this.file = file;
    this.#path = path;
    this.#content = typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
  }

  get names(): string[] {
    return Object.keys(this.#content);
  }

  #all(name: string): unknown[] {
    return [this.#content[name] ?? []].flat();
  }

  fault(element: string, message: string): MetadataFault {
    return new MetadataFault(this.file, element, message);
  }

  text(name: string): string | undefined {
    const [value] = this.#all(name);
    if (value === undefined || typeof value === 'string') return value;
    throw this.fault(name, 'text expected');
  }

  required(name: string): string {
    const value = this.text(name);
    if (value) return value;
    throw this.fault(name, `missing in ${this.#path}`);
  }

  flag(name: string): boolean {
    const value = this.text(name) ?? 'false';
    if (value === 'true' || value === 'false') return value === 'true';
    throw this.fault(name, `"${value}" is not true or false`);
  }

  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined || /^\d+$/.test(value)) return value === undefined ? value : Number(value);
    throw this.fault(name, `"${value}" is not a whole number`);
  }

  child(name: string): Element | undefined {
    return this.children(name)[0];
  }

  children(name: string): Element[] {
    return this.#all(name).map((value) => new Element(this.file, name, value));
  }

  /** Refuses every element that is not among the words. */
  only(words: string): void {
    const strange = this.names.find((name) => !words.split(' ').includes(name));
    if (strange) throw this.fault(strange, 'the local org does not imitate this element');
  }
}

type Document = Record<string, unknown>;

/** By its text: half of what it takes to start an org is reading files that the one before has read. */
const documents = new Map<string, Document>();

function parse(file: string, root: string): Document {
  const source = readFileSync(file, 'utf8');
  const known = documents.get(source);
  if (known) return known;
  const valid = XMLValidator.validate(source);
  if (valid !== true) throw new MetadataFault(file, root, `${valid.err.msg} (line ${valid.err.line})`);
  const document = parser.parse(source) as Document;
  documents.set(source, document);
  return document;
}

export function readMetadata(file: string, root: string): Element {
  const document = parse(file, root);
  if (document[root] === undefined) throw new MetadataFault(file, root, 'missing root element');
  return new Element(file, root, document[root]);
}
