import { z } from 'zod';
import { activityType, day, PERIODS } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { CHANNELS, CONTACT_RELEASES, MOTIVATIONS, SOURCES, TIERS } from './schema.ts';

const text = (most: number) => z.string().trim().max(most).nullable();
const said = (most: number) => z.string().trim().min(1).max(most);
/** Values of a list the company may extend; a semicolon would end one. */
const choices = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(/^[^;]*$/, 'must hold no semicolon'),
  )
  .max(50);
const count = z.int().min(0).max(9999).nullable();
const period = z.enum(PERIODS).nullable();

const isZone = (zone: string | null): boolean => {
  try {
    return zone === null || Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** What an edit may set; the other states have steps of their own. */
export const EDIT_STATUSES = ['Recruited', 'Active', 'Caution'] as const;

/** What an edit may hold: left out, a field stays as it is; null empties it. */
const edited = {
  headline: text(255),
  summary: text(4000),
  keyPoints: text(4000),
  persona: text(255),
  products: choices,
  useCases: choices,
  languages: choices,
  replaced: choices,
  earlyAdopterFor: text(255),
  source: z.enum(SOURCES).nullable(),
  tier: z.enum(TIERS),
  motivations: z.array(z.enum(MOTIVATIONS)),
  internalNotes: text(8000),
  csmId: recordId.nullable(),
  managerId: recordId.nullable(),
  timeZone: z.string().trim().max(64).nullable().refine(isZone, 'is not a time zone such as Europe/Berlin'),
  visibleInSearch: z.boolean(),
  status: z.enum(EDIT_STATUSES),
  statusReason: text(255),
  limit: count,
  period,
  restDays: z.int().min(0).max(365).nullable(),
};
export type EditField = keyof typeof edited;
export const EDIT_FIELDS = Object.keys(edited) as EditField[];

const agreement = {
  activityType,
  limit: count.optional(),
  period: period.optional(),
  /** Who at the customer agreed, and how: "Nneka Okafor, by e-mail". */
  agreedBy: said(120).optional(),
  agreedOn: day.optional(),
  /** Where the proof is kept. */
  proof: text(255).optional(),
  expiresOn: day.nullable().optional(),
  blackoutFrom: day.nullable().optional(),
  blackoutTo: day.nullable().optional(),
  channels: z.array(z.enum(CHANNELS)).optional(),
  contactRelease: z.enum(CONTACT_RELEASES).nullable().optional(),
};
const comment = said(255).optional();

export const newChange = z.discriminatedUnion('change', [
  z
    .strictObject(edited)
    .partial()
    .extend({ change: z.literal('edit') }),
  z.strictObject({ change: z.literal('verify') }),
  z.strictObject({ change: z.literal('withhold'), reason: said(255), reviewOn: day }),
  z.strictObject({ change: z.literal('release-withholding') }),
  z.strictObject({ change: z.literal('pause'), until: day, reason: comment }),
  z.strictObject({ change: z.literal('resume'), status: z.enum(EDIT_STATUSES).optional() }),
  z.strictObject({ change: z.literal('agree'), ...agreement }),
  z.strictObject({ change: z.literal('withdraw-agreement'), activityType, reason: comment }),
  z.strictObject({ change: z.literal('reactivate'), status: z.enum(['Recruited', 'Active']).optional() }),
  z.strictObject({ change: z.literal('retire'), reason: said(255) }),
]);
export type NewChange = z.infer<typeof newChange>;
export type ChangeOf<C extends NewChange['change']> = Extract<NewChange, { change: C }>;
