import { describe, expect, test } from '@jest/globals';
import { matchCustomer } from './customer.ts';
import { findCustomer } from './customers.ts';

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));
const ACCOUNTS = named(
  'Bolt Corporation',
  'Nut & Co',
  'Initrode',
  'T-Exon',
  'Y-corporation',
  'Streetlex',
  'Blue Cat Inc.',
);

describe('which customer a name means', () => {
  test.each([
    ['bolt corporation', 'Bolt Corporation', 'same'],
    ['BOLT CORPORATION', 'Bolt Corporation', 'same'],
    ['Bolt Corp.', 'Bolt Corporation', 'suffix'],
    ['Bolt', 'Bolt Corporation', 'suffix'],
    ['Initrode Inc.', 'Initrode', 'suffix'],
    ['T-Exon, Ltd', 'T-Exon', 'suffix'],
    ['Blue Cat', 'Blue Cat Inc.', 'suffix'],
    ['Nut', 'Nut & Co', 'suffix'],
    ['Streetlexx', 'Streetlex', 'typo'],
    ['Inittrode Inc.', 'Initrode', 'typo'],
  ])('%s is %s', (written, name, how) => {
    expect(matchCustomer(written, ACCOUNTS)).toEqual({ account: { id: name, name }, how });
  });

  test('two accounts that differ by their legal form are a doubt, unless one is named exactly', () => {
    const accounts = named('Globe Inc.', 'Globe Ltd');
    expect(matchCustomer('Globe', accounts)).toEqual({ doubtful: accounts });
    expect(matchCustomer('globe ltd', accounts)).toMatchObject({ how: 'same' });
  });

  test('a typo between two names is a doubt', () => {
    const accounts = named('Ringtech', 'Rangtech');
    expect(matchCustomer('Rengtech', accounts)).toEqual({ doubtful: accounts });
  });

  test('short names are not one typo apart', () => {
    expect(matchCustomer('Bat', named('Cat'))).toMatchObject({ unknown: true });
  });

  test('a name of nothing but a legal form matches nothing', () => {
    expect(matchCustomer('Inc.', ACCOUNTS)).toMatchObject({ unknown: true });
  });
});

describe('customer and e-mail together', () => {
  const find = (customer: string, email: string) => findCustomer({ customer, email }, ACCOUNTS);

  test('an e-mail at another customer is refused, both named', () => {
    expect(find('Initrode', 'ann@t-exon.example')).toEqual({
      refused: 'customer could be Initrode by its name or T-Exon by the e-mail ann@t-exon.example',
    });
  });

  test('so is one written without its sign', () => {
    expect(find('Initrode', 'ann at t-exon.example')).toHaveProperty('refused');
  });

  test.each(['ann@boltcorporation.example', 'ann@mail.bolt.example', 'ann@elsewhere.example', ''])(
    '%j does not contradict Bolt',
    (email) => expect(find('Bolt', email)).toMatchObject({ account: { name: 'Bolt Corporation' } }),
  );

  test('what was read into the name is told, a name as it stands is not', () => {
    expect(find('Streetlexx', '')).toMatchObject({ note: "'Streetlexx' as Streetlex" });
    expect(find('streetlex', '')).toMatchObject({ note: null });
  });

  test('an unknown customer is refused with the nearest names, the one of the e-mail first', () => {
    expect(find('Inotrede', 'ann@t-exon.example')).toEqual({
      refused: expect.stringMatching(/^customer 'Inotrede' is unknown; nearest: T-Exon, Initrode/),
    });
  });

  test('no name, no customer', () => expect(find(' ', '')).toEqual({ refused: 'names no customer' }));
});
