import { accountsOfDomain, compact, matchCustomer, type NamedAccount } from './customer.ts';
import type { Row } from './row.ts';

export type Found<A extends NamedAccount> = { account: A; note: string | null } | { refused: string };

/** Which account a row is about. A name and an e-mail that point at different accounts are refused, both named. */
export function findCustomer<A extends NamedAccount>(row: Pick<Row, 'customer' | 'email'>, accounts: A[]): Found<A> {
  const { customer, email } = row;
  if (compact(customer) === '') return { refused: 'names no customer' };
  const match = matchCustomer(customer, accounts);
  const named = (found: A[]) => found.map(({ name }) => name).join(' or ');
  if ('doubtful' in match) return { refused: `customer '${customer}' could be ${named(match.doubtful)}` };
  const addressed = accountsOfDomain(email, accounts);
  if ('unknown' in match) {
    const nearest = [...new Set([...addressed, ...match.nearest])];
    const hint = nearest.length > 0 ? `; nearest: ${nearest.map(({ name }) => name).join(', ')}` : '';
    return { refused: `customer '${customer}' is unknown${hint}` };
  }
  const { account, how } = match;
  if (addressed.length > 0 && !addressed.includes(account))
    return {
      refused: `customer could be ${account.name} by its name or ${named(addressed)} by the e-mail ${email}`,
    };
  return { account, note: how === 'same' ? null : `'${customer}' as ${account.name}` };
}
