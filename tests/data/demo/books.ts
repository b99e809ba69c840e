import { bodyHash, commandKey } from '#api/decision/key.ts';
import { fork, type Ledger, type LedgerUse } from '#api/decision/ledger.ts';
import { toUse, type UseRecord } from '#api/decision/record.ts';
import type { Draft, Writes } from '#api/decision/schema.ts';
import type { Prospect } from '#api/policy/question.ts';
import type { Policy } from '#api/policy/schema.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import { move } from '#api/request/move.ts';
import { stateOf, type RequestRecord } from '#api/request/record.ts';
import type { NewMove } from '#api/request/moveSchema.ts';
import { refusalRows } from '#api/request/refusal.ts';
import { Refused } from '#api/request/refused.ts';
import type { RequestState } from '#api/request/state.ts';
import { submit, type Submission } from '#api/request/submit.ts';
import { seen } from '#api/salesforce/seen.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { idOf } from './facts.ts';
import { MANAGER, SERVICE } from './people.ts';

const REFS: Record<string, string> = {
  Reference_Request__c: 'req',
  Reference_Candidate__c: 'can',
  Reference_Approval__c: 'app',
  Reference_Activity__c: 'act',
  Reference_Decision__c: 'dec',
};
const LISTS: Record<string, string> = {
  Reference_Candidate__c: 'Candidates__r',
  Reference_Approval__c: 'Approvals__r',
  Reference_Activity__c: 'Activities__r',
  Reference_Decision__c: 'Decisions__r',
};

type Fields = Record<string, unknown>;

/** What a row of the org shows where nothing was written. */
const BLANK = {
  Prospect_Account__c: null,
  Opportunity__c: null,
  Starts_At__c: null,
  Hold_Until__c: null,
  No_Show__c: null,
};

/**
 * The program's records as the service would have written them: every command is decided by the service's own
 * functions on what the commands before it left, so that turns, shares and states are those of a real history.
 */
export class Books {
  readonly rows: LoadRow[] = [];
  readonly #ledger: Ledger;
  readonly #read: ReadonlySet<string>;
  readonly #byId = new Map<string, LoadRow>();
  readonly #ofRequest = new Map<string, LoadRow[]>();
  readonly #uses = new Map<string, LedgerUse>();
  readonly #numbers = new Map<string, number>();
  #commands = 0;

