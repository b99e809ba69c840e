import { dayInWords, fill, money } from 'c/inWords';
import type { Bars } from 'c/insightBars';
import { words } from 'c/insightHealthWords';
import { calendarStrips, monthStrips, type Strips } from 'c/insightHealthStrips';
import { worthSection } from 'c/insightHealthWorth';
import type { Cell, Column, Row } from 'c/insightTable';
import type { Health } from '../../../../api/insight/healthSchema.ts';

export interface Table {
  label: string;
  filename: string;
  columns: Column[];
  rows: Row[];
}

/** A part of the page: what it is about, what it shows in sentences, and the figures behind them. */
export interface Section {
  key: string;
  title: string;
  sentences: string[];
  quiet?: string[];
  chart?: { sentence: string; names: string[]; bars: Bars[] };
  strips?: Strips;
  tables?: Table[];
}

const plain = (text: string | number, value: Cell['value'] = text): Cell => ({ text: String(text), value });
const number = (label: string): Column => ({ label, numeric: true });
const referenceCell = ({ id, name, number: known }: { id: string; name: string | null; number: string }): Cell => ({
  ...plain(name ? `${name} · ${known}` : known),
  ...{ recordId: id, objectName: 'Reference__c' },
});
const day = (on: string): Cell => plain(dayInWords(on), on);
const amount = (value: number): Cell => plain(money(value), value);
const more = (isMore: boolean): string[] => (isMore ? [words.more] : []);

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

/** Who could vouch and is not asked, because nobody brought them. */
function missingSection({ hoarding }: Health): Section {
  const base = { key: 'missing', title: words.missingTitle };
  const [first] = hoarding?.owners ?? [];
  if (!hoarding || !first) return { ...base, sentences: [hoarding ? words.missingNone : words.missingHidden] };
  const total = hoarding.owners.reduce((sum, { accounts }) => sum + accounts, 0);
  return {
    ...base,
    sentences: [fill(words.missingSentence, total, first.owner.name ?? '–', first.accounts)],
    tables: [
      {
        ...{ label: words.missingTitle, filename: 'health-not-in-the-pool-by-owner' },
        columns: [{ label: words.owner }, number(words.accounts), number(words.won)],
        rows: hoarding.owners.map(({ owner, accounts, amount: won }) => ({
          key: owner.id,
          cells: [plain(owner.name ?? '–'), plain(accounts), amount(won)],
        })),
      },
      {
        ...{ label: words.missingAccounts, filename: 'health-not-in-the-pool' },
        columns: [{ label: words.customer }, { label: words.owner }, number(words.won), { label: words.nominated }],
        rows: hoarding.accounts.map(({ id, name, owner, amount: won, nominated }) => ({
          key: id,
          cells: [
            { ...plain(name ?? '–'), recordId: id, objectName: 'Account' },
            ...[plain(owner.name ?? '–'), amount(won), plain(nominated ? words.yes : words.no)],
          ],
        })),
      },
    ],
  };
}

function withheldSection({ withheld }: Health): Section[] {
  if (!withheld) return [];
  const { rows } = withheld;
  return [
    {
      ...{ key: 'withheld', title: words.withheldTitle, quiet: more(withheld.more) },
      sentences: [rows.length === 0 ? words.withheldNone : fill(words.withheldSentence, withheld.count)],
      tables: [
        {
          ...{ label: words.withheldTitle, filename: 'health-withheld' },
          columns: [{ label: words.customer }, { label: words.owner }, { label: words.lookAgain }],
          rows: rows.map(({ owner, reviewOn, ...each }) => ({
            key: each.id,
            cells: [referenceCell(each), plain(owner ?? '–'), day(reviewOn)],
          })),
        },
      ],
    },
  ];
}

function teamSection({ work }: Health): Section {
  return {
    ...{ key: 'team', title: words.teamTitle, sentences: [work.length === 0 ? words.teamNone : words.teamIntro] },
    tables: [
      {
        ...{ label: words.teamTitle, filename: 'health-team' },
        columns: [{ label: words.member }, number(words.inHand), number(words.fulfilled)],
        rows: work.map(({ person, open, fulfilled }) => ({
          key: person.id,
          cells: [plain(person.name ?? '–'), plain(open), plain(fulfilled)],
        })),
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
  missingSection(health),
  ...withheldSection(health),
  teamSection(health),
];
