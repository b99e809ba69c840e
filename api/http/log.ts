import type { FastifyServerOptions } from 'fastify';
import type { DestinationStream } from 'pino';

/** Names are as pino finds them: case matters, `*` is one level. What identifies a person or opens a door is not logged. */
const SECRETS = ['authorization', 'cookie', 'token', 'access_token', 'assertion', 'privateKey', 'password'];
const PERSONAL = ['name', 'email', 'phone', 'username', 'Name', 'Email', 'Phone', 'MobilePhone'];

const paths = [...SECRETS, ...PERSONAL].flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]);

export const logging = (level: string, stream?: DestinationStream): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  redact: { paths, censor: '[hidden]' },
  ...(stream && { stream }),
});
