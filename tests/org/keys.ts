import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface KeyPair {
  privateKey: string;
  publicKey: string;
}

export interface LocalKeys {
  /** Signs tokens from Apex to the API. */
  apex: KeyPair & { kid: string };
  /** Signs the service's assertions to the org. */
  client: KeyPair & { id: string };
}

function pair(dir: string, name: string): KeyPair {
  const privateFile = join(dir, `${name}.key.pem`);
  const publicFile = join(dir, `${name}.pub.pem`);
  if (!existsSync(privateFile) || !existsSync(publicFile)) {
    const made = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync(privateFile, made.privateKey, { mode: 0o600 });
    writeFileSync(publicFile, made.publicKey);
  }
  return { privateKey: readFileSync(privateFile, 'utf8'), publicKey: readFileSync(publicFile, 'utf8') };
}

/** Two key pairs for running on one machine, made once under `<dir>/keys`. */
export function localKeys(dir: string): LocalKeys {
  const folder = join(dir, 'keys');
  mkdirSync(folder, { recursive: true });
  const apex = pair(folder, 'apex');
  const client = pair(folder, 'client');
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    apex: { ...apex, kid: digest(apex.publicKey) },
    client: { ...client, id: `3MVG9local.${digest(client.publicKey)}` },
  };
}
