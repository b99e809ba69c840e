import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { printAlone } from 'c/insightPrint';

/** A page of figures: it shows the answer that was asked for last, and is printed without the page around it. */
export default class InsightPage<Answer extends object> extends LightningElement {
  answer?: Answer;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;
  private endPrint = (): void => {};

  connectedCallback(): void {
    this.endPrint = printAlone(this.template!.host as HTMLElement);
    this.load();
  }

  disconnectedCallback(): void {
    this.endPrint();
  }

  /** Where its figures are; null: this person reads none. Each page says its own. */
  get address(): string | null {
    throw new Error('This page does not say where its figures are');
  }

  get firstLoad(): boolean {
    return this.loading && !this.answer;
  }

  handleReload(): void {
    this.load();
  }

  async load(): Promise<void> {
    const { address } = this;
    if (address === null) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const { readAt, ...answer } = await get<Answer>(address, { fresh: true });
      if (asked !== this.asked) return;
      this.receive(answer as unknown as Answer);
      Object.assign(this, { readAt, failure: undefined });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }

  receive(answer: Answer): void {
    this.answer = answer;
  }
}
