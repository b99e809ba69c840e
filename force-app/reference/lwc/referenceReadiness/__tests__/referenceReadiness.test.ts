import ReferenceReadiness from 'c/referenceReadiness';
import { mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const reasons = [{ code: 'ESCALATED', disclosure: 'closed', text: 'A support case is escalated' }];
const shown = async (readiness: object | null) => mount('reference-readiness', ReferenceReadiness, { readiness });

test('says what to do, and every reason', async () => {
  const element = await shown({ state: 'Do not ask now', reasons });
  expect(textOf(element)).toBe('Do not ask now A support case is escalated');
  await expect(element).toBeAccessible();
  expect(textOf(await shown({ state: 'Caution', reasons }))).toContain('With care');
});

test('says nothing of one who is ready, nor to those who may not know', async () => {
  expect(textOf(await shown(null))).toBe('');
  expect(textOf(await shown({ state: 'Ready', reasons: [] }))).toBe('');
});
