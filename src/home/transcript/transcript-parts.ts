import { z } from 'zod'
import { texts } from '../../foundation/words/sentence.ts'

/** What a transcript shows beside the awards themselves. */
export const transcriptParts = ['evidence', 'levels', 'value', 'pathways', 'imported'] as const
export type TranscriptPart = (typeof transcriptParts)[number]
export const partNames: Record<TranscriptPart, string> = texts({
  evidence: 'What was handed in: its kinds, never the files',
  levels: 'The levels that were reached',
  value: 'Hours and credits',
  pathways: 'Completed pathways',
  imported: 'Badges from elsewhere that are about you',
})

/** So many awards go into one transcript. */
export const mostAwards = 500

export const shownParts = z
  .array(z.enum(transcriptParts))
  .max(10)
  .transform((parts) => transcriptParts.filter((part) => parts.includes(part)))
  .describe('Which parts it shows beside the awards.')

/** What a person chose. */
export type Chosen = { awards: readonly string[] | null; shows: readonly TranscriptPart[] }
export const everything: Chosen = { awards: null, shows: transcriptParts }

export const readParts = (kept: readonly string[]): TranscriptPart[] => transcriptParts.filter((part) => kept.includes(part))
