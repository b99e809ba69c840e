import type { Caller } from '../caller.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { Mapping } from '../policy/mapping.ts';
import { change, create, createAll, endOfShare, failures, faultOf, updateAll } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { isUncertain, SalesforceFault } from '../salesforce/errors.ts';
import { identifier, soql } from '../salesforce/soql.ts';
import { chunks, fitsRead, ordered } from './collect.ts';
import { createEngine } from './execute.ts';
import { chainReads, chainsIn, ledgerReader, NO_ID } from './ledgerStore.ts';
import type { UseRecord } from './record.ts';
import { damageOf, type Review, type ReviewView } from './review.ts';
import type { Draft, Writes } from './schema.ts';
import { together, type Given, type Settled } from './together.ts';

const recordsOf = (drafts: Draft[]) => drafts.map((draft) => create(draft.type, draft.fields));

/**
 * Writes all of the commands, or nothing, in one composite of at most five collections; answers the id of every new record.
 * @throws SalesforceFault kind `conflict` when somebody else took a turn first
 */
async function write(session: Session, all: Writes[]): Promise<Map<Draft, string>> {
  const { levels, creates, changes, changesLast } = ordered(all);
  const changing = chunks(changes).map((some, at) =>
    updateAll(
      `changes${at}`,
      some.map((each) => change(each.type, each.id, each.fields)),
    ),
  );
  const creating = creates.flatMap((level, at) =>
    chunks(level).map((some, part) => createAll(part === 0 ? `create${at}` : `create${at}_${part}`, recordsOf(some))),
  );
  const ending = all.flatMap(({ ends = [] }) => ends).map((id, at) => endOfShare(`end${at}`, id));
  const subrequests = [...(changesLast ? [...creating, ...changing] : [...changing, ...creating]), ...ending];
  const answers = await session.composite(subrequests, { allOrNone: true });
  const [failed] = failures(answers);
  if (failed) throw faultOf(failed);
  const saved = (at: number) =>
    answers
      .filter(({ referenceId }) => referenceId === `create${at}` || referenceId.startsWith(`create${at}_`))
      .flatMap(({ body }) => body as { id: string }[]);
  return new Map(
    levels.flatMap((level, at) => level.map((draft, position) => [draft, saved(at)[position]?.id ?? ''] as const)),
  );
}

/** Refusals are kept on their own, after the fact: losing one loses a statistic, not a promise. */
export const keepRefusals =
  ({ salesforce }: { salesforce: Salesforce }) =>
  async (rows: Draft[]): Promise<void> => {
    const session = await salesforce.service();
    await session.composite([createAll('refusals', recordsOf(rows))], { allOrNone: false });
  };

export type Execute = ReturnType<typeof createEngine>;
/** Settles many commands whose own rows were read already; `spend` says whether one more call may be made. */
export type Many = (given: Given[], by: { mapping: Mapping; spend: () => boolean }) => Promise<Settled[]>;

export interface LedgerWorld {
  salesforce: Salesforce;
  now(): Date;
  /** As the pool last read them; who asks nobody needs none. */
  leavers?(): Leavers;
}

const mayRepeat = (fault: unknown) =>
  isUncertain(fault) || (fault instanceof SalesforceFault && fault.kind === 'conflict');

export function openTogether({ salesforce, now, leavers = () => new Map() }: LedgerWorld): Many {
  const reader = ledgerReader(salesforce, leavers);
  return (given, { mapping, spend }) =>
    together(given, {
      read: (needs) => reader.ledger(needs, now(), mapping),
      write: async (all) => write(await salesforce.service(), all),
      mayRepeat,
      spend,
    });
}

/** The one way to write to the program's objects: commands in turn, as the service user. One per process. */
export function openLedger({ salesforce, now, leavers = () => new Map() }: LedgerWorld): Execute {
  const reader = ledgerReader(salesforce, leavers);
  return createEngine({
    now,
    read: (needs, at) => reader.read(needs, at),
    write: async (all) => write(await salesforce.service(), all),
    mayRepeat,
    isUncertain,
    fitsRead,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
}

export interface ReviewStore {
  /** What a manager's own session shows of the record of uses; null when there is no such reference for these eyes. */
  view(caller: Caller, referenceId: string): Promise<ReviewView | null>;
  /** Turns written under the reference's account and contact. */
  taken(referenceId: string): Promise<Review['taken']>;
}

export function reviewStore({ salesforce }: { salesforce: Salesforce }): ReviewStore {
  const reference = async (session: Session, id: string) =>
    (
      await session.query<Pick<UseRecord, 'Account__c' | 'Contact__c'>>(
        soql`SELECT Account__c, Contact__c FROM Reference__c WHERE Id = ${id}`,
      )
    )[0] ?? null;
  return {
    async view(caller, referenceId) {
      const session = await salesforce.as(caller);
      const ids = await reference(session, referenceId);
      if (!ids) return null;
      const keys = [ids.Account__c ?? NO_ID, ids.Contact__c ?? NO_ID];
      const answers = await session.composite(chainReads(keys), { allOrNone: false });
      const found = chainsIn(answers);
      const damages = [
        ...damageOf('account', ids.Account__c, found.accounts.get(ids.Account__c ?? '')),
        ...damageOf('contact', ids.Contact__c, found.contacts.get(ids.Contact__c ?? '')),
      ];
      return { referenceId, needsReview: damages.length > 0, damages };
    },
    async taken(referenceId) {
      const session = await salesforce.service();
      const ids = await reference(session, referenceId);
      const turns = async (chain: 'Account' | 'Contact', id: string | null = null) => {
        const [written, number] = [identifier(`${chain}_Id__c`), identifier(`${chain}_Turn_Number__c`)];
        const rows = await session.query<Record<string, number>>(
          soql`SELECT ${number} FROM Reference_Decision__c WHERE ${written} = ${id ?? NO_ID} AND ${number} > 0`,
        );
        return new Set(rows.map((row) => row[`${chain}_Turn_Number__c`] ?? 0));
      };
      const [account, contact] = [turns('Account', ids?.Account__c), turns('Contact', ids?.Contact__c)];
      return { account: await account, contact: await contact };
    },
  };
}
