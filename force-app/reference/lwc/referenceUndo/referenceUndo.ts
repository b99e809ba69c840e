import { today } from 'c/inWords';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** The change that takes this one back, where one does; `before` is the reference as it stood. */
export function undoOf(made: NewChange, before: ReferenceView, on = today()): NewChange | null {
  const { pausedUntil } = before;
  // A pause that is over cannot be made again.
  const paused = pausedUntil && pausedUntil > on ? ({ change: 'pause', until: pausedUntil } as const) : null;
  switch (made.change) {
    case 'edit': {
      const known = before as unknown as Record<string, unknown>;
      const names = Object.keys(made).filter((name) => name !== 'change');
      if (!names.every((name) => name in known)) return null;
      return { change: 'edit', ...Object.fromEntries(names.map((name) => [name, known[name]])) };
    }
    case 'pause':
      if (before.status === 'On Hold') return paused;
      return before.status === 'Retired' || !before.status ? null : { change: 'resume', status: before.status };
    case 'resume':
      return paused;
    case 'withhold':
      return before.withheld ? null : { change: 'release-withholding' };
    case 'retire':
      return before.status === 'Active' || before.status === 'Recruited'
        ? { change: 'reactivate', status: before.status }
        : null;
    case 'agree':
      return before.participations.some(({ activityType }) => activityType === made.activityType)
        ? null
        : { change: 'withdraw-agreement', activityType: made.activityType };
    case 'withdraw-agreement':
      return { change: 'agree', activityType: made.activityType };
    default:
      return null;
  }
}
