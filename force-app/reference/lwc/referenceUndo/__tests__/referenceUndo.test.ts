import { undoOf } from 'c/referenceUndo';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const before = aReferenceView({ status: 'Caution', headline: 'As it was', limit: 2 });
const at = (parts: object) => aReferenceView(parts);

test.each([
  [
    'an edit, by what stood there',
    { change: 'edit', headline: 'New', limit: null },
    before,
    { change: 'edit', headline: 'As it was', limit: 2 },
  ],
  ['an edit of people not', { change: 'edit', managerId: '005' }, before, null],
  [
    'a pause, to where it stood',
    { change: 'pause', until: '2026-12-12' },
    before,
    { change: 'resume', status: 'Caution' },
  ],
  [
    'a later end of a pause',
    { change: 'pause', until: '2026-12-12' },
    at({ status: 'On Hold', pausedUntil: '2026-12-01' }),
    { change: 'pause', until: '2026-12-01' },
  ],
  [
    'a pause in place of one that was over not',
    { change: 'pause', until: '2026-12-12' },
    at({ status: 'On Hold', pausedUntil: '2026-11-30' }),
    null,
  ],
  [
    'a resumption',
    { change: 'resume' },
    at({ status: 'On Hold', pausedUntil: '2026-12-01' }),
    { change: 'pause', until: '2026-12-01' },
  ],
  [
    'withholding',
    { change: 'withhold', reason: 'x', reviewOn: '2026-12-01' },
    before,
    { change: 'release-withholding' },
  ],
  [
    'a new agreement',
    { change: 'agree', activityType: 'Quote' },
    before,
    { change: 'withdraw-agreement', activityType: 'Quote' },
  ],
  ['a changed agreement not', { change: 'agree', activityType: 'Reference call' }, before, null],
  [
    'a withdrawal',
    { change: 'withdraw-agreement', activityType: 'Reference call' },
    before,
    { change: 'agree', activityType: 'Reference call' },
  ],
  ['a confirmation not', { change: 'verify' }, before, null],
])('takes back %s', (_name, made, reference, undo) => {
  expect(undoOf(made as never, reference, '2026-11-30')).toEqual(undo);
});
