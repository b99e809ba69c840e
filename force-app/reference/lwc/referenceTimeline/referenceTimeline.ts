import { LightningElement, api } from 'lwc';
import { dayInWords, momentInWords } from 'c/inWords';
import { words } from 'c/referencePoolWords';
import type { TimelineEntry } from '../../../../api/reference/schema.ts';

type Shown = 'all' | 'uses' | 'requests' | 'changes';
const KINDS: Record<Exclude<Shown, 'all'>, readonly TimelineEntry['kind'][]> = {
  uses: ['use'],
  requests: ['request', 'step'],
  changes: ['change'],
};
const ICONS: Record<TimelineEntry['kind'], string> = {
  use: 'utility:event',
  request: 'utility:questions_and_answers',
  step: 'utility:change_record_type',
  change: 'utility:edit',
};

/** An entry, with the name of its customer where several share one history. */
export type Entry = TimelineEntry & { customer?: string };

/** Everything that happened with one reference, or with all of an account, newest first. */
export default class ReferenceTimeline extends LightningElement {
  @api entries: readonly Entry[] = [];

  words = words;
  shown: Shown = 'all';

  get filters(): { label: string; value: Shown }[] {
    return [
      { label: words.filterAll, value: 'all' },
      { label: words.filterUses, value: 'uses' },
      { label: words.filterRequests, value: 'requests' },
      { label: words.filterChanges, value: 'changes' },
    ];
  }

  get rows(): {
    id: string;
    icon: string;
    title: string;
    about: string;
    comment: string | null;
    at: string;
    when: string;
    requestId: string | null;
    requestNumber: string;
  }[] {
    const { shown } = this;
    const entries = this.entries.filter(({ kind }) => shown === 'all' || KINDS[shown].includes(kind));
    return entries.map(({ id, kind, at, text, outcome, comment, by, customer, deal, requestId, requestNumber }) => ({
      id,
      icon: ICONS[kind],
      title: [text, outcome].filter(Boolean).join(' · '),
      about: [customer, deal, by].filter(Boolean).join(' · '),
      comment,
      at,
      when: at.length === 10 ? dayInWords(at) : momentInWords(at),
      requestId,
      requestNumber: requestNumber ?? '',
    }));
  }

  get hasNone(): boolean {
    return this.rows.length === 0;
  }

  handleFilter(event: CustomEvent<{ value: Shown }>): void {
    this.shown = event.detail.value;
  }
}
