import { get } from 'c/apiClient';
import { valuesIn, type Picked } from 'c/matchNarrow';
import type { Weights } from 'c/matchWeights';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

/** What a reader set; empty where the service is to propose. */
export interface Wanted {
  activityType: string;
  neededBy: string;
  /** What they want to see alone, of all that are wanted. */
  picked: Picked;
}

/** As many as the service gives: of some alone one wants to see more than of all. */
const MOST = '50';

export interface Reading {
  opportunityId: string;
  wanted: Wanted;
  /** Weights in place of the policy's. */
  tried: Weights;
  fresh?: boolean;
}

export interface Read {
  /** By the policy's weights. */
  active: MatchAnswer;
  /** By those that are tried, or the same. */
  answer: MatchAnswer;
}

const written = (weights: Weights): string =>
  Object.entries(weights)
    .map(([criterion, weight]) => `${criterion}:${weight}`)
    .join(',');

async function ask({ opportunityId, wanted, tried, fresh }: Reading): Promise<MatchAnswer> {
  const { activityType, neededBy, picked } = wanted;
  const limit = valuesIn(picked).length ? MOST : '';
  const set = Object.entries({ activityType, neededBy, limit, weights: written(tried) }).filter(([, value]) => value);
  const search = set.length ? `?${new URLSearchParams(set)}` : '';
  return get<MatchAnswer>(`/v1/opportunities/${opportunityId}/matches${search}`, { fresh });
}

/** @param known the answer by the policy's weights, where only others are tried on the same question */
export async function read(reading: Reading, known?: MatchAnswer): Promise<Read> {
  const active = known ?? (await ask({ ...reading, tried: {} }));
  return { active, answer: Object.keys(reading.tried).length ? await ask(reading) : active };
}
