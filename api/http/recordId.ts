import { z } from 'zod';

/** A Salesforce id, 15 or 18 characters. */
export const recordId = z.string().regex(/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/, 'is not a Salesforce id');
