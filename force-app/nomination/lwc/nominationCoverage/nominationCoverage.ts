import { words } from 'c/nominationWords';
import type { Coverage } from '../../../../api/nomination/schema.ts';

/** How many references a segment has, in words; a gap is what one looks for. */
const COVERAGE: Record<Coverage, { label: string; means: string; theme: string }> = {
  Gap: { label: words.gap, means: words.gapMeans, theme: 'slds-theme_success' },
  Adequate: { label: words.adequate, means: words.adequateMeans, theme: '' },
  Crowded: { label: words.crowded, means: words.crowdedMeans, theme: 'slds-theme_warning' },
};

export const coverageWords = (coverage: Coverage | null) => (coverage ? COVERAGE[coverage] : null);
