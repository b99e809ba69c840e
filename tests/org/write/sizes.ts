import { type Field, OrgError } from '../model.ts';

function number(field: Field, value: number): number {
  const scale = field.scale ?? 0;
  // Rounded half away from zero, on the decimal text so that 1.005 does not become 1.
  const rounded = Math.sign(value) * Number(`${Math.round(Number(`${Math.abs(value)}e${scale}`))}e-${scale}`);
  const whole = 10 ** ((field.precision ?? 18) - scale);
  if (Math.abs(rounded) < whole) return rounded;
  throw new OrgError(
    400,
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${field.label}: value outside of valid range on numeric field: ${value}`,
    [field.name],
  );
}

function pick(field: Field, value: string): string {
  const canonical = field.picklist?.find((each) => each.toLowerCase() === value.toLowerCase());
  if (canonical !== undefined || !field.restricted) return canonical ?? value;
  throw new OrgError(
    400,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${value}`,
    [field.name],
  );
}

/** Lengths, digits, picklists and addresses; returns the value as it is kept. */
export function fit(field: Field, value: unknown): unknown {
  if (typeof value === 'number') return number(field, value);
  if (typeof value !== 'string') return value;
  if (field.type === 'picklist') return pick(field, value);
  if (field.type === 'multipicklist')
    return value
      .split(';')
      .map((each) => pick(field, each))
      .join(';');
  if (field.type === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value))
    throw new OrgError(400, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
  const limited = field.type !== 'reference' && field.type !== 'id' && field.length !== undefined;
  if (!limited || value.length <= (field.length ?? 0)) return value;
  throw new OrgError(
    400,
    'STRING_TOO_LONG',
    `${field.label}: data value too large: ${value} (max length=${field.length})`,
    [field.name],
  );
}
