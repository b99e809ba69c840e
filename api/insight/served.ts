import type { InsightDeal } from './deal.ts';
import { sumsBy, type InfluencedDeal } from './influence.ts';
import type { BesideRecord, ReadDeal, ReadUse, UseRecord } from './revenueRecord.ts';
import type { Revenue, RevenueDeal } from './revenueSchema.ts';

/** By reference, of deals that count: a deal that several served stands with each. */
export function servedBy(
  influenced: InfluencedDeal<ReadDeal, ReadUse>[],
  isRevenue: (deal: InsightDeal) => boolean,
): Revenue['references'] {
  const uses = influenced.flatMap((each) => each.uses);
  const byReference = Map.groupBy(uses, ({ record }) => record.Reference__c ?? null);
  const ofDeal = ({ uses: own }: (typeof influenced)[number]) => [
    ...new Set(own.map(({ record }) => record.Reference__c ?? null)),
  ];
  return sumsBy(influenced, isRevenue, ofDeal).map(({ key, ...sums }) => {
    const own = byReference.get(key) ?? [];
    const of = own[0]?.record.Reference__r;
    return { reference: linked(key, of), account: of?.Account_Name__c || null, uses: own.length, ...sums };
  });
}

/** By purpose, most uses first. */
export const besideSales = (records: readonly BesideRecord[]): Revenue['beside'] =>
  [...Map.groupBy(records, ({ Request__r }) => Request__r.Purpose__c)]
    .map(([purpose, of]) => ({ purpose, uses: of.map(shownUse) }))
    .sort((a, b) => b.uses.length - a.uses.length || (a.purpose < b.purpose ? -1 : 1));

export const shownUse = (use: Omit<UseRecord, 'Opportunity__c'>): RevenueDeal['uses'][number] => ({
  ...{ id: use.Id, activityType: use.Activity_Type__c, on: use.Activity_Date__c },
  reference: linked(use.Reference__c, use.Reference__r),
  request: linked(use.Request__c, use.Request__r),
});

const linked = (id: string | null | undefined, record: { Name: string } | null | undefined) =>
  id && record ? { id, number: record.Name } : null;
