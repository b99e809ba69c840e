import type { ObjectSchema } from '../model.ts';
import { apiName } from './files.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';

export type Audience =
  | { kind: 'allInternalUsers' }
  | { kind: 'group'; name: string }
  | { kind: 'role'; name: string }
  | { kind: 'roleAndSubordinates'; name: string };

export interface Criterion {
  field: string;
  operation: string;
  value: string;
}

export interface SharingRule {
  object: string;
  name: string;
  level: 'Read' | 'Edit';
  to: Audience;
  /** Owner-based rules name whose records; criteria-based rules what the record says. */
  from?: Audience;
  criteria: Criterion[];
}

const operations = [
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'startsWith',
];

function audience(xml: Element, element: string, groups: Set<string>): Audience {
  const to = xml.child(element);
  const kind = to?.names[0];
  if (!to || !kind) throw new MetadataFault(xml.file, element, 'missing');
  if (kind === 'allInternalUsers') return { kind };
  const name = to.required(kind);
  if (kind === 'group') {
    if (!groups.has(name)) throw new MetadataFault(xml.file, 'group', `no public group ${name}`);
    return { kind, name };
  }
  if (kind === 'role') return { kind, name };
  if (kind === 'roleAndSubordinates' || kind === 'roleAndSubordinatesInternal')
    return { kind: 'roleAndSubordinates', name };
  throw new MetadataFault(xml.file, kind, 'the local org does not imitate sharing with it');
}

function criterion(xml: Element, object: ObjectSchema): Criterion {
  const name = xml.required('field');
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw new MetadataFault(xml.file, 'criteriaItems', `unknown field ${object.name}.${name}`);
  if (field.formula !== undefined || field.type === 'textarea')
    throw new MetadataFault(xml.file, 'criteriaItems', `sharing rules take no formula or long text: ${name}`);
  const operation = xml.required('operation');
  if (!operations.includes(operation)) throw new MetadataFault(xml.file, 'operation', `${operation} is not imitated`);
  return { field: field.name, operation, value: xml.text('value') ?? '' };
}

export function readSharingRules(file: string, objects: Map<string, ObjectSchema>, groups: Set<string>): SharingRule[] {
  const xml = readMetadata(file, 'SharingRules');
  xml.only(['sharingCriteriaRules', 'sharingOwnerRules']);
  const object = objects.get(apiName(file).toLowerCase());
  if (!object) throw new MetadataFault(file, 'SharingRules', `unknown object ${apiName(file)}`);
  if (object.sharingModel === 'ControlledByParent')
    throw new MetadataFault(file, 'SharingRules', `${object.name} is controlled by its parent`);
  const common = (rule: Element) => {
    if (rule.names.includes('accountSettings')) throw new MetadataFault(file, 'accountSettings', 'not imitated');
    const level = rule.required('accessLevel');
    if (level !== 'Read' && level !== 'Edit') throw new MetadataFault(file, 'accessLevel', `${level} is not imitated`);
    return {
      object: object.name,
      name: rule.required('fullName'),
      level,
      to: audience(rule, 'sharedTo', groups),
    } as const;
  };
  return [
    ...xml.children('sharingCriteriaRules').map((rule) => {
      rule.only([
        'fullName',
        'accessLevel',
        'label',
        'description',
        'sharedTo',
        'criteriaItems',
        'includeRecordsOwnedByAll',
      ]);
      const criteria = rule.children('criteriaItems').map((item) => criterion(item, object));
      if (criteria.length === 0) throw new MetadataFault(file, 'criteriaItems', 'a criteria rule without criteria');
      return { ...common(rule), criteria };
    }),
    ...xml.children('sharingOwnerRules').map((rule) => {
      rule.only(['fullName', 'accessLevel', 'label', 'description', 'sharedTo', 'sharedFrom']);
      return { ...common(rule), from: audience(rule, 'sharedFrom', groups), criteria: [] };
    }),
  ];
}
