import { keepBytes } from '../credentials/imports/keep-bytes.ts'
import type { World } from '../foundation/platform/world.ts'

type Given = { title?: string; issuerId?: string; issuerName?: string; achievementId?: string; verdict?: string | null; counts?: boolean }

/** A badge from elsewhere in somebody's wallet, as a check left it, without one. */
export async function anImportedBadge(world: World, personId: string, given: Given = {}): Promise<string> {
  const { title = 'Asking well', verdict = 'holds', counts = verdict === 'holds', ...says } = given
  const id = world.newId()
  const fileDigest = await keepBytes(world, Buffer.from(JSON.stringify({ id, title })))
  const said = JSON.stringify({ en: 'Mesa Academy says so.', es: 'Lo dice Mesa Academy.' })
  await world.db
    .insertInto('importedBadges')
    .values({
      id,
      personId,
      fileDigest,
      container: 'json',
      contentDigest: id,
      source: 'file',
      kind: 'open-badge-3',
      credentialId: `urn:uuid:${id}`,
      issuerId: 'did:web:mesa.example',
      issuerName: 'Mesa Academy',
      achievementId: 'https://mesa.example/achievements/1',
      title,
      about: 'you',
      verdict,
      because: said,
      knownAt: verdict === null ? null : world.now(),
      askedAt: world.now(),
      broughtAt: world.now(),
      issuedAt: world.now(),
      counts,
      countsSince: counts ? world.now() : null,
      ...says,
    })
    .execute()
  await world.db
    .insertInto('importedBadgeChecks')
    .values({ badgeId: id, checkedAt: world.now(), verdict: verdict ?? 'not-all-checked', because: said })
    .execute()
  return id
}
