import { renderPng } from '../achievements/render-art.ts'
import type { Reader } from '../platform/database.ts'
import { findVersionArt } from './award-art.ts'
import { socialCard } from './social-card.ts'

type CardFacts = { versionId: string; earnerName: string; issuerName: string; awardedAt: Date; definition: { title: string } }

/** The picture that social networks show beside a link to an award: 1200 × 630 PNG. */
export async function renderSocialCard(db: Reader, award: CardFacts): Promise<Uint8Array> {
  const { svg } = await findVersionArt(db, award.versionId)
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(award.awardedAt)
  return renderPng(
    socialCard({ badgeSvg: svg, title: award.definition.title, earner: award.earnerName, issuer: award.issuerName, date }),
    1200,
  )
}
