import { createHash } from 'node:crypto'
import type { JsonObject, JsonValue } from '@laurel/openbadges/vc/json'
import { asObject } from '@laurel/openbadges/vc/json'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'
import { z } from 'zod'
import { provenAwardId, reportOf } from '../verification/report.ts'
import { verdictOf } from '../verification/verdict.ts'
import { writeIn } from '../verification/verifier-words.ts'
import { inEveryLanguage, saidSchema } from './said.ts'
import { type About, holderAmong, whoseBadge } from './whose-badge.ts'

/** What a check of a badge came to. */
export const foundSchema = z.object({
  verdict: z.string().max(40),
  because: saidSchema,
  about: z.enum(['you', 'someone-else', 'key', 'name', 'another-way', 'nobody'] satisfies About[]),
  aboutName: z.string().max(300).nullable(),
  /** The key of its person that it names, where it names one. */
  holder: z.string().max(500).nullable(),
  kind: z.enum(['open-badge-3', 'open-badge-2', 'clr-2', 'endorsement', 'other']),
  credentialId: z.string().max(2000).nullable(),
  issuerId: z.string().max(2000),
  issuerName: z.string().max(300),
  issuerUrl: z.string().max(2000).nullable(),
  achievementId: z.string().max(2000),
  title: z.string().max(300),
  description: z.string().max(4000),
  language: z.string().max(40).nullable(),
  issuedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
})
export type Found = z.output<typeof foundSchema>

/** What could not be told this time, and says nothing of the badge. */
const isUnknown = (verdict: string): boolean => ['not-all-checked', 'out-of-reach', 'unreadable', 'not-an-award'].includes(verdict)
/** Whether a check came to something, rather than that it could not be made. */
export const isKnown = (verdict: string): boolean => !isUnknown(verdict)

/** Sums up a verification, with whom the badge is about as far as these identities tell. */
export async function foundOf(verification: Verification, own: readonly string[], baseUrl: string): Promise<Found> {
  const { badge, findings, statuses, credential } = verification
  const report = reportOf(verification, { kind: 'text', text: '' }, baseUrl, writeIn('en'))
  const { verdict } = verdictOf({ findings, statuses }, report.answers)
  const { about, name } = await whoseBadge(credential, own)
  const issuerId = badge?.issuer.id ?? ''
  const hostOf = (address: string | undefined) => (address && URL.parse(address)?.host) || undefined
  const from = hostOf(badge?.issuer.url) ?? hostOf(issuerId) ?? hostOf(badge?.id)
  return {
    verdict,
    because: inEveryLanguage((locale) => reportOf(verification, { kind: 'text', text: '' }, baseUrl, writeIn(locale)).because),
    about,
    aboutName: cut(name ?? undefined, 300) || null,
    holder: holderAmong(credential, own),
    kind: badge?.kind ?? 'other',
    credentialId: idOf(verification),
    issuerId: issuerId.slice(0, 2000),
    issuerName: cut(badge?.issuer.name, 300) || from || '',
    issuerUrl: badge?.issuer.url?.slice(0, 2000) ?? null,
    achievementId: (badge?.achievement.id ?? '').slice(0, 2000),
    // Where its site doesn't answer, an older badge doesn't even say what it is called.
    title: cut(badge?.name ?? badge?.achievement.name, 300) || from || '—',
    description: cut(badge?.description ?? badge?.achievement.description, 4000),
    language: badge?.achievement.language ?? null,
    issuedAt: momentOf(badge?.validFrom),
    expiresAt: momentOf(badge?.validUntil),
  }
}

/** The award of this instance that it proves to be. */
export function ownAwardOf(verification: Verification, baseUrl: string): string | null {
  const { answers } = reportOf(verification, { kind: 'text', text: '' }, baseUrl, writeIn('en'))
  return provenAwardId({ answers, badge: verification.badge ?? null }, baseUrl)
}

/** By what name it is known as the same badge: its id, or the address where an older one says it is. */
function idOf({ badge, credential }: Verification): string | null {
  const verify = asObject(credential?.verify)
  const id = badge?.id ?? (typeof verify?.url === 'string' ? verify.url : undefined)
  return id ? id.slice(0, 2000) : null
}

/** A digest of what a badge says, however it is spaced and ordered. */
export const contentDigest = (document: JsonObject): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(document)))
    .digest('hex')

function inOrder(value: JsonValue | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one as JsonValue))
  const object = asObject(value)
  if (!object) return value
  return Object.fromEntries(
    Object.entries(object)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  )
}

/** Signs that PostgreSQL can't hold, and lines that a name has none of. */
const cut = (text: string | undefined, most: number): string =>
  (text ?? '')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim()
    .slice(0, most)

/** A day or moment as badges write it, or seconds, as old ones do. */
function momentOf(text: unknown): Date | null {
  const at =
    typeof text === 'number'
      ? new Date(text * 1000)
      : typeof text === 'string'
        ? new Date(/^\d{9,11}$/.test(text) ? Number(text) * 1000 : text)
        : null
  const year = at?.getUTCFullYear() ?? Number.NaN
  return at && year >= 1900 && year < 9999 ? at : null
}
