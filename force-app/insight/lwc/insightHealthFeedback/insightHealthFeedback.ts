import { fill } from 'c/inWords';
import type { Behind } from 'c/insightCounted';
import { number, plain, type Section } from 'c/insightHealthCells';
import { words } from 'c/insightHealthFeedbackWords';
import type { Cell, Row } from 'c/insightTable';
import type { FeedbackFigures, ToldFeedback } from '../../../../api/insight/feedbackSchema.ts';
import type { Health } from '../../../../api/insight/healthSchema.ts';

const STANDING = { open: words.open, late: words.late, closed: words.closed };

const behindOf = (name: string, items: readonly ToldFeedback[]): Behind => ({
  name,
  items: items.map(({ id, number: label, customer, score, standing, request, deal }) => ({
    ...{ id, objectName: 'Reference_Feedback__c', label: customer ?? label },
    about: [fill(words.scoreOf, score), STANDING[standing], request, deal].filter(Boolean).join(' · '),
  })),
});

/** One line of figures, each opening the feedback it counts. */
function rowOf(name: string, figures: FeedbackFigures, items: readonly ToldFeedback[]): Row {
  const counted = (count: number, label: string, of: readonly ToldFeedback[]): Cell => ({
    ...plain(count),
    behind: behindOf(fill(words.figureOf, label, name), of),
  });
  const known = (value: number | null, text: string): Cell => plain(value === null ? '–' : fill(text, value), value);
  const open = items.filter(({ standing }) => standing !== 'closed');
  const late = items.filter(({ standing }) => standing === 'late');
  const closed = items.filter(({ standing }) => standing === 'closed');
  return {
    key: name,
    cells: [
      ...[plain(name), counted(figures.given, words.given, items), counted(figures.closed, words.closed, closed)],
      ...[known(figures.share, words.percent), known(figures.days, '{0}')],
      ...[
        counted(figures.open, words.open, open),
        counted(figures.late, words.late, late),
        known(figures.score, '{0}'),
      ],
    ],
  };
}

/** What was said after conversations, and what became of it. */
export function feedbackSection({ feedback }: Health): Section[] {
  if (!feedback) return [];
  const { all, areas, items } = feedback;
  const base = { key: 'feedback', title: words.title };
  if (all.given === 0) return [{ ...base, sentences: [words.none] }];
  const sentence = fill(words.sentence, all.given, all.closed, all.share ?? 0, all.open, all.late);
  return [
    {
      ...{ ...base, sentences: [sentence, ...(all.days === null ? [] : [fill(words.daysSentence, all.days)])] },
      tables: [
        {
          ...{ label: words.title, filename: 'health-feedback' },
          columns: [
            ...[{ label: words.area }, number(words.given), number(words.closed), number(words.share)],
            ...[number(words.days), number(words.open), number(words.late), number(words.score)],
          ],
          rows: [
            rowOf(words.all, all, items),
            ...areas.map(({ area, ...figures }) => {
              const of = items.filter((each) => each.area === area);
              return rowOf(area ?? words.noArea, figures, of);
            }),
          ],
        },
      ],
    },
  ];
}
