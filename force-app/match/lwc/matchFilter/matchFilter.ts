import { LightningElement, api } from 'lwc';
import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/matchWords';

/** What is wanted and by when. */
export default class MatchFilter extends LightningElement {
  @api activityType = '';
  @api activityTypes: readonly string[] = [];
  /** Empty: the day the service proposes. */
  @api neededBy = '';
  @api defaultNeededBy = '';

  words = words;

  get options(): { label: string; value: string }[] {
    return this.activityTypes.map((type) => ({ label: type, value: type }));
  }

  get earliest(): string {
    return today();
  }

  get proposed(): string {
    return this.neededBy ? '' : fill(words.neededByDefault, dayInWords(this.defaultNeededBy));
  }

  handleType(event: CustomEvent<{ value: string }>): void {
    this.tell(event.detail.value, this.neededBy);
  }

  handleNeededBy(event: CustomEvent<{ value: string | null }>): void {
    const input = event.target as HTMLElement & { checkValidity(): boolean };
    if (input.checkValidity()) this.tell(this.activityType, event.detail.value ?? '');
  }

  private tell(activityType: string, neededBy: string): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: { activityType, neededBy } }));
  }
}
