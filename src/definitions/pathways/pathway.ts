import { z } from 'zod'
import { languageTag } from '../achievements/languages.ts'

/**
 * The text of a pathway: what one version says, whole, as one JSON document. A draft may be unfinished, so every field has an empty value; what
 * publishing needs is said by `findPathwayFaults`.
 */

/** An id inside the document, the same in every version. */
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

const pieceSchema = z.discriminatedUnion('kind', [
  z.object({
    id: key,
    kind: z.literal('achievement'),
    achievementId: z.uuid(),
    /** Counts only where it was earned so many months before or later; null where its age does not matter. */
    withinMonths: z.int().min(1).max(120).nullable().default(null),
  }),
  z.object({ id: key, kind: z.literal('pathway'), pathwayId: z.uuid() }),
  /** So many different micro-credentials of the organization, of this level or above. */
  z.object({
    id: key,
    kind: z.literal('level'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    category: z.string().trim().max(60).default(''),
    count: z.int().min(1).max(50).default(1),
  }),
  /** So many assessments of others' work that count. */
  z.object({ id: key, kind: z.literal('assessments'), count: z.int().min(1).max(1000) }),
])
export type Piece = z.infer<typeof pieceSchema>

/** What is told apart by its id stands once. */
const eachOnce = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id)).size === items.length

const stepSchema = z.object({
  // The box of the milestone has this one on the map.
  id: key.refine((id) => id !== 'milestone', 'The milestone has this id. Give the step another.'),
  title: z.string().trim().max(120).default(''),
  /** So many of its pieces; null is all of them. */
  needs: z.int().min(1).max(60).nullable().default(null),
  /** The steps that lead to this one. */
  after: z.array(key).max(20).default([]),
  pieces: z.array(pieceSchema).max(20).refine(eachOnce, 'Two pieces of a step have the same id. Give each its own.').default([]),
})
export type Step = z.infer<typeof stepSchema>

export const pathwaySchema = z.object({
  title: z.string().trim().max(120).default(''),
  /** One sentence that begins with a verb: what a person who completes it can do. */
  summary: z.string().trim().max(300).default(''),
  about: z.string().max(4000).default(''),
  language: z.string().regex(languageTag, 'Choose one of the languages offered.').default('en'),
  category: z.string().trim().min(1).max(60).default('Formative assessment'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  mark: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('award'),
  /** What becomes of the milestone where an award it rests on is taken back, and the rest is not enough. */
  whenTakenBack: z.enum(['goes', 'stays']).default('goes'),
  steps: z.array(stepSchema).max(20).refine(eachOnce, 'Two steps have the same id. Give each its own.').default([]),
})
export type Pathway = z.infer<typeof pathwaySchema>

/** An empty pathway, as a new draft begins. */
export const emptyPathway = (): Pathway => pathwaySchema.parse({})
