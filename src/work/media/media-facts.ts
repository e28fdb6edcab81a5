import { z } from 'zod'

/** What is known of a recording. Whatever could not be found out is `null`: then nobody says anything about it. */
export const overviewSchema = z.object({
  /** Who looked: the program of the operator, which sees everything, or our own reader of indexes. */
  by: z.enum(['ffmpeg', 'index']),
  seconds: z.number().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Quarter turns of the picture are counted in degrees, clockwise. */
  rotation: z.number().int().nullable(),
  framesPerSecond: z.number().nullable(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  hasPicture: z.boolean(),
  hasSound: z.boolean(),
  /** Integrated, in LUFS; −70 is what nobody hears. */
  loudness: z.number().nullable(),
  /** How loud it is over its length: up to 1,200 bytes in base64, each 0 to 255. */
  peaks: z.string().max(2000).nullable(),
})
export type Overview = z.infer<typeof overviewSchema>

/** How the small pictures of a film lie on one. */
export const thumbnailsSchema = z.object({
  every: z.number().positive(),
  columns: z.number().int().positive(),
  count: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type ThumbnailFacts = z.infer<typeof thumbnailsSchema>

/** What the browser of its sender made of a recording: told by nobody else, so it counts for less than what was looked at here. */
export const previewSchema = z.object({
  seconds: z.number().nullable(),
  peaks: z.string().max(2000).nullable(),
  hasPoster: z.boolean(),
  /** Whether the sender chose the picture. */
  isChosen: z.boolean(),
})
export type PreviewFacts = z.infer<typeof previewSchema>

/** How many steps of loudness are kept, whatever the length. */
export const mostPeaks = 1200

export const writePeaks = (peaks: readonly number[]): string =>
  Buffer.from(peaks.slice(0, mostPeaks).map((peak) => Math.round(Math.max(0, Math.min(1, peak)) * 255))).toString('base64')
