import type { ActivityType } from '#api/activity/schema.ts';
import type { LogoAnswer } from './logo.ts';

export interface Agreements {
  agreed: ActivityType[];
  /** Still to be settled. */
  offered: ActivityType[];
  /** For the internal notes. */
  note: string | null;
  warning: string | null;
}

/** "Will do" and "Logo OK?" together: where they disagree about the logo, the more careful one counts. */
export function agreements(types: ActivityType[], logo: LogoAnswer, written: string): Agreements {
  const others = types.filter((type) => type !== 'Logo');
  const listed = types.includes('Logo');
  switch (logo) {
    case 'yes':
      return { agreed: listed ? types : [...types, 'Logo'], offered: [], note: null, warning: null };
    case 'blank':
      return { agreed: types, offered: [], note: null, warning: null };
    case 'no':
      return {
        agreed: others,
        offered: [],
        note: null,
        warning: listed ? `Logo is listed, but Logo OK? says '${written}': left out` : null,
      };
    case 'ask':
      return {
        agreed: others,
        offered: ['Logo'],
        note: `Logo: '${written}'`,
        warning: `Logo OK? says '${written}': Logo comes in as Offered, to be settled`,
      };
  }
}
