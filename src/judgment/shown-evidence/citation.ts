import { z } from 'zod'
import { regionSchema } from '../../work/documents/region-schema.ts'

/** Where in the evidence a score has its reason: an artifact or a written answer, and the moment, page, part of a page or picture, or words in it where one can be named. */
export const citationSchema = z
  .object({
    artifactId: z.uuid().optional(),
    requirementId: z.string().min(1).max(40).optional(),
    /** The moment in a recording. */
    seconds: z.number().min(0).max(86_400).optional(),
    page: z.int().min(1).max(10_000).optional(),
    /** A part of the page, or of a picture. */
    region: regionSchema.optional(),
    /** Words, on the page if one is named. */
    quote: z.string().trim().min(1).max(2000, 'Please quote fewer than 2,000 characters.').optional(),
  })
  .refine(({ artifactId, requirementId }) => (artifactId === undefined) !== (requirementId === undefined), {
    message: 'Cite an artifact or an answer.',
  })
  .refine(({ seconds, page, region, quote }) => seconds === undefined || [page, region, quote].every((given) => given === undefined), {
    message: 'Cite a moment, or a page: one of them.',
  })
  .refine(({ region, quote }) => region === undefined || quote === undefined, { message: 'Cite a part or words: one of them.' })
export type Citation = z.infer<typeof citationSchema>

/** Reads a stored citation; null where there is none. */
export const readCitation = (stored: unknown): Citation | null => (stored ? citationSchema.parse(stored) : null)
