import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MetadataFault } from './xml.ts';

export interface MetadataFiles {
  /** Object folders by object name; one object may stand in several folders. */
  objects: { name: string; folder: string }[];
  globalValueSets: string[];
  standardValueSets: string[];
  permissionSets: string[];
  customPermissions: string[];
  groups: string[];
  recordTypes: string[];
  sharingRules: string[];
  /** The names of all files, without `-meta.xml`: `Home.tab`. */
  present: Set<string>;
}

function walk(folder: string, visit: (folder: string, file: string) => void): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory()) walk(join(folder, entry.name), visit);
    else visit(folder, entry.name);
  }
}

/** Metadata that would change what rows become, and is not imitated: the start stops rather than run without it. */
const refused = [
  ...['duplicateRule', 'matchingRule', 'trigger', 'flow', 'workflow', 'assignmentRules', 'autoResponseRules'],
  ...['escalationRules', 'approvalProcess', 'restrictionRule', 'queue', 'territory2Model'],
].map((kind) => `.${kind}-meta.xml`);

/** The kinds of metadata an org acts on; layouts, components, Apex and the like change nothing that REST shows. */
export function findMetadata(folders: string[]): MetadataFiles {
  const found: MetadataFiles = {
    objects: [],
    globalValueSets: [],
    standardValueSets: [],
    permissionSets: [],
    customPermissions: [],
    groups: [],
    recordTypes: [],
    sharingRules: [],
    present: new Set(),
  };
  const kinds: [string, string[]][] = [
    ['.globalValueSet-meta.xml', found.globalValueSets],
    ['.standardValueSet-meta.xml', found.standardValueSets],
    ['.permissionset-meta.xml', found.permissionSets],
    ['.customPermission-meta.xml', found.customPermissions],
    ['.group-meta.xml', found.groups],
    ['.recordType-meta.xml', found.recordTypes],
    ['.sharingRules-meta.xml', found.sharingRules],
  ];
  const seen = new Set<string>();
  for (const root of folders) {
    if (!existsSync(root)) throw new Error(`Metadata folder ${root} does not exist`);
    walk(root, (folder, file) => {
      const object = /[/\\]objects[/\\]([^/\\]+)/.exec(folder);
      if (object?.[1] !== undefined) {
        const objectFolder = folder.slice(0, object.index + object[0].length);
        if (!seen.has(objectFolder)) found.objects.push({ name: object[1], folder: objectFolder });
        seen.add(objectFolder);
      }
      found.present.add(file.replace(/-meta\.xml$/, ''));
      const [kind] = refused.filter((suffix) => file.endsWith(suffix));
      if (kind !== undefined)
        throw new MetadataFault(join(folder, file), kind.slice(1, -'-meta.xml'.length), 'is not imitated');
      for (const [suffix, list] of kinds) if (file.endsWith(suffix)) list.push(join(folder, file));
    });
  }
  return found;
}

/** `…/Reference_Manager.permissionset-meta.xml` → `Reference_Manager`. */
export function apiName(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[A-Za-z]+-meta\.xml$/, '');
}
