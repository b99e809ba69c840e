import { expect, test } from '@jest/globals';
import { compare } from './compare.ts';

const wanted = (fields: Record<string, unknown>) => ({ file: 'f', line: 2, fields });

test('rows are new, different in some fields, or the same; blank and absent are the same', () => {
  const fresh = wanted({ Key: 'new', Name: 'N' });
  const moved = wanted({ Key: 'MOVED', Name: 'M', Amount: 5, Parent: null });
  const same = wanted({ Key: 'same', Name: 'S', Parent: null });
  const { created, changed, unchanged } = compare(
    [fresh, moved, same],
    [
      { Id: '1', Key: 'moved', Name: 'M', Amount: 4, Parent: 'x' },
      { Id: '2', Key: 'same', Name: 'S', Other: 'kept' },
    ],
    'Key',
  );
  expect(created).toEqual([fresh]);
  expect(changed).toEqual([{ id: '1', row: moved, fields: { Amount: 5, Parent: null } }]);
  expect(unchanged).toEqual([{ id: '2', row: same }]);
});
