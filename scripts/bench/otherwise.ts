import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { create, insertMultiple, search } from '@orama/orama';
import { dayNumber } from '#api/activity/period.ts';
import { Best } from '#api/match/best.ts';
import type { Candidate } from '#api/match/candidate.ts';
import { order, rate, type Ranked, type Ranking } from '#api/match/rank.ts';
import { hundredths, isAgainst, type Scale, remembering, SCALES, weighed } from '#api/match/score.ts';
import { admit } from '#api/policy/eligibility.ts';

/** How one would match without an index of our own: each is given the same pool and answers the same ids, best first. */

const idsOf = (ranked: Ranked[]): string[] => ranked.map(({ candidate }) => candidate.reference.id);

export function filterMapSort(pool: Candidate[], { asked, wish, most }: Ranking): string[] {
  const criteria = remembering(weighed(wish));
  const ranked = pool
    .filter(({ reference }) => reference.visible)
    .map((candidate) => ({ candidate, verdict: admit(candidate.reference, { ...asked, uses: candidate.uses }) }))
    .filter(({ verdict }) => verdict.ok)
    .map(({ candidate, verdict }) => rate(candidate, verdict.ok ? verdict.remaining : 0, wish, criteria))
    .sort(order);
  return idsOf(ranked.slice(0, most.results));
}

/** One loop with a heap: what a value is worth is remembered, the cheap tests come first, and the rules are asked last. */
export function tunedLoop(pool: Candidate[], { asked, wish, most }: Ranking): string[] {
  const all = weighed(wish);
  const criteria = all.filter(({ criterion }) => criterion !== 'capacity');
  const least = all.find(({ criterion }) => criterion === 'capacity')?.of ?? 0;
  const known = criteria.map(() => new Map<unknown, number>());
  const best = new Best<Ranked>(most.results, order);
  let bar = -Infinity;
  for (const candidate of pool) {
    const { reference, uses } = candidate;
    const { status, visible, withheld } = reference;
    if (!visible || withheld || (status !== 'Active' && status !== 'Caution')) continue;
    let worth = hundredths(least, 1);
    for (let at = 0; at < criteria.length; at += 1) {
      const { criterion, worth: worthOf } = criteria[at] as (typeof criteria)[number];
      const value = SCALES[criterion].fact(candidate, null);
      const key = Array.isArray(value) ? value.join(';') : value;
      let points = known[at]?.get(key);
      if (points === undefined) {
        points = worthOf(value);
        known[at]?.set(key, points);
      }
      worth += points;
    }
    if (worth < bar) continue;
    const verdict = admit(reference, { ...asked, uses });
    if (!verdict.ok) continue;
    best.add(rate(candidate, verdict.remaining, wish, all));
    const { worst } = best;
    if (worst) bar = worst.worth;
  }
  return idsOf(best.sorted());
}

/** The limits of the bench's policy in SQL: four uses a person and eight an account each quarter, seven days of rest. */
const SQL = `
  WITH own AS (SELECT reference, SUM(day BETWEEN :from AND :to) taken, MAX(ABS(day - :on) < 7) resting, MAX(day) last,
      SUM(day > :yearAgo) times
      FROM uses GROUP BY reference),
    whole AS (SELECT account, SUM(day BETWEEN :from AND :to) taken FROM uses GROUP BY account),
    fit AS (SELECT r.id, i.against, i.points + c.points + s.points + p.points + u.points + CAST(ROUND(:rest
        * ROUND(100.0 * MIN(MAX(COALESCE(:today - own.last, 180), 0), 180) / 180)) AS INTEGER)
        + CAST(ROUND(:rotation * ROUND(100 * MAX(0, 1 - POWER(COALESCE(own.times, 0) / 8.0, 1.5)))) AS INTEGER)
        + CAST(ROUND(:freshness * ROUND(100 * MAX(0, 1 - (:today - r.verified) / 540.0))) AS INTEGER) points,
        MIN(4 - COALESCE(own.taken, 0), 8 - COALESCE(whole.taken, 0)) remaining
      FROM refs r
      JOIN agreements a ON a.reference = r.id AND a.type = 'Reference call' AND a.status = 'Agreed'
        AND (a.expires IS NULL OR a.expires >= :on)
      JOIN worth i ON i.kind = 'industry' AND i.value = r.industry
      JOIN worth c ON c.kind = 'region' AND c.value = r.country
      JOIN worth s ON s.kind = 'size' AND s.value = r.size
      JOIN worth p ON p.kind = 'products' AND p.value = r.products
      JOIN worth u ON u.kind = 'useCases' AND u.value = r.useCases
      LEFT JOIN own ON own.reference = r.id LEFT JOIN whole ON whole.account = r.account
      WHERE r.open AND r.verified >= :today - 540 AND COALESCE(own.resting, 0) = 0)
  SELECT id FROM fit WHERE remaining > 0
  ORDER BY against, points + CAST(ROUND(:capacity * ROUND(100.0 * remaining / (remaining + 1))) AS INTEGER) DESC, id LIMIT :most`;

