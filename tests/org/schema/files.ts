import { basename } from 'node:path';
import { filesOf } from '../metadata/deployed.ts';
import { MetadataFault } from './xml.ts';

/** The kinds of metadata an org acts on; layouts, components, Apex and the like change nothing that REST shows. */
const kinds = [
  'object',
  'field',
  'validationRule',
  'globalValueSet',
  'standardValueSet',
  'permissionset',
  'customPermission',
  'group',
  'recordType',
  'sharingRules',
  'notiftype',
] as const;

/** Metadata that would change what rows become, and is not imitated: the start stops rather than run without it. */
const refused =
  /\.(duplicateRule|matchingRule|trigger|flow|workflow|assignmentRules|autoResponseRules|escalationRules|approvalProcess|restrictionRule|queue|territory2Model)-meta\.xml$/;

export interface MetadataFiles extends Record<(typeof kinds)[number], string[]> {
  /** The names of all files, without `-meta.xml`: `Home.tab`. */
  present: Set<string>;
}

export function findMetadata(folders: string[], deployed?: string): MetadataFiles {
  const files = filesOf(folders, deployed);
  for (const file of files) {
    const kind = refused.exec(file)?.[1];
    if (kind !== undefined) throw new MetadataFault(file, kind, 'is not imitated');
  }
  const ofKind = (kind: string) => files.filter((file) => file.endsWith(`.${kind}-meta.xml`));
  return {
    ...(Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as Record<(typeof kinds)[number], string[]>),
    present: new Set(files.map((file) => basename(file, '-meta.xml'))),
  };
}

/** `…/Reference_Manager.permissionset-meta.xml` → `Reference_Manager`. */
export const apiName = (file: string): string => basename(file).replace(/\.[A-Za-z]+-meta\.xml$/, '');

/** The object in whose folder a field, a rule or the object's own file stands. */
export const objectOf = (file: string): string => /[/\\]objects[/\\]([^/\\]+)[/\\]/.exec(file)?.[1] ?? '';
