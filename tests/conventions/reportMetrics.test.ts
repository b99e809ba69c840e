import { expect, test } from '@jest/globals';
import { filesOf, list, nameOf, read as xml, type Xml } from './forceApp.ts';
import { read } from './repository.ts';

const METRICS = read('docs/metrics.md');
const [, section = ''] = METRICS.split("## Salesforce's own reports\n");
const told = [...section.matchAll(/^\| ([^|]*?) +\| [^|]*? +\| ([^|]*?) +\|$/gm)]
  .map(([, report = '', figures = '']) => ({ report, figures }))
  .filter(({ report }) => report !== 'report' && !/^-+$/.test(report));
const reports = filesOf('report').map((file) => ({ file, name: String(xml(file).name) }));
const components = filesOf('dashboard')
  .flatMap((file) => list(xml(file), 'dashboardGridLayout'))
  .flatMap((grid) => list(grid, 'dashboardGridComponents'))
  .flatMap((cell) => list(cell, 'dashboardComponent'));
const namesOf = (figures: string) => [...figures.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);

test('every report stands among the metrics under its own name', () => {
  expect(told.map(({ report }) => report).sort()).toEqual(reports.map(({ name }) => name).sort());
});

test('a report that gives a figure of the pages names one whose words stand above', () => {
  const [before = ''] = METRICS.split("## Salesforce's own reports\n");
  const wrong = told.flatMap(({ figures }) => namesOf(figures)).filter((name) => !before.includes(`**${name}**`));
  expect(wrong).toEqual([]);
  expect(told.flatMap(({ figures }) => namesOf(figures))).not.toEqual([]);
});

test('the dashboard calls each figure what the pages and reports call it', () => {
  const called = ({ header, report }: Xml) => {
    const of = reports.find(({ file }) => `Vouchsafe/${nameOf(file)}` === report)?.name ?? '';
    const row = told.find((each) => each.report === of);
    return [of, ...namesOf(row?.figures ?? '')].includes(String(header)) ? [] : [String(header)];
  };
  expect(components.flatMap(called)).toEqual([]);
  expect(components).not.toEqual([]);
});

test('names and descriptions are as short as Salesforce wants them', () => {
  const long = reports.filter(({ file, name }) => name.length > 40 || String(xml(file).description).length > 255);
  expect(long).toEqual([]);
});
