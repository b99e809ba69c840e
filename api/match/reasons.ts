import { dayNumber } from '../activity/period.ts';
import type { Criterion } from '../policy/schema.ts';
import { askedOn, lastAsked, restedDays, timesAsked } from './candidate.ts';
import type { Ranked } from './rank.ts';
import type { Reason } from './schema.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn, regionOf } from '../policy/region.ts';
import { type Points, shared, type Wish } from './score.ts';
import { listWords, monthWords } from './words.ts';

type Told = Pick<Reason, 'code' | 'values' | 'text'>;
type Tell = (ranked: Ranked, wish: Wish, points: Points) => Told;

const industry: Tell = ({ candidate }, { deal, settings }) => {
  const theirs = candidate.reference.account.industry;
  const yours = deal.industry ?? '';
  if (theirs === null) return { code: 'INDUSTRY_UNKNOWN', values: { yours }, text: 'Their industry is not known' };
  const { share, common } = industriesOf(settings).nearness(yours, theirs);
  const values = { theirs, yours, common };
  if (share === 1) return { code: 'INDUSTRY_SAME', values, text: `Also in ${theirs}` };
  if (common === null) {
    return { code: 'INDUSTRY_FAR', values, text: `In ${theirs}, far from your prospect (${yours})` };
  }
  const text =
    common === theirs
      ? `In ${theirs}, close to your prospect (${yours})`
      : `In ${common} like your prospect (${theirs})`;
  return { code: 'INDUSTRY_NEAR', values, text };
};

const region: Tell = ({ candidate }, { deal, settings }) => {
  const { country } = candidate.reference.account;
  const theirs = regionOf(country, settings);
  const given = { country, region: theirs, yourCountry: deal.country, yourRegion: deal.region };
  if (country === null) {
    return { code: 'REGION_UNKNOWN', values: { ...given, common: null }, text: 'Their country is not known' };
  }
  const { share, common } = placesIn(settings).nearness(deal.country ?? '', country);
  const values = { ...given, common };
  if (share === 1) return { code: 'COUNTRY_SAME', values, text: `In the same country (${country})` };
  if (common !== null && common === theirs) {
    return { code: 'REGION_SAME', values, text: `In the same region (${common}: ${country})` };
  }
  if (common !== null) return { code: 'REGION_NEAR', values, text: `Also in ${common} (${country})` };
  return { code: 'REGION_OTHER', values, text: `In another region (${theirs ?? country})` };
};

const size: Tell = ({ candidate }, { deal }, { points, of }) => {
  const theirs = candidate.reference.account.sizeBand;
  const values = { theirs, yours: deal.sizeBand };
  if (theirs === null) return { code: 'SIZE_UNKNOWN', values, text: 'Their size is not known' };
  if (points === of) return { code: 'SIZE_SAME', values, text: `About the same size (${theirs} employees)` };
  if (points > 0) return { code: 'SIZE_NEAR', values, text: `Nearly the same size (${theirs} employees)` };
  return { code: 'SIZE_OTHER', values, text: `Of another size (${theirs} employees)` };
};

const products: Tell = ({ candidate }, { deal }) => {
  const common = shared(deal.products, candidate.reference.products);
  const values = { common, yours: deal.products };
  if (common.length > 0) return { code: 'PRODUCTS_SHARED', values, text: `Uses ${listWords(common)} too` };
  return { code: 'PRODUCTS_OTHER', values, text: `Does not use ${listWords(deal.products)}` };
};

const useCases: Tell = ({ candidate }, { deal }) => {
  const common = shared(deal.useCases, candidate.reference.useCases);
  const values = { common, yours: deal.useCases };
  if (common.length > 0) return { code: 'USE_CASES_SHARED', values, text: `Does the same: ${listWords(common)}` };
  return { code: 'USE_CASES_OTHER', values, text: `Does not do ${listWords(deal.useCases)}` };
};

const persona: Tell = ({ candidate }, { deal }, { points }) => {
  const theirs = candidate.reference.persona;
  const values = { theirs, yours: deal.personas };
  if (theirs === null) return { code: 'PERSONA_UNKNOWN', values, text: 'Their role is not known' };
  if (points > 0) return { code: 'PERSONA_SAME', values, text: `Works in the same role as your buyer (${theirs})` };
  return { code: 'PERSONA_OTHER', values, text: `Works in another role than your buyer (${theirs})` };
};

