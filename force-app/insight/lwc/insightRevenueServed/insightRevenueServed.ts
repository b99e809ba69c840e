import { dealsBehind, requestsBehind, type Counted } from 'c/insightCounted';
import { KIND_COLUMNS, kindRows, TYPE_COLUMNS, typeRows } from 'c/insightRevenueFigures';
import { words } from 'c/insightRevenueWords';
import type { Cell, Column, Row } from 'c/insightTable';
import { money } from 'c/inWords';
import { purposeWord } from 'c/requestPurposes';
import type { Revenue } from '../../../../api/insight/revenueSchema.ts';

const plain = (text: string, value: Cell['value'] = text): Cell => ({ text, value });

const REFERENCE_COLUMNS: Column[] = [
  { label: words.reference },
  ...[words.uses, words.dealsCount, words.won, words.open].map((label) => ({ label, numeric: true })),
];

/** Each reference with the deals it served. */
const referenceRows = ({ references, deals, currency }: Revenue): Row[] =>
  references.map(({ reference, account, uses, revenue, pipeline }) => {
    const id = reference?.id ?? null;
    const served = deals.filter(
      (deal) => deal.currency === currency && deal.uses.some((use) => (use.reference?.id ?? null) === id),
    );
    const name = [account, reference?.number].filter(Boolean).join(' · ') || words.noReference;
    const count = plain(String(served.length), served.length);
    return {
      key: id ?? '',
      cells: [
        { ...plain(name), ...(id ? { recordId: id, objectName: 'Reference__c' } : {}) },
        plain(String(uses), uses),
        { ...count, behind: dealsBehind(name, served) },
        ...[revenue, pipeline].map(({ amount }) => plain(money(amount, currency), amount)),
      ],
    };
  });

const BESIDE_COLUMNS: Column[] = [{ label: words.purpose }, { label: words.uses, numeric: true }];

/** Uses for what is no sale, by what for. */
const besideRows = ({ beside }: Revenue): Row[] =>
  beside.map(({ purpose, uses }) => {
    const name = purposeWord(purpose);
    const requests = new Map<string, Counted>();
    for (const { request, activityType } of uses) if (request) requests.set(request.id, { ...request, activityType });
    const count = plain(String(uses.length), uses.length);
    return { key: purpose, cells: [plain(name), { ...count, behind: requestsBehind(name, [...requests.values()]) }] };
  });

/** A table with what it is about. */
interface Cut {
  label: string;
  intro: string;
  filename: string;
  columns: Column[];
  rows: Row[];
}

/** What was won and is open from several sides, those left out that say nothing. */
export function cuts(answer: Revenue): Cut[] {
  const all: Cut[] = [
    {
      ...{ label: words.byActivity, intro: words.byActivityIntro, filename: 'revenue-by-activity' },
      ...{ columns: TYPE_COLUMNS, rows: typeRows(answer) },
    },
    {
      ...{ label: words.byKind, intro: words.byKindIntro, filename: 'revenue-by-type-of-deal' },
      ...{ columns: KIND_COLUMNS, rows: kindRows(answer) },
    },
    {
      ...{ label: words.byReference, intro: words.byReferenceIntro, filename: 'revenue-by-reference' },
      ...{ columns: REFERENCE_COLUMNS, rows: referenceRows(answer) },
    },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** Null where every use was for a sale. */
export function besideSales(answer: Revenue): Cut | null {
  const about = { label: words.besideTitle, intro: words.besideIntro, filename: 'uses-beside-sales' };
  const rows = besideRows(answer);
  return rows.length > 0 ? { ...about, columns: BESIDE_COLUMNS, rows } : null;
}
