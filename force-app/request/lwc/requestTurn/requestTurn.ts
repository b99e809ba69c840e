import { LightningElement, api } from 'lwc';
import { dayInWords, fill, momentInWords, sinceInWords } from 'c/inWords';
import { businessTime } from 'c/requestClockWords';
import { words } from 'c/requestPageWords';
import { isMe, isOpen, nameAndRole } from 'c/requestStatus';
import type { RequestView } from '../../../../api/request/schema.ts';

const HOUR_MS = 3_600_000;

/** Who has the ball, for what and since when, and what was promised. */
export default class RequestTurn extends LightningElement {
  @api request!: RequestView;

  words = words;

  get mergedNumber(): string {
    return this.request.mergedInto?.number ?? '';
  }

  get sentence(): string {
    const { ball } = this.request;
    if (!isOpen({ ball })) return words.closed;
    if (isMe(ball.user?.id)) return fill(words.yourTurn, ball.nextStep);
    const who = nameAndRole(ball.user?.name, ball.party);
    const since = ball.since ? sinceInWords(ball.since) : '';
    const usual = ball.usualHours ? businessTime(ball.usualHours * HOUR_MS) : '';
    return fill(usual ? words.waitsForUsually : words.waitsFor, who, since, ball.nextStep, usual);
  }

  get dates(): { label: string; text: string }[] {
    const { promisedBy, predictedFinish, status, neededBy } = this.request;
    const finish = status === 'Scheduled' ? words.takesPlace : words.predicted;
    const all: [string, string | null][] = [
      [words.neededBy, dayInWords(neededBy)],
      [words.promisedBy, promisedBy && dayInWords(promisedBy)],
      [finish, predictedFinish && momentInWords(predictedFinish)],
    ];
    return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  }

  get kept(): string {
    const kept = this.request.clock?.kept ?? null;
    if (kept === null) return '';
    return kept ? words.kept : words.broken;
  }
}
