import { basename } from 'node:path';
import type { Files } from './files.ts';
import { list, readXml, text, type Node } from './xml.ts';

export type Part =
  | { kind: 'component'; name: string; properties: Record<string, string> }
  | { kind: 'highlights' | 'details' | 'related' }
  | { kind: 'tabs'; tabs: { label: string; parts: Part[] }[] }
  | { kind: 'platform'; name: string };

export interface Page {
  name: string;
  label: string;
  type: string;
  object: string | undefined;
  regions: Record<RegionName, Part[]>;
}

export type RegionName = 'header' | 'main' | 'sidebar';
const REGIONS = ['header', 'main', 'sidebar'] as const;

const STANDARD_TABS: Record<string, string> = {
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.collaborate': 'Chatter',
};

const PLATFORM_PARTS: Record<string, 'highlights' | 'details' | 'related'> = {
  'force:highlightsPanel': 'highlights',
  'force:detailPanel': 'details',
  'force:relatedListContainer': 'related',
};

export function readFlexipages(files: Files): Page[] {
  return files.find('*/flexipages/*.flexipage-meta.xml').map(readFlexipage);
}

/** What an org shows for an object that has no page of its own. */
export function defaultRecordPage(object: string): Page {
  const tabs = [
    { label: 'Details', parts: [{ kind: 'details' as const }] },
    { label: 'Related', parts: [{ kind: 'related' as const }] },
  ];
  return {
    name: 'default',
    label: object,
    type: 'RecordPage',
    object,
    regions: { header: [{ kind: 'highlights' }], main: [{ kind: 'tabs', tabs }], sidebar: [] },
  };
}

export function readFlexipage(file: string): Page {
  const name = basename(file, '.flexipage-meta.xml');
  const source = readXml(file, 'FlexiPage');
  const type = text(source.type) ?? '';
  const all = new Map<string, Node>();
  for (const region of list(source.flexiPageRegions)) all.set(text(region.name) ?? '', region);
  const partsOf = (region: string): Part[] =>
    instances(all.get(region), file).map((item) => partOf(item, partsOf, all, file));
  for (const [region, node] of all) {
    if (text(node.type) === 'Facet' || REGIONS.includes(region as RegionName)) continue;
    throw new Error(`${file}: the region ${region} is not imitated; the pages know ${REGIONS.join(', ')}`);
  }
  return {
    name,
    label: text(source.masterLabel) ?? name,
    type,
    object: type === 'RecordPage' ? text(source.sobjectType) : undefined,
    regions: { header: partsOf('header'), main: partsOf('main'), sidebar: partsOf('sidebar') },
  };
}

function instances(region: Node | undefined, file: string): Node[] {
  return list(region?.itemInstances).map((item) => {
    if (item.fieldInstance !== undefined) throw new Error(`${file}: Dynamic Forms (fieldInstance) are not imitated`);
    const instance = item.componentInstance as Node;
    if (instance.visibilityRule !== undefined) throw new Error(`${file}: visibilityRule is not imitated`);
    return instance;
  });
}

function partOf(instance: Node, partsOf: (region: string) => Part[], all: Map<string, Node>, file: string): Part {
  const name = text(instance.componentName) ?? '';
  const platform = PLATFORM_PARTS[name];
  if (platform) return { kind: platform };
  if (name === 'flexipage:tabset') {
    const tabs = instances(all.get(propertiesOf(instance).tabs ?? ''), file).map((tab) => {
      const { title = '', body = '' } = propertiesOf(tab);
      return { label: STANDARD_TABS[title] ?? title, parts: partsOf(body) };
    });
    return { kind: 'tabs', tabs };
  }
  // An org writes a component of its own namespace with or without the prefix `c:`.
  if (!name.includes(':') || name.startsWith('c:')) {
    return { kind: 'component', name: name.replace(/^c:/, ''), properties: propertiesOf(instance) };
  }
  return { kind: 'platform', name };
}

function propertiesOf(instance: Node): Record<string, string> {
  const pairs = list(instance.componentInstanceProperties).map((property) => [
    text(property.name),
    text(property.value),
  ]);
  return Object.fromEntries(pairs.filter(([key]) => key)) as Record<string, string>;
}
