import type { Line, Row } from './check/history.ts';

/** Ways in which a service could break its promises, each done to a history in which it kept them. */
export interface Doctoring {
  name: string;
  /** The rule that must notice. */
  rule: string;
  doctor(lines: Line[]): Line[];
}

type Fields = Row['fields'];
type Wanted = (fields: Fields) => boolean;

const isRow = (line: Line, object: string, wanted: Wanted): line is Row =>
  line.line === 'row' && line.object === object && wanted(line.fields);

function one(lines: Line[], object: string, wanted: Wanted): Row {
  const found = lines.find((each): each is Row => isRow(each, object, wanted));
  if (!found) throw new Error(`This history has no such ${object} to doctor`);
  return found;
}

const DECISION = 'Reference_Decision__c';

/** Another value in one row, all else as it was. */
const edited = (object: string, wanted: Wanted, edit: (fields: Fields) => Fields) => (lines: Line[]) => {
  const row = one(lines, object, wanted);
  return lines.map((each) => (each === row ? { ...row, fields: { ...row.fields, ...edit(row.fields) } } : each));
};

const dropped = (object: string, wanted: Wanted) => (lines: Line[]) => {
  const row = one(lines, object, wanted);
  return lines.filter((each) => each !== row);
};

const facts = (fields: Fields): any => JSON.parse(fields['Facts__c'] ?? '{}');
const decided = (move: string) => (fields: Fields) => fields['Move__c'] === move && fields['Outcome__c'] === 'Allowed';
const placing = (fields: Fields) => decided('submit')(fields) && facts(fields).claims?.length > 0;
/** Decided when this customer had other uses already, so that a limit of as many would have been full. */
const crowded = (fields: Fields) =>
  placing(fields) &&
  facts(fields).claims[0].uses.some((use: any) => use.referenceId === facts(fields).claims[0].reference.id);

/** The claims of a decision with something else recorded. */
const claimed = (change: (claim: any) => object) => (fields: Fields) => ({
  Facts__c: JSON.stringify({
    ...facts(fields),
    claims: facts(fields).claims.map((claim: any) => ({ ...claim, ...change(claim) })),
  }),
});

