import * as goods from './goods.ts';
import * as grid from './grid.ts';
import * as harvest from './harvest.ts';
import * as health from './health.ts';
import * as land from './land.ts';
import * as money from './money.ts';
import * as peers from './peers.ts';
import * as publicly from './public.ts';

export interface JudgedCustomer {
  name: string;
  industry: string;
  country: string;
  employees: number;
}

export interface JudgedReference {
  key: string;
  customer: JudgedCustomer;
  products: string[];
  useCases: string[];
  persona: string;
  languages: string[];
  replaced: string[];
  /** Days before the day it is judged on. */
  asked: number[];
  confirmed: number;
}

export const GRADES = [0, 1, 2, 3] as const;
export type Grade = (typeof GRADES)[number];

export interface JudgedOpportunity extends JudgedCustomer {
  number: number;
  products: string[];
  useCases: string[];
  persona: string;
  language: string;
  competitor: string | null;
  story: string;
  /** By key of the reference. */
  judged: ReadonlyMap<string, { grade: Grade; because: string }>;
}

const FAMILIES = [land, harvest, health, money, goods, grid, publicly];

const blank = (text: string | undefined) => (text === undefined || text === '-' ? null : text);
const items = (text: string | undefined) => blank(text)?.split(', ') ?? [];
const columns = (line: string) => line.trim().split(' | ');

function customerIn([name = '', industry = '', country = '', employees]: string[]): JudgedCustomer {
  return { name, industry, country, employees: Number(employees) };
}

/** A customer, and below it, indented, each of its people. */
function referencesIn(text: string): JudgedReference[] {
  let customer = customerIn([]);
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith(' ')) {
        customer = customerIn(columns(line));
        return [];
      }
      const [key = '', products, useCases, persona = '', languages, replaced, asked, confirmed] = columns(line);
      const days = blank(asked)?.split(' ').map(Number) ?? [];
      return {
        key,
        customer,
        products: items(products),
        useCases: items(useCases),
        persona,
        languages: items(languages),
        replaced: items(replaced),
        asked: days,
        confirmed: Number(confirmed),
      };
    });
}

/** The first line says what the CRM holds, the second the story, every other a judgment. */
function opportunityIn(block: string): JudgedOpportunity {
  const [head = '', story = '', ...lines] = block.split('\n');
  const [, number, facts = ''] = /^(\d+) (.*)$/.exec(head) ?? [];
  const [name = '', industry = '', country = '', employees = '', ...deal] = columns(facts);
  const [products, useCases, persona = '', language = '', competitor] = deal;
  const judged = lines.map((line) => {
    const [, grade, key = '', because = ''] = /^([0-3]) ([a-z0-9-]+): (.+)$/.exec(line) ?? [];
    return [key, { grade: Number(grade) as Grade, because }] as const;
  });
  return {
    number: Number(number),
    ...customerIn([name, industry, country, employees]),
    products: items(products),
    useCases: items(useCases),
    persona,
    language,
    competitor: blank(competitor),
    story,
    judged: new Map(judged),
  };
}

export const REFERENCES: JudgedReference[] = [...FAMILIES, peers].flatMap(({ customers }) => referencesIn(customers));

export const OPPORTUNITIES: JudgedOpportunity[] = FAMILIES.flatMap(({ opportunities }) =>
  opportunities.trim().split('\n\n').map(opportunityIn),
);

/** Weights may be tuned on these only. */
export const TUNING = OPPORTUNITIES.filter(({ number }) => number % 2 === 1);
/** What is claimed is claimed of these. */
export const HELD_BACK = OPPORTUNITIES.filter(({ number }) => number % 2 === 0);
