import { describe, expect, test } from '@jest/globals';
import { isEmail, matchContact, personName } from './contact.ts';

test.each([
  ['ann@bolt.example', true],
  ["o'neil+x@mail.bolt.example", true],
  ['ann at bolt.example', false],
  ['ann@nut&co.example', false],
  ['ann@bolt', false],
  ['', false],
])('%j is an e-mail address: %s', (written, is) => expect(isEmail(written)).toBe(is));

test.each([
  ['Ann Bell', 'Ann', 'Bell'],
  ['Ann  van der Bell', 'Ann van der', 'Bell'],
  ['ANN BELL-SMITH', 'Ann', 'Bell-Smith'],
  ["jo o'neil", 'Jo', "O'Neil"],
  ['Madonna', null, 'Madonna'],
])('%s has a first and a last name', (written, firstName, lastName) => {
  expect(personName(written)).toEqual({ firstName, lastName });
});

describe('whom a row means', () => {
  const ann = { id: '1', name: 'Ann Bell', email: 'ann@bolt.example' };
  const bo = { id: '2', name: 'Bo Carr', email: 'bo@bolt.example' };
  const jose = { id: '3', name: 'José Díaz', email: null };
  const match = (name: string, email: string | null = null, contacts = [ann, bo, jose]) =>
    matchContact({ ...personName(name), title: null, email }, contacts);

  test('name and e-mail, in any capitals', () => {
    expect(match('ANN BELL', 'Ann@Bolt.example')).toEqual({ contact: ann, note: null });
    expect(match('ann bell')).toEqual({ contact: ann, note: null });
    expect(match('Jose Diaz', 'jose@bolt.example')).toEqual({ contact: jose, note: null });
  });

  test('an e-mail carries over a typo in the name, and that is told', () => {
    expect(match('Ann Bel', 'ann@bolt.example')).toEqual({
      contact: ann,
      note: "name understood as 'Ann Bell', by the e-mail",
    });
  });

  test('another e-mail than the contact has leaves the contact as it is, and that is told', () => {
    expect(match('Ann Bell', 'ann.bell@bolt.example')).toMatchObject({
      contact: ann,
      note: expect.stringContaining('stays ann@bolt.example'),
    });
  });

  test("one person's name with another's e-mail is a doubt", () => {
    expect(match('Ann Bell', 'bo@bolt.example')).toEqual({ doubtful: expect.stringMatching(/Ann Bell.*Bo Carr/) });
    expect(match('Cy Dale', 'bo@bolt.example')).toEqual({ doubtful: 'has the e-mail of Bo Carr' });
  });

  test('two of one name are a doubt, unless the e-mail tells them apart', () => {
    const twin = { id: '4', name: 'Ann Bell', email: 'ann2@bolt.example' };
    expect(match('Ann Bell', null, [ann, twin])).toHaveProperty('doubtful');
    expect(match('Ann Bell', 'ann2@bolt.example', [ann, twin])).toMatchObject({ contact: twin });
  });

  test('nobody known is missing', () => expect(match('Cy Dale', 'cy@bolt.example')).toEqual({ missing: true }));
});
