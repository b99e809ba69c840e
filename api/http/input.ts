import type { FastifyError, FastifyRequest } from 'fastify';
import { Problem } from '../errors.ts';

/** One thing that is not as expected: where, what came, what is allowed. */
export interface InputError {
  path: string;
  value: unknown;
  message: string;
}

interface Issue {
  code: string;
  path: string[];
  message: string;
  params: Record<string, unknown>;
}

const PARTS = { body: 'body', querystring: 'query', params: 'params', headers: 'headers' } as const;

export function invalidInput(error: FastifyError, req: FastifyRequest): Problem {
  const part = PARTS[(error.validationContext ?? 'body') as keyof typeof PARTS];
  const errors = (error.validation ?? []).flatMap(({ keyword, instancePath, message, params }) => {
    const path = instancePath.split('/').slice(1).filter(Boolean);
    return inputErrors({ code: keyword, path, message: message ?? '', params }, req[part]);
  });
  const [first] = errors;
  return new Problem('INVALID_INPUT', {
    detail: first && `${first.path}: ${first.message}`,
    values: first && { path: first.path, value: first.value },
    extra: { errors },
  });
}

function inputErrors(issue: Issue, input: unknown): InputError[] {
  const { code, path, params } = issue;
  if (code === 'unrecognized_keys')
    return (params['keys'] as string[]).map((key) => ({
      path: named([...path, key]),
      value: shown(at(input, [...path, key])),
      message: 'is not a field of this request.',
    }));
  const value = at(input, path);
  return [{ path: named(path), value: shown(value), message: sentence(issue, value) }];
}

function sentence({ code, message, params }: Issue, value: unknown): string {
  if (value === undefined) return 'is missing.';
  const came = `but ${JSON.stringify(shown(value))} came.`;
  if (code === 'invalid_value') return `must be one of ${(params['values'] as unknown[]).join(', ')}, ${came}`;
  if (code === 'invalid_type') return `must be a ${params['expected']}, ${came}`;
  if (code === 'too_small') return `must be at least ${params['minimum']}${unit(params)}, ${came}`;
  if (code === 'too_big') return `must be at most ${params['maximum']}${unit(params)}, ${came}`;
  if (params['format'] === 'date') return `must be a day as YYYY-MM-DD, ${came}`;
  if (params['format'] === 'datetime') return `must be a time as YYYY-MM-DDThh:mm:ssZ, ${came}`;
  return `${message}, ${came}`;
}

const UNITS: Record<string, string> = { string: ' characters long', array: ' entries long' };
const unit = (params: Record<string, unknown>): string => UNITS[String(params['origin'])] ?? '';

const named = (path: readonly string[]): string => path.join('.') || 'the body';

const at = (input: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], input);

/** Long input is not sent back whole. */
const shown = (value: unknown): unknown => {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : value;
};
