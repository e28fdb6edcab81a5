import { Readable } from 'node:stream'
import { system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { storeFile } from '../work/evidence/store-file.ts'
import { recordLinkCopy } from '../work/links/record-link-copy.ts'
import type { DemoClock } from './demo-clock.ts'

const notes = `Lesson notes, room 12

Monday
• The question stands on the wall before anyone sits down.
• I count to three after it. Twice I did not get there.
• Seven spoke. Four of them were the same as on Friday.

Wednesday
• A turn to a neighbor first, then the question again.
• Eleven spoke. Two answers began with “because”.

What I change next
• After an answer I count once more before I nod.
• The two who have not spoken yet get the first turn on Friday.`

/** The documents of the demo lie nowhere, so the copies of what its links show are made here, as of the day when they were handed in. */
export async function seedLinks(world: World, clock: DemoClock): Promise<void> {
  const bytes = Buffer.from(notes)
  const staged = await world.staging.take(Readable.from([bytes]), { maxBytes: bytes.length })
  const { digest } = await storeFile(world, staged, { contentType: 'text/plain', seconds: null }).finally(() =>
    world.staging.drop(staged.id),
  )
  const waiting = await world.db
    .selectFrom('linkCopies')
    .innerJoin('submissions', 'submissions.id', 'linkCopies.submissionId')
    .where('state', '=', 'waiting')
    .select(['linkCopies.id', 'submittedAt'])
    .execute()
  for (const { id, submittedAt } of waiting)
    await perform(clock.at(submittedAt), system, recordLinkCopy, {
      copyId: id,
      outcome: { file: digest, title: 'Lesson notes, room 12', hasClean: false },
    })
  await world.db
    .updateTable('linkChecks')
    .set((row) => ({ state: 'reached', checkedAt: row.ref('askedAt') }))
    .execute()
}
