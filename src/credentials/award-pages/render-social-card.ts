import { type Art, artOf } from '../../definitions/achievements/draw-art.ts'
import { renderPng } from '../../definitions/badges/render-art.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { socialCard } from './social-card.ts'

type CardFacts = {
  versionId: string
  earnerName: string
  issuerName: string
  timeZone: string
  awardedAt: Date
  definition: { title: string }
}

/** The badge of the version that was earned. @throws Refusal `badge-missing` */
export async function findArt(db: Queryable, versionId: string): Promise<Art> {
  const art = await artOf(db, versionId)
  if (!art) throw missing('badge')
  return art
}

/** Cards that were drawn lately, and those being drawn: anyone may ask for one, as often as they like, and each costs a tenth of a second. */
const drawn = recentlyUsed<Uint8Array<ArrayBuffer>>(300)
const beingDrawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The picture that social networks show beside a link to an award, in the language of the page that names it: 1200 × 630 PNG. */
export async function renderSocialCard(db: Queryable, award: CardFacts, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const { versionId, earnerName, issuerName, timeZone, awardedAt } = award
  const key = JSON.stringify([locale, versionId, earnerName, issuerName, timeZone, awardedAt])
  const known = drawn.get(key) ?? beingDrawn.get(key)
  if (known) return known
  const drawing = drawCard(db, award, locale).finally(() => beingDrawn.delete(key))
  beingDrawn.set(key, drawing)
  const card = await drawing
  drawn.set(key, card)
  return card
}

async function drawCard(db: Queryable, { versionId, earnerName, issuerName, timeZone, awardedAt, definition }: CardFacts, locale: Locale) {
  const t = plainTextIn(locale)
  const { svg } = await findArt(db, versionId)
  const date = formatDay(locale, dayIn(timeZone, awardedAt))
  const words = { earnedBy: t('Earned by'), issuedBy: (issuer: string) => t('Issued by {issuer}', { issuer }) }
  return renderPng(socialCard({ badgeSvg: svg, title: definition.title, earner: earnerName, issuer: issuerName, date, words }), 1200)
}
