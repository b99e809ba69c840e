import { z } from 'zod';
import { wholeId } from '../http/recordId.ts';
import { stateLabels } from '../policy/form.ts';
import { person } from '../request/moveSchema.ts';
import { ROLES } from './rules.ts';
import { template } from './template.ts';

/** Words of a draft, on a request of mine, as somebody would read them. */
export const newPreview = z.strictObject({
  template,
  /** What the draft calls the states. */
  labels: stateLabels.default({}),
  /** Its id, or its number as REQ-00007. */
  request: z.union([wholeId, z.string().trim().min(1).max(80)]),
  /** Deputies read what those read for whom they stand in; nobody nominates on a request. */
  reader: z.enum(ROLES).exclude(['Deputies', 'Nominator']),
});

const requestChoice = z.object({
  id: z.string(),
  number: z.string(),
  /** The deal, or else the prospect, as far as my session shows it. */
  about: z.string().nullable(),
});
export type RequestChoice = z.infer<typeof requestChoice>;

/** What a preview starts with. */
export const previewStart = z.object({
  /** The product's own words, by name. */
  templates: z.record(z.string(), template),
  /** Requests I see, the newest first. */
  requests: z.array(requestChoice),
});
export type PreviewStart = z.infer<typeof previewStart>;

export const messagePreview = z.object({
  request: z.object({ id: z.string(), number: z.string() }),
  /** Who would read it; null: nobody has that part in this request now. */
  reader: person.nullable(),
  bell: z.object({ title: z.string(), body: z.string() }).nullable(),
  mail: z.object({ subject: z.string(), text: z.string() }).nullable(),
  /** Customers who are not named, because this reader's own session does not show them. */
  hidden: z.int(),
});
export type MessagePreview = z.infer<typeof messagePreview>;
