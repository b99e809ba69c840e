import type { Supplied } from './crm.ts';
import { faultSentences } from './fault.ts';
import type { Run } from './load.ts';

/** Lines named per fault on the screen; the file has all. */
const LINES_SHOWN = 10;

export function report(run: Run, supplied: Supplied, faultFile: string): string[] {
  const { tallies, faults } = run;
  const counts = [...tallies].map(([title, { created, changed, unchanged, refused }]) => {
    const cells = [created, changed, unchanged, refused].map((count) => String(count).padStart(11));
    return `  ${title.padEnd(15)}${cells.join('')}`;
  });
  const { closeDates, amounts } = supplied;
  const none = faults.length === 0;
  return [
    '',
    `  ${''.padEnd(15)}    created    changed  unchanged    refused`,
    ...counts,
    '',
    `Supplied: ${closeDates} close dates and ${amounts} amounts of open deals (the product's median cycle, the list price).`,
    none ? 'Faults: none.' : `Faults: ${faults.length}, all of them in ${faultFile}`,
    ...faultSentences(faults, LINES_SHOWN).map((sentence) => `  ${sentence}`),
  ];
}
