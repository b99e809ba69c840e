import { DatabaseSync } from 'node:sqlite';
import type { Row } from '../model.ts';
import { customPrefix } from './ids.ts';
import type { Change } from './store.ts';

/** The one file behind an org: what a commit confirmed is on disk before the answer leaves, so a killed org loses nothing.
 *  Without a path it lives in memory and only hands out prefixes. */
export class OrgFile {
  readonly #database: DatabaseSync;
  readonly #persistent: boolean;

  constructor(path?: string) {
    this.#persistent = path !== undefined;
    this.#database = new DatabaseSync(path ?? ':memory:');
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS prefixes (object TEXT PRIMARY KEY, prefix TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS loaded (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL);
    `);
  }

  prefixOf(object: string): string {
    const known = this.#database.prepare('SELECT prefix FROM prefixes WHERE object = ?').get(object);
    if (known) return String(known['prefix']);
    const count = this.#database.prepare('SELECT COUNT(*) AS n FROM prefixes').get();
    const prefix = customPrefix(Number(count?.['n'] ?? 0));
    this.#database.prepare('INSERT INTO prefixes VALUES (?, ?)').run(object, prefix);
    return prefix;
  }

  *read(table: 'rows' | 'loaded'): Iterable<Change> {
    for (const { id, object, data } of this.#database.prepare(`SELECT id, object, data FROM ${table}`).iterate())
      yield { id: String(id), object: String(object), row: JSON.parse(String(data)) as Row };
  }

  *counters(): Iterable<[string, number]> {
    for (const { name, value } of this.#database.prepare('SELECT name, value FROM counters').iterate())
      yield [String(name), Number(value)];
  }

  /** A committed transaction, before anybody is told of it. */
  write(changes: Change[], counters: Map<string, number>): void {
    if (!this.#persistent) return;
    this.#transaction(() => {
      const put = this.#database.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)');
      const drop = this.#database.prepare('DELETE FROM rows WHERE id = ?');
      const count = this.#database.prepare('INSERT OR REPLACE INTO counters VALUES (?, ?)');
      for (const { id, object, row } of changes) {
        if (row) put.run(id, object, JSON.stringify(row));
        else drop.run(id);
      }
      for (const [name, value] of counters) count.run(name, value);
    });
  }

  /** What a reset goes back to. */
  remember(rows: Change[]): void {
    this.#transaction(() => {
      const put = this.#database.prepare('INSERT OR REPLACE INTO loaded VALUES (?, ?, ?)');
      for (const { id, object, row } of rows) put.run(id, object, JSON.stringify(row));
    });
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }
}
