import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localKeys } from '#tests/org/keys.ts';

/** The local org gives its first row, the organization, always the same id. */
export const LOCAL_ORG_ID = '00D5eV000000001EBA';

export const localDir = (): string => process.env['LOCAL_DIR'] ?? '.local';
export const orgUrl = (): string => `http://127.0.0.1:${process.env['ORG_PORT'] ?? 4010}`;
export const apiUrl = (): string => `http://127.0.0.1:${process.env['API_PORT'] ?? 4000}`;

/** The service's environment for the local org. */
export function localEnvironment(): Record<string, string> {
  const dir = localDir();
  const { apex, client } = localKeys(dir);
  const folder = join(dir, 'keys');
  mkdirSync(folder, { recursive: true });
  const keys = join(folder, 'apex.json');
  writeFileSync(keys, JSON.stringify({ [apex.kid]: apex.publicKey }, null, 2));
  return {
    SALESFORCE_URL: orgUrl(),
    SALESFORCE_ORG_ID: LOCAL_ORG_ID,
    SALESFORCE_CLIENT_ID: client.id,
    SALESFORCE_KEY_FILE: join(folder, 'client.key.pem'),
    SALESFORCE_SERVICE_USER: 'service@vouchsafe.test',
    APEX_KEYS_FILE: keys,
    API_AUDIENCE: apiUrl(),
  };
}
