import { addressCarrying } from '@laurel/openbadges/baking/address'
import { artOf } from '../../definitions/achievements/draw-art.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type Paper, paperOf } from '../../foundation/printing/paper.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { awardStandingOf } from '../award-pages/five-answers.ts'
import { awardAddresses } from '../awards/award-addresses.ts'
import { findAward, findCredential, refuseHiddenFile } from '../awards/awards.ts'
import type { CertificateFacts } from './draw-certificate.ts'
import { findPaperCredential } from './paper-credential.ts'

/**
 * Everything that a printed certificate says, on this day. Null while the award is not signed.
 * @throws Refusal `award-missing`, `award-hidden`, `earner-forgotten`
 */
export async function findCertificate(
  world: World,
  awardId: string,
  asked: { locale: Locale | undefined; paper: string | undefined },
): Promise<{ facts: CertificateFacts; locale: Locale; paper: Paper } | null> {
  const db = readsOfAll(world.db)
  const award = await findAward(db, awardId)
  const signed = await findCredential(db, awardId)
  await refuseHiddenFile(db, awardId)
  if (!signed || !award.signedAt) return null
  const art = await artOf(db, award.versionId)
  if (!art) throw missing('badge')
  const { accent } = await db.selectFrom('organizations').where('id', '=', award.organizationId).select('accent').executeTakeFirstOrThrow()
  const { page } = awardAddresses(world.config.BASE_URL, awardId)
  const credential = signed.bytes.toString()
  const onPaper = await findPaperCredential(world, awardId, award.organizationId, credential)
  const { definition, timeZone } = award
  const now = world.now()
  return {
    locale: asked.locale ?? (definition.language === 'es' ? 'es' : 'en'),
    paper: paperOf(asked.paper, timeZone),
    facts: {
      title: definition.title,
      language: definition.language,
      competency: definition.competency,
      level: definition.level,
      isMilestone: award.pathway !== null,
      earnerName: award.earnerName,
      issuerName: award.issuerName,
      accent,
      art: art.png,
      awardedOn: dayIn(timeZone, award.awardedAt),
      expiresOn: award.expiresAt && dayIn(timeZone, award.expiresAt),
      elsewhere: award.elsewhere && { decidedOn: award.elsewhere.decidedOn, source: award.elsewhere.source },
      standing: awardStandingOf(award, now),
      revoked: award.revokedAt && { on: dayIn(timeZone, award.revokedAt), because: award.revocationReason ?? '' },
      suspended: award.suspendedAt && { on: dayIn(timeZone, award.suspendedAt), because: award.suspensionReason ?? '' },
      printedOn: dayIn(timeZone, now),
      signedAt: award.signedAt,
      page,
      // Behind the sign that no browser sends on: who compares needs no more than the paper.
      pageWithDigest: `${page}#sha256.${signed.digest}`,
      carrying: onPaper && (await addressCarrying(`${world.config.BASE_URL}/verify`, onPaper)),
      credential: signed.bytes,
    },
  }
}
