import { createHash } from 'node:crypto';
import type { Attempt, Change, End, Line, Start, Trouble } from './history.ts';
import type { Policy } from './limits.ts';

export type Fields = Record<string, any>;

/** One decision row, with what was recorded for the whole command it belongs to. */
export interface Decision extends Fields {
  Id: string;
  Move__c: string;
}

/** A command as it was sent, however often. */
export interface Sent {
  hash: string;
  attempts: Attempt[];
}

/** What stands against the claim that a history is right. */
export interface Finding {
  rule: 'turns' | 'limits' | 'facts' | 'answers' | 'moves' | 'uses' | 'terms';
  text: string;
}

export interface History {
  start: Start;
  end: End | null;
  sent: Map<string, Sent>;
  changes: Change[];
  kills: number;
  /** Connections that broke before and after the org had committed. */
  resets: { before: number; after: number };
  rows(object: string): Fields[];
  /** Allowed and overridden ones; refusals are kept apart. */
  decisions: Decision[];
  policies: Map<number, Policy>;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const keyOf = ({ orgId }: Start, { userId, path, key }: Attempt) =>
  sha256([orgId, userId, 'POST', path, key].join('\n'));

export function read(lines: Line[]): History {
  const of = <L extends Line['line']>(line: L) =>
    lines.filter((each): each is Extract<Line, { line: L }> => each.line === line);
  const [start] = of('start');
  if (!start) throw new Error('A history begins with a line "start"');
  const sent = new Map<string, Sent>();
  for (const attempt of of('attempt')) {
    const hash = keyOf(start, attempt);
    const known = sent.get(hash) ?? { hash, attempts: [] };
    known.attempts.push(attempt);
    sent.set(hash, known);
  }
  const rows = new Map<string, Fields[]>();
  for (const { object, fields } of of('row')) {
    const known = rows.get(object) ?? [];
    known.push(fields);
    rows.set(object, known);
  }
  const troubles = lines.filter((each): each is Trouble => each.line === 'faults');
  const resets = (when: string) =>
    troubles
      .flatMap((each) => each.of['faults'] as Record<string, any>[])
      .reduce((sum, { reset, struck }) => (reset === when ? sum + struck : sum), 0);
  const rowsOf = (object: string) => rows.get(object) ?? [];
  return {
    start,
    end: of('end')[0] ?? null,
    sent,
    changes: of('change'),
    kills: of('kill').length,
    resets: { before: resets('before'), after: resets('after') },
    rows: rowsOf,
    decisions: rowsOf('Reference_Decision__c').filter((each) => each.Outcome__c !== 'Refused') as Decision[],
    policies: new Map(
      rowsOf('Reference_Policy__c').map((each) => [
        each.Version__c,
        {
          version: each.Version__c,
          settings: JSON.parse(each.Settings__c),
          rules: new Map(
            rowsOf('Reference_Rule__c')
              .filter((rule) => rule.Policy__c === each.Id)
              .map((rule) => [rule.Activity_Type__c, rule]),
          ),
        },
      ]),
    ),
  };
}

/** The claims recorded with each decision row: of its own command, about its own reference. Facts stand on a command's first row. */
export function claimsOf(decisions: Decision[]): (decision: Decision) => any[] {
  const command = ({ Request__c, Move__c, At__c, By__c }: Decision) => [Request__c, Move__c, At__c, By__c].join('|');
  const known = new Map<string, any[]>();
  for (const decision of decisions) {
    if (!decision.Facts__c) continue;
    const claims = (JSON.parse(decision.Facts__c).claims ?? []) as any[];
    known.set(command(decision), [...(known.get(command(decision)) ?? []), ...claims]);
  }
  return (decision) =>
    (known.get(command(decision)) ?? []).filter(({ reference }) => reference.id === decision.Reference__c);
}

/** What was sent for a decision; null for one that nobody sent. The key stands on a command's first row alone. */
export function bodyOf({ sent, decisions }: History, row: Decision): Fields | null {
  const first = row.Command_Key__c ? row : decisions.find((each) => each.Command_Key__c && ofOne(each, row));
  return sent.get(first?.Command_Key__c)?.attempts[0]?.body ?? null;
}

/** Rows of one command: the same step on the same request, by the same person at the same second. */
export const ofOne = (one: Decision, other: Decision) =>
  one.Request__c === other.Request__c &&
  one.Move__c === other.Move__c &&
  one.At__c === other.At__c &&
  one.By__c === other.By__c;
