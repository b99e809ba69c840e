import type { LoadRow } from '#tests/org/start.ts';
import type { DemoAccount } from './accounts.ts';
import type { Chance } from './chance.ts';
import type { Days } from './days.ts';

export interface DemoContact {
  ref: string;
  account: DemoAccount;
  first: string;
  last: string;
  title: string;
}

const FIRST = {
  American: 'Walt Dana Emma Luke Grace Hank Abby Cole June Wade Nora Clay',
  British: 'Alice Hugh Fiona Owen Isla Graham Maeve Rory',
  French: 'Camille Lucien Élodie Mathieu Anaïs Gérard Noémie Thibault',
  German: 'Jürgen Anke Björn Käthe Stefan Lieselotte Ulrich Heike Matthias Sabine',
  Iberian: 'Maria João Inés Álvaro Beatriz Rafael Luana Sebastián Ximena Tomás',
  Nordic: 'Ingrid Søren Åsa Lars Freja Kristjan Liis Torbjørn',
  Japanese: '健太 由美子 浩二 さくら',
  Other: 'Wanjiru Dimitra Олена Giulia Mei-Ling Marco Νίκος Андрій Aroha Piet',
};
const LAST = {
  American: 'Tucker Whitfield Nguyen Barnes Calloway Ortiz Dawson Mercer Hale Pruitt',
  British: 'Ashworth MacLeod Pemberton Byrne Featherstonehaugh Lloyd',
  French: 'Lefèvre Rousseau Dubois-Montmorency Garnier Petit',
  German: 'Schäfer Müller-Lüdenscheidt Großmann Brunner Weiß Köhler',
  Iberian: 'Silva García Fuentes Oliveira Contreras Navarro Restrepo',
  Nordic: 'Solberg Kjærgaard Lindqvist Tamm Haugen',
  Japanese: '佐藤 鈴木 高橋 田中',
  Other: 'Kamau Παππά Коваленко Rossi Lim Bianchi Van-der-Westhuizen Tamatea',
};
type Naming = keyof typeof FIRST;

const NAMING: Record<string, Naming> = {
  'United States': 'American',
  Canada: 'American',
  Australia: 'British',
  'United Kingdom': 'British',
  Ireland: 'British',
  France: 'French',
  Germany: 'German',
  Switzerland: 'German',
  Chile: 'Iberian',
  Colombia: 'Iberian',
  Brazil: 'Iberian',
  Spain: 'Iberian',
  Portugal: 'Iberian',
  Norway: 'Nordic',
  Denmark: 'Nordic',
  Estonia: 'Nordic',
  Japan: 'Japanese',
};

const TITLES = ['Chief Operating Officer', 'Head of IT', 'Chief Financial Officer', 'VP Operations', 'Head of Data'];

/** Who leads the ranch story, by account. */
const KNOWN: Record<string, [string, string, string]> = {
  cedar: ['Walt', 'Tucker', 'Ranch Manager'],
  arrow: ['Dana', 'Whitfield', 'Owner'],
  plains: ['Hank', 'Pruitt', 'Feed Yard Manager'],
  bar7: ['Abby', 'Calloway', 'Herd Manager'],
  dairy: ['June', 'Mercer', 'Operations Director'],
};

/** People of the customers: one at each ranch, two or three elsewhere, `total` together. */
export function contactsOf(accounts: DemoAccount[], total: number, chance: Chance): DemoContact[] {
  const others = accounts.filter((each) => each.industry !== 'Cattle Ranching');
  const seats = [...accounts, ...others, ...others].slice(0, total);
  const used = new Set<string>();
  const contacts = seats.map((account, index): DemoContact => {
    const ref = `contact${index + 1}`;
    const known = index < accounts.length ? KNOWN[account.ref] : undefined;
    if (known) return { ref, account, first: known[0], last: known[1], title: known[2] };
    const naming = NAMING[account.country] ?? 'Other';
    for (;;) {
      const first = chance.of(FIRST[naming].split(' '));
      const last = chance.of(LAST[naming].split(' '));
      if (used.has(first + last)) continue;
      used.add(first + last);
      return { ref, account, first, last, title: chance.of(TITLES) };
    }
  });
  return withTwins(contacts);
}

/** Two people of one name at different customers, and one person who sits at two of them. */
function withTwins(contacts: DemoContact[]): DemoContact[] {
  const next = contacts.map((each) => ({ ...each }));
  const [one, other] = next.filter((each) => each.account.country === 'Brazil' || each.account.country === 'Chile');
  if (one && other) Object.assign(other, { first: one.first, last: one.last });
  const [here] = next.filter((each) => each.account.country === 'Norway');
  const [there] = next.filter((each) => each.account.country === 'Denmark');
  if (here && there) {
    Object.assign(here, { first: 'Ingrid', last: 'Solberg', title: 'Chief Financial Officer and Head of IT' });
    Object.assign(there, { first: 'Ingrid', last: 'Solberg', title: 'Member of the Board' });
  }
  return next;
}

/** Somebody who has gone elsewhere since agreeing to vouch. */
const LEFT = 'contact29';

const mailbox = ({ account, title }: DemoContact, index: number) =>
  title === 'Member of the Board' || title.startsWith('Chief Financial Officer and')
    ? 'ingrid.solberg@bergen-shipping.example'
    : `contact${index + 1}@${account.ref}.example`;

export const contactRows = (contacts: DemoContact[], days: Days): LoadRow[] =>
  contacts.map((each, index) => ({
    type: 'Contact',
    ref: each.ref,
    fields: {
      AccountId: `@{${each.account.ref}}`,
      FirstName: each.first,
      LastName: each.last,
      Title: each.title,
      Email: mailbox(each, index),
      Phone: `+1 555 01${String(index).padStart(2, '0')}`,
      MailingCountry: each.account.country,
      OwnerId: `@{${each.account.owner}}`,
      Left_Company__c: each.ref === LEFT,
      CreatedDate: days.at(-700 + index).toISOString(),
    },
  }));
