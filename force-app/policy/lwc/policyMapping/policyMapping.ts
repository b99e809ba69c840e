import { LightningElement } from 'lwc';
import { get, send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import { labels, words, type Source } from 'c/policyWords';
import type { MappingForm } from '../../../../api/policy/mappingForm.ts';

const PATH = '/v1/policies/mapping';
const NOT_KEPT = '';

interface Line {
  source: Source;
  label: string;
  field: string;
  samples: string;
  warning: string;
}

interface Group {
  object: string;
  options: { label: string; value: string }[];
  lines: Line[];
}

/** For administrators: which field of the org keeps what the policy asks, with values that stand in it now. */
export default class PolicyMapping extends LightningElement {
  words = words;
  form?: MappingForm;
  chosen: Partial<Record<Source, string>> = {};
  failure?: Failure;
  refused = '';
  told = '';
  loading = true;

  connectedCallback(): void {
    this.handleReload();
  }

  get groups(): Group[] {
    const { mapped = [], fields } = this.form ?? {};
    return [...new Set(mapped.map(({ object }) => object))].map((object) => {
      const names = fields?.[object] ?? [];
      const options = names
        .map(({ name, label }) => ({ label: label === name ? name : `${label} (${name})`, value: name }))
        .sort((one, other) => one.label.localeCompare(other.label));
      const lines = mapped.filter((each) => each.object === object).map(({ source }) => this.line(source, names));
      return { object, options: [{ label: words.notKept, value: NOT_KEPT }, ...options], lines };
    });
  }

  get unchanged(): boolean {
    return (this.form?.mapped ?? []).every(({ source, field }) => this.fieldOf(source) === (field ?? NOT_KEPT));
  }

  async handleReload(): Promise<void> {
    this.loading = true;
    this.failure = undefined;
    try {
      this.show(await get<MappingForm>(PATH, { fresh: true }));
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.loading = false;
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    const { source } = (event.target as HTMLElement).dataset as { source: Source };
    this.chosen = { ...this.chosen, [source]: event.detail.value };
    this.told = '';
  }

  async handleSave(): Promise<void> {
    const { version, mapped } = this.form as MappingForm;
    const mapping = Object.fromEntries(mapped.map(({ source }) => [source, this.fieldOf(source) || null]));
    this.refused = '';
    try {
      this.show(await send<MappingForm>('PUT', PATH, { version, mapping }));
      this.told = fill(words.saved, this.form?.version ?? version);
    } catch (failure) {
      const { title, detail } = failure as Failure;
      this.refused = detail || title;
    }
  }

  private show(form: MappingForm): void {
    this.form = form;
    this.chosen = {};
  }

  private fieldOf(source: Source): string {
    return this.chosen[source] ?? this.form?.mapped.find((each) => each.source === source)?.field ?? NOT_KEPT;
  }

  private line(source: Source, names: MappingForm['fields'][string & keyof MappingForm['fields']] = []): Line {
    const field = this.fieldOf(source);
    const found = names.find(({ name }) => name === field);
    const values = found?.samples ?? [];
    const warning = found?.calculated ? words.calculated : '';
    const samples = values.length > 0 ? fill(words.samples, values.join(' · ')) : words.noSamples;
    return { source, label: labels[source], field, samples: field === NOT_KEPT ? words.notAsked : samples, warning };
  }
}
