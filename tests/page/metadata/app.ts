import { basename } from 'node:path';
import type { Files } from './files.ts';
import { readXml, text, texts, type Node } from './xml.ts';

/** An item of the navigation bar: an object's list or an app page. */
export interface NavItem {
  name: string;
  /** Undefined: the object's plural label, which only the org knows for standard objects. */
  label: string | undefined;
  object: string | undefined;
  flexipage: string | undefined;
  icon: string | undefined;
}

export interface App {
  label: string;
  items: NavItem[];
}

/** In an org these come with the Sales app; here they make the deal reachable. */
const STANDARD_ITEMS = ['Opportunity', 'Account'];

export function readApp(files: Files, name: string): App {
  const file = files.find(`*/applications/${name}.app-meta.xml`)[0];
  if (!file) throw new Error(`No applications/${name}.app-meta.xml under ${files.root}`);
  const source = readXml(file, 'CustomApplication');
  const named = texts(source.tabs).map((tab) => navItem(files, file, tab));
  const standard = STANDARD_ITEMS.filter((object) => !named.some((item) => item.object === object));
  return { label: text(source.label) ?? name, items: [...named, ...standard.map(objectItem)] };
}

function navItem(files: Files, app: string, tab: string): NavItem {
  if (tab.startsWith('standard-')) return objectItem(tab.slice('standard-'.length));
  const file = files.find(`*/tabs/${tab}.tab-meta.xml`)[0];
  if (!file) throw new Error(`${app} names the tab ${tab}, which is not there`);
  const source = readXml(file, 'CustomTab');
  const icon = iconOf(source);
  if (text(source.customObject) === 'true') return { ...objectItem(basename(file, '.tab-meta.xml')), icon };
  const flexipage = text(source.flexiPage);
  if (!flexipage) throw new Error(`${file}: only tabs of objects and of flexipages are imitated`);
  return { name: tab, label: text(source.label) ?? tab, object: undefined, flexipage, icon };
}

function objectItem(object: string): NavItem {
  return { name: object, label: undefined, object, flexipage: undefined, icon: undefined };
}

/** `Custom57: Building Block` is how a tab names the icon `custom:custom57`. */
function iconOf(source: Node): string | undefined {
  const number = /^Custom(\d+):/.exec(text(source.motif) ?? '')?.[1];
  return number ? `custom:custom${number}` : undefined;
}
