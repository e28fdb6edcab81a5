import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { z } from 'zod'

/** What lists tell: what is offered here. What is outside has no address that another instance could know it by. */
export const listedKinds = ['achievement', 'pathway', 'issuer'] as const
export type ListedKind = (typeof listedKinds)[number]
export const isListedKind = (kind: string): kind is ListedKind => listedKinds.some((one) => one === kind)

/** The version of the file as it is written here. A newer one is not guessed at. */
export const formatVersion = 1
/** The type by which a signed list is known. */
export const listType = 'LaurelAcceptanceList'
/** What a file may weigh, and how much it may hold: more is refused before it is read. */
export const listBounds = { bytes: 400_000, entries: 500 } as const

const text = (most: number) => z.string().max(most)

const entry = z.strictObject({
  kind: z.enum(listedKinds),
  /** The address of the thing, which begins with that of its instance. */
  id: z.url().max(500),
  title: text(300),
  issuer: z.strictObject({ id: text(500).min(1), name: text(200) }),
  amounts: z
    .array(z.strictObject({ currency: text(40), name: text(60), unit: text(30), amount: text(20).regex(/^\d{1,6}(\.\d{1,2})?$/) }))
    .max(20),
  /** What a rule says, in words, where it goes by one. */
  rule: text(200).nullable(),
  reason: text(300).min(1),
  from: z.iso.date(),
  reviewOn: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  countsEarlier: z.boolean(),
  countsElsewhere: z.boolean(),
})
export type ListEntry = z.infer<typeof entry>

/** What a signed list says: what its organization accepts, at which value and why, and for whom it was written. */
export const listSchema = z.strictObject({
  format: z.literal(formatVersion),
  /** Whom it is for, as a DID; null for everyone. */
  for: text(500).nullable(),
  accepts: z.array(entry).min(1).max(listBounds.entries),
})
export type AcceptanceList = z.infer<typeof listSchema>

/** The SHA-256 of what a list says, in its canonical form. */
export const digestOfList = (list: AcceptanceList): string => createHash('sha256').update(canonicalizeJson(list)).digest('hex')
