import { XMLParser } from 'fast-xml-parser';
import { list, type Tree, type Xml } from './tree.ts';

/** What a component says about where it can stand, and what can be set on it there. */
export interface Bundle {
  file: string;
  targets: string[];
  configs: { targets: string[]; properties: { name: string; required: boolean }[]; objects: string[] }[];
  /** By `@api` in its class. */
  api: string[];
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false, attributeNamePrefix: '' });
const PUBLIC = /@api\s+(?:get\s+|set\s+)?([\w$]+)/g;

const configOf = (config: Xml): Bundle['configs'][number] => ({
  targets: String(config.targets).split(/\s*,\s*/),
  properties: list(config, 'property').map(({ name, required }) => ({
    name: String(name),
    required: required === 'true',
  })),
  objects: list(config, 'objects').flatMap((objects) => list(objects, 'object').map(String)),
});

function bundleOf(tree: Tree, file: string): Bundle {
  const { LightningComponentBundle: xml = {} } = parser.parse(tree.source(file)) as Record<string, Xml>;
  const code = file.replace(/-meta\.xml$/, '');
  return {
    file,
    targets: xml.isExposed === 'true' ? list(xml, 'targets').flatMap((one) => list(one, 'target').map(String)) : [],
    configs: list(xml, 'targetConfigs').flatMap((one) => list(one, 'targetConfig').map(configOf)),
    api: tree.files.includes(code) ? [...tree.source(code).matchAll(PUBLIC)].map(([, name = '']) => name) : [],
  };
}

/** By the name of the component. */
export function bundlesIn(tree: Tree): Map<string, Bundle> {
  const files = tree.files.filter((file) => file.endsWith('.js-meta.xml'));
  return new Map(files.map((file) => [/([^/]+)\.js-meta\.xml$/.exec(file)?.[1] ?? '', bundleOf(tree, file)]));
}
