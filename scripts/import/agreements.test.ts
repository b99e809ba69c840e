import { expect, test } from '@jest/globals';
import { agreements } from './agreements.ts';
import { understandLogo } from './logo.ts';

const both = (types: Parameters<typeof agreements>[0], written: string) =>
  agreements(types, understandLogo(written), written);

test.each(['yes', 'Y', 'Yes'])('%s to the logo agrees to it', (written) => {
  expect(both(['Reference call'], written)).toMatchObject({ agreed: ['Reference call', 'Logo'], offered: [] });
  expect(both(['Logo', 'Quote'], written).agreed).toEqual(['Logo', 'Quote']);
});

test.each(['no', 'N'])('%s to the logo outweighs its being listed, and that is told', (written) => {
  expect(both(['Logo', 'Quote'], written)).toMatchObject({ agreed: ['Quote'], offered: [] });
  expect(both(['Logo', 'Quote'], written).warning).toContain(`'${written}'`);
  expect(both(['Quote'], written).warning).toBeNull();
});

test.each(['ask legal', '?'])('%s leaves the logo offered, with a note', (written) => {
  expect(both(['Logo', 'Quote'], written)).toMatchObject({
    agreed: ['Quote'],
    offered: ['Logo'],
    note: `Logo: '${written}'`,
  });
});

test('a blank leaves what is listed', () => {
  expect(both(['Logo', 'Quote'], '')).toEqual({ agreed: ['Logo', 'Quote'], offered: [], note: null, warning: null });
});
