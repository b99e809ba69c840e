import apexGet from '@salesforce/apex/ApiClient.get';
import ReferenceCard from 'c/referenceCard';
import { mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
const get = apexGet as unknown as jest.Mock;
const { id, may } = aReferenceView();
const CHANGES = ['verify', 'release-withholding', 'agree'];

/** The page of a reference, by a link that carries a step; the words of what it brought into view. */
async function come(step: string, parts: object): Promise<{ element: HTMLElement; shown: string[] }> {
  const shown: string[] = [];
  Element.prototype.scrollIntoView = function () {
    shown.push((this as Element & { label?: string }).label ?? textOf(this));
  };
  const keeps = { canEdit: true, may: { ...may, changes: CHANGES } };
  get.mockReset().mockResolvedValueOnce(JSON.stringify(aReferenceView({ ...keeps, ...parts } as never)));
  const element = await mount('reference-card', ReferenceCard, { recordId: id });
  place.emit({ type: 'standard__recordPage', attributes: { recordId: id }, state: { c__step: step } });
  await settle();
  return { element, shown };
}

test.each([
  ['verify', { stale: true }, 'Still right'],
  ['withhold', { withheld: { reason: null, reviewOn: '2026-11-01' } }, 'Stop withholding'],
  ['agree', {}, 'Agreed to'],
  ['timeline', {}, 'History'],
])('%s brings what is to do into view', async (step, parts, words) => {
  const { element, shown } = await come(step, parts);
  expect(shown).toEqual([words]);
  expect(textOf(element)).not.toMatch(/are confirmed|withheld no more/);
});

test('what is done already is said', async () => {
  const confirmed = { stale: false, lastVerifiedOn: '2026-11-20', verifiedBy: 'Olga Owner' };
  expect(textOf((await come('verify', confirmed)).element)).toContain(
    'The details are confirmed: Nov 20 by Olga Owner.',
  );
  expect(textOf((await come('withhold', { withheld: null })).element)).toContain('This customer is withheld no more.');
});
