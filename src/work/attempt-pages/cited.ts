import { z } from 'zod'

const citedSchema = z.object({
  artifactId: z.string().optional(),
  requirementId: z.string().optional(),
  seconds: z.number().optional(),
  page: z.number().optional(),
  region: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  quote: z.string().optional(),
})
/** The place in the evidence that an assessor named, as the decision keeps it. */
export type Cited = z.infer<typeof citedSchema>

/** Reads a kept place; null where none was named. */
export const readCited = (kept: unknown): Cited | null => citedSchema.safeParse(kept).data ?? null
