import { fill } from 'c/inWords';
import { day, more, number, plain, referenceCell, type Section } from 'c/insightHealthCells';
import { feedbackSection } from 'c/insightHealthFeedback';
import { missingSection, teamSection, withheldSection } from 'c/insightHealthKeeping';
import { calendarStrips, monthStrips } from 'c/insightHealthStrips';
import { words } from 'c/insightHealthWords';
import { worthSection } from 'c/insightHealthWorth';
import type { Health } from '../../../../api/insight/healthSchema.ts';

/** Beside bars there is room for so many characters. */
const ROOM = 36;
const shortened = (name: string): string => (name.length > ROOM ? `${name.slice(0, ROOM)}…` : name);

export function loadSentence({ references, used, uses, busiest }: Health['load']): string {
  if (uses === 0) return words.loadNone;
  if (!busiest) return words.loadTooMany;
  return fill(words.loadSentence, busiest.references, references, busiest.share, uses, references - used);
}

function loadSection({ load }: Health): Section {
  const { names } = load;
  const values = names.map(({ uses }) => uses);
  return {
    ...{ key: 'load', title: words.loadTitle, sentences: [loadSentence(load)] },
    chart: {
      sentence: fill(words.loadChart, names.length),
      names: names.map(({ name, number: known }) => shortened(name ?? known)),
      bars: [{ label: words.uses, ink: 'strong', values }],
    },
    tables: [
      {
        ...{
          label: words.loadTitle,
          filename: 'health-load',
          columns: [{ label: words.customer }, number(words.uses)],
        },
        rows: names.map((each) => ({ key: each.id, cells: [referenceCell(each), plain(each.uses)] })),
      },
    ],
  };
}

function calendarSection({ calendar }: Health): Section {
  const full = calendar.rows.filter(({ meter }) => meter && meter.count >= meter.limit).length;
  return {
    ...{ key: 'calendar', title: words.calendarTitle, quiet: [words.calendarIntro] },
    sentences: [fill(words.calendarSentence, full, calendar.rows.length)],
    strips: calendarStrips(calendar),
  };
}

const REASONS = { over: words.reasonOver, reached: words.reasonReached, near: words.reasonNear };

export function overSentence({ over, reached, near }: Health['overused']): string {
  return over + reached + near === 0 ? words.overNone : fill(words.overSentence, over, reached, near);
}

function overSection({ overused }: Health): Section {
  const columns = [
    ...[{ label: words.customer }, { label: words.standing }, { label: words.whose }],
    ...[number(words.uses), number(words.limit), number(words.mark), { label: words.per }],
  ];
  return {
    ...{ key: 'over', title: words.overTitle, sentences: [overSentence(overused)] },
    quiet: [words.overIntro, ...more(overused.more)],
    tables: [
      {
        ...{ label: words.overTitle, filename: 'health-asked-too-much', columns },
        rows: overused.rows.map(({ reason, meter, ...each }) => ({
          key: each.id,
          cells: [
            ...[referenceCell(each), plain(REASONS[reason])],
            plain(meter.of === 'person' ? words.person : words.account),
            ...[plain(meter.count), plain(meter.limit), plain(meter.mark), plain(meter.period)],
          ],
        })),
      },
    ],
    strips: monthStrips(overused.rows),
  };
}

function unusedSection({ unused }: Health): Section {
  const { rows } = unused;
  return {
    ...{ key: 'unused', title: words.unusedTitle, quiet: more(unused.more) },
    sentences: [rows.length === 0 ? words.unusedNone : fill(words.unusedSentence, unused.count, unused.days)],
    tables: [
      {
        ...{ label: words.unusedTitle, filename: 'health-asked-too-little' },
        columns: [{ label: words.customer }, { label: words.lastUse }],
        rows: rows.map(({ on, ...each }) => ({
          key: each.id,
          cells: [referenceCell(each), on ? day(on) : plain(words.never)],
        })),
      },
    ],
  };
}

function freshSection({ freshness, load }: Health): Section {
  const { fresh, flagged, dropped, never, flagDays, dropDays } = freshness;
  const ages: [string, number][] = [
    [fill(words.fresh, flagDays), fresh],
    [fill(words.flagged, flagDays + 1, dropDays), flagged],
    [fill(words.dropped, dropDays), dropped],
    [words.neverConfirmed, never],
  ];
  return {
    ...{ key: 'fresh', title: words.freshTitle },
    sentences: [fill(words.freshSentence, fresh, load.references, flagDays)],
    tables: [
      {
        ...{ label: words.freshTitle, filename: 'health-freshness' },
        columns: [{ label: words.confirmed }, number(words.references)],
        rows: ages.map(([name, count]) => ({ key: name, cells: [plain(name), plain(count)] })),
      },
    ],
  };
}

/** Outcomes first, then who is asked, then who is missing. */
export const sectionsOf = (health: Health): Section[] => [
  worthSection(health),
  loadSection(health),
  overSection(health),
  calendarSection(health),
  unusedSection(health),
  freshSection(health),
  ...feedbackSection(health),
  missingSection(health),
  ...withheldSection(health),
  teamSection(health),
];
