import { distance } from 'fastest-levenshtein';

export interface NamedAccount {
  id: string;
  name: string;
}

export type CustomerMatch<A extends NamedAccount> =
  { account: A; how: 'same' | 'suffix' | 'typo' } | { doubtful: A[] } | { unknown: true; nearest: A[] };

/** Legal forms and fillers that people add or leave off. */
const SUFFIXES =
  /[\s,]+(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|se|sa|sas|srl|spa|bv|nv|ab|as|oy|kk|pty|group|holdings?)\.?$/;
/** Shorter names are one typo apart too easily. */
const SHORTEST_FOR_TYPO = 5;

/** By name without capitals, then without the legal form, then with one typo. Two of the same kind are a doubt, never a match. */
export function matchCustomer<A extends NamedAccount>(written: string, accounts: A[]): CustomerMatch<A> {
  const full = compact(written);
  const bare = compact(withoutSuffix(written));
  if (full === '') return { unknown: true, nearest: [] };
  const typo = (name: string, other: string) =>
    Math.min(name.length, other.length) >= SHORTEST_FOR_TYPO && distance(name, other) === 1;
  const steps: ['same' | 'suffix' | 'typo', (account: A) => boolean][] = [
    ['same', ({ name }) => compact(name) === full],
    ['suffix', ({ name }) => compact(withoutSuffix(name)) === bare],
    ['typo', ({ name }) => typo(compact(withoutSuffix(name)), bare) || typo(compact(name), full)],
  ];
  for (const [how, fits] of steps) {
    const found = accounts.filter(fits);
    if (found.length === 1) return { account: found[0]!, how };
    if (found.length > 1) return { doubtful: found };
  }
  const far = (account: A) => distance(compact(withoutSuffix(account.name)), bare);
  const nearest = [...accounts].sort((a, b) => far(a) - far(b) || (a.name < b.name ? -1 : 1)).slice(0, 3);
  return { unknown: true, nearest };
}

/** The accounts an e-mail's domain names, such as Acme Corporation for somebody@acmecorporation.example. */
export function accountsOfDomain<A extends NamedAccount>(email: string, accounts: A[]): A[] {
  const domain = /(?:@|\sat\s)\s*(\S+)\s*$/i.exec(email)?.[1] ?? '';
  const labels = new Set(domain.split('.').slice(0, -1).map(compact).filter(Boolean));
  return accounts.filter(({ name }) => labels.has(compact(name)) || labels.has(compact(withoutSuffix(name))));
}

export function compact(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function withoutSuffix(name: string): string {
  const plain = name.trim().toLowerCase();
  const bare = plain.replace(SUFFIXES, '');
  // "Gekko & Co": what the suffix was joined with goes too.
  return bare === plain ? plain : bare.replace(/\s*(&|and)$/, '') || plain;
}
