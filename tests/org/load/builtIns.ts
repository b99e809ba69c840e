import { profiles } from '../access/profiles.ts';
import { type Clock, stamp } from '../clock.ts';
import type { OrgMetadata } from '../schema/load.ts';
import { type Right, rightNames } from '../schema/permissions.ts';
import { blankRow, type Store } from '../store/store.ts';

/** Rows that come with the org or with its metadata; present ones keep their ids. */
export function addBuiltIns(store: Store, metadata: OrgMetadata, clock: Clock): string {
  function add(objectName: string, keys: string | string[], fields: Record<string, unknown>): string {
    const present = [...store.rows(objectName)].find((row) => [keys].flat().every((key) => row[key] === fields[key]));
    if (present) {
      const stands = Object.entries(fields).every(([name, value]) => present[name] === value);
      if (!stands) store.put(objectName, { ...present, ...fields });
      return present.Id;
    }
    const object = metadata.schema.objects.get(objectName.toLowerCase());
    if (!object) throw new Error(`No object ${objectName}`);
    const now = stamp(clock.now());
    const stamps = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
    const row = { ...blankRow(object), ...stamps, ...fields, Id: store.newId(object) };
    store.put(objectName, row);
    return row.Id;
  }

  const organization = {
    Name: 'Local org',
    InstanceName: 'LOCAL',
    OrganizationType: 'Developer Edition',
    TimeZoneSidKey: 'GMT',
    DefaultLocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
  };
  const id = add('Organization', 'Name', organization);
  for (const profile of profiles) add('Profile', 'Name', { Name: profile.name, UserType: 'Standard' });
  const granted = new Set<string>();
  for (const { name, label, objects } of metadata.permissionSets) {
    const ParentId = add('PermissionSet', 'Name', { Name: name, Label: label });
    for (const [object, rights] of objects) {
      const row = add('ObjectPermissions', ['ParentId', 'SobjectType'], {
        ParentId,
        SobjectType: metadata.schema.objects.get(object)?.name,
        ...Object.fromEntries(
          Object.entries(rightNames).map(([right, name]) => [`Permissions${name}`, rights[right as Right]]),
        ),
      });
      granted.add(row);
    }
  }
  // What a permission set gave before it was changed.
  for (const { Id } of [...store.rows('ObjectPermissions')])
    if (!granted.has(Id)) store.remove('ObjectPermissions', Id);
  for (const { name, label, includesBosses } of metadata.groups)
    add('Group', 'DeveloperName', {
      Name: label,
      DeveloperName: name,
      Type: 'Regular',
      DoesIncludeBosses: includesBosses,
    });
  for (const { name, typeName, label, desktop, mobile } of metadata.notificationTypes)
    add('CustomNotificationType', 'DeveloperName', {
      ...{ DeveloperName: name, CustomNotifTypeName: typeName, MasterLabel: label, Desktop: desktop, Mobile: mobile },
    });
  for (const { object, name, label, active } of metadata.recordTypes)
    add('RecordType', ['SobjectType', 'DeveloperName'], {
      ...{ SobjectType: object, DeveloperName: name, Name: label, IsActive: active },
    });
  metadata.stages.forEach((stage, index) =>
    add('OpportunityStage', 'ApiName', {
      MasterLabel: stage.label,
      ApiName: stage.name,
      IsActive: true,
      SortOrder: index + 1,
      IsClosed: stage.closed,
      IsWon: stage.won,
      DefaultProbability: stage.probability,
      ForecastCategoryName: stage.forecastCategory,
    }),
  );
  store.commit();
  return id;
}
