import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { words } from 'c/policyPreviewWords';
import { roles } from 'c/policyToldNames';
import type { MessagePreview, RequestChoice } from '../../../../api/message/previewSchema.ts';
import type { Role } from '../../../../api/message/rules.ts';
import type { Template } from '../../../../api/message/template.ts';
import type { StateLabels } from '../../../../api/policy/form.ts';

/** Deputies read what those read for whom they stand in; nobody nominates on a request. */
const NOT_ON_REQUESTS = ['Deputies', 'Nominator'];

/** How a message would read on a request, for one who has a part in it. Nothing is sent. */
export default class PolicyPreview extends LightningElement {
  /** Of the message; another one is shown at once. */
  @api
  get name(): string {
    return this.shownName;
  }
  set name(name: string) {
    if (this.shownName && name !== this.shownName) {
      this.readAs = undefined;
      // Once all that comes with the name has come.
      Promise.resolve().then(() => this.show());
    }
    this.shownName = name;
  }
  @api written!: Template;
  @api labels: StateLabels = {};
  @api requests: readonly RequestChoice[] = [];
  /** Whom it is for unless another is chosen. */
  @api reader: Role = 'Requester';
  @api isBesideRequests = false;

  words = words;
  readers = Object.entries(roles)
    .filter(([role]) => !NOT_ON_REQUESTS.includes(role))
    .map(([value, label]) => ({ label, value }));
  number = '';
  shown?: MessagePreview;
  refused = '';
  busy = false;

  private request?: string;
  private readAs?: string;
  private shownName = '';
  /** What was asked for last. */
  private asked = '';

  connectedCallback(): void {
    this.show();
  }

  get choices() {
    return this.requests.map(({ id, number, about }) => ({
      label: about ? `${number}: ${about}` : number,
      value: id,
    }));
  }

  get chosenRequest(): string {
    return this.number ? '' : (this.request ?? this.requests[0]?.id ?? '');
  }

  get chosenRole(): string {
    return this.readAs ?? (NOT_ON_REQUESTS.includes(this.reader) ? 'Requester' : this.reader);
  }

  get isNone(): boolean {
    return this.requests.length === 0;
  }

  get isStale(): boolean {
    return !this.busy && this.asked !== '' && this.asked !== this.question;
  }

  get goLabel(): string {
    return this.busy ? words.showing : words.show;
  }

  get told(): string {
    const { shown } = this;
    if (!shown) return '';
    if (!shown.reader) return fill(words.nobody, shown.request.number);
    const name = shown.reader.name ?? '';
    const sentences = [
      fill(words.asReader, name, shown.request.number),
      ...(shown.hidden ? [fill(words.hidden, name, shown.hidden)] : []),
      ...(this.isBesideRequests ? [words.besideRequests] : []),
    ];
    return sentences.join(' ');
  }

  handleRequest({ detail }: CustomEvent<{ value: string }>): void {
    this.request = detail.value;
    this.number = '';
    this.show();
  }

  handleNumber({ detail }: CustomEvent<{ value: string }>): void {
    this.number = detail.value.trim();
  }

  handleReader({ detail }: CustomEvent<{ value: string }>): void {
    this.readAs = detail.value;
    this.show();
  }

  handleShow(): void {
    this.show();
  }

  private get question(): string {
    const { written: template, labels, number, chosenRequest, chosenRole: reader } = this;
    return JSON.stringify({ template, labels, request: number || chosenRequest, reader });
  }

  private async show(): Promise<void> {
    if (this.isNone) return;
    const { question } = this;
    this.asked = question;
    this.busy = true;
    this.refused = '';
    try {
      const shown = await send<MessagePreview>('POST', '/v1/messages/preview', JSON.parse(question));
      if (this.asked === question) this.shown = shown;
    } catch (error) {
      const { code, detail, title, errors = [] } = error as Failure;
      const why = code === 'NOT_FOUND' ? words.noSuch : errors.map(({ message }) => message).join(' ') || detail;
      if (this.asked === question) Object.assign(this, { shown: undefined, refused: why || title });
    }
    if (this.asked === question) this.busy = false;
  }
}
