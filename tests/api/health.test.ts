import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SHEET_NOW } from '../data/insight/requests.ts';
import { sheetRows } from '../data/insight/rows.ts';
import { sheetUseRows } from '../data/insight/uses.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, type OrgApp } from './orgApp.ts';
let shell: OrgApp;
beforeAll(async () => {
  shell = await startOrgApp({
    rows: [...policyRows(SHEET_NOW), ...sheetRows(), ...sheetUseRows()],
    now: () => SHEET_NOW,
    people: { ...PERMISSION_SETS, pr: ['Reference_Requester', 'Reference_API_Access'] },
  });
});
afterAll(() => shell.stop());
test('x', async () => {
  for (const who of ['manager', 'executive']) {
    const { body } = await shell.get(who, '/v1/insights/health?from=2026-01-01&to=2026-03-31');
    console.log(JSON.stringify(body, null, 1));
  }
});
