import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { valueAt, withValue } from 'c/policyContent';
import { words } from 'c/policyEditWords';
import type { Kind, Part } from 'c/policyFields';
import { generalParts } from 'c/policyGeneral';
import { messageParts } from 'c/policyMessageParts';
import { activities, type Option } from 'c/policyOptions';
import { newRule, rulePart } from 'c/policyRule';
import type { PolicyContent } from '../../../../api/policy/content.ts';
import type { VersionView } from '../../../../api/policy/versionSchema.ts';

const WIDE: readonly Kind[] = ['rows', 'pairs', 'told', 'templates'];

/** A draft, part by part. Nothing is sent before it is saved. */
export default class PolicyEditor extends LightningElement {
  @api
  get version(): VersionView | undefined {
    return this.saved;
  }
  set version(version: VersionView | undefined) {
    this.show(version);
  }

  words = words;
  part = 'often';
  added = '';
  refused = '';
  told = '';

  private saved?: VersionView;
  private content?: PolicyContent;
  private errors: readonly { path: string; message: string }[] = [];

  get parts(): Option[] {
    return this.all.map(({ id, title }) => {
      const wrong = this.errors.length > 0 && this.partsWrong.has(id);
      return { value: id, label: wrong ? `${title} !` : title };
    });
  }

  get further(): Option[] {
    const there = new Set((this.content?.rules ?? []).map(({ activityType }) => activityType as string));
    return activities.filter(({ value }) => !there.has(value));
  }

  get fields() {
    const { fields = [] } = this.all.find(({ id }) => id === this.part) ?? {};
    return fields.map((field) => ({
      field,
      value: valueAt(this.content, field.path),
      errors: this.errorsAt(field.path),
      look: WIDE.includes(field.kind) ? 'wide' : '',
    }));
  }

  get unchanged(): boolean {
    return JSON.stringify(this.content) === JSON.stringify(this.saved?.content);
  }

  handlePart(event: CustomEvent<{ value: string }>): void {
    this.part = event.detail.value;
  }

  handleAddRule(event: CustomEvent<{ value: string }>): void {
    const { content } = this;
    if (!content) return;
    const rule = newRule(event.detail.value as PolicyContent['rules'][number]['activityType']);
    this.content = { ...content, rules: [...content.rules, rule] };
    this.part = rule.activityType;
    this.told = words.unsaved;
  }

  handleChange(event: CustomEvent<{ path: string; value: unknown }>): void {
    const { path, value } = event.detail;
    if (!this.content) return;
    this.content = withValue(this.content, path, value);
    this.told = this.unchanged ? '' : words.unsaved;
  }

  handleUndo(): void {
    this.content = this.saved && (JSON.parse(JSON.stringify(this.saved.content)) as PolicyContent);
    this.errors = [];
    this.refused = '';
    this.told = '';
  }

  async handleSave(): Promise<void> {
    const { id, edition } = this.saved as VersionView;
    this.errors = [];
    this.refused = '';
    try {
      const view = await send<VersionView>('PUT', `/v1/policies/${id}`, { edition, content: this.content });
      this.dispatchEvent(new CustomEvent('saved', { detail: view }));
      this.show(view);
      this.told = fill(words.saved, view.differences.length);
    } catch (error) {
      const { detail, title, errors = [] } = error as Failure;
      this.errors = errors.map(({ path, message }) => ({ path: path.replace(/^content\./, ''), message }));
      const [first] = this.errors;
      this.part =
        this.all.find(({ fields }) => fields.some(({ path }) => first?.path.startsWith(path)))?.id ?? this.part;
      this.refused = first ? fill(words.wrong, this.errors.length) : detail || title;
      this.told = words.unsaved;
    }
  }

  private show(version: VersionView | undefined): void {
    const same = version?.id === this.saved?.id && version?.edition === this.saved?.edition;
    this.saved = version;
    if (!same) this.handleUndo();
  }

  private get all(): Part[] {
    const { content, saved } = this;
    if (!content) return [];
    const people = (saved?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return [
      ...generalParts(people),
      ...messageParts(content.settings),
      ...content.rules.map((_rule, at) => rulePart(content, at)),
    ];
  }

  private get partsWrong(): Set<string> {
    return new Set(
      this.all.filter(({ fields }) => fields.some(({ path }) => this.errorsAt(path).length > 0)).map(({ id }) => id),
    );
  }

  private errorsAt(path: string): typeof this.errors {
    const within = (each: string) => each === path || each.startsWith(`${path}.`);
    return this.errors.filter((each) => within(each.path));
  }
}