/** A database with the pool in it; the answer is ids. */
export function sqlite(pool: Candidate[], { asked, wish, most }: Ranking) {
  const database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE TABLE refs (id TEXT PRIMARY KEY, account TEXT, industry TEXT, country TEXT, size TEXT, products TEXT,
      useCases TEXT, open INTEGER, verified INTEGER);
    CREATE TABLE agreements (reference TEXT, type TEXT, status TEXT, expires INTEGER);
    CREATE TABLE uses (reference TEXT, account TEXT, day INTEGER);
    CREATE TABLE worth (kind TEXT, value TEXT, points INTEGER, against INTEGER, PRIMARY KEY (kind, value));
    BEGIN`);
  const put = (table: string, width: number) =>
    database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array(width).fill('?').join()})`);
  const [refs, agreements, uses, worth] = [put('refs', 9), put('agreements', 4), put('uses', 3), put('worth', 4)];
  const facts = ({ reference: { account, products, useCases } }: Candidate) => ({
    ...{ industry: account.industry, region: account.country, size: account.sizeBand, products, useCases },
  });
  const textOf = (value: unknown) => (Array.isArray(value) ? value.join(';') : String(value));
  for (const candidate of pool) {
    const { id, accountId, status, visible, withheld, contactLeft, lastVerifiedOn, participations } =
      candidate.reference;
    const open = (status === 'Active' || status === 'Caution') && visible && !withheld && !contactLeft;
    const own = facts(candidate);
    const texts = Object.values(own).map(textOf) as [string, string, string, string, string];
    refs.run(id, accountId, ...texts, Number(open), dayNumber(lastVerifiedOn ?? ''));
    for (const { activityType, status: agreed, expiresOn } of participations) {
      agreements.run(id, activityType, agreed, expiresOn && dayNumber(expiresOn));
    }
    for (const use of candidate.uses) if (use.referenceId === id) uses.run(id, use.accountId, dayNumber(use.on));
    for (const { criterion, of } of weighed(wish)) {
      if (!(criterion in own)) continue;
      const value = own[criterion as keyof typeof own];
      const points = hundredths(of, (SCALES[criterion] as Scale<unknown>).share(value, wish) ?? 0);
      worth.run(criterion, textOf(value), points, Number(isAgainst(criterion, points / 100, of, wish.settings)));
    }
  }
  database.exec(`COMMIT; CREATE INDEX byReference ON agreements (reference, type, status, expires);
    CREATE INDEX ofReference ON uses (reference, day); CREATE INDEX ofAccount ON uses (account, day); ANALYZE`);
  const weights = Object.fromEntries(weighed(wish).map(({ criterion, of }) => [criterion, of]));
  const statement = database.prepare(SQL);
  const on = dayNumber(asked.on);
  const parameters = {
    ...{ from: dayNumber('2026-01-01'), to: dayNumber('2026-03-31'), on, today: dayNumber(wish.today) },
    ...{
      yearAgo: dayNumber('2025-03-02'),
      rotation: weights['rotation'] ?? 0,
      freshness: weights['freshness'] ?? 0,
      rest: weights['rest'] ?? 0,
    },
    ...{ capacity: weights['capacity'] ?? 0, most: most.results },
  };
  return { answer: () => statement.all(parameters).map((row) => String(row['id'])), close: () => database.close() };
}

const wordsOf = ({ reference: { account, products, useCases } }: Candidate) =>
  [account.industry, account.country, account.sizeBand, ...products, ...useCases].join(' ');

/** Full text, for context: words in common are neither limits nor dates, so its answer is another. */
export async function fullText(pool: Candidate[], { wish: { deal }, most }: Ranking) {
  const sought = [deal.industry, deal.country, ...deal.products].join(' ');
  const mini = new MiniSearch<{ id: string; words: string }>({ fields: ['words'] });
  const documents = pool.map((candidate) => ({ id: candidate.reference.id, words: wordsOf(candidate) }));
  mini.addAll(documents);
  const orama = create({ schema: { words: 'string' } as const });
  await insertMultiple(orama, documents);
  return {
    MiniSearch: () => mini.search(sought).slice(0, most.results),
    Orama: () => search(orama, { term: sought, limit: most.results }),
  };
}
