import { z } from 'zod'
import { regionSchema } from '../documents/region-schema.ts'
import type { Place } from './comment-place.ts'

const tooFar = 'Name a moment in the recording.'

/** Where in an artifact a comment stands: a moment or a span, a page with or without a part of it or words on it, a part of a picture, or words. */
export const placeSchema = z
  .object({
    at: z.number(tooFar).min(0, 'A recording begins at 0:00.').max(86_400, tooFar).optional(),
    until: z.number(tooFar).min(0, 'A recording begins at 0:00.').max(86_400, tooFar).optional(),
    page: z.int('Pages are counted from one.').min(1, 'Pages are counted from one.').max(10_000, 'There is no such page.').optional(),
    region: regionSchema.optional(),
    quote: z.string().trim().min(1).max(1000, 'Please quote fewer than 1,000 characters.').optional(),
    /** Where the quote begins, counted in characters. */
    offset: z.int().min(0).max(1_000_000).optional(),
  })
  .refine(({ at, until }) => until === undefined || (at !== undefined && until > at), {
    path: ['until'],
    message: 'A span ends after it begins.',
  })
  .refine(({ region, quote }) => region === undefined || quote === undefined, { message: 'Name a part or words: one of them.' })
  .refine(({ at, page, region, quote }) => at === undefined || (page === undefined && region === undefined && quote === undefined), {
    message: 'Name a moment, or a page, or words.',
  })

/** A place as it was kept; null for the whole. */
export const readPlace = (kept: unknown): Place | null => (kept ? (placeSchema.safeParse(kept).data ?? null) : null)
