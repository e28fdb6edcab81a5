import { asObjects, asText } from '@laurel/openbadges/vc/json'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { removeLoose } from '../../work/evidence/sweep-evidence.ts'
import { archiveBounds } from '../archives/archive-format.ts'
import { type OpenedArchive, readVouched } from '../archives/read-archive.ts'
import { didOf } from '../holder-keys/holder-keys.ts'
import { saidOf } from '../imports/said.ts'
import { identitiesOf } from '../imports/whose-badge.ts'
import { archiveFault, notAsSigned } from './archive-faults.ts'
import type { Says } from './arrived-shapes.ts'
import { lookAtArchive } from './arriving-jobs.ts'
import { checkFilesOf } from './check-files-of.ts'
import { noteProgress } from './note-progress.ts'
import { type Look, recordLook } from './record-look.ts'
import { openBrought, readableInStore } from './stored-zip.ts'
import { toldRecords } from './told-records.ts'
import { countWhatIsIn } from './what-is-in.ts'
import { whoSigned } from './who-signed.ts'

/** The work behind `lookAtArchive`. Killed in the middle, it begins again: nothing is written before its end. */
export const lookingAtArchive = works(lookAtArchive, async (world: World, { archiveId }) => {
  const row = await world.db
    .selectFrom('arrivedArchives')
    .innerJoin('files', 'files.digest', 'arrivedArchives.fileDigest')
    .where('arrivedArchives.id', '=', archiveId)
    .where('state', '=', 'checking')
    .select(['personId', 'files.digest', 'files.sizeBytes'])
    .executeTakeFirst()
  if (!row) return
  const { personId, digest, sizeBytes } = row
  const look = await lookAt(world, { archiveId, personId, file: { digest, sizeBytes: Number(sizeBytes) } })
  await perform(world, system, recordLook, { archiveId, look })
  if (look.kind === 'refused') await removeLoose(world, [digest])
})

type Brought = { archiveId: string; personId: string; file: { digest: string; sizeBytes: number } }

async function lookAt(world: World, { archiveId, personId, file }: Brought): Promise<Look> {
  let says: Says | null = null
  try {
    const archive = await openBrought(readableInStore(world.store, file))
    says = saysOf(archive)
    const signature = await whoSigned(world, archive)
    if (signature !== 'holds' && signature !== 'not-known') return { kind: 'refused', because: saidOf(unsigned(signature, archive)), says }
    const progress = noteProgress(world, archiveId, file.sizeBytes)
    await checkFilesOf(archive, progress)
    const isTheirs = await isOf(archive, await identitiesOf(world.db, personId))
    return { kind: isTheirs ? 'ready' : 'of-another', says, signer: signature, holds: countWhatIsIn(archive, await toldRecords(archive)) }
  } catch (error) {
    const because = archiveFault(error)
    if (!because) throw error
    return { kind: 'refused', because: saidOf(because), says }
  }
}

const saysOf = ({ statement: { format, home, madeAt, holder }, issuer }: OpenedArchive): Says => ({
  format,
  home: home.slice(0, 2000),
  madeAt: new Date(madeAt).toISOString(),
  issuer: { id: issuer.id.slice(0, 500), name: issuer.name.slice(0, 200) },
  holder: { ...holder, addresses: holder.addresses.map((address) => address.slice(0, 400)) },
})

function unsigned(signature: 'altered' | 'unproven' | 'away', { issuer: { id, name } }: OpenedArchive): Sentence {
  const issuer = (name || id).slice(0, 200)
  switch (signature) {
    case 'altered':
      return notAsSigned('archive.json')
    case 'unproven':
      return sentence(
        'The key that signed this archive is not one that {issuer} lists, so nobody stands behind it. Nothing was taken in. Make a new archive there.',
        { issuer },
      )
    case 'away':
      return sentence(
        '{issuer} could not be asked for its key, and this archive brings none along. Nothing was taken in. Try again later.',
        {
          issuer,
        },
      )
  }
}

/** Whether somebody proved here that it is theirs: by an address that they confirmed, or by the secret of a key that is listed in it. */
async function isOf(archive: OpenedArchive, own: readonly string[]): Promise<boolean> {
  const theirs = new Set(own.map((identity) => (identity.startsWith('did:') ? identity : identity.toLowerCase())))
  if (archive.statement.holder.addresses.some((address) => theirs.has(address.toLowerCase()))) return true
  return (await keysIn(archive)).some((did) => theirs.has(did))
}

async function keysIn(archive: OpenedArchive): Promise<string[]> {
  const bytes = await readVouched(archive, 'holder-keys.json', archiveBounds.document)
  try {
    return asObjects(bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [])
      .slice(0, 200)
      .flatMap(({ publicMultibase }) =>
        /^z6Mk[1-9A-HJ-NP-Za-km-z]{20,80}$/.test(asText(publicMultibase) ?? '') ? [didOf(String(publicMultibase))] : [],
      )
  } catch {
    // A list that can’t be read names no key.
    return []
  }
}
