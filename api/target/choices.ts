import { ACTIVITY_TYPES } from '../activity/schema.ts';
import { SIZE_BANDS } from '../match/sizeBand.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { TargetChoices } from './schema.ts';

/** The sectors, regions and sizes a target can name. */
export function choicesFor(settings: PolicySettings): TargetChoices {
  const industries = industriesOf(settings);
  return {
    industries: industries
      .wider()
      .filter((name) => industries.path(name).length === 1)
      .sort(),
    regions: placesIn(settings).wider().sort(),
    sizeBands: SIZE_BANDS,
    activityTypes: [...ACTIVITY_TYPES],
  };
}
