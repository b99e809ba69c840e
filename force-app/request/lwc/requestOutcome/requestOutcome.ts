import { LightningElement, api } from 'lwc';
import { dayInWords, fill, momentInWords } from 'c/inWords';
import { words } from 'c/requestMeetingWords';
import type { RequestView } from '../../../../api/request/schema.ts';

type Use = NonNullable<RequestView['candidates'][number]['use']>;

const SIDES = { Customer: words.customerSide, Prospect: words.prospectSide, Us: words.ourSide };

/** A meeting: when and where it takes place, or what it did and who says so. */
export default class RequestOutcome extends LightningElement {
  @api use!: Use;

  words = words;

  get what(): string {
    const { status, startsAt, on, noShow } = this.use;
    const when = startsAt ? momentInWords(startsAt) : on ? dayInWords(on) : '';
    if (status === 'Completed') return fill(words.outcomeTookPlace, when);
    if (status === 'Missed') return [noShow ? fill(words.outcomeMissed, SIDES[noShow]) : '', when].join(' ').trim();
    return fill(words.outcomePlanned, when);
  }

  get details(): string {
    const { status, minutesPlanned, expectedGrade } = this.use;
    if (status !== 'Scheduled') return '';
    return this.list([
      minutesPlanned && fill(words.minutesPlanned, minutesPlanned),
      expectedGrade && fill(words.gradeExpected, expectedGrade),
    ]);
  }

  get hostName(): string {
    return this.use.host?.name ?? '';
  }

  get howItWent(): string {
    const { status, grade, expectedGrade, minutesSpent } = this.use;
    if (status !== 'Completed') return '';
    return this.list([
      grade && fill(words.grade, grade),
      expectedGrade && fill(words.gradeExpected, expectedGrade),
      minutesSpent && fill(words.minutesSpent, minutesSpent),
    ]);
  }

  get said(): string {
    const { status, confirmed, confirmedBy, recordedBy } = this.use;
    if (status !== 'Completed') return '';
    return confirmed
      ? fill(words.confirmedBy, confirmedBy?.name ?? '')
      : fill(words.unconfirmed, recordedBy?.name ?? '');
  }

  private list(parts: (string | number | null)[]): string {
    return parts.filter(Boolean).join(' · ');
  }
}
