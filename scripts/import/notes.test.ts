import { expect, test } from '@jest/globals';
import { understandNotes } from './notes.ts';

test.each(['moved to new role?', 'Renewal in May - go easy', 'Do not use with competitors!', 'not with competitors'])(
  '%j asks for caution',
  (written) => expect(understandNotes(written)).toEqual({ caution: written, press: false, internal: null }),
);

test.each(['prefers mornings, CET', '"We ship faster now" - approved quote', 'Loves to talk about uptime'])(
  '%j is kept as a note',
  (written) => expect(understandNotes(written)).toEqual({ caution: null, press: false, internal: written }),
);

test('leave for the press is read, and kept as written', () => {
  expect(understandNotes('OK for press')).toEqual({ caution: null, press: true, internal: 'OK for press' });
});

test('no leave for the press is no leave', () => {
  expect(understandNotes('not OK for press')).toMatchObject({ caution: 'not OK for press', press: false });
});

test('a reason too long for its field is cut there and kept whole in the notes', () => {
  const long = `go easy, ${'because '.repeat(60)}`.trim();
  expect(understandNotes(long)).toEqual({ caution: long.slice(0, 255), press: false, internal: long });
});
