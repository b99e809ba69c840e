import { dayInWords, money } from 'c/inWords';
import type { Bars } from 'c/insightBars';
import { words } from 'c/insightHealthWords';
import type { Strips } from 'c/insightHealthStrips';
import type { Cell, Column, Row } from 'c/insightTable';

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

export const plain = (text: string | number, value: Cell['value'] = text): Cell => ({ text: String(text), value });
export const number = (label: string): Column => ({ label, numeric: true });
export const referenceCell = ({
  id,
  name,
  number: known,
}: {
  id: string;
  name: string | null;
  number: string;
}): Cell => ({
  ...plain(name ? `${name} · ${known}` : known),
  ...{ recordId: id, objectName: 'Reference__c' },
});
export const day = (on: string): Cell => plain(dayInWords(on), on);
export const amount = (value: number): Cell => plain(money(value), value);
export const more = (isMore: boolean): string[] => (isMore ? [words.more] : []);
