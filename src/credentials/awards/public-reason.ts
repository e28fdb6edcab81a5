import { z } from 'zod'

/** Why an award does not count, or counts again: a sentence that stands on its page for everyone. */
export const publicReason = z
  .string()
  .trim()
  .min(10, 'Please give the reason in a sentence; it is public.')
  .max(600, 'Please keep the reason under 600 characters.')
