import { z } from 'zod';
import type { Hierarchy, Own } from './hierarchy.ts';

/** What a company says of a public classification; every wider place it names must be somewhere, and none may be in itself. */
export const own = (hierarchyOf: (own: Own) => Hierarchy) =>
  z.record(z.string(), z.string().nullable()).superRefine((said, context) => {
    for (const { of, message } of hierarchyOf(said).faults()) context.addIssue({ code: 'custom', path: [of], message });
  });
