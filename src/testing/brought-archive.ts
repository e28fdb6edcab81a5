import { zipSync } from 'fflate'
import { keepBytes } from '../credentials/imports/keep-bytes.ts'
import type { World } from '../foundation/platform/world.ts'

/** An archive of another Laurel that somebody took in, with one file and one piece of work, as its job left it. */
export async function aBroughtArchive(world: World, personId: string): Promise<string> {
  const id = world.newId()
  const bytes = new TextEncoder().encode('Seven spoke on Tuesday.')
  const zip = zipSync({ 'evidence/notes.txt': bytes })
  const fileDigest = await keepBytes(world, zip)
  const home = 'https://laurel.mesa.example'
  const holder = { id: `urn:uuid:${personId}`, name: 'Maya Ortiz', addresses: ['maya@mesa.example'] }
  const holds = { awards: 1, badges: 0, work: 1, value: 0, log: 0, files: 1, bytes: bytes.length, archives: 0 }
  await world.db
    .insertInto('arrivedArchives')
    .values({
      id,
      personId,
      name: 'laurel-2027-03-01.zip',
      fileDigest,
      sizeBytes: zip.length,
      state: 'kept',
      says: JSON.stringify({ format: 1, home, madeAt: world.now(), issuer: { id: 'did:web:laurel.mesa.example', name: 'Mesa' }, holder }),
      signature: 'holds',
      holds: JSON.stringify(holds),
      home,
      holderId: holder.id,
      madeAt: world.now(),
      arrivedAt: world.now(),
      lookedAt: world.now(),
      takenAt: world.now(),
    })
    .execute()
  await world.db
    .insertInto('broughtFiles')
    .values({ archiveId: id, place: 0, name: 'evidence/notes.txt', sizeBytes: bytes.length, digest: 'a'.repeat(64) })
    .execute()
  await world.db
    .insertInto('broughtRecords')
    .values({
      archiveId: id,
      place: 0,
      kind: 'work',
      title: 'Wait time',
      about: 'Mesa',
      at: world.now(),
      lines: JSON.stringify([{ of: 'answer', name: 'A tally', text: 'Seven spoke.' }]),
      files: [0],
      words: 'wait time mesa a tally seven spoke.',
    })
    .execute()
  return id
}
