import { benchHttp } from './bench/http.ts';
import { benchInsight } from './bench/insight.ts';
import { benchMatch } from './bench/match.ts';
import { benchOrg } from './bench/org.ts';
import { writeTable } from './bench/table.ts';

/** `npm run bench org`, `match`, `http` or `insight`: measures, prints, and renews the table of docs/performance.md. */
const benches = { org: benchOrg, match: benchMatch, http: benchHttp, insight: benchInsight };

const name = process.argv[2] ?? '';
if (!(name in benches)) {
  console.error(`npm run bench <name>; there is ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
const lines = await benches[name as keyof typeof benches]();
await writeTable(name, lines);
