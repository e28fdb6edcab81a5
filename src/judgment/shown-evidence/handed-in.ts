import { z } from 'zod'
import { artifactKinds } from '../../definitions/achievements/levels.ts'

/** What was handed in, as a submission froze it. */
export const handedInSchema = z.object({
  answers: z.array(z.object({ requirementId: z.string(), body: z.string() })),
  artifacts: z.array(
    z.object({
      id: z.uuid(),
      requirementId: z.string(),
      kind: z.enum(artifactKinds),
      name: z.string(),
      note: z.string().default(''),
      part: z.string().optional(),
      /** Who signed it beside the earner. */
      coSignature: z.object({ name: z.string(), position: z.string(), at: z.string() }).optional(),
      contentType: z.string().nullish(),
      sizeBytes: z.number().nullish(),
      digest: z.string().nullish(),
      linkUrl: z.string().nullish(),
      body: z.string().nullish(),
    }),
  ),
})
export type HandedIn = z.infer<typeof handedInSchema>
