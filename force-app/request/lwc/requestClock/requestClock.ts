import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { businessTime } from 'c/requestClockWords';
import { words } from 'c/requestPageWords';
import { nameAndRole, statusWord } from 'c/requestStatus';
import type { Party, RequestView } from '../../../../api/request/schema.ts';

type Clock = NonNullable<RequestView['clock']>;

const COLORS: Record<Party, string> = {
  Requester: 'requester',
  'Account Owner': 'approver',
  CSM: 'approver',
  'Reference Manager': 'team',
  Fulfiller: 'team',
  Customer: 'customer',
  Nobody: 'nobody',
};

/** How long a request was in each state and with whom, as a bar and in words. */
export default class RequestClock extends LightningElement {
  @api clock?: Clock | null;

  words = words;

  get hasTime(): boolean {
    return Boolean(this.clock?.elapsedMs);
  }

  get total(): string {
    if (!this.clock) return words.timeUnknown;
    if (!this.hasTime) return words.timeNone;
    const runs = this.clock.spans.some(({ to }) => to === null);
    return fill(runs ? words.timeTotal : words.timeTook, businessTime(this.clock.elapsedMs));
  }

  get spans(): { key: string; className: string; swatch: string; style: string; text: string; long: string }[] {
    return (this.clock?.spans ?? []).map(({ status, party, user, from, businessMs }) => ({
      key: `${from} ${status} ${party}`,
      className: `part ${COLORS[party]}`,
      swatch: `swatch ${COLORS[party]}`,
      style: `flex-grow: ${businessMs}`,
      text: fill(words.timeWith, statusWord(status, party), nameAndRole(user?.name, party)),
      long: businessTime(businessMs),
    }));
  }
}
