import type { CardRecord } from '../reference/card.ts';
import type { Candidate } from './candidate.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import type { Filter } from './filters.ts';
import type { Turn } from './promising.ts';
import type { Most } from './rank.ts';
import { confirm, type Reread, type Rounds } from './rounds.ts';
import type { FoundIn } from './searchSchema.ts';
import { nearest, seek, type Seeking } from './seek.ts';
import { find, type Finding } from './text/find.ts';
import { type Texts, textsOf } from './text/texts.ts';
import type { Part } from './text/typed.ts';
import type { WordIndex } from './text/wordIndex.ts';

/** Beside those who hold what was typed, some who hold words like it: these may be suggested. */
const ROUNDS: Rounds = [
  { results: 800, misses: 200 },
  { results: 1000, misses: 0 },
  { results: 1000, misses: 0 },
];
/** So many ids a query leave room among five for what customers have given. */
const QUERY_IDS = 400;
/** Fewer are counted than are proposed: where one falls away whom the reader may not see, the next takes the place. */
const COUNTED = 600;
/** Of them so many are found where others, whom one filter alone keeps out, are to be counted too. */
const COUNTED_FOUND = 450;
const COUNTED_NEAR = 3 / 4;

export interface Reading {
  pool: { index: PoolIndex; words: WordIndex };
  parts: Part[];
  seeking: Omit<Seeking, 'words'>;
  /** Where this caller may look for words. */
  fields: FoundIn[];
  reread: Reread;
  turn: Turn;
}

/** One who was read as the caller, holds what was typed, and is let pass by all filters or all but one. */
export interface Read extends Finding {
  candidate: Candidate;
  record: CardRecord;
  failed: Filter[];
}

const idOf = ({ reference }: Candidate): string => reference.id;

/** The pool proposes; what is said of them afterwards rests on nothing but what the caller's own session read. */
export async function readFound(reading: Reading): Promise<{ found: Read[]; near: Texts[]; truncated: boolean }> {
  const { pool, parts, fields, reread } = reading;
  const seeking = {
    ...reading.seeking,
    words: parts.length > 0 ? await pool.words.find(parts, fields, reading.turn) : null,
  };
  const cards = new Map<string, CardRecord>();
  const findings = new Map<string, Finding>();
  let sought = new Set<string>();
  let alike: Alike = { lists: [], counted: 0 };

  const propose = async ({ results, misses }: Most) => {
    const found = await seek(pool.index, seeking, results, reading.turn);
    sought = new Set(found.map(idOf));
    if (misses > 0) alike = await wordsAlike(reading, misses);
    const others = misses > 0 ? alike.lists.flat().filter((each) => !sought.has(idOf(each))) : [];
    return { results: found.map(proposed), misses: others.map(proposed) };
  };
  const confirmed = await confirm(
    propose,
    COUNTED,
    async (lists) => {
      const records = await reread(lists);
      return records.filter((record) => {
        const finding = find(parts, textsOf(record));
        cards.set(record.Id, record);
        if (finding) findings.set(record.Id, finding);
        return finding !== null;
      });
    },
    ROUNDS,
    QUERY_IDS,
  );
  const all = confirmed.candidates.flatMap((candidate) => {
    const id = idOf(candidate);
    const [record, finding] = [cards.get(id), findings.get(id)];
    if (!record || !finding || !sought.has(id) || !seeking.holds(candidate)) return [];
    const failed = seeking.filters.failed(candidate);
    const counts = failed.length === 0 || (failed.length === 1 && failed[0] !== 'persona');
    return counts ? [{ candidate, record, failed, ...finding }] : [];
  });
  const found = counted(all);
  const read = alike.lists.map((list) => list.flatMap((each) => cards.get(idOf(each)) ?? []).slice(0, alike.counted));
  return {
    found: asTyped(found),
    near: [...found.map(({ record }) => record), ...read.flat()].map(textsOf),
    truncated: confirmed.truncated || all.length > found.length,
  };
}

const proposed = (candidate: Candidate) => ({ candidate });

/** By word those who hold it or one like it, and how many of them count. */
interface Alike {
  lists: Candidate[][];
  counted: number;
}

async function wordsAlike({ pool, parts, fields, seeking, turn }: Reading, misses: number): Promise<Alike> {
  const typed = [...new Set(parts.flatMap(({ words }) => words))];
  const most = Math.floor(misses / Math.max(1, typed.length));
  const holders: Map<number, number>[] = [];
  for (const word of typed) holders.push(await pool.words.near(word, fields, turn));
  const lists = typed.length > 0 ? await nearest(pool.index, holders, seeking.mayKnow, most, turn) : [];
  return { lists, counted: Math.floor(most * COUNTED_NEAR) };
}

function counted(all: Read[]): Read[] {
  const { passed = [], others = [] } = Object.groupBy(all, ({ failed }) => (failed.length === 0 ? 'passed' : 'others'));
  const kept = others.slice(0, COUNTED - Math.min(passed.length, COUNTED_FOUND));
  return [...passed.slice(0, COUNTED - kept.length), ...kept];
}

/** Typos are forgiven where nobody is found without. */
function asTyped(found: Read[]): Read[] {
  const least = Math.min(...found.map(({ misspelled }) => misspelled));
  return found.filter(({ misspelled }) => misspelled === least);
}
