import { LightningElement, api } from 'lwc';
import { dayInWords, days, fill } from 'c/inWords';
import { words } from 'c/referenceTalkWords';
import type { Talk, Touch } from '../../../../api/reference/talkSchema.ts';

interface Part {
  key: string;
  label: string;
  count: number;
  style: string;
  barClass: string;
  dotClass: string;
}

type Line = Touch & { title: string; when: string; about: string };

/** By what was last: the sentence, and the one for today. */
const SAYS: Record<Talk['was'], { ago: string; today: string }> = {
  talk: { ago: words.last, today: words.lastToday },
  confirmed: { ago: words.confirmed, today: words.lastToday },
  joined: { ago: words.joined, today: words.joinedToday },
};

/** How long nobody just talked to a customer, what the touches of a year were about, and the latest of them. */
export default class ReferenceTalk extends LightningElement {
  /** Null: not for these eyes. */
  @api talk?: Talk | null;
  @api referenceId?: string;
  @api name = '';

  words = words;

  get last(): string {
    if (!this.talk) return '';
    const { lastOn, was, days: count } = this.talk;
    return count <= 0 ? SAYS[was].today : fill(SAYS[was].ago, days(count), dayInWords(lastOn));
  }

  get past(): string {
    return this.talk?.isPast ? fill(words.past, days(this.talk.limitDays)) : '';
  }

  get split(): { said: string; parts: Part[] } | null {
    const split = this.talk?.split;
    if (!split) return null;
    const { asks, deals, talks, share } = split;
    const counts: [string, string, number][] = [
      ['ask', words.asks, asks],
      ['deal', words.deals, deals],
      ['talk', words.talks, talks],
    ];
    return {
      said: share === null ? words.splitNone : fill(words.split, share, asks + deals + talks),
      parts: counts.map(([key, label, count]) => ({
        ...{ key, label, count, style: `flex-grow: ${count}` },
        ...{ barClass: `part ${key}`, dotClass: `dot ${key}` },
      })),
    };
  }

  get lines(): Line[] {
    return (this.talk?.latest ?? []).map((each) => ({
      ...each,
      title: each.subject || words.untitled,
      when: dayInWords(each.on),
      about: [each.kind === 'deal' ? words.deal : words.talks, each.who].filter(Boolean).join(' · '),
    }));
  }

  get note(): string {
    if (!this.talk) return '';
    return this.talk.more ? words.more : words.seen;
  }
}
