import { fill } from 'c/inWords';
import { amount, day, more, number, plain, referenceCell, type Section } from 'c/insightHealthCells';
import { words } from 'c/insightHealthKeepingWords';
import type { Health } from '../../../../api/insight/healthSchema.ts';

/** Who could vouch and is not asked, because nobody brought them. */
export function missingSection({ hoarding }: Health): Section {
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

export function withheldSection({ withheld }: Health): Section[] {
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

export function teamSection({ work }: Health): Section {
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
