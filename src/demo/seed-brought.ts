import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { archiveFormat, archiveType } from '../credentials/archives/archive-format.ts'
import { archiveWriter } from '../credentials/archives/archive-writer.ts'
import { openArchive } from '../credentials/archives/read-archive.ts'
import { listWhatIsIn } from '../credentials/arriving/list-what-is-in.ts'
import { toldRecords } from '../credentials/arriving/told-records.ts'
import { countWhatIsIn } from '../credentials/arriving/what-is-in.ts'
import { keepBytes } from '../credentials/imports/keep-bytes.ts'
import type { World } from '../foundation/platform/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const home = 'https://laurel.mesa-valley.example'
const issuer = { id: 'did:web:laurel.mesa-valley.example', name: 'Mesa Valley Schools' }

/** What Maya took along from the district where she worked before, and brought here in her first week. */
export async function seedBrought(world: World, clock: DemoClock, { people }: Settled): Promise<void> {
  const maya = people.find(({ email }) => email === 'maya.ortiz@threerivers.example')
  if (!maya) return
  const madeAt = clock.daysAgo(410)
  const key = await importSigningKey(await generateKeyPair())
  const notes = 'evidence/f00d-wait-times.txt'
  const files: Record<string, string> = {
    [notes]:
      'Tuesday: after a question I counted to five. Eleven hands, seven of them new.\nThursday: nine hands, and two answered each other.\n',
    'attempts.json': JSON.stringify([
      {
        title: 'Questions that wait',
        organization: issuer.name,
        state: 'earned',
        startedAt: clock.daysAgo(620),
        changedAt: clock.daysAgo(540),
        words: { why: 'Why wait', tally: 'A tally of two lessons', evidence: 'The tally shows a change' },
        answers: [
          {
            requirementId: 'why',
            body: 'Most of my questions were answered by the same four students. Waiting is the cheapest thing I can change.',
          },
        ],
        artifacts: [{ requirementId: 'tally', name: 'Wait times.txt', note: 'Two lessons, same class.', file: notes }],
        decisions: [
          {
            outcome: 'earned',
            message: 'The second lesson speaks for itself.',
            decidedAt: clock.daysAgo(540),
            levels: [{ criterionId: 'evidence', level: 'demonstrated', reason: 'Counts of both lessons, and what changed in between.' }],
          },
        ],
      },
    ]),
    'ledger.json': JSON.stringify([
      { organization: issuer.name, amount: '10.00', unit: 'hours', schoolYear: 2024, recordedAt: clock.daysAgo(540) },
    ]),
    'learning-log.json': JSON.stringify([
      { learnedOn: clock.daysAgo(600), line: 'A talk on wait time at the spring conference', minutes: 90 },
    ]),
  }
  const archive = archiveWriter({ now: madeAt, onError: (error) => world.log.error('The archive of the demo was not written', { error }) })
  for (const [name, text] of Object.entries(files)) archive.add(name, async () => Readable.from([text]))
  const holder = { id: 'urn:uuid:5f0c2f6e-7f0a-4f57-9a51-0c6a4f2be733', name: maya.name, addresses: ['maya.ortiz@mesa-valley.example'] }
  archive.finish(async (listed) => {
    const said = { format: archiveFormat, home, madeAt: madeAt.toISOString(), holder, files: listed, credentials: 0, documents: [] }
    const statement = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', archiveType],
      issuer,
      validFrom: madeAt.toISOString(),
      credentialSubject: { id: holder.id, archive: said },
    }
    const signing = { key, verificationMethod: `${issuer.id}#key-1`, created: madeAt, cryptosuite: 'eddsa-jcs-2022' as const }
    return JSON.stringify(await signDocument(statement, signing))
  })
  const bytes = new Uint8Array(await buffer(archive.bytes))
  const opened = await openArchive({ size: bytes.length, read: async (from, length) => bytes.slice(from, from + length) })
  const id = world.newId()
  await world.db
    .insertInto('arrivedArchives')
    .values({
      id,
      personId: maya.id,
      name: `laurel-${madeAt.toISOString().slice(0, 10)}.zip`,
      fileDigest: await keepBytes(world, bytes),
      sizeBytes: bytes.length,
      state: 'taking',
      says: JSON.stringify({ format: archiveFormat, home, madeAt, issuer, holder }),
      signature: 'holds',
      holds: JSON.stringify(countWhatIsIn(opened, await toldRecords(opened))),
      home,
      holderId: holder.id,
      madeAt,
      arrivedAt: clock.daysAgo(400),
      lookedAt: clock.daysAgo(400),
    })
    .execute()
  await listWhatIsIn(world, id, opened)
  await world.db
    .updateTable('arrivedArchives')
    .set({ state: 'kept', takenAt: clock.daysAgo(400) })
    .where('id', '=', id)
    .execute()
}
