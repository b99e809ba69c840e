import type { Field, FieldType } from '../model.ts';

export function plainField(name: string, type: FieldType, more: Partial<Field> = {}): Field {
  return {
    name,
    label: name.replace(/__c$/, '').replace(/_/g, ' '),
    type,
    custom: name.endsWith('__c'),
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    restricted: false,
    masterDetail: false,
    system: false,
    polymorphic: (more.referenceTo?.length ?? 0) > 1,
    ...more,
  };
}

function toUser(name: string, relationshipName: string, more: Partial<Field> = {}): Field {
  return plainField(name, 'reference', { referenceTo: ['User'], relationshipName, ...more });
}

/** The fields every row has; OwnerId only where the object has owners, IsDeleted where rows go to the recycle bin. */
export function systemFields(options: { owned: boolean; recycled: boolean }): Field[] {
  const system = { system: true };
  return [
    plainField('Id', 'id', { ...system, length: 18, idLookup: true }),
    ...(options.recycled ? [plainField('IsDeleted', 'boolean', system)] : []),
    plainField('CreatedDate', 'datetime', system),
    toUser('CreatedById', 'CreatedBy', system),
    plainField('LastModifiedDate', 'datetime', system),
    toUser('LastModifiedById', 'LastModifiedBy', system),
    plainField('SystemModstamp', 'datetime', system),
    ...(options.owned ? [toUser('OwnerId', 'Owner')] : []),
  ];
}

export function fieldMap(fields: Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.name.toLowerCase(), field]));
}
