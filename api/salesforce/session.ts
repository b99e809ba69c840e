import { path, type Subanswer, type Subrequest } from './composite.ts';
import type { Connection, Connections, Identity } from './connections.ts';
import { fieldsOf, type Described, type DescribedField, type Fields } from './described.ts';
import { SalesforceFault } from './errors.ts';
import type { Line, Usage } from './line.ts';
import type { Soql } from './soql.ts';

/** One person's, or the service user's, way into the org. The contract of each method is in README.md. */
export interface Session {
  readonly orgId: string;
  readonly userId: string;
  /** All pages. Without rows that were deleted. */
  query<T>(soql: Soql): Promise<T[]>;
  /** All pages, with rows in the recycle bin. */
  queryAll<T>(soql: Soql): Promise<T[]>;
  composite(subrequests: readonly Subrequest[], options: { allOrNone: boolean }): Promise<Subanswer[]>;
  /** Salesforce's own action, once for each of up to 200 inputs: why not, or null where it was done. */
  act(action: Action, inputs: readonly object[]): Promise<(string | null)[]>;
  /** The fields this session may read; empty when it may not read the object at all. */
  describe(object: string): Promise<ReadonlySet<string>>;
  /** What the org calls those fields, by API name. */
  labels(object: string): Promise<ReadonlyMap<string, string>>;
  /** Of those, the fields this session may change on the records it may edit. */
  editable(object: string): Promise<ReadonlySet<string>>;
  /** Of those it may read, the formula fields. */
  calculated(object: string): Promise<ReadonlySet<string>>;
  /** Of those it may read, the fields that a query can group by. */
  groupable(object: string): Promise<ReadonlySet<string>>;
  /** The values that the org's picklists offer now, by field it may read. */
  choices(object: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Calls the org has counted in the last 24 hours, as of the latest answer to anybody. */
  readonly limitInfo: Usage | null;
}

export type Action = 'customNotificationAction' | 'emailSimple';

/** Salesforce renames the inputs of a simple e-mail from one version to the next (bccAddresses and recipientAddresses
 *  since 65.0, Actions Developer Guide); what we send is as this one has it. */
const ACTIONS_VERSION = '64.0';

interface Outcome {
  isSuccess: boolean;
  errors: { message?: string }[] | null;
}

interface Page {
  done: boolean;
  nextRecordsUrl?: string;
  records: Record<string, unknown>[];
}

/** Salesforce takes addresses of up to 16,384 bytes, headers included. */
const LONGEST_QUERY = 14_000;

const SHARES = path('sobjects', 'Reference__Share', '');
/** A share taken back is no record lost. */
const deletesRecord = ({ method, url }: Subrequest): boolean => method === 'DELETE' && !url.startsWith(SHARES);

export class SalesforceSession implements Session {
  readonly orgId: string;
  readonly userId: string;
  readonly #connections: Connections;
  readonly #identity: Identity;
  readonly #described: Described;
  readonly #line: Line;
  constructor(parts: {
    orgId: string;
    userId: string;
    connections: Connections;
    identity: Identity;
    described: Described;
    line: Line;
  }) {
    this.orgId = parts.orgId;
    this.userId = parts.userId;
    this.#connections = parts.connections;
    this.#identity = parts.identity;
    this.#described = parts.described;
    this.#line = parts.line;
  }

  get limitInfo() {
    return this.#line.usage;
  }

  query<T>(soql: Soql): Promise<T[]> {
    return this.#pages<T>('query', soql);
  }

  queryAll<T>(soql: Soql): Promise<T[]> {
    return this.#pages<T>('queryAll', soql);
  }

  async composite(subrequests: readonly Subrequest[], { allOrNone }: { allOrNone: boolean }): Promise<Subanswer[]> {
    if (this.#identity.userId === null && subrequests.some(deletesRecord))
      throw new TypeError('The service user deletes no record');
    // Collated, Salesforce may run subrequests together and out of order.
    const body = JSON.stringify({ allOrNone, collateSubrequests: false, compositeRequest: subrequests });
    const reading = subrequests.every(({ method }) => method === 'GET');
    const sent = { method: 'POST', url: path('composite'), body, harmless: reading } as const;
    const answer = await this.#call<{ compositeResponse: Subanswer[] }>(sent).catch((fault) => {
      throw reading && fault instanceof SalesforceFault ? fault.whileReading() : fault;
    });
    if (!Array.isArray(answer.compositeResponse)) throw unexpected(answer, !reading);
    return answer.compositeResponse;
  }

