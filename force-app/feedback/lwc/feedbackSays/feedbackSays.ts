import { words } from 'c/feedbackWords';
import type { Area, Voice } from '../../../../api/feedback/schema.ts';

export interface Option {
  label: string;
  value: string;
}

const AREAS: Record<Area, Area> = {
  Product: 'Product',
  Onboarding: 'Onboarding',
  Support: 'Support',
  'Price and contract': 'Price and contract',
  Preparation: 'Preparation',
  'Fit for the deal': 'Fit for the deal',
  Other: 'Other',
};
const VOICES: Record<Voice, string> = {
  Requester: words.whoseRequester,
  Reference: words.whoseReference,
  Prospect: words.whoseProspect,
};

/** What feedback can be about, and a first choice that names none. */
export const areaOptions = (none: string): Option[] => [
  { label: none, value: '' },
  ...Object.values(AREAS).map((value) => ({ label: value, value })),
];

export const voiceOptions = (): Option[] => Object.entries(VOICES).map(([value, label]) => ({ label, value }));
export const voiceWord = (from: Voice | null): string => (from ? VOICES[from] : '');
