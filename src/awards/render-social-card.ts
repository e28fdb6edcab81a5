import { type Art, artOf } from '../achievements/draw-art.ts'
import { renderPng } from '../badges/render-art.ts'
import type { Reader } from '../platform/database.ts'
import { missing } from '../platform/refusal.ts'
import { socialCard } from './social-card.ts'

type CardFacts = { versionId: string; earnerName: string; issuerName: string; awardedAt: Date; definition: { title: string } }

/** The badge of the version that was earned. @throws Refusal `badge-missing` */
export async function findArt(db: Reader, versionId: string): Promise<Art> {
  const art = await artOf(db, versionId)
  if (!art) throw missing('badge')
  return art
}

/** The picture that social networks show beside a link to an award: 1200 × 630 PNG. */
export async function renderSocialCard(db: Reader, award: CardFacts): Promise<Uint8Array> {
  const { svg } = await findArt(db, award.versionId)
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(award.awardedAt)
  return renderPng(
    socialCard({ badgeSvg: svg, title: award.definition.title, earner: award.earnerName, issuer: award.issuerName, date }),
    1200,
  )
}
