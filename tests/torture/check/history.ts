/** What a line of a history says; docs/limits.md explains each. Moments `from`, `to` and `at` are milliseconds since the start. */
export type Line = Start | Attempt | Change | Trouble | Row | End;

/** Who takes part. */
export interface Start {
  line: 'start';
  seed: number;
  orgId: string;
  people: { id: string; name: string; manager: boolean }[];
  processes: { name: string; offMs: number }[];
  /** References with their terms, before anything happened. */
  references: Record<string, any>[];
}

/** One sending of a command; a repeat has the same key. */
export interface Attempt {
  line: 'attempt';
  client: string;
  userId: string;
  process: string;
  path: string;
  key: string;
  body: Record<string, any>;
  from: number;
  /** Null: no answer came. */
  to: number | null;
  status: number | null;
  code: string | null;
  replayed: boolean;
  /** As answered: the request, the status it has then and its turn. */
  request: { id: string; status: string; turn: number } | null;
}

/** Something changed in the org itself, past the service. */
export interface Change {
  line: 'change';
  what: 'terms' | 'policy' | 'contact' | 'merge';
  from: number;
  to: number;
  /** terms, contact: the reference and its fields; policy: the version; merge: the accounts. */
  of: Record<string, any>;
}

export interface Trouble {
  line: 'kill' | 'restart' | 'clock' | 'faults';
  at: number;
  of: Record<string, any>;
}

/** A record as the org holds it at the end. */
export interface Row {
  line: 'row';
  object: string;
  fields: Record<string, any>;
}

export interface End {
  line: 'end';
  /** Writes that a unique key of the turns refused, as the org counted them. */
  lostTurns: number;
  seconds: number;
}
