import { describe, expect, test } from '@jest/globals';
import type { KnownReference } from './change.ts';
import { COLUMNS, type Cells } from './columns.ts';
import { isUnchanged, planRows, type Planned, type Snapshot } from './plan.ts';
import { readRow } from './row.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const BOLT = { id: 'A1', name: 'Bolt Corporation', ownerId: 'U1', ownerName: 'Sal Owens' };
const NUT = { id: 'A2', name: 'Nut', ownerId: 'U2', ownerName: 'Tess Ogden' };
const ANN = { id: 'C1', name: 'Ann Bell', email: 'ann@bolt.example' };
const org = (more: Partial<Snapshot> = {}): Snapshot => ({
  accounts: [BOLT, NUT],
  contacts: new Map([['A1', [ANN]]]),
  references: new Map(),
  users: new Set(['salowens', 'tessogden']),
  room: null,
  ...more,
});
const row = (line: number, some: Partial<Cells>) => {
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells;
  return readRow(line, { ...cells, 'Will do': 'Call', ...some }, { products: [], now: NOW });
};
const plan = (rows: ReturnType<typeof row>[], snapshot = org()) => planRows(rows, snapshot, '2026-11-21');
const one = (some: Partial<Cells>, snapshot = org()) => {
  const [outcome] = plan([row(2, { Customer: 'Bolt', Contact: 'Ann Bell', ...some })], snapshot);
  return outcome as Planned;
};
const refusals = (outcomes: ReturnType<typeof plan>) =>
  outcomes.map((outcome) => ('refused' in outcome ? outcome.refused : null));

test('no more become active than the program starts with; what is active already takes no room', () => {
  const rows = ['Ann Bell', 'Bo Carr', 'Cy Dale'].map((Contact, at) => row(at + 2, { Customer: 'Bolt', Contact }));
  const why = 'would be one more active reference than the program starts with (scope.poolSize of the policy)';
  expect(refusals(plan(rows, org({ room: 2 })))).toEqual([null, null, why]);
  const ann: KnownReference = {
    ...{ id: 'R1', number: 'REF-1', contactId: 'C1', status: 'Active', limit: null, period: null },
    ...{ products: [], satisfaction: null, notes: null, participations: [] },
  };
  expect(refusals(plan(rows, org({ room: 2, references: new Map([['A1', [ann]]]) })))).toEqual([null, null, null]);
});

describe('a reference that is new', () => {
  test('belongs to the account owner, is active, visible, from an import and verified today', () => {
    const planned = one({ Title: 'CIO', 'How often': '2/qtr', Products: 'GTX Pro, MG Special', NPS: '9' });
    expect(planned.contact).toEqual(ANN);
    expect(planned.reference).toEqual({
      id: null,
      fields: {
        Account__c: 'A1',
        Contact__c: 'C1',
        OwnerId: 'U1',
        Status__c: 'Active',
        Status_Reason__c: null,
        Visible_In_Search__c: true,
        Source__c: 'Import',
        Last_Verified_On__c: '2026-11-21',
        Limit__c: 2,
        Period__c: 'Calendar quarter',
        Products__c: 'GTX Pro;MG Special',
        Persona__c: 'CIO',
        Satisfaction__c: 9,
        Internal_Notes__c: null,
      },
    });
    expect(planned.participations.create).toEqual([
      { Activity_Type__c: 'Reference call', Status__c: 'Agreed', Channels__c: null },
    ]);
  });

  test('a note that asks for care makes it Caution with that reason', () => {
    expect(one({ Notes: 'moved to new role?' }).reference.fields).toMatchObject({
      Status__c: 'Caution',
      Status_Reason__c: 'moved to new role?',
    });
  });

  test('leave for the press reaches what was agreed to, and the logo in doubt is only offered', () => {
    expect(one({ Notes: 'OK for press', 'Logo OK?': '?' }).participations.create).toEqual([
      { Activity_Type__c: 'Reference call', Status__c: 'Agreed', Channels__c: 'Press' },
      { Activity_Type__c: 'Logo', Status__c: 'Offered' },
    ]);
  });

  test('a contact the account lacks is to be created', () => {
    expect(one({ Contact: 'Cy Dale', Title: 'CIO' }).contact).toEqual({
      missing: { firstName: 'Cy', lastName: 'Dale', title: 'CIO', email: null },
    });
  });

  test('whoever the file names, the owner is the account owner', () => {
    const gone = one({ 'Account team': 'left the company' });
    expect(gone.reference.fields.OwnerId).toBe('U1');
    expect(gone.row.warnings).toEqual([
      "account team 'left the company' is no active user; the owner is the account's, Sal Owens",
    ]);
    const colleague = one({ 'Account team': 'Tess Ogden' });
    expect(colleague.reference.fields.OwnerId).toBe('U1');
    expect(colleague.row.warnings).toEqual([]);
    expect(one({ 'Account team': 'SAL OWENS' }).row.understood).not.toContainEqual(expect.stringContaining('team'));
  });
});

