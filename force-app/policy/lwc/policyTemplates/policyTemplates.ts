import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import type { Field } from 'c/policyFields';
import { words } from 'c/policyTemplateWords';
import { eventInWords, hearingInWords } from 'c/policyToldSentences';
import type { PreviewStart } from '../../../../api/message/previewSchema.ts';
import type { MessageRule, Role } from '../../../../api/message/rules.ts';
import type { Template } from '../../../../api/message/template.ts';

type Templates = Record<string, Template>;

/** Told about a request; what else is due is about a reference or a nomination. */
const OF_REQUEST = ['reminder', 'escalation', 'promise'];

/** The words of each message, who is told in them, and how they read. */
export default class PolicyTemplates extends LightningElement {
  @api field!: Field;
  @api value: Templates = {};
  @api errors: readonly { path: string; message: string }[] = [];

  words = words;
  start?: PreviewStart;
  failure?: Failure;
  newName = '';

  private picked = '';

  async connectedCallback(): Promise<void> {
    this.failure = undefined;
    try {
      this.start = await get<PreviewStart>('/v1/messages/preview', { fresh: true });
    } catch (error) {
      this.failure = error as Failure;
    }
  }

  get chosen(): string {
    return this.picked in this.value ? this.picked : (Object.keys(this.value)[0] ?? '');
  }

  get names() {
    return Object.keys(this.value).map((name) => ({ label: name, value: name }));
  }

  /** Drawn anew for each message. */
  get shown() {
    const { chosen } = this;
    return chosen ? [{ name: chosen, template: this.value[chosen], original: this.start?.templates[chosen] }] : [];
  }

  get wrong(): string[] {
    return this.errors.map(({ path, message }) => {
      const name = path.slice(this.field.path.length + 1).replace(/\.(title|body)$/, '');
      return fill(words.wrong, name, message);
    });
  }

  get usedBy() {
    return this.rules.map((rule, at) => ({
      key: `${at}`,
      text: `${eventInWords(rule.on, this.labels)}: ${hearingInWords(rule)}`,
    }));
  }

  /** What the product says, or a rule says, stays. */
  get isOwnAndFree(): boolean {
    return !this.isUsed && this.start !== undefined && !(this.chosen in this.start.templates);
  }

  get isLoading(): boolean {
    return !this.start;
  }

  get chosenTemplate(): Template | undefined {
    return this.value[this.chosen];
  }

  get isUsed(): boolean {
    return this.rules.length > 0;
  }

  get labels() {
    return this.field.beside?.labels ?? {};
  }

  /** Who hears of it first. */
  get reader(): Role {
    return this.rules[0]?.who[0] ?? 'Requester';
  }

  get isBesideRequests(): boolean {
    return this.isUsed && this.rules.every(({ on }) => 'due' in on && !OF_REQUEST.includes(on.due));
  }

  get cannotAdd(): boolean {
    return !this.newName || this.isTaken;
  }

  get isTaken(): boolean {
    return this.newName in this.value;
  }

  handleChoose({ detail }: CustomEvent<{ value: string }>): void {
    this.picked = detail.value;
  }

  handleWrite({ detail }: CustomEvent<Template>): void {
    this.tell({ ...this.value, [this.chosen]: detail });
  }

  handleName({ detail }: CustomEvent<{ value: string }>): void {
    this.newName = detail.value.trim();
  }

  /** It begins with the words of the one that was open. */
  handleAdd(): void {
    const { newName: name, chosen } = this;
    const like = this.value[chosen] as Template;
    this.newName = '';
    this.picked = name;
    this.tell({ ...this.value, [name]: { ...like } });
  }

  handleRemove(): void {
    const { chosen } = this;
    this.tell(Object.fromEntries(Object.entries(this.value).filter(([name]) => name !== chosen)));
  }

  private get rules(): MessageRule[] {
    return (this.field.beside?.messages.rules ?? []).filter(({ template }) => template === this.chosen);
  }

  private tell(value: Templates): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: { path: this.field.path, value } }));
  }
}
