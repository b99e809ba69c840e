import { LightningElement, api } from 'lwc';
import { states } from 'c/policyOptions';
import { dues, hows, moves, roles } from 'c/policyToldNames';
import { words } from 'c/policyToldWords';
import type { Due, MessageRule, Role } from '../../../../api/message/rules.ts';
import type { StateLabels } from '../../../../api/policy/form.ts';

const listed = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const byName = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label);
/** A state is left or reached, by whatever step. */
const ANY_STEP = 'any step';
const isDue = (event: string): event is Due => event in dues;

/** One rule of messages by form; tells "write" with the rule. */
export default class PolicyToldRule extends LightningElement {
  @api rule!: MessageRule;
  @api labels: StateLabels = {};
  @api templates: readonly string[] = [];

  words = words;
  events = [{ value: ANY_STEP, label: words.anyStep }, ...[...listed(moves), ...listed(dues)].sort(byName)];
  roles = listed(roles);
  hows = listed(hows);

  get event(): string {
    const { on } = this.rule;
    return 'due' in on ? on.due : (on.move ?? ANY_STEP);
  }

  get isStep(): boolean {
    return !('due' in this.rule.on);
  }

  get isTold(): boolean {
    return this.rule.how !== 'None';
  }

  get from(): string {
    return this.step.from ?? '';
  }

  get to(): string {
    return this.step.to ?? '';
  }

  get states() {
    const called = states.map(({ value, label }) => ({
      value,
      label: this.labels[value as keyof StateLabels] ?? label,
    }));
    return [{ value: '', label: words.any }, ...called];
  }

  get templateOptions() {
    return this.templates.map((name) => ({ value: name, label: name }));
  }

  handleEvent({ detail: { value } }: CustomEvent<{ value: string }>): void {
    const { from, to } = this.step;
    const ends = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    if (isDue(value)) this.tell({ on: { due: value } });
    else if (value === ANY_STEP) this.tell({ on: from || to ? ends : { to: 'In Progress' } });
    else this.tell({ on: { move: value, ...ends } as MessageRule['on'] });
  }

  handleState(event: CustomEvent<{ value: string }>): void {
    const { end = '' } = (event.currentTarget as HTMLElement).dataset;
    const on = Object.entries({ ...this.step, [end]: event.detail.value }).filter(([, state]) => state);
    this.tell({ on: Object.fromEntries(on) as MessageRule['on'] });
  }

  handleWho({ detail: { value } }: CustomEvent<{ value: string[] }>): void {
    this.tell({ who: [...value] as Role[] });
  }

  handleHow({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ how: value as MessageRule['how'] });
  }

  handleTemplate({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ template: value });
  }

  private get step(): Extract<MessageRule['on'], { move?: unknown }> {
    const { on } = this.rule;
    return 'due' in on ? {} : on;
  }

  private tell(change: Partial<MessageRule>): void {
    this.dispatchEvent(new CustomEvent('write', { detail: { ...this.rule, ...change } }));
  }
}