  async act(action: Action, inputs: readonly object[]): Promise<(string | null)[]> {
    const url = `/services/data/v${ACTIONS_VERSION}/actions/standard/${action}`;
    const outcomes = await this.#call<Outcome[]>({
      ...{ method: 'POST', url, body: JSON.stringify({ inputs }), harmless: false },
    });
    if (!Array.isArray(outcomes) || outcomes.length !== inputs.length) throw unexpected(outcomes, true);
    return outcomes.map(({ isSuccess, errors }) =>
      isSuccess ? null : (errors?.[0]?.message ?? 'No reason was given'),
    );
  }

  async describe(object: string): Promise<ReadonlySet<string>> {
    return (await this.#fieldsOf(object)).readable;
  }

  async labels(object: string): Promise<ReadonlyMap<string, string>> {
    return (await this.#fieldsOf(object)).labels;
  }

  async editable(object: string): Promise<ReadonlySet<string>> {
    return (await this.#fieldsOf(object)).editable;
  }

  async calculated(object: string): Promise<ReadonlySet<string>> {
    return (await this.#fieldsOf(object)).calculated;
  }

  async groupable(object: string): Promise<ReadonlySet<string>> {
    return (await this.#fieldsOf(object)).groupable;
  }

  async choices(object: string): Promise<ReadonlyMap<string, readonly string[]>> {
    return (await this.#fieldsOf(object)).choices;
  }

  async #fieldsOf(object: string): Promise<Fields> {
    const found = await this.#described.fetch(`${this.userId} ${object}`, { context: () => this.#ask(object) });
    if (!found) throw new SalesforceFault('unavailable', { code: 'NO_DESCRIBE' });
    return found;
  }

  async #ask(object: string): Promise<Fields> {
    try {
      const url = path('sobjects', object, 'describe');
      return fieldsOf((await this.#get<{ fields: DescribedField[] }>(url)).fields);
    } catch (fault) {
      if (fault instanceof SalesforceFault && fault.kind === 'missing') {
        return fieldsOf([]);
      }
      throw fault;
    }
  }

  async #pages<T>(resource: 'query' | 'queryAll', soql: Soql): Promise<T[]> {
    const text = encodeURIComponent(soql.text);
    if (text.length > LONGEST_QUERY)
      throw new RangeError(`A query of ${text.length} characters is more than Salesforce takes (${LONGEST_QUERY})`);
    const read = async () => (await this.#rest(await this.#get<Page>(`${path(resource)}?q=${text}`))) as T[];
    try {
      return await read();
    } catch (fault) {
      if (!(fault instanceof SalesforceFault) || fault.code !== 'INVALID_QUERY_LOCATOR') throw fault;
      // Salesforce forgot its place in the result: once more from the start.
      return read();
    }
  }

  /** The rows of a page and of all that follow, and the same for the children within. */
  async #rest(first: Page): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for (let page: Page | null = first; page;) {
      if (!Array.isArray(page.records)) throw unexpected(page, false);
      rows.push(...page.records);
      page = page.done || !page.nextRecordsUrl ? null : await this.#get<Page>(page.nextRecordsUrl);
    }
    for (const row of rows)
      for (const child of Object.values(row))
        if (isPage(child) && !child.done) Object.assign(child, { records: await this.#rest(child), done: true });
    return rows;
  }

  #get<T>(url: string): Promise<T> {
    return this.#call<T>({ method: 'GET', url, harmless: true });
  }

  /** One call; on a token that ended, a new token and one more. A second 401 is Salesforce's fault, not a third try. */
  async #call<T>(sent: Sent): Promise<T> {
    const connection = await this.#connections.get(this.#identity);
    try {
      return await this.#send<T>(connection, sent);
    } catch (fault) {
      if (!(fault instanceof SalesforceFault) || fault.kind !== 'session') throw fault;
      return this.#send<T>(await this.#connections.replace(this.#identity, connection, fault), sent);
    }
  }

  #send<T>(connection: Connection, sent: Sent): Promise<T> {
    const send = () => this.#once<T>(connection, sent);
    return sent.harmless ? this.#line.harmless(send) : this.#line.once(send);
  }

  async #once<T>(connection: Connection, { method, url, body, harmless }: Sent): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const answer = await connection.request<T>(body === undefined ? { method, url } : { method, url, headers, body });
    this.#connections.taken(connection);
    const { apiUsage } = connection.limitInfo;
    if (apiUsage) this.#line.usage = apiUsage;
    // jsforce hands a body that is no JSON through as text.
    if (typeof answer !== 'object' || answer === null) throw unexpected(answer, !harmless);
    return answer;
  }
}

interface Sent {
  method: 'GET' | 'POST';
  url: string;
  body?: string;
  /** It only reads. */
  harmless: boolean;
}

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'records' in value;

const unexpected = (answer: unknown, uncertain: boolean): SalesforceFault =>
  new SalesforceFault('unavailable', {
    code: 'UNEXPECTED_ANSWER',
    message: `Salesforce answered ${JSON.stringify(answer).slice(0, 200)}`,
    uncertain,
  });
