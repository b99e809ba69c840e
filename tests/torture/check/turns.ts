import type { Decision, Finding, History } from './read.ts';

export interface Chain {
  id: string;
  /** In the order of their turns. */
  rows: Decision[];
}

const CHAINS = ['Account', 'Contact'] as const;
export type ChainKind = (typeof CHAINS)[number];

/** The rows written under one id, in turn; acknowledgments of a merge are no turns. */
export function chainsOf(decisions: Decision[], kind: ChainKind): Map<string, Chain> {
  const chains = new Map<string, Chain>();
  for (const row of decisions) {
    const id = row[`${kind}_Id__c`];
    if (!id || !((row[`${kind}_Turn_Number__c`] ?? 0) > 0)) continue;
    const chain: Chain = chains.get(id) ?? { id, rows: [] };
    chain.rows.push(row);
    chains.set(id, chain);
  }
  for (const { rows } of chains.values()) {
    rows.sort((a, b) => a[`${kind}_Turn_Number__c`] - b[`${kind}_Turn_Number__c`]);
  }
  return chains;
}

/** The chains that a review takes into the chain of this row: those acknowledged, with turn 0, by the same review. */
export function takenIn(decisions: Decision[], row: Decision, kind: ChainKind): string[] {
  if (row.Move__c !== 'reconcile') return [];
  return decisions
    .filter(
      (each) =>
        each.Move__c === 'reconcile' &&
        each[`${kind}_Turn_Number__c`] === 0 &&
        each.At__c === row.At__c &&
        each.Reference__c === row.Reference__c,
    )
    .map((each) => each[`${kind}_Id__c`]);
}

/** Every turn is the number of turns taken until then: nothing is missing, nothing is there twice. */
export function turns({ decisions }: History): Finding[] {
  const found: Finding[] = [];
  const wrong = (text: string) => found.push({ rule: 'turns', text });
  for (const kind of CHAINS) {
    const chains = chainsOf(decisions, kind);
    const size = (id: string): number => {
      const rows = chains.get(id)?.rows ?? [];
      return rows.reduce(
        (sum, row) => sum + 1 + takenIn(decisions, row, kind).reduce((all, each) => all + size(each), 0),
        0,
      );
    };
    for (const { id, rows } of chains.values()) {
      let taken = 0;
      for (const row of rows) {
        taken += 1 + takenIn(decisions, row, kind).reduce((all, each) => all + size(each), 0);
        const turn = row[`${kind}_Turn_Number__c`];
        if (turn !== taken) wrong(`${kind} ${id}: turn ${turn} of ${row.Id} is number ${taken}`);
        if (row[`${kind}_Turn__c`] !== `${id}#${turn}`)
          wrong(`${kind} ${id}: ${row.Id} carries ${row[`${kind}_Turn__c`]}`);
        taken = turn;
      }
    }
  }
  const requests = new Map<string, Decision[]>();
  for (const row of decisions) {
    if (!row.Request__c || row.Request_Turn_Number__c === null) continue;
    requests.set(row.Request__c, [...(requests.get(row.Request__c) ?? []), row]);
  }
  for (const [id, rows] of requests) {
    rows.sort((a, b) => a.Request_Turn_Number__c - b.Request_Turn_Number__c);
    rows.forEach((row, at) => {
      if (row.Request_Turn_Number__c !== at + 1)
        wrong(`Request ${id}: turn ${row.Request_Turn_Number__c} is number ${at + 1}`);
    });
  }
  return found;
}
