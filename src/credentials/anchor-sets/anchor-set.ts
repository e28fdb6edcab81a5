import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'

/** The version of the file as it is written here. A newer one is not guessed at. */
export const formatVersion = 1
/** The type by which the signed credential in the file is known. */
export const setType = 'LaurelAnchorSet'
/** Where the signed part lies in the archive, and where the files of its evidence do. */
export const signedPlace = 'anchors.jwt'
export const placeOfFile = (digest: string): string => `files/${digest}`

/** What a file may weigh, and how much it may hold: more is refused before it is read. */
export const bounds = { fileBytes: 1_000_000_000, signedBytes: 4_000_000, anchors: 50, files: 500 } as const

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const text = (most: number) => z.string().max(most)

const artifact = z.strictObject({
  requirementId: text(40),
  kind: z.enum(['video', 'audio', 'document', 'image', 'student-work', 'assessment-data', 'text']),
  name: text(200).min(1),
  note: text(4000),
  body: text(60_000).nullable(),
  file: z.strictObject({ digest, sizeBytes: z.int().min(1), contentType: text(200) }).nullable(),
})

const anchor = z.strictObject({
  name: text(120).min(1),
  agreedWith: text(300),
  levels: z
    .array(z.strictObject({ criterionId: text(40), level: z.enum(levels), reason: text(4000).min(1) }))
    .min(1)
    .max(400),
  answers: z.array(z.strictObject({ requirementId: text(40), body: text(100_000) })).max(100),
  artifacts: z.array(artifact).max(100),
})

/** What the signed part says: of which micro-credential its anchors are, and each with its work and what was agreed of it. */
export const anchorSetSchema = z.strictObject({
  format: z.literal(formatVersion),
  title: text(300),
  language: text(20),
  criteria: z
    .array(z.strictObject({ id: text(40), name: text(300) }))
    .min(1)
    .max(400),
  anchors: z.array(anchor).min(1).max(bounds.anchors),
})
export type AnchorSet = z.infer<typeof anchorSetSchema>
export type AnchorInSet = AnchorSet['anchors'][number]

/** The SHA-256 of what a set says, in its canonical form: the same anchors are the same, however often they are written. */
export const digestOfSet = (set: AnchorSet): string => createHash('sha256').update(canonicalizeJson(set)).digest('hex')

/** The files of a set, each once. */
export function filesOf(set: AnchorSet) {
  const all = set.anchors.flatMap(({ artifacts }) => artifacts.flatMap(({ file }) => file ?? []))
  return [...new Map(all.map((file) => [file.digest, file])).values()]
}
