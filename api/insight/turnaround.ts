import type { Calendar } from '../policy/company.ts';
import { hoursOf, lineMs } from '../request/answer.ts';
import type { Course } from './course.ts';
import { median, ninetieth, percentOf } from './quantile.ts';
import type { Behind, Figure, Group, RushFigure, StepFigure, Turnaround } from './turnaroundSchema.ts';
import { WAYS } from './turnaroundSchema.ts';
import { monthOf, monthsOf, type Window } from './window.ts';

type Answered = Course & { answer: NonNullable<Course['answer']> };

/** What `docs/metrics.md` says of turn-around, of requests as one reader may see them. */
export function turnaroundOf(
  courses: readonly Course[],
  { from, to }: Window,
  calendar: Calendar,
): Omit<Turnaround, 'work' | 'oldest' | 'unanswered' | 'labels'> {
  const within = (day: string | undefined) => day !== undefined && from <= day && day <= to;
  const answered = courses.filter((each): each is Answered => within(each.answer?.on));
  const asked = courses.filter(({ askedOn }) => within(askedOn));
  const finished = courses.filter(({ end }) => within(end?.on));
  const alone = finished.filter(({ end }) => end?.withoutTeam).length;
  const by = (keyOf: (course: Answered) => string | null) => groups(answered, keyOf);
  return {
    from,
    to,
    lineHours: hoursOf(lineMs(calendar)),
    all: figureOf(answered),
    by: {
      way: by(({ way }) => way).sort((a, b) => order(a.key) - order(b.key)),
      activityType: by(({ activityType }) => activityType),
      team: by(({ team }) => team),
      month: monthsOf({ from, to }).map((key) => ({
        key,
        ...figureOf(answered.filter(({ answer }) => monthOf(answer.on) === key)),
      })),
    },
    steps: stepsOf(answered),
    rush: { all: rushOf(null, asked), teams: rushByTeam(asked) },
    withoutTeam: { finished: finished.length, count: alone, share: percentOf(alone, finished.length) },
    requests: courses
      .filter((each) => within(each.answer?.on) || within(each.askedOn) || within(each.end?.on))
      .map((each) => behind(each, within)),
  };
}

const order = (way: string | null) => WAYS.findIndex((each) => each === way);

export function figureOf(answered: readonly Answered[]): Figure {
  const times = answered.map(({ answer }) => answer.ms);
  const [middle, ninth] = [median(times), ninetieth(times)];
  const inLine = answered.filter(({ answer }) => answer.inLine).length;
  return {
    answered: times.length,
    median: middle === null ? null : hoursOf(middle),
    ninetieth: ninth === null ? null : hoursOf(ninth),
    inLine,
    share: percentOf(inLine, times.length),
  };
}

/** The slowest in the median first. */
function groups(answered: Answered[], keyOf: (course: Answered) => string | null): Group[] {
  return [...Map.groupBy(answered, keyOf)]
    .map(([key, of]) => ({ key, ...figureOf(of) }))
    .sort((a, b) => (b.median ?? 0) - (a.median ?? 0) || (a.key ?? '').localeCompare(b.key ?? ''));
}

function stepsOf(answered: Answered[]): StepFigure[] {
  const total = answered.reduce((sum, { answer }) => sum + answer.ms, 0);
  const steps = Map.groupBy(
    answered.flatMap(({ answer }) => answer.steps),
    ({ status, party }) => `${status} ${party}`,
  );
  return [...steps.values()]
    .map((of) => ({ of, ms: of.reduce((sum, each) => sum + each.ms, 0) }))
    .sort((a, b) => b.ms - a.ms)
    .flatMap(({ of, ms }) => {
      const [first] = of;
      if (!first) return [];
      const { status, party } = first;
      return [
        { status, party, requests: of.length, hours: hoursOf(ms / answered.length), share: percentOf(ms, total) },
      ];
    });
}

function rushOf(team: string | null, asked: readonly Course[]): RushFigure {
  const rush = asked.filter((each) => each.rush).length;
  return { team, asked: asked.length, rush, share: percentOf(rush, asked.length) };
}

const rushByTeam = (asked: Course[]): RushFigure[] =>
  [...Map.groupBy(asked, ({ team }) => team)]
    .map(([team, of]) => rushOf(team, of))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || (a.team ?? '').localeCompare(b.team ?? ''));

function behind(course: Course, within: (day: string | undefined) => boolean): Behind {
  const { id, number, deal, way, activityType, team, rush, askedOn, end, arranged } = course;
  const answer = within(course.answer?.on) ? course.answer : null;
  return {
    ...{ id, number, deal, way, activityType, team, rush },
    asked: within(askedOn),
    month: answer ? monthOf(answer.on) : null,
    hours: answer ? hoursOf(answer.ms) : null,
    inLine: answer?.inLine ?? null,
    steps: (answer?.steps ?? []).map(({ status, party, ms }) => ({ status, party, hours: hoursOf(ms) })),
    arrangerId: arranged?.by.id ?? null,
    withoutTeam: end && within(end.on) ? end.withoutTeam : null,
  };
}
