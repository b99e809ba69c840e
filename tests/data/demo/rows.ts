import type { LoadRow } from '#tests/org/start.ts';
import { accountRows, customers, prospects } from './accounts.ts';
import type { Cast } from './asking.ts';
import { Books } from './books.ts';
import { caseRows } from './cases.ts';
import { chance } from './chance.ts';
import { contactRows, contactsOf } from './contacts.ts';
import { contentRows } from './content.ts';
import { daysFrom } from './days.ts';
import { factsOf, policyFacts } from './facts.ts';
import { feedbackRows } from './feedback.ts';
import { tellTheOpen } from './open.ts';
import { nominationRows } from './nominations.ts';
import { dealRows, dealsOf } from './opportunities.ts';
import { tellThePast } from './past.ts';
import { peopleRows } from './people.ts';
import { referenceRows, referencesOf } from './references.ts';
import { stageRows } from './stages.ts';
import { Calendar } from './steps.ts';
import { shownToKeepers, talkRows } from './talks.ts';

const DEALS = 400;
const REFERENCES = 90;
/** Any number will do; another one makes another demo. */
const SEED = 20_260_302;

/** The demo: the same people, customers and history for every start, every date an offset from it. */
export function demoRows(start: Date): LoadRow[] {
  const days = daysFrom(start);
  const luck = chance(SEED);
  const ours = customers();
  const theirs = prospects();
  const contacts = contactsOf(ours, REFERENCES, luck);
  const deals = dealsOf(ours, theirs, DEALS, luck);
  const references = referencesOf(contacts, days, luck);
  const cases = caseRows(ours, days, luck);
  const { rows: program, policy } = policyFacts(days.at(-740));
  const books = new Books(references.map(factsOf), policy);
  const cast: Cast = { books, days, chance: luck, policy, references, deals };
  const calendar = new Calendar();
  tellThePast(cast, calendar);
  tellTheOpen(cast, calendar);
  calendar.run();
  return [
    ...peopleRows(days),
    { type: 'Reference_Policy__c', ref: 'policy', fields: program.policy },
    ...program.rules.map((fields) => ({ type: 'Reference_Rule__c', fields: { Policy__c: '@{policy}', ...fields } })),
    ...accountRows([...ours, ...theirs], days),
    ...contactRows(contacts, days),
    ...shownToKeepers(references),
    ...dealRows(deals, days),
    ...stageRows(deals, days),
    ...talkRows(references, deals, days, chance(SEED + 1)),
    ...cases,
    ...referenceRows(references),
    ...contentRows(references, days),
    ...nominationRows(ours, references, days),
    ...books.rows,
    ...feedbackRows(books.rows, references, policy, days),
  ];
}
