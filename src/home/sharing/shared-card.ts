import { findArt } from '../../credentials/award-pages/render-social-card.ts'
import { socialCard } from '../../credentials/award-pages/social-card.ts'
import { renderPng } from '../../definitions/badges/render-art.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { type Locale, plainTextIn } from '../../foundation/words/format.ts'

/** Anyone may ask for one, and each costs a tenth of a second. */
const drawn = recentlyUsed<Uint8Array>(200)

type Facts = { title: string; name: string; count: number; versionId: string }

/** The picture that social networks show beside a link to several awards, or to a person's page: the first badge, whose it is and how many there are. */
export async function renderSharedCard(db: Queryable, { title, name, count, versionId }: Facts, locale: Locale): Promise<Uint8Array> {
  const key = JSON.stringify([locale, title, name, count, versionId])
  const known = drawn.get(key)
  if (known) return known
  const t = plainTextIn(locale)
  const { svg } = await findArt(db, versionId)
  const many = t('{count, plural, one {# award that anyone can check} other {# awards that anyone can check}}', { count })
  const words = { earnedBy: t('Shared by'), issuedBy: () => many }
  const png = await renderPng(socialCard({ badgeSvg: svg, title, earner: name === title ? '' : name, issuer: many, date: '', words }), 1200)
  drawn.set(key, png)
  return png
}
