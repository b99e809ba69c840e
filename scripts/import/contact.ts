import { distance } from 'fastest-levenshtein';
import { compact } from './customer.ts';

export interface Person {
  firstName: string | null;
  lastName: string;
  title: string | null;
  email: string | null;
}

export interface KnownContact {
  id: string;
  name: string;
  email: string | null;
}

export type ContactMatch = { contact: KnownContact; note: string | null } | { doubtful: string } | { missing: true };

const EMAIL = /^[^\s@&,;()<>]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

export function isEmail(written: string): boolean {
  return EMAIL.test(written) && written.length <= 80;
}

/** First names, then one last name; a name all in capitals or small letters is written as names are. */
export function personName(written: string): { firstName: string | null; lastName: string } {
  const tidy = written.trim().replaceAll(/\s+/g, ' ');
  const cased = tidy === tidy.toUpperCase() || tidy === tidy.toLowerCase() ? asName(tidy) : tidy;
  const at = cased.lastIndexOf(' ');
  return { firstName: at < 0 ? null : cased.slice(0, at), lastName: cased.slice(at + 1) };
}

export function fullName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}

/** Among the contacts of one account, by e-mail or by name. E-mail and name that point at different people are a doubt. */
export function matchContact(person: Person, contacts: KnownContact[]): ContactMatch {
  const name = compact(fullName(person));
  const email = person.email?.toLowerCase();
  const named = contacts.filter((contact) => compact(contact.name) === name);
  const addressed = email === undefined ? [] : contacts.filter((contact) => contact.email?.toLowerCase() === email);
  const both = named.filter((contact) => addressed.includes(contact));
  if (both.length === 1) return { contact: both[0]!, note: null };
  const listed = (found: KnownContact[]) => found.map((c) => `${c.name}${c.email ? ` <${c.email}>` : ''}`).join(', ');
  if (addressed.length > 1 || named.length > 1)
    return { doubtful: `could be ${listed([...new Set([...addressed, ...named])])}` };
  const [byEmail] = addressed;
  const [byName] = named;
  if (byEmail && byName) return { doubtful: `has the name of ${listed(named)} and the e-mail of ${listed(addressed)}` };
  if (byEmail)
    return distance(compact(byEmail.name), name) <= 1
      ? { contact: byEmail, note: `name understood as '${byEmail.name}', by the e-mail` }
      : { doubtful: `has the e-mail of ${byEmail.name}` };
  if (byName) {
    const other = email !== undefined && byName.email !== null;
    return { contact: byName, note: other ? `the contact's e-mail stays ${byName.email}` : null };
  }
  return { missing: true };
}

function asName(words: string): string {
  return words.toLowerCase().replaceAll(/(?<=^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());
}
