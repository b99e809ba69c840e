import jwt from '@fastify/jwt';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import type { Config } from '../config.ts';
import { Problem } from '../errors.ts';
import type { SingleUse } from './singleUse.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route behind authentication. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** The service user may call it too: something that runs on a timer, and no person. */
    forService?: boolean;
  }
}

const SERVICE = 'Reference_Write';

/** Without any of these nothing here is for them. `Reference_Write` is the service user's and opens marked routes alone. */
export const HUMAN_PERMISSIONS = [
  'Reference_Requester',
  'Reference_Owner',
  'Reference_Manager',
  'Reference_Executive',
  'Reference_Admin',
] as const;

export const isPerson = ({ permissions }: Caller): boolean => HUMAN_PERMISSIONS.some((name) => permissions.has(name));

/** Seconds. */
const LONGEST_LIFE = 120;
const CLOCK_TOLERANCE = 5;

const CLAIMS = ['iss', 'aud', 'sub', 'org', 'usr', 'iat', 'exp', 'jti', 'perms'];

/** Puts the caller of a verified token on every request of the scope it is registered in. */
export const auth = fp<{ config: Config; singleUse: SingleUse }>(async (app, { config, singleUse }) => {
  const { salesforce, api, keys } = config;
  await app.register(jwt, {
    // Keys come from the registry only, never from the token or an address in it. One org, so `kid` alone finds it.
    secret: { public: async (_req: FastifyRequest, token: unknown) => keyOf(keys, token) },
    decode: { complete: true },
    verify: {
      algorithms: ['RS256'],
      checkTyp: 'vouchsafe+jwt',
      allowedIss: salesforce.url,
      allowedAud: api.audience,
      requiredClaims: CLAIMS,
      // Milliseconds, while maxAge would be seconds.
      clockTolerance: CLOCK_TOLERANCE * 1000,
      cache: false,
    },
  });
  const claims = claimsFor(config);
  app.decorateRequest('caller');
  app.addHook('onRequest', async (req) => {
    req.caller = await callerOf(req, claims, singleUse);
    const { username, permissions } = req.caller;
    const isService = permissions.has(SERVICE) && username === salesforce.serviceUser;
    if (!isPerson(req.caller) && !(isService && req.routeOptions.config.forService)) throw new Problem('NOT_PERMITTED');
  });
});

/** The library accepts lists where the contract has one value, and more than the contract has: so all is checked again. */
const claimsFor = ({ salesforce, api }: Config) =>
  z
    .object({
      iss: z.literal(salesforce.url),
      aud: z.literal(api.audience),
      sub: z.string().regex(/^005[a-zA-Z0-9]{15}$/),
      org: z.literal(salesforce.orgId),
      usr: z.string().min(1).max(80),
      iat: z.int(),
      exp: z.int(),
      jti: z.string().min(16).max(128),
      perms: z.array(z.string().max(80)).max(1000),
    })
    .refine(({ iat, exp }) => exp > iat && exp - iat <= LONGEST_LIFE, `lives longer than ${LONGEST_LIFE} s`)
    .refine(({ iat }) => iat <= Date.now() / 1000 + CLOCK_TOLERANCE, 'was issued in the future');
type Claims = ReturnType<typeof claimsFor>;

/** Whatever is wrong, the answer is the same 401; the reason goes to the log. */
async function callerOf(req: FastifyRequest, claims: Claims, singleUse: SingleUse): Promise<Caller> {
  try {
    const { sub, org, usr, perms, jti, exp } = claims.parse(await req.jwtVerify());
    const lifeMs = Math.max(1, exp * 1000 - Date.now() + CLOCK_TOLERANCE * 1000);
    if (!(await singleUse.take(org, jti, lifeMs))) throw new Error('this token was used before');
    return { orgId: org, userId: sub, username: usr, permissions: new Set(perms) };
  } catch (cause) {
    throw new Problem('UNAUTHENTICATED', { cause });
  }
}

function keyOf(keys: Config['keys'], token: unknown): string {
  const { header } = token as { header: { kid?: unknown } };
  const key = typeof header.kid === 'string' ? keys.get(header.kid) : undefined;
  if (!key) throw new Error('no such key');
  return key;
}
