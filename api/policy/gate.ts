import type { Deal } from '../match/deal.ts';
import { activityWords } from '../match/words.ts';
import type { ActivityRule } from './schema.ts';

export interface Gate {
  code: 'NOT_OFFERED' | 'STAGE_TOO_EARLY' | 'AMOUNT_TOO_SMALL' | 'NOT_AVAILABLE';
  text: string;
}

type Asked = Pick<Deal, 'isClosed' | 'amount' | 'stage' | 'stageOrders'>;

/** Why no customer at all may be asked for this deal now; null when one may. Stages compare by sort order, never by name. */
export function gate(deal: Asked, rule: ActivityRule | null): Gate | null {
  if (!rule?.enabled) return { code: 'NOT_OFFERED', text: 'The program does not offer this activity now.' };
  if (deal.isClosed) return { code: 'NOT_AVAILABLE', text: 'This opportunity is closed.' };
  const { earliestStage, leastAmount } = rule;
  const order = (stage: string | null) => deal.stageOrders[stage ?? ''] ?? Infinity;
  if (earliestStage && order(earliestStage) !== Infinity && order(deal.stage) < order(earliestStage)) {
    return {
      code: 'STAGE_TOO_EARLY',
      text: `From stage ${earliestStage} on, ${activityWords(rule.activityType)} may be asked for.`,
    };
  }
  if (leastAmount !== null && (deal.amount ?? 0) < leastAmount) {
    return {
      code: 'AMOUNT_TOO_SMALL',
      text: `For deals of ${leastAmount.toLocaleString('en-US')} and more, ${activityWords(rule.activityType)} may be asked for.`,
    };
  }
  return null;
}
