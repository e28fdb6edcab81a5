import { z } from 'zod'

/** Where in the evidence a score has its reason: an artifact or a written answer, and the moment, page or words in it where one can be named. */
export const citationSchema = z
  .object({
    artifactId: z.uuid().optional(),
    requirementId: z.string().min(1).max(40).optional(),
    /** The moment in a recording. */
    seconds: z.number().min(0).max(86_400).optional(),
    page: z.int().min(1).max(10_000).optional(),
    quote: z.string().trim().min(1).max(2000, 'Please quote fewer than 2,000 characters.').optional(),
  })
  .refine(({ artifactId, requirementId }) => (artifactId === undefined) !== (requirementId === undefined), {
    message: 'Cite an artifact or an answer.',
  })
  .refine(({ seconds, page, quote }) => [seconds, page, quote].filter((given) => given !== undefined).length <= 1, {
    message: 'Cite a moment, a page or words: one of them.',
  })
export type Citation = z.infer<typeof citationSchema>

/** Reads a stored citation; null where there is none. */
export const readCitation = (stored: unknown): Citation | null => (stored ? citationSchema.parse(stored) : null)