export const DOCTORINGS: Doctoring[] = [
  {
    name: 'a decision is dropped',
    rule: 'turns',
    doctor: dropped(DECISION, ({ Account_Turn_Number__c: turn }) => turn === 2),
  },
  {
    name: 'a turn is taken twice',
    rule: 'turns',
    doctor: edited(
      DECISION,
      ({ Account_Turn_Number__c: turn }) => turn === 3,
      ({ Account_Id__c: id }) => ({
        Account_Turn_Number__c: 2,
        Account_Turn__c: `${id}#2`,
      }),
    ),
  },
  {
    name: 'a step of a request is dropped',
    rule: 'turns',
    doctor: dropped(DECISION, ({ Request_Turn_Number__c: turn }) => turn === 2),
  },
  {
    name: 'a use is there twice',
    rule: 'uses',
    doctor: (lines) => [...lines, one(lines, 'Reference_Activity__c', () => true)],
  },
  {
    name: 'a second use counts for the same customer',
    rule: 'uses',
    doctor(lines) {
      const row = one(lines, 'Reference_Activity__c', ({ Status__c: status }) => status !== 'Released');
      return [...lines, { ...row, fields: { ...row.fields, Id: 'a05000000000999AAA' } }];
    },
  },
  {
    name: 'a use that was given back counts on',
    rule: 'uses',
    doctor: edited(
      'Reference_Activity__c',
      ({ Status__c: status }) => status === 'Released',
      () => ({
        Status__c: 'Held',
      }),
    ),
  },
  {
    name: 'a use is on another day than decided',
    rule: 'uses',
    doctor: edited(
      'Reference_Activity__c',
      () => true,
      () => ({ Activity_Date__c: '2020-01-01' }),
    ),
  },
  {
    name: 'the limit was lower than the count',
    rule: 'limits',
    doctor(lines) {
      const { fields } = one(lines, DECISION, crowded);
      const version = fields['Policy_Version__c'];
      const none = { count: 0, period: 'Calendar year' };
      return edited(
        'Reference_Policy__c',
        ({ Version__c: each }) => each === version,
        ({ Settings__c: text }) => ({
          Settings__c: JSON.stringify({ ...JSON.parse(text), accountLimit: none, tiers: {} }),
        }),
      )(lines);
    },
  },
  {
    name: 'a use was placed on a day of rest',
    rule: 'limits',
    doctor: edited(
      DECISION,
      crowded,
      claimed(({ reference }) => ({ reference: { ...reference, restDays: 9000 } })),
    ),
  },
  {
    name: 'other terms than those that held',
    rule: 'terms',
    doctor: edited(
      DECISION,
      placing,
      claimed(({ reference }) => ({ reference: { ...reference, timeZone: 'Europe/Paris' } })),
    ),
  },
  {
    name: 'a change of what was agreed is overlooked',
    rule: 'facts',
    doctor(lines) {
      const outside = new Set(lines.map((each) => (each.line === 'change' ? each.of['referenceId'] : null)));
      const kept = (fields: Fields) => placing(fields) && !outside.has(facts(fields).claims[0].reference.id);
      return edited(
        DECISION,
        kept,
        claimed(({ reference }) => ({ reference: { ...reference, limit: 4711 } })),
      )(lines);
    },
  },
  {
    name: 'a policy that was not in force',
    rule: 'terms',
    doctor: edited(DECISION, decided('approve'), () => ({ Policy_Version__c: 4711 })),
  },
  {
    name: 'a use was overlooked',
    rule: 'facts',
    doctor: edited(
      DECISION,
      crowded,
      claimed(() => ({ uses: [] })),
    ),
  },
  {
    name: 'what it was decided on is not recorded',
    rule: 'facts',
    doctor: edited(DECISION, placing, () => ({ Facts__c: null })),
  },
  {
    name: 'a step is not possible where the request stood',
    rule: 'moves',
    doctor: edited(DECISION, decided('ask'), () => ({ Move__c: 'complete' })),
  },
  {
    name: 'somebody else took the step',
    rule: 'moves',
    doctor: edited(DECISION, decided('ask'), ({ For__c: requester }) => ({ By__c: requester ?? 'somebody' })),
  },
  {
    name: 'the request stands elsewhere than its steps led',
    rule: 'moves',
    doctor: edited(
      'Reference_Request__c',
      ({ Status__c: status }) => status === 'Cancelled',
      () => ({
        Status__c: 'Scheduled',
      }),
    ),
  },
  {
    name: 'a request that was answered is lost',
    rule: 'answers',
    doctor(lines) {
      const answered = lines.find(
        (each) => each.line === 'attempt' && each.status === 201 && each.request !== null && !each.replayed,
      );
      const id = answered?.line === 'attempt' ? answered.request?.id : null;
      const about = ({ Id, Request__c: request }: Fields) => Id === id || request === id;
      return lines.filter((each) => each.line !== 'row' || !about(each.fields));
    },
  },
  {
    name: 'a request is made twice',
    rule: 'answers',
    doctor(lines) {
      const row = one(lines, 'Reference_Request__c', () => true);
      return [...lines, { ...row, fields: { ...row.fields, Id: 'a03000000000999AAA' } }];
    },
  },
  {
    name: 'a refused command was carried out',
    rule: 'answers',
    doctor(lines) {
      const carried = one(lines, DECISION, decided('submit')).fields['Request__c'];
      const key = lines.find(
        (each) => each.line === 'attempt' && each.request?.id === carried && each.path === '/v1/requests',
      );
      return lines.map((each) =>
        each.line === 'attempt' && key?.line === 'attempt' && each.key === key.key
          ? { ...each, to: each.from, status: 409, code: 'LIMIT_REACHED', request: null }
          : each,
      );
    },
  },
  {
    name: 'an answer carries another turn',
    rule: 'answers',
    doctor: (lines) => {
      const found = lines.find((each) => each.line === 'attempt' && each.request !== null && !each.replayed);
      return lines.map((each) =>
        each === found && each.line === 'attempt' && each.request
          ? { ...each, request: { ...each.request, turn: each.request.turn + 1 } }
          : each,
      );
    },
  },
  {
    name: 'a command nobody sent',
    rule: 'answers',
    doctor: edited(DECISION, decided('withdraw'), () => ({ Command_Key__c: '0'.repeat(64) })),
  },
];
