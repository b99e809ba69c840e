import { requestsBehind, type Counted } from 'c/insightCounted';
import type { Cell, Column, Row } from 'c/insightTable';
import { groupName, inGroup, inStep, stepName } from 'c/insightTurnaroundFigures';
import { words } from 'c/insightTurnaroundWords';
import { nameAndRole } from 'c/requestStatus';
import type { Cut, Turnaround } from '../../../../api/insight/turnaroundSchema.ts';

const number = (label: string): Column => ({ label, numeric: true });
const text = (value: string): Cell => ({ text: value, value });
const figure = (value: number | null): Cell => ({ text: value === null ? '' : String(value), value });
const count = (name: string, requests: readonly Counted[]): Cell => ({
  ...figure(requests.length),
  behind: requestsBehind(name, requests),
});
const unmeasured = (request: Counted): Counted => ({ ...request, hours: null });

export const groupColumns = (cut: string): Column[] => [
  { label: cut },
  ...[words.columnAnswered, words.columnMedian, words.columnNinetieth, words.columnShare].map(number),
];

export const groupRows = ({ by, requests }: Turnaround, cut: Cut): Row[] =>
  by[cut].map(({ key, median, ninetieth, share }) => {
    const name = groupName(cut, key);
    return {
      key: name,
      cells: [text(name), count(name, inGroup(requests, cut, key)), ...[median, ninetieth, share].map(figure)],
    };
  });

export const STEP_COLUMNS: Column[] = [
  { label: words.stepsTitle },
  ...[words.requests, words.stepHours, words.stepShare].map(number),
];

export const stepRows = ({ steps, requests }: Turnaround): Row[] =>
  steps.map((step) => {
    const name = stepName(step);
    return {
      key: name,
      cells: [text(name), count(name, inStep(requests, step)), ...[step.hours, step.share].map(figure)],
    };
  });

export const RUSH_COLUMNS: Column[] = [
  { label: words.people },
  ...[words.rushAsked, words.rushCount, words.rushShare].map(number),
];

export const rushRows = ({ rush, requests }: Turnaround): Row[] =>
  rush.teams.map(({ team, share }) => {
    const name = team ?? words.noTeam;
    const asked = requests.filter((each) => each.asked && each.team === team);
    const hurried = asked.filter((each) => each.rush);
    return {
      key: name,
      cells: [text(name), count(name, asked.map(unmeasured)), count(name, hurried.map(unmeasured)), figure(share)],
    };
  });

export const WORK_COLUMNS: Column[] = [
  { label: words.workPerson },
  ...[words.workOpen, words.columnAnswered, words.workSteps].map(number),
];

export const workRows = ({ work, requests }: Turnaround): Row[] =>
  work.map(({ person, open, steps }) => {
    const name = person.name ?? words.noTeam;
    const answered = requests.filter(({ hours, arrangerId }) => hours !== null && arrangerId === person.id);
    return { key: person.id, cells: [text(name), count(name, open), count(name, answered), figure(steps)] };
  });

export const WITHOUT_COLUMNS: Column[] = [words.finished, words.withoutTitle, words.withoutShare].map(number);

export const withoutRows = ({ withoutTeam, requests }: Turnaround): Row[] => {
  const finished = requests.filter((each) => each.withoutTeam !== null);
  const alone = finished.filter((each) => each.withoutTeam);
  const cells = [count(words.finished, finished), count(words.withoutTitle, alone), figure(withoutTeam.share)];
  return [{ key: 'all', cells }];
};

export const OLDEST_COLUMNS: Column[] = [
  ...[words.request, words.deal, words.with].map((label) => ({ label })),
  ...[words.waitingHours, words.heldColumn].map(number),
];

export const oldestRows = ({ oldest }: Turnaround): Row[] =>
  oldest.map(({ id, number: name, deal, party, user, hours, held }) => ({
    key: id,
    cells: [
      { ...text(name), recordId: id, objectName: 'Reference_Request__c' },
      text(deal ?? ''),
      text(nameAndRole(user?.name, party)),
      ...[hours, held].map(figure),
    ],
  }));
