/** What the page host needs of an org; `tests/org` offers it. */
export interface OrgForPages {
  url: string;
  orgId: string;
  /** An access token of this person's browser session. */
  sessionFor(username: string): string | Promise<string>;
  permissionsOf(username: string): string[];
  tabsOf(username: string): string[];
}

export const API_VERSION = 'v67.0';

export interface DescribedField {
  name: string;
  label: string;
  type: string;
  relationshipName: string | null;
  referenceTo: string[];
  picklistValues?: { value: string; label: string }[];
}

export interface Described {
  name: string;
  label: string;
  labelPlural: string;
  fields: DescribedField[];
}

export type Row = Record<string, unknown>;

export class OrgFault extends Error {
  readonly status: number;
  readonly errorCode: string;
  constructor(status: number, errorCode: string, message: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }
}

/** The org's REST API on one person's session: they see here what they may see there. */
export class PersonOrg {
  readonly username: string;
  readonly #org: OrgForPages;
  readonly #described = new Map<string, Promise<Described>>();
  #token: Promise<string> | undefined;

  constructor(org: OrgForPages, username: string) {
    this.#org = org;
    this.username = username;
  }

  async get<T>(path: string): Promise<T> {
    const first = await this.#ask(path);
    const response = first.status === 401 ? await this.#askAnew(path) : first;
    const body = (await response.json()) as unknown;
    if (response.ok) return body as T;
    const fault = (Array.isArray(body) ? body[0] : body) as { errorCode?: string; message?: string };
    throw new OrgFault(response.status, fault.errorCode ?? 'UNKNOWN', fault.message ?? response.statusText);
  }

  async query(soql: string): Promise<{ totalSize: number; records: Row[] }> {
    return this.get(`/services/data/${API_VERSION}/query?q=${encodeURIComponent(soql)}`);
  }

  /** Without the fields this person may not read: field-level security leaves them out. */
  describe(object: string): Promise<Described> {
    const known = this.#described.get(object);
    if (known) return known;
    const asked = this.get<Described>(`/services/data/${API_VERSION}/sobjects/${object}/describe`);
    this.#described.set(object, asked);
    asked.catch(() => this.#described.delete(object));
    return asked;
  }

  async readable(): Promise<{ name: string; label: string; labelPlural: string; keyPrefix: string | null }[]> {
    const { sobjects } = await this.get<{ sobjects: never[] }>(`/services/data/${API_VERSION}/sobjects`);
    return sobjects;
  }

  async #ask(path: string): Promise<Response> {
    this.#token ??= Promise.resolve(this.#org.sessionFor(this.username));
    return fetch(this.#org.url + path, { headers: { authorization: `Bearer ${await this.#token}` } });
  }

  #askAnew(path: string): Promise<Response> {
    this.#token = undefined;
    return this.#ask(path);
  }
}

/** An Id or a name as SOQL takes it; anything else is refused before it reaches a query. */
export function word(value: string): string {
  if (/^\w{1,80}$/.test(value)) return value;
  throw new OrgFault(404, 'NOT_FOUND', 'The requested resource does not exist');
}

export function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
