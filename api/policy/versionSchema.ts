import { z } from 'zod';
import { recordId } from '../http/recordId.ts';
import { policyContent } from './content.ts';
import { change } from './difference.ts';
import { section } from './sentences.ts';
import { VERSION_STATES } from './version.ts';

const moment = z.iso.datetime({ offset: true });

export const versionRow = z.object({
  id: z.string(),
  /** Null before it is made active. */
  version: z.int().nullable(),
  state: z.enum(VERSION_STATES),
  activeFrom: moment.nullable(),
  /** Who made it active, or saved the draft last; null where nobody did through the service. */
  by: z.string().nullable(),
  at: moment.nullable(),
  why: z.string().nullable(),
});
export type VersionRow = z.infer<typeof versionRow>;

export const versionList = z.object({ versions: z.array(versionRow) });
export type VersionList = z.infer<typeof versionList>;

export const versionView = versionRow.extend({
  /** How often the draft was saved; sent back with each change of it. */
  edition: z.int(),
  content: policyContent,
  sections: z.array(section),
  /** What it is compared with: what is in force, or what it took the place of. */
  comparedWith: z.int().nullable(),
  differences: z.array(change),
  /** Whether this very content was tried on past requests. */
  tried: z.boolean(),
  /** What people are called whom it names, and whom it may name. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type VersionView = z.infer<typeof versionView>;

const why = z.string().trim().min(1).max(255);
const edition = z.int().min(0);

/** Like the version that is in force, or like an earlier one. */
export const newDraft = z.strictObject({ fromId: recordId.optional() });
export const editedDraft = z.strictObject({ edition, content: policyContent });
export const activation = z.strictObject({
  edition,
  why,
  /** Left out: from now on. */
  from: moment.optional(),
});
export type Activation = z.infer<typeof activation>;
export const ofEdition = z.strictObject({ edition: z.coerce.number().int().min(0) });
