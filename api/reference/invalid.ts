import { Problem } from '../errors.ts';

/** Input of the right shape that is wrong here, by its field: "reviewOn must be a day to come." */
export function invalid(path: string, value: unknown, message: string): Problem {
  const errors = [{ path, value: value ?? null, message: `${message}.` }];
  return new Problem('INVALID_INPUT', {
    detail: `${path} ${message}.`,
    values: { path, value: value ?? null },
    extra: { errors },
  });
}
