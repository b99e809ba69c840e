import type { ActivityType } from '#api/activity/schema.ts';
import { agreements } from './agreements.ts';
import type { Cells } from './columns.ts';
import { isEmail, personName, type Person } from './contact.ts';
import { understandHowOften, type HowOften } from './howOften.ts';
import { understandLastAsked } from './lastAsked.ts';
import { understandLogo } from './logo.ts';
import { understandNotes } from './notes.ts';
import { understandProducts } from './products.ts';
import { understandScore } from './score.ts';
import { understandWillDo } from './willDo.ts';

/** A row as it was understood, before the org was asked whom it is about. */
export interface Row {
  line: number;
  customer: string;
  contact: string;
  /** Null: the row is about the customer as such. */
  person: Person | null;
  /** As written, even where it is no address: its end may name another customer. */
  email: string;
  agreed: ActivityType[];
  offered: ActivityType[];
  howOften: HowOften;
  use: { activityType: ActivityType; on: string } | null;
  products: string[];
  satisfaction: number | null;
  caution: string | null;
  press: boolean;
  notes: string | null;
  accountTeam: string;
  /** What was read into the words, for the person to check. */
  understood: string[];
  /** What was left out, and why. */
  warnings: string[];
}

export function isEmpty(cells: Cells): boolean {
  return Object.values(cells).every((cell) => cell === '');
}

export function readRow(line: number, cells: Cells, known: { products: string[]; now: Date }): Row {
  const understood: string[] = [];
  const warnings: string[] = [];
  const doing = understandWillDo(cells['Will do']);
  for (const word of doing.unknown) warnings.push(`'${word}' is no activity we know: left out`);
  const agreement = agreements(doing.types, understandLogo(cells['Logo OK?']), cells['Logo OK?']);
  if (agreement.warning) warnings.push(agreement.warning);
  const { agreed, offered } = agreement;
  const listed = doing.types.join('; ');
  if (listed.toLowerCase() !== cells['Will do'].toLowerCase())
    understood.push(`'${cells['Will do']}' as ${listed || 'nothing'}`);
  if (agreed.includes('Logo') && !doing.types.includes('Logo'))
    understood.push(`Logo OK? '${cells['Logo OK?']}' as Logo`);
  if (agreed.length + offered.length === 0) warnings.push('nothing agreed to: it will not be suggested');

  const howOften = understandHowOften(cells['How often']);
  if (howOften === undefined)
    warnings.push(`How often '${cells['How often']}' cannot be read: the policy's limit holds`);
  else if (cells['How often'] !== '') understood.push(`'${cells['How often']}' as ${limitText(howOften)}`);

  const products = understandProducts(cells.Products, known.products);
  for (const [written, name] of products.corrected) understood.push(`'${written}' as ${name}`);
  const satisfaction = understandScore(cells.NPS);
  if (satisfaction === undefined) warnings.push(`NPS '${cells.NPS}' is no score from 0 to 10: left out`);
  else if (satisfaction !== null && cells.NPS !== String(satisfaction))
    understood.push(`'${cells.NPS}' as ${satisfaction}`);

  const notes = understandNotes(cells.Notes);
  if (notes.caution) understood.push(`'${cells.Notes}' as Caution`);
  if (notes.press) understood.push(`'${cells.Notes}' as the Press channel`);
  if (cells.Email !== '' && !isEmail(cells.Email)) warnings.push(`'${cells.Email}' is no e-mail address: left out`);
  return {
    line,
    customer: cells.Customer,
    contact: cells.Contact,
    person: cells.Contact === '' ? null : personOf(cells),
    email: cells.Email,
    agreed,
    offered,
    howOften: howOften ?? { limit: null, period: null },
    use: openingUse(cells, [...doing.types, ...agreed][0], known.now, understood, warnings),
    products: products.names,
    satisfaction: satisfaction ?? null,
    caution: notes.caution,
    press: notes.press,
    notes: [notes.internal, agreement.note].filter((note) => note !== null).join('\n') || null,
    accountTeam: cells['Account team'],
    understood,
    warnings,
  };
}

function personOf(cells: Cells): Person {
  return { ...personName(cells.Contact), title: cells.Title || null, email: isEmail(cells.Email) ? cells.Email : null };
}

function openingUse(
  cells: Cells,
  activityType: ActivityType | undefined,
  now: Date,
  understood: string[],
  warnings: string[],
): Row['use'] {
  const written = cells['Last asked'];
  const asked = understandLastAsked(written, now);
  if ('none' in asked) return null;
  if ('refused' in asked) {
    warnings.push(`Last asked '${written}' ${asked.refused}: no use is recorded`);
    return null;
  }
  if (activityType === undefined) {
    warnings.push(`Last asked '${written}', but for no activity we know: no use is recorded`);
    return null;
  }
  const latest = asked.exact ? '' : ', the latest day it can mean';
  understood.push(`'${written}' as ${activityType} on ${asked.on}${latest}`);
  return { activityType, on: asked.on };
}

function limitText({ limit, period }: HowOften): string {
  return period === 'Unlimited' ? 'no limit of their own' : `${limit} per ${period?.toLowerCase()}`;
}
