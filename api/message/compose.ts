import { filled, placesIn, type Place, type Template, type Values } from './template.ts';
import { kindOf, type Cause, type Target } from './cause.ts';
import { cut, listed } from './words.ts';
import type { How } from './rules.ts';

/** What one reader's own session showed; what it did not is not there. */
export interface Known {
  /** Names of deals by request. */
  deals: ReadonlyMap<string, string>;
  /** Names of customers by reference. */
  customers: ReadonlyMap<string, string>;
  /** Names of customers by nomination. */
  nominees: ReadonlyMap<string, string>;
}

/** What messages to one reader are about. */
export interface Subjects {
  requestIds: string[];
  referenceIds: string[];
  nominationIds: string[];
}

/** A message as it will be kept and sent. */
export interface Draft {
  key: string;
  userId: string;
  kind: string;
  how: How;
  title: string;
  body: string;
  target: Target;
  decisionId: string | null;
  requestId: string | null;
  referenceId: string | null;
}

/** Most characters of a title, in the bell and in a list. */
const TITLE = 250;

/** Said below what the template says, unless that says it: a message without them would leave the reader guessing. */
const NEEDED: [place: Place, label: string][] = [
  ['deal', 'Deal'],
  ['customer', 'Customer'],
  ['next step', 'Next'],
  ['by', 'By'],
];

export const keyOf = (causeId: string, userId: string): string => `${causeId}#${userId}`;

/** `known` null: nobody could be read for; then no customer is named, and the deal to those alone who hold the request. */
export function compose(
  cause: Cause,
  to: { userId: string; name: string; how: How; known: Known | null },
  { title, body }: Template,
): Draft {
  const values: Values = { ...cause.values, reader: to.name, ...namesFor(cause, to) };
  const said = new Set([...placesIn(title), ...placesIn(body)]);
  const added = NEEDED.filter(([place]) => !said.has(place) && values[place]).map(
    ([place, label]) => `${label}: ${values[place] ?? ''}`,
  );
  const text = filled(body, values).trim();
  return {
    key: keyOf(cause.id, to.userId),
    userId: to.userId,
    kind: kindOf(cause),
    how: to.how,
    title: cut(filled(title, values).trim(), TITLE),
    body: added.length > 0 ? `${text}\n\n${added.join('\n')}` : text,
    target: cause.target,
    decisionId: cause.decisionId,
    requestId: cause.requestId,
    referenceId: cause.referenceId,
  };
}

function namesFor(cause: Cause, { userId, known }: { userId: string; known: Known | null }): Values {
  const read = known && cause.requestId ? known.deals.get(cause.requestId) : undefined;
  const given = known === null && cause.deal.holders.includes(userId) ? cause.deal.name : null;
  const deal = read ?? given ?? cause.values.number;
  const customers = cause.referenceIds.flatMap((id) => known?.customers.get(id) ?? []);
  const hidden = cause.referenceIds.length - customers.length;
  const nominee = cause.nominationId ? (known?.nominees.get(cause.nominationId) ?? 'a customer') : null;
  const nobody = nominee ?? 'a customer still to be found';
  const others = hidden === 0 || customers.length === 0 ? [] : [hidden === 1 ? 'another one' : `${hidden} others`];
  return {
    ...(deal && cause.requestId ? { deal } : {}),
    ...(customers.length > 0 ? { customer: listed([...new Set(customers), ...others]) } : {}),
    ...(cause.referenceIds.length === 0 ? { customer: nobody } : {}),
  };
}