describe('rows that are refused', () => {
  test('a second row for the same person, in any spelling of person and customer, names the first', () => {
    const rows = [
      row(2, { Customer: 'Bolt', Contact: 'Ann Bell' }),
      row(3, { Customer: 'BOLT CORPORATION', Contact: 'ANN BELL' }),
      row(4, { Customer: 'Nut', Contact: 'Cy Dale' }),
      row(5, { Customer: 'Nut Inc.', Contact: 'CY DALE' }),
      row(6, { Customer: 'Nut', Contact: 'Ann Bell' }),
    ];
    expect(refusals(plan(rows))).toEqual([null, 'is a duplicate of line 2', null, 'is a duplicate of line 4', null]);
  });

  test('a refused row does not make a later one a duplicate', () => {
    const rows = [
      row(2, { Customer: 'Bolt', Contact: 'Ann Bell', Email: 'ann@nut.example' }),
      row(3, { Customer: 'Bolt', Contact: 'Ann Bell', Email: 'ann@bolt.example' }),
    ];
    expect(refusals(plan(rows))).toEqual([expect.stringContaining('could be Bolt Corporation'), null]);
  });

  test('a doubtful contact, an e-mail without a name, an unknown customer', () => {
    const rows = [
      row(2, { Customer: 'Bolt', Contact: 'Cy Dale', Email: 'ann@bolt.example' }),
      row(3, { Customer: 'Bolt', Email: 'cy@bolt.example' }),
      row(4, { Customer: 'Cog', Contact: 'Cy Dale' }),
    ];
    expect(refusals(plan(rows))).toEqual([
      "contact 'Cy Dale' has the e-mail of Ann Bell",
      'has the e-mail cy@bolt.example but names nobody',
      expect.stringContaining("customer 'Cog' is unknown"),
    ]);
  });

  test('a person who is a reference twice already', () => {
    const twice = [known({ id: 'R1', number: 'REF-1' }), known({ id: 'R2', number: 'REF-2' })];
    const [outcome] = plan(
      [row(2, { Customer: 'Bolt', Contact: 'Ann Bell' })],
      org({ references: new Map([['A1', twice]]) }),
    );
    expect(outcome).toMatchObject({ refused: 'is in the org 2 times: REF-1, REF-2' });
  });
});

function known(some: Partial<KnownReference> = {}): KnownReference {
  return {
    id: 'R1',
    number: 'REF-1',
    contactId: 'C1',
    status: 'Active',
    limit: null,
    period: null,
    products: [],
    satisfaction: null,
    notes: null,
    participations: [{ id: 'P1', activityType: 'Reference call', status: 'Agreed', channels: [] }],
    ...some,
  };
}

describe('a reference the org has', () => {
  const against = (some: Partial<Cells>, reference: Partial<KnownReference> = {}) =>
    one(some, org({ references: new Map([['A1', [known(reference)]]]) }));

  test('the same row again changes nothing', () => {
    const cells = { 'How often': '2/qtr', Products: 'GTX Pro', NPS: '9', Notes: 'OK for press', 'Logo OK?': '?' };
    const again = against(cells, {
      limit: 2,
      period: 'Calendar quarter',
      products: ['GTX Pro'],
      satisfaction: 9,
      notes: "OK for press\nLogo: '?'",
      participations: [
        { id: 'P1', activityType: 'Reference call', status: 'Agreed', channels: ['Press'] },
        { id: 'P2', activityType: 'Logo', status: 'Offered', channels: [] },
      ],
    });
    expect(again.reference).toEqual({ id: 'R1', fields: {} });
    expect(isUnchanged(again)).toBe(true);
  });

  test('changes by what the row says differently, notes are added', () => {
    const planned = against(
      { 'How often': '1/yr', Products: 'MG Special', NPS: '7', Notes: 'prefers mornings', 'Will do': 'Call; Quote' },
      { limit: 2, period: 'Calendar quarter', products: ['GTX Pro'], satisfaction: 9, notes: 'tall' },
    );
    expect(planned.reference).toEqual({
      id: 'R1',
      fields: {
        Limit__c: 1,
        Period__c: 'Calendar year',
        Products__c: 'GTX Pro;MG Special',
        Satisfaction__c: 7,
        Internal_Notes__c: 'tall\nprefers mornings',
      },
    });
    expect(planned.participations.create).toEqual([
      { Activity_Type__c: 'Quote', Status__c: 'Agreed', Channels__c: null },
    ]);
    expect(isUnchanged(planned)).toBe(false);
  });

  test('a blank cell clears nothing', () => {
    const planned = against(
      {},
      { limit: 2, period: 'Calendar year', products: ['GTX Pro'], satisfaction: 9, notes: 'x' },
    );
    expect(planned.reference.fields).toEqual({});
  });

  test('a status only grows more careful', () => {
    expect(against({ Notes: 'go easy' }).reference.fields).toEqual({
      Status__c: 'Caution',
      Status_Reason__c: 'go easy',
    });
    expect(against({ Notes: 'go easy' }, { status: 'On Hold' }).reference.fields).toEqual({});
    expect(against({}, { status: 'Retired' }).reference.fields).toEqual({});
  });

  test('what was offered becomes agreed, what was withdrawn stays so', () => {
    const participation = (status: string) => [{ id: 'P1', activityType: 'Reference call', status, channels: [] }];
    expect(against({}, { participations: participation('Offered') }).participations.change).toEqual([
      { id: 'P1', fields: { Status__c: 'Agreed' } },
    ]);
    const withdrawn = against({}, { participations: participation('Withdrawn') });
    expect(withdrawn.participations).toMatchObject({ create: [], change: [] });
    expect(withdrawn.row.warnings).toContain('Reference call is Withdrawn in the org and stays so');
  });

  test('of the account itself is another one than of a person', () => {
    const planned = one({ Contact: '' }, org({ references: new Map([['A1', [known()]]]) }));
    expect(planned).toMatchObject({ contact: null, reference: { id: null } });
  });
});

test('an empty row stays empty', () => {
  expect(planRows([{ line: 9, empty: true }], org(), '2026-11-21')).toEqual([{ line: 9, empty: true }]);
});
