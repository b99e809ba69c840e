import { generateKeyPairSync } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';

const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** The app that tests log people in with. */
export const client = { id: 'practice', publicKey: pair.publicKey, privateKey: pair.privateKey };

/** What the app signs to come in: `sub` is who, `aud` which org. */
export async function assertion(claims: { sub: string; aud: string; [claim: string]: unknown }, alg = 'RS256') {
  const all = { iss: client.id, exp: Math.floor(Date.now() / 1000) + 120, ...claims };
  return new SignJWT(all).setProtectedHeader({ alg }).sign(await importPKCS8(client.privateKey, alg));
}
