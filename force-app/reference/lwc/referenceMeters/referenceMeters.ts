import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/referenceKeepWords';
import { limitInWords } from 'c/referenceStatus';
import type { Meter } from '../../../../api/reference/schema.ts';

interface Row {
  key: string;
  label: string;
  count: number;
  limit: number;
  text: string;
  warning: string;
  fill: string;
  mark: string;
  barClass: string;
}

const TITLES: Record<Meter['of'], string> = {
  person: words.personMeter,
  account: words.accountMeter,
  effort: words.effortMeter,
  agreement: words.agreementMeter,
  type: words.typeMeter,
};

const share = (part: number, whole: number) => (whole === 0 ? 100 : Math.min(100, Math.round((part / whole) * 100)));

/** Uses against each limit, as bars with a mark before the limit. */
export default class ReferenceMeters extends LightningElement {
  @api meters: readonly Meter[] = [];

  get rows(): Row[] {
    return this.meters.map(({ of, activityType, count, limit, period, mark }) => {
      const label = fill(TITLES[of], activityType ?? '');
      const reached = count >= limit;
      const near = !reached && count >= mark;
      return {
        key: `${of} ${activityType ?? ''}`,
        label,
        count: Math.min(count, limit),
        limit: Math.max(limit, 1),
        text: fill(words.meterCount, count, limitInWords(limit, period)),
        warning: reached ? words.meterReached : near ? words.meterNear : '',
        fill: `inline-size: ${share(count, limit)}%`,
        mark: `inset-inline-start: ${share(mark, limit)}%`,
        barClass: reached ? 'bar reached' : near ? 'bar near' : 'bar',
      };
    });
  }
}
