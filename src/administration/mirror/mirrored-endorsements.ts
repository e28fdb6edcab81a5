import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findSignedEndorsements } from '../../definitions/endorsements/shown-endorsements.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { endorsementPage } from './mirror-pages.ts'
import { stillMirrored } from './mirrored-awards.ts'

const atOnce = 200

type Into = { put: (name: string, content: string) => Promise<void>; folder: string; now: Date }

/**
 * What others said, as it was signed, while it is shown: one file each, and all of an award beside it. Written again each time, since each may be withdrawn
 * or hidden by the hour; what an earlier mirror has of those goes.
 */
export async function writeEndorsements({ db: all, config }: Pick<World, 'db' | 'config'>, { put, folder, now }: Into): Promise<void> {
  const db = readsOfAll(all)
  const path = new URL(config.BASE_URL).pathname.replace(/\/$/, '')
  const [shown, ofAwards] = [new Set<string>(), new Set<string>()]
  for (let after: string | null = null; ; ) {
    const rows = await findMirroredEndorsements(db, after)
    const awards = await stillMirrored(
      db,
      rows.flatMap(({ awardId }) => awardId ?? []),
    )
    for (const row of rows) {
      if (row.awardId !== null && !awards.has(row.awardId)) continue
      shown.add(row.id)
      if (row.awardId !== null) ofAwards.add(row.awardId)
      await put(`endorsements/${row.id}.json`, row.document)
      await put(`endorsements/${row.id}.html`, endorsementPage(row, path, now))
    }
    after = rows.at(-1)?.id ?? null
    if (after === null) break
  }
  for (const awardId of ofAwards) {
    const signed = await findSignedEndorsements(db, { awardId })
    await put(
      `awards/${awardId}/endorsements.json`,
      `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],"verifiableCredential":[${signed.map(({ document }) => document).join(',')}]}`,
    )
  }
  await removeWhatIsSaidNoMore(folder, shown, ofAwards)
}

async function removeWhatIsSaidNoMore(folder: string, shown: ReadonlySet<string>, ofAwards: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(join(folder, 'endorsements')).catch(() => []))
    if (!shown.has(name.slice(0, 36)) || name.endsWith('.part')) await rm(join(folder, 'endorsements', name), { force: true })
  for (const entry of await readdir(join(folder, 'awards'), { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory() && !ofAwards.has(entry.name)) await rm(join(folder, 'awards', entry.name, 'endorsements.json'), { force: true })
}

/** Those that are shown and signed, in the order of their ids. */
const findMirroredEndorsements = (db: ReturnType<typeof readsOfAll>, after: string | null) =>
  db
    .selectFrom('endorsements')
    .innerJoin('endorsementCredentials as signed', 'signed.endorsementId', 'endorsements.id')
    .leftJoin('organizations as sayer', 'sayer.id', 'endorsements.byOrganizationId')
    .where('acceptedAt', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('voidedAt', 'is', null)
    .$if(after !== null, (query) => query.where('endorsements.id', '>', after ?? ''))
    .orderBy('endorsements.id')
    .limit(atOnce)
    .select(['endorsements.id', 'awardId', 'endorsements.name', 'position', 'place', 'body', 'givenAt', 'signed.document'])
    .select('sayer.name as organization')
    .execute()
