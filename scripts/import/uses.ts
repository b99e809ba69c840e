import { createHash } from 'node:crypto';
import type { recordOpeningUse } from '#api/activity/store.ts';
import type { Caller } from '#api/caller.ts';
import type { Execute } from '#api/decision/store.ts';
import type { Salesforce } from '#api/salesforce/connect.ts';
import type { Planned } from './plan.ts';

export interface Deps {
  salesforce: Salesforce;
  execute: Execute;
  now(): Date;
  recordOpeningUse: typeof recordOpeningUse;
}

export interface Uses {
  recorded: number;
  known: number;
  failed: { line: number; why: string }[];
}

/** When each person was last asked, once per reference for ever: by a command of the importing person. */
export async function recordUses(
  deps: Deps,
  caller: Caller,
  ids: Map<Planned, string>,
  say: (line: string) => void,
): Promise<Uses> {
  const uses: Uses = { recorded: 0, known: 0, failed: [] };
  const rows = [...ids].flatMap(([row, referenceId]) => (row.use === null ? [] : [{ row, referenceId, use: row.use }]));
  for (const [i, { row, referenceId, use }] of rows.entries()) {
    const key = createHash('sha256')
      .update(JSON.stringify([caller.orgId, referenceId, 'opening-use']))
      .digest('hex');
    try {
      const { recorded } = await deps.recordOpeningUse(deps, caller, { referenceId, ...use, key });
      if (recorded) uses.recorded += 1;
      else uses.known += 1;
    } catch (error) {
      uses.failed.push({ line: row.row.line, why: (error as Error).message });
    }
    if ((i + 1) % 20 === 0 || i + 1 === rows.length) say(`Reference uses: ${i + 1} of ${rows.length}`);
  }
  return uses;
}
