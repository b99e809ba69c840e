import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check } from 'c/fieldChecks';
import { words } from 'c/targetWords';
import type { Target, TargetKind, TargetList } from '../../../../api/target/schema.ts';

interface Option {
  label: string;
  value: string;
}
const KINDS: Record<TargetKind, string> = {
  Segment: words.kindSegment,
  Launch: words.kindLaunch,
  Press: words.kindPress,
  Analysts: words.kindAnalysts,
  Events: words.kindEvents,
  'Program goal': words.kindGoal,
};
const FIELDS = [
  'name',
  'kind',
  'needed',
  'dueOn',
  'industry',
  'region',
  'sizeBand',
  'product',
  'activityType',
] as const;

/** Sets or changes a target. Closes with it as it was saved. */
export default class TargetForm extends LightningModal {
  /** What is known of it already; with an id, it is changed. */
  @api target: Partial<Target> = {};
  @api people: TargetList['people'] = [];
  @api choices: TargetList['choices'] = { industries: [], regions: [], sizeBands: [], activityTypes: [] };

  words = words;
  texts: Record<string, string> = {};
  failure?: Failure;
  sending = false;

  connectedCallback(): void {
    const known = FIELDS.map((name) => [name, String(this.target[name] ?? '')]);
    this.texts = { kind: 'Segment', ...Object.fromEntries(known), ownerId: this.target.owner?.id ?? '' };
    this.texts.kind ||= 'Segment';
  }

  kinds: Option[] = Object.entries(KINDS).map(([value, label]) => ({ value, label }));

  get owners(): Option[] {
    return this.people.map(({ id, name }) => ({ value: id, label: name }));
  }
  get industries(): Option[] {
    return offered(this.choices.industries, this.texts.industry);
  }
  get regions(): Option[] {
    return offered(this.choices.regions, this.texts.region);
  }
  get sizes(): Option[] {
    return offered(this.choices.sizeBands, this.texts.sizeBand);
  }
  get activities(): Option[] {
    return offered(this.choices.activityTypes, this.texts.activityType);
  }
  get saveLabel(): string {
    return this.sending ? words.saving : words.save;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    this.sending = true;
    this.disableClose = true;
    this.failure = undefined;
    const { id, edition } = this.target;
    try {
      const saved = id
        ? await send<Target>('PUT', `/v1/targets/${id}`, { ...this.body, edition })
        : await send<Target>('POST', '/v1/targets', this.body);
      this.disableClose = false;
      this.close(saved);
    } catch (failure) {
      this.failure = failure as Failure;
      this.disableClose = false;
    }
    this.sending = false;
  }

  private get body(): object {
    const { name = '', kind, needed, dueOn, ownerId, ...place } = this.texts;
    const left = Object.fromEntries(Object.entries(place).map(([key, text]) => [key, text.trim() || null]));
    return { name: name.trim(), kind, needed: Number(needed), dueOn, ownerId, ...left };
  }
}

/** What is there already stays possible. */
function offered(values: readonly string[], chosen = ''): Option[] {
  const all = chosen && !values.includes(chosen) ? [chosen, ...values] : values;
  return [{ label: words.any, value: '' }, ...all.map((value) => ({ label: value, value }))];
}