  constructor(references: ReferenceFacts[], policy: Policy) {
    this.#ledger = {
      chains: { accounts: new Map(), contacts: new Map() },
      uses: [],
      references: new Map(references.map((each) => [each.id, each])),
      policy,
      leavers: new Map(),
    };
    this.#read = new Set(references.flatMap(({ accountId, contactId }) => [accountId ?? '', contactId ?? '']));
  }

  /** Uses and holds that count now. */
  uses(): LedgerUse[] {
    return [...this.#uses.values()];
  }

  /** A new request; the id it has, or null when it was refused. */
  submit(asked: Omit<Submission, 'command' | 'read'>, at: Date): string | null {
    const ledger = this.#trial();
    const command = this.#command(asked.requesterId, '/v1/requests', asked.input);
    try {
      const { writes, request } = submit(ledger, { ...asked, command, read: this.#read }, at);
      this.#ledger.chains = ledger.chains;
      return this.#write(writes, at).get(request) ?? null;
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      const alternatives = fault.refusals.flatMap(({ ways }) => ways);
      this.#write(
        { creates: refusalRows(fault, { alternatives, segment: null, numbers: new Map() }), changes: [] },
        at,
      );
      return null;
    }
  }

  state(requestId: string): RequestState {
    return stateOf(this.#record(requestId));
  }

  /** One step by one person, as the page would send it. */
  move(requestId: string, by: string, input: NewMove, at: Date): void {
    const ledger = this.#trial();
    const writes = move(
      ledger,
      {
        input,
        seen: seen(this.#record(requestId)),
        state: this.state(requestId),
        person: { userId: idOf(by), isManager: by === MANAGER },
        command: this.#command(idOf(by), `/v1/requests/${requestId}/moves`, input),
        wanted: [],
        prospect: prospectOf(this.fields(requestId)),
        expectedTurn: null,
        read: this.#read,
      },
      at,
    );
    this.#ledger.chains = ledger.chains;
    this.#write(writes, at);
  }

  reference(id: string | null): ReferenceFacts | undefined {
    return this.#ledger.references.get(id ?? '');
  }

  /** The fields of a row by its id. */
  fields(id: string): Fields {
    const row = this.#byId.get(id);
    if (!row) throw new Error(`No row ${id}`);
    return row.fields;
  }

  change(id: string, fields: Fields): void {
    Object.assign(this.fields(id), fields);
    this.#countUse(id);
  }

  /** Rows of one request, of one type. */
  rowsOf(requestId: string, type: string): LoadRow[] {
    return (this.#ofRequest.get(requestId) ?? []).filter((row) => row.type === type);
  }

  #trial(): Ledger {
    return fork({ ...this.#ledger, uses: this.uses() });
  }

  #command(userId: string, path: string, body: unknown) {
    this.#commands += 1;
    return { key: commandKey('demo', userId, 'POST', path, `${this.#commands}`), bodyHash: bodyHash(body) };
  }

  #record(requestId: string): RequestRecord {
    const record: Fields = { ...this.fields(requestId), Id: requestId };
    for (const list of Object.values(LISTS)) record[list] = { records: [] };
    for (const { type, ref, fields } of this.#ofRequest.get(requestId) ?? []) {
      const list = record[LISTS[type] ?? ''] as { records: Fields[] } | undefined;
      list?.records.push({ ...fields, Id: idOf(ref ?? '') });
    }
    return record as unknown as RequestRecord;
  }

  #write({ creates, changes }: Writes, at: Date): Map<Draft, string> {
    const ids = new Map<Draft, string>();
    for (const draft of creates) {
      const name = REFS[draft.type];
      if (name) ids.set(draft, idOf(this.#refOf(name)));
    }
    const stamped = { CreatedDate: at.toISOString(), CreatedById: idOf(SERVICE) };
    for (const draft of creates) {
      const values = Object.entries(draft.fields).map(([name, value]) => [name, ids.get(value as Draft) ?? value]);
      const owner = draft.type === 'Reference_Activity__c' || draft.type === 'Reference_Decision__c';
      const id = ids.get(draft);
      const fields: Fields = {
        ...Object.fromEntries(values),
        ...(owner ? { OwnerId: idOf(SERVICE) } : {}),
        ...(id ? stamped : {}),
      };
      const row: LoadRow = { type: draft.type, ...(id ? { ref: id.slice(2, -1) } : {}), fields };
      this.rows.push(row);
      if (!id) continue;
      this.#byId.set(id, row);
      this.#countUse(id);
      const requestId = fields['Request__c'];
      if (typeof requestId === 'string') {
        this.#ofRequest.set(requestId, [...(this.#ofRequest.get(requestId) ?? []), row]);
      }
    }
    const touched = { LastModifiedDate: at.toISOString(), LastModifiedById: idOf(SERVICE) };
    for (const { id, fields } of changes) this.change(id, { ...fields, ...touched });
    return ids;
  }

  #countUse(id: string): void {
    if (this.#byId.get(id)?.type !== 'Reference_Activity__c') return;
    const fields = this.fields(id);
    if (fields['Status__c'] === 'Released') this.#uses.delete(id);
    else this.#uses.set(id, toUse({ ...BLANK, ...fields, Id: id } as UseRecord));
  }

  #refOf(name: string): string {
    const number = (this.#numbers.get(name) ?? 0) + 1;
    this.#numbers.set(name, number);
    return `${name}${number}`;
  }
}

function prospectOf(request: Fields): Prospect | null {
  const accountId = request['Prospect_Account__c'] as string | null;
  return accountId === null ? null : { accountId, accountParentId: null, accountName: null };
}