const language: Tell = ({ candidate }, { deal }) => {
  const { languages } = candidate.reference;
  const common = shared(deal.languages, languages);
  const values = { common, theirs: languages, yours: deal.languages };
  if (languages.length === 0) return { code: 'LANGUAGE_UNKNOWN', values, text: 'Their language is not known' };
  if (common.length > 0) return { code: 'LANGUAGE_SHARED', values, text: `Speaks ${listWords(common)}` };
  return { code: 'LANGUAGE_OTHER', values, text: `Does not speak ${listWords(deal.languages)}` };
};

const competitor: Tell = ({ candidate }, { deal }) => {
  const { replaced } = candidate.reference;
  const common = shared(deal.competitors, replaced);
  const values = { common, theirs: replaced, yours: deal.competitors };
  if (common.length > 0)
    return { code: 'COMPETITOR_REPLACED', values, text: `Came to us from ${listWords(common)} too` };
  return { code: 'COMPETITOR_OTHER', values, text: `Did not come to us from ${listWords(deal.competitors)}` };
};

const freshness: Tell = ({ candidate }, { today }) => {
  const on = candidate.reference.lastVerifiedOn;
  if (on === null) return { code: 'FRESHNESS_UNKNOWN', values: { on }, text: 'Nobody has confirmed their details yet' };
  const lately = dayNumber(today) - dayNumber(on) < LATELY_DAYS;
  const text = lately
    ? 'Their details were confirmed just lately'
    : `Their details were last confirmed in ${monthWords(on, today)}`;
  return { code: lately ? 'FRESHNESS_LATELY' : 'FRESHNESS_SINCE', values: { on }, text };
};

const LATELY_DAYS = 31;

const rest: Tell = ({ candidate }, { today }) => {
  const since = lastAsked(candidate.reference, candidate.uses);
  const days = restedDays(since, today);
  if (days === null || since === null) {
    return { code: 'REST_LONG', values: { since: null }, text: 'Has not been asked in the past year' };
  }
  if (days < LATELY_DAYS) return { code: 'REST_SHORT', values: {}, text: 'Has been asked just lately' };
  const month = monthWords(since, today);
  return { code: 'REST_SINCE', values: { since }, text: `Has not been asked since ${month}` };
};

const rotation: Tell = ({ candidate }, { today }) => {
  const times = timesAsked(askedOn(candidate.reference, candidate.uses), today);
  const values = { times };
  if (times === 0) return { code: 'ROTATION_FRESH', values, text: 'It is their turn: nobody asked them for a year' };
  return { code: 'ROTATION_ASKED', values, text: `Asked ${times === 1 ? 'once' : `${times} times`} within a year` };
};

const capacity: Tell = ({ remaining }) => {
  const values = { remaining };
  if (remaining === null) return { code: 'CAPACITY_FREE', values, text: 'Can be asked as often as needed' };
  if (remaining === 0) return { code: 'CAPACITY_NONE', values, text: 'Cannot be asked now' };
  return {
    code: 'CAPACITY_LEFT',
    values,
    text: `Can be asked ${remaining === 1 ? 'once' : `${remaining} times`} more`,
  };
};

const TELL: Partial<Record<Criterion, Tell>> = {
  industry,
  region,
  size,
  products,
  useCases,
  persona,
  language,
  competitor,
  freshness,
  rest,
  rotation,
  capacity,
};

/** What speaks for asking this one now, whatever the deal. */
const LOAD = new Set<Criterion>(['rest', 'rotation', 'capacity']);

/** Every scored criterion with the sentence a rep would say: how well they fit before how free they are, then by points. */
export function reasons(ranked: Ranked, wish: Wish): Reason[] {
  const told = ranked.points.flatMap((points) => {
    const tell = TELL[points.criterion];
    return tell ? [{ ...points, ...tell(ranked, wish, points) }] : [];
  });
  const late = ({ criterion }: Reason) => Number(LOAD.has(criterion));
  return told.sort((one, other) => late(one) - late(other) || other.points - one.points);
}
