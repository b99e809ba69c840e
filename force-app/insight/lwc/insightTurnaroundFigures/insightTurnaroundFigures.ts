import type { Bars, Mark } from 'c/insightBars';
import { fill } from 'c/inWords';
import { words } from 'c/insightTurnaroundWords';
import { partyWord, statusWord } from 'c/requestStatus';
import type { Behind, Cut, Group, StepFigure, Turnaround, Way } from '../../../../api/insight/turnaroundSchema.ts';
import type { Party } from '../../../../api/request/schema.ts';

const WAYS: Record<Way, string> = {
  'Self-fulfill': words.self,
  'Self-fulfill after approval': words.selfApproved,
  'Manager-fulfill': words.team,
  'Manager-fulfill after approval': words.teamApproved,
};

const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
const monthWord = (month: string) => new Intl.DateTimeFormat('en-US', MONTH).format(new Date(`${month}-01T00:00:00Z`));

/** What a group is called on the screen. */
export function groupName(cut: Cut, key: string | null): string {
  if (key === null) return words.noTeam;
  if (cut === 'way') return WAYS[key as Way];
  return cut === 'month' ? monthWord(key) : key;
}

/** The state says it all where only one party can have it. */
const SAID: readonly Party[] = ['Customer', 'Fulfiller'];
export function stepName({ status, party }: Pick<StepFigure, 'status' | 'party'>): string {
  const state = statusWord(status, party);
  return SAID.includes(party) ? state : fill(words.stepWith, state, partyWord(party));
}

/** The slowest step; nothing where nothing was answered. */
export function slowestStep({ steps: [slowest] }: Turnaround): string {
  return slowest ? fill(words.slowest, stepName(slowest), slowest.share ?? 0, slowest.hours) : '';
}

/** What needed nobody of the reference team; nothing where nothing is finished. */
export function withoutTheTeam({ withoutTeam: { finished, count, share } }: Turnaround): string {
  return share === null ? '' : fill(words.without, count, finished, share);
}

/** The sentences at the top: how long it takes, where it stands still, what needed nobody. */
export function headlines(figures: Turnaround): string[] {
  const { all, lineHours } = figures;
  return [
    fill(words.headline, all.answered, all.median ?? 0, all.ninetieth ?? 0),
    fill(words.inLine, all.share ?? 0, lineHours),
    slowestStep(figures),
    withoutTheTeam(figures),
  ].filter(Boolean);
}

/** What a picture of groups shows, in a sentence. */
export function compared(cut: Cut, groups: readonly Group[]): string {
  const known = groups.filter(({ median }) => median !== null).sort((a, b) => (b.median ?? 0) - (a.median ?? 0));
  const [slowest] = known;
  const quickest = known.at(-1);
  if (!slowest || !quickest) return words.compareNone;
  const name = ({ key }: Group) => groupName(cut, key);
  if (slowest === quickest) return fill(words.compareOne, name(slowest), slowest.median ?? 0);
  return fill(words.compareMany, name(slowest), slowest.median ?? 0, name(quickest), quickest.median ?? 0);
}

export const groupBars = (groups: readonly Group[]): Bars[] => [
  { label: words.halfWithin, ink: 'strong', values: groups.map(({ median }) => median) },
  { label: words.nineWithin, ink: 'pale', values: groups.map(({ ninetieth }) => ninetieth) },
];
export const groupMark = (lineHours: number): Mark => ({ label: words.line, at: lineHours });
export const stepBars = (steps: readonly StepFigure[]): Bars[] => [
  { label: words.stepHours, ink: 'strong', values: steps.map(({ hours }) => hours) },
];

/** The answered requests of one group. */
export const inGroup = (requests: readonly Behind[], cut: Cut, key: string | null): Behind[] =>
  requests.filter((each) => each.hours !== null && each[cut] === key);

/** The requests on which time was spent in one step, each with what it took of it. */
export const inStep = (requests: readonly Behind[], { status, party }: StepFigure): Behind[] =>
  requests.flatMap((each) => {
    const step = each.steps.find((own) => own.status === status && own.party === party);
    return step ? [{ ...each, hours: step.hours }] : [];
  });
