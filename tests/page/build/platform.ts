import type { Files } from '../metadata/files.ts';

export interface PlatformSources {
  files: Files;
  labels: Map<string, string>;
  /** `Class.method` for each Apex method that has a mirror. */
  apexMethods: ReadonlySet<string>;
}

/** Read from the page when it runs, because one build serves every person. */
const AT_RUN_TIME: Record<string, string> = {
  '@salesforce/user/Id': 'window.__persona.id',
  '@salesforce/user/isGuest': 'false',
  '@salesforce/i18n/timeZone': 'window.__persona.timeZone',
  '@salesforce/client/formFactor': "window.matchMedia('(max-width: 767px)').matches ? 'Small' : 'Large'",
};

/** The code of a module the platform makes up, or an error that names what is missing. */
export function platformModule(source: string, sources: PlatformSources): string {
  const atRunTime = AT_RUN_TIME[source];
  if (atRunTime) return `export default ${atRunTime};`;
  if (source === '@salesforce/apex') return "export { refreshApex } from 'local/apexRuntime';";
  const [, kind, name = ''] = source.split('/');
  const write = WRITERS[kind ?? ''];
  if (!write) throw new Error(`${source}: the page host does not imitate this module`);
  return write(name, sources);
}

export function isPlatformModule(source: string): boolean {
  return source.startsWith('@salesforce/');
}

export function overridesVendor(source: string): boolean {
  return source in AT_RUN_TIME;
}

const WRITERS: Record<string, (name: string, sources: PlatformSources) => string> = {
  label: (name, { labels }) => {
    const value = name.startsWith('c.') ? labels.get(name.slice(2)) : undefined;
    if (value === undefined) throw new Error(`@salesforce/label/${name}: no labels file has this label`);
    return `export default ${JSON.stringify(value)};`;
  },
  apex: (name, { apexMethods }) => {
    if (!apexMethods.has(name))
      throw new Error(`@salesforce/apex/${name}: tests/org/apex has no mirror of this method`);
    return `import { apexMethod } from 'local/apexRuntime';\nexport default apexMethod(${JSON.stringify(name)});`;
  },
  customPermission: (name, { files }) => {
    if (!files.find(`*/customPermissions/${name}.customPermission-meta.xml`).length)
      throw new Error(`@salesforce/customPermission/${name}: there is no such custom permission`);
    return `export default window.__persona.permissions.includes(${JSON.stringify(name)}) || undefined;`;
  },
  resourceUrl: (name, { files }) => {
    if (!files.find(`*/staticresources/${name}.js`).length)
      throw new Error(`@salesforce/resourceUrl/${name}: there is no such script among the static resources`);
    return `export default ${JSON.stringify(`/resource/${name}`)};`;
  },
  schema: (name, { files }) => {
    const [object = '', ...path] = name.split('.');
    const field = path.join('.');
    const own = field.endsWith('__c') && path.length === 1;
    if (object.endsWith('__c') && !files.find(`*/objects/${object}`).length)
      throw new Error(`@salesforce/schema/${name}: there is no such object`);
    if (own && !files.find(`*/objects/${object}/fields/${field}.field-meta.xml`).length)
      throw new Error(`@salesforce/schema/${name}: there is no such field`);
    const value = field ? { fieldApiName: field, objectApiName: object } : { objectApiName: object };
    return `export default ${JSON.stringify(value)};`;
  },
};
