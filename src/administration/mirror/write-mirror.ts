import { bakedAward } from '../../credentials/award-pages/baked-award.ts'
import { findAssertion, findBadgeClass, findIssuerProfile } from '../../credentials/award-pages/hosted-badges.ts'
import { fallbackAddress, findDidDocument } from '../../credentials/award-pages/issuer-documents.ts'
import { findCredential } from '../../credentials/awards/awards.ts'
import { readCredentialToken } from '../../credentials/awards/credential-token.ts'
import { findHeld, heldOf } from '../../credentials/awards/held-credentials.ts'
import { artOf } from '../../definitions/achievements/draw-art.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type MirrorState, place, readState, removeWhatIsGone, writeState } from './mirror-folder.ts'
import { awardPage, frontPage, issuerPage, type MirroredAward, versionPage } from './mirror-pages.ts'
import { findMirroredAwards, stillMirrored } from './mirrored-awards.ts'
import { writeEndorsements } from './mirrored-endorsements.ts'
import { apacheExample, headersExample, nginxExample } from './server-examples.ts'

/** So many awards are noted as written at once: after a cut no more than these are written again. */
const atOnce = 200

export type Mirrored = MirrorState & { resumed: boolean }

/**
 * Writes what an instance showed of its awards as files, so that any web server keeps their addresses. Evidence is not in it, nor what was taken down, nor
 * who was forgotten; what an earlier mirror in the folder has of that goes. What was cut off goes on where it was; status lists and keys are always written again, since they say what holds now.
 */
export async function writeMirror(world: Pick<World, 'db' | 'config' | 'now' | 'keys'>, folder: string): Promise<Mirrored> {
  const db = readsOfAll(world.db)
  const home = world.config.BASE_URL
  const before = await readState(folder)
  if (before && before.home !== home) throw new Error(`In ${folder} is the mirror of ${before.home}. Choose another folder.`)
  const resumed = before !== null && before.doneAt === null && before.after !== null
  const now = world.now()
  const state: MirrorState =
    resumed && before ? before : { home, begunAt: now.toISOString(), after: null, awards: 0, files: 0, bytes: 0, doneAt: null }
  const put = async (name: string, content: string | Uint8Array) => {
    await place(folder, name, content)
    state.files++
    state.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }
  await writeIssuers(world, put, now)
  const versions = new Set<string>()
  for (;;) {
    const awards = await findMirroredAwards(db, { after: state.after, size: atOnce })
    for (const award of awards) {
      await writeVersion(world, put, award, versions, now)
      await writeAward(world, put, award, now)
      state.awards++
    }
    const last = awards.at(-1)
    if (!last) break
    state.after = last.id
    await writeState(folder, state)
  }
  const gone = await removeWhatIsGone(folder, (ids) => stillMirrored(db, ids))
  // Those that were written before the cut were counted.
  if (resumed && before?.after) for (const id of gone) if (id <= before.after) state.awards--
  await writeEndorsements(world, { put, folder, now })
  state.doneAt = world.now().toISOString()
  await writeState(folder, state)
  return { ...state, resumed }
}

type Put = (name: string, content: string | Uint8Array) => Promise<void>
type Here = Pick<World, 'db' | 'config' | 'keys'>
/** What stands before the path where an instance lies below its host. */
const pathOf = (home: string) => new URL(home).pathname.replace(/\/$/, '')

async function writeIssuers({ db: all, config }: Here, put: Put, now: Date): Promise<void> {
  const db = readsOfAll(all)
  const home = config.BASE_URL
  const path = pathOf(home)
  const issuers = await db.selectFrom('organizations').where('kind', '!=', 'school').orderBy('name').select(['slug', 'name']).execute()
  for (const issuer of issuers) {
    const { slug } = issuer
    await put(`issuers/${slug}/did.json`, JSON.stringify(await findDidDocument(db, slug, home)))
    await put(`issuers/${slug}.html`, issuerPage(issuer, path, now))
    await put(`ob2/issuers/${slug}`, JSON.stringify(await findIssuerProfile(db, slug, home, fallbackAddress(config.MAIL_FROM))))
  }
  // A list has no end of its own, so the last one that was signed goes on saying what holds.
  const lists = await db.selectFrom('statusLists').where('credential', 'is not', null).select(['id', 'credential']).execute()
  for (const { id, credential } of lists) await put(`status/${id}`, credential ?? '')
  await put('index.html', frontPage(path, issuers, now))
  await put('nginx.conf.example', nginxExample(new URL(home).host))
  await put('_headers', headersExample)
  await put('.htaccess', apacheExample)
  // GitHub Pages leaves out what begins with an underscore or a dot unless it is told not to.
  await put('.nojekyll', '')
}

async function writeVersion({ db: all, config }: Here, put: Put, award: MirroredAward, written: Set<string>, now: Date): Promise<void> {
  const { versionId, achievementId, number } = award
  if (written.has(versionId)) return
  written.add(versionId)
  const db = readsOfAll(all)
  const art = await artOf(db, versionId)
  if (art) {
    await put(`versions/${versionId}/badge.svg`, art.svg)
    await put(`versions/${versionId}/badge.png`, art.png)
  }
  await put(`ob2/badges/${versionId}`, JSON.stringify(await findBadgeClass(db, versionId, config.BASE_URL)))
  await put(`achievements/${achievementId}/versions/${number}.html`, versionPage(award, pathOf(config.BASE_URL), now))
}

async function writeAward({ db: all, config, keys }: Here, put: Put, award: MirroredAward, now: Date): Promise<void> {
  const db = readsOfAll(all)
  const { id, versionId } = award
  const found = await findCredential(db, id)
  if (!found) return
  const { document } = await findAssertion(db, id, config.BASE_URL)
  const baking = { versionId, signed: found.bytes.toString(), assertion: JSON.stringify(document) }
  await put(`awards/${id}.json`, found.bytes)
  // As it is kept, or as it would be when somebody asked: the key is at hand now, and never again.
  const token = await readCredentialToken({ db, keys }, id)
  if (token) await put(`awards/${id}.jwt`, token.token)
  for (const { id: heldId } of await heldOf(db, id)) await put(`awards/${id}/held/${heldId}`, (await findHeld(db, id, heldId)).bytes)
  await put(`awards/${id}.png`, await bakedAward(db, 'png', baking))
  await put(`awards/${id}.svg`, await bakedAward(db, 'svg', baking))
  await put(`ob2/assertions/${id}`, baking.assertion)
  await put(`awards/${id}.html`, awardPage(award, pathOf(config.BASE_URL), now))
}
