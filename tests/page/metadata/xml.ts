import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type Node = { [tag: string]: Node | Node[] | string | undefined };

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true });

export function readXml(file: string, root: string): Node {
  const text = readFileSync(file, 'utf8');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${file}:${valid.err.line} ${valid.err.msg}`);
  const node = (parser.parse(text) as Node)[root];
  if (node === undefined) throw new Error(`${file} has no <${root}>`);
  return typeof node === 'string' ? {} : (node as Node);
}

/** XML does not say whether an element that stands once is one of many. */
export function list(value: Node[string]): Node[] {
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]) as Node[];
}

export function texts(value: Node[string]): string[] {
  return list(value) as unknown as string[];
}

export function text(value: Node[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
