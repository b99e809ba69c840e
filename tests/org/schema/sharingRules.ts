import { operations, type Value, valueOf } from '../access/criteria.ts';
import type { Field, ObjectSchema } from '../model.ts';
import { apiName } from './files.ts';
import { type Element, readMetadata } from './xml.ts';

export interface Audience {
  kind: 'allInternalUsers' | 'group' | 'role' | 'roleAndSubordinates';
  /** Of the group or the role. */
  name: string;
}

export interface Criterion {
  field: Field;
  operation: string;
  wanted: (Value | null)[];
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

function audience(xml: Element, element: string, groups: Set<string>): Audience {
  const to = xml.child(element);
  const kind = to?.names[0];
  if (!to || !kind) throw xml.fault(element, 'missing');
  if (kind === 'allInternalUsers') return { kind, name: '' };
  const name = to.required(kind);
  if (kind === 'group' && !groups.has(name)) throw xml.fault('group', `no public group ${name}`);
  if (kind === 'group' || kind === 'role') return { kind, name };
  if (kind === 'roleAndSubordinates' || kind === 'roleAndSubordinatesInternal')
    return { kind: 'roleAndSubordinates', name };
  throw xml.fault(kind, 'the local org does not imitate sharing with it');
}

function criterion(xml: Element, object: ObjectSchema): Criterion {
  const name = xml.required('field');
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw xml.fault('criteriaItems', `unknown field ${object.name}.${name}`);
  if (field.formula !== undefined || field.type === 'textarea')
    throw xml.fault('criteriaItems', `sharing rules take no formula or long text: ${name}`);
  const operation = xml.required('operation');
  if (!operations.includes(operation)) throw xml.fault('operation', `${operation} is not imitated`);
  // A list separated by commas means any of them.
  const wanted = (xml.text('value') ?? '').split(',').map((each) => valueOf(field, each.trim()));
  return { field, operation, wanted };
}

export function readSharingRules(file: string, objects: Map<string, ObjectSchema>, groups: Set<string>): SharingRule[] {
  const xml = readMetadata(file, 'SharingRules');
  xml.only('sharingCriteriaRules sharingOwnerRules');
  const object = objects.get(apiName(file).toLowerCase());
  if (!object) throw xml.fault('SharingRules', `unknown object ${apiName(file)}`);
  if (object.sharingModel === 'ControlledByParent')
    throw xml.fault('SharingRules', `${object.name} is controlled by its parent`);
  const read = (rule: Element, more: string): SharingRule => {
    rule.only(`fullName accessLevel label description sharedTo ${more}`);
    const level = rule.required('accessLevel');
    if (level !== 'Read' && level !== 'Edit') throw rule.fault('accessLevel', `${level} is not imitated`);
    const to = audience(rule, 'sharedTo', groups);
    const criteria = rule.children('criteriaItems').map((item) => criterion(item, object));
    return { object: object.name, name: rule.required('fullName'), level, to, criteria };
  };
  const byCriteria = xml.children('sharingCriteriaRules').map((rule) => {
    const found = read(rule, 'criteriaItems includeRecordsOwnedByAll');
    if (found.criteria.length === 0) throw rule.fault('criteriaItems', 'a criteria rule without criteria');
    return found;
  });
  const byOwner = xml
    .children('sharingOwnerRules')
    .map((rule) => ({ ...read(rule, 'sharedFrom'), from: audience(rule, 'sharedFrom', groups) }));
  return [...byCriteria, ...byOwner];
}
