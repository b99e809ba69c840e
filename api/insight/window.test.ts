import { expect, test } from '@jest/globals';
import { halfYear, monthsOf, wholeYear, windowOf } from './window.ts';

test.each([
  [halfYear, '2026-03-02', '2025-10-01'],
  [wholeYear, '2026-03-02', '2025-03-03'],
  [wholeYear, '2024-12-31', '2024-01-01'],
  [wholeYear, '2024-02-28', '2023-03-01'],
  [wholeYear, '2024-02-29', '2023-03-01'],
])('%p up to %s begins on %s', (usual, to, from) => {
  expect(windowOf({}, to, usual)).toEqual({ from, to });
});

test('a chosen day holds, one after the last or too far before it is refused by name', () => {
  const chosen = { from: '2026-01-10', to: '2026-02-01' };
  expect(windowOf(chosen, '2026-03-02', halfYear)).toEqual(chosen);
  for (const from of ['2026-02-02', '2024-01-31']) {
    expect(() => windowOf({ ...chosen, from }, '2026-03-02', halfYear)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        extra: { errors: [expect.objectContaining({ path: 'from', value: from })] },
      }),
    );
  }
});

test('every month counts, also over the end of a year', () => {
  expect(monthsOf({ from: '2025-11-20', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});
