import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check } from 'c/fieldChecks';
import { coverageWords } from 'c/nominationCoverage';
import { words } from 'c/nominationFormWords';
import { limitInWords } from 'c/referenceStatus';
import type { NominationMoveName, NominationView } from '../../../../api/nomination/schema.ts';

type Text = 'comment' | 'agreedBy' | 'headline' | 'limit' | 'period';

/** The small form of one step of the reference team. Closes with the nomination after it. */
export default class NominationReview extends LightningModal {
  @api nomination!: NominationView;
  @api move!: NominationMoveName;
  @api periods: readonly string[] = [];

  words = words;
  texts: Record<Text, string> = { comment: '', agreedBy: '', headline: '', limit: '', period: 'Calendar quarter' };
  agreed: string[] = [];
  failure?: Failure;
  sending = false;

  connectedCallback(): void {
    const { limit, period } = this.nomination;
    this.texts = { ...this.texts, limit: limit === null ? '' : String(limit), ...(period && { period }) };
  }

  get name(): string {
    return this.nomination.account.name ?? '';
  }

  get coverage(): { label: string; means: string; theme: string } | null {
    return coverageWords(this.nomination.coverage);
  }

  get approves(): boolean {
    return this.move === 'approve';
  }

  get mustComment(): boolean {
    return this.move === 'decline';
  }

  get promised(): { label: string; value: string }[] {
    return this.nomination.activityTypes.map((type) => ({ label: type, value: type }));
  }

  get mustSayWho(): boolean {
    return this.agreed.length > 0;
  }

  get periodOptions(): { label: string; value: string }[] {
    return this.periods.map((value) => ({ value, label: limitInWords(Number(this.texts.limit), value) }));
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handleAgreed(event: CustomEvent<{ value: string[] }>): void {
    this.agreed = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    const body = this.body();
    this.sending = true;
    this.failure = undefined;
    try {
      const path = `/v1/nominations/${this.nomination.id}/moves`;
      this.close(await send<NominationView>('POST', path, body));
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.sending = false;
  }

  private body(): object {
    const { comment, agreedBy, headline, limit, period } = this.texts;
    const said = comment.trim() ? { comment: comment.trim() } : {};
    if (!this.approves) return { move: this.move, ...said };
    return {
      move: this.move,
      ...said,
      agreed: this.agreed,
      ...(this.mustSayWho && { agreedBy: agreedBy.trim() }),
      ...(headline.trim() && { headline: headline.trim() }),
      ...(limit ? { limit: Number(limit), period } : {}),
    };
  }
}
