import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Config {
  api: { host: string; port: number; audience: string };
  logLevel: (typeof LOG_LEVELS)[number];
  salesforce: {
    /** My Domain without a trailing slash: where to sign in, `aud` there, and `iss` of the tokens from there. */
    url: string;
    /** 18 characters. */
    orgId: string;
    clientId: string;
    /** PKCS #8, PEM. */
    privateKey: string;
    serviceUser: string;
    timeoutMs: number;
  };
  /** Public keys (SPKI, PEM) of the org's Apex by `kid`. Two may be live while one replaces the other. */
  keys: ReadonlyMap<string, string>;
  /** Where people open records, without a trailing slash: what links in e-mails begin with. */
  pagesUrl: string;
  /** Between rounds over what is due; 0: none by itself. */
  sweepMinutes: number;
  redisUrl: string | null;
  /** Whether a token is good once over all instances, or once on each. */
  singleUse: 'shared' | 'instance';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = z.coerce
  .number({ error: 'a port from 0 to 65535' })
  .int('a port from 0 to 65535')
  .min(0, 'a port from 0 to 65535')
  .max(65_535, 'a port from 0 to 65535');
const count = (what: string) => z.coerce.number({ error: what }).int(what).min(1, what);
const origin = z
  .url({ protocol: /^https?$/, error: 'an address that starts with https:// or http://' })
  .transform((text) => text.replace(/\/$/, ''));
const MINUTES = 'a number of minutes, 0 (no rounds by itself) to 1440';
const orgId = 'an org id of 18 characters that starts with 00D';
const needed = (what: string) => z.string({ error: what }).min(1, what);

const environment = z.object({
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(4000),
  API_AUDIENCE: z.string().default('http://127.0.0.1:4000'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  SALESFORCE_URL: origin,
  SALESFORCE_ORG_ID: needed(orgId).regex(/^00D[a-zA-Z0-9]{15}$/, orgId),
  SALESFORCE_CLIENT_ID: needed('the consumer key of the external client app'),
  SALESFORCE_KEY_FILE: needed('the path of a PEM file with the private RSA key of the external client app').transform(
    contents(privateRsa),
  ),
  SALESFORCE_SERVICE_USER: needed('the username of the service user'),
  SALESFORCE_TIMEOUT_MS: count('a number of milliseconds, 1 or more').default(15_000),
  PAGES_URL: origin.optional(),
  SWEEP_MINUTES: z.coerce.number({ error: MINUTES }).int(MINUTES).min(0, MINUTES).max(1_440, MINUTES).default(15),
  APEX_KEYS_FILE: needed('the path of a JSON file {"<kid>": "<public key or certificate, PEM>"}').transform(
    contents(registry),
  ),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'an address that starts with redis:// or rediss://' }).optional(),
  INSTANCES: count('a number of instances, 1 or more').default(1),
  SINGLE_USE: z.enum(['instance'], { error: 'instance, or nothing' }).optional(),
});

export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(['Vouchsafe cannot start with this environment.', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** The environment as the service needs it, or an error that names every wrong variable, what came and what is allowed. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success)
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return `${name}: ${came(name, given[name])}; allowed is ${message}.`;
      }),
    );
  const value = result.data;
  if (value.INSTANCES > 1 && !value.REDIS_URL && value.SINGLE_USE !== 'instance')
    throw new ConfigError([
      `INSTANCES: ${value.INSTANCES} came without REDIS_URL; allowed is 1, or a REDIS_URL that the instances share, ` +
        'or SINGLE_USE=instance, which accepts that a token can then be used once on each instance.',
    ]);
  return {
    api: { host: value.API_HOST, port: value.API_PORT, audience: value.API_AUDIENCE },
    logLevel: value.LOG_LEVEL,
    salesforce: {
      url: value.SALESFORCE_URL,
      orgId: value.SALESFORCE_ORG_ID,
      clientId: value.SALESFORCE_CLIENT_ID,
      privateKey: value.SALESFORCE_KEY_FILE,
      serviceUser: value.SALESFORCE_SERVICE_USER,
      timeoutMs: value.SALESFORCE_TIMEOUT_MS,
    },
    keys: value.APEX_KEYS_FILE,
    pagesUrl: value.PAGES_URL ?? value.SALESFORCE_URL,
    sweepMinutes: value.SWEEP_MINUTES,
    redisUrl: value.REDIS_URL ?? null,
    singleUse: value.REDIS_URL || value.INSTANCES === 1 ? 'shared' : 'instance',
  };
}

/** A Redis address holds a password. */
const came = (name: string, value: string | undefined): string =>
  value === undefined ? 'nothing came' : name === 'REDIS_URL' ? 'something else came' : `${JSON.stringify(value)} came`;

function contents<T>(read: (text: string) => T) {
  return (file: string, context: z.RefinementCtx): T => {
    try {
      return read(readFileSync(file, 'utf8'));
    } catch (cause) {
      context.addIssue({ code: 'custom', message: `the path of a readable file: ${(cause as Error).message}` });
      return z.NEVER;
    }
  };
}

function privateRsa(text: string): string {
  return strong(createPrivateKey(text)).export({ type: 'pkcs8', format: 'pem' }).toString();
}

function registry(text: string): ReadonlyMap<string, string> {
  const keys = z.record(z.string().min(1), z.string()).parse(JSON.parse(text));
  if (!Object.keys(keys).length) throw new Error('it names no key');
  return new Map(Object.entries(keys).map(([kid, pem]) => [kid, publicRsa(pem)]));
}

const publicRsa = (pem: string): string =>
  strong(createPublicKey(pem)).export({ type: 'spki', format: 'pem' }).toString();

function strong(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'rsa') throw new Error(`its key is ${key.asymmetricKeyType}, not RSA`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 2048) throw new Error(`its key has ${bits} bits, not 2048 or more`);
  return key;
}
