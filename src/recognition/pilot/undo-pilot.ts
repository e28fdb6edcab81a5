import { z } from 'zod'
import { draftDiscarded } from '../../definitions/authoring/draft-facts.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { pilotUndone } from './pilot-facts.ts'
import { mayBringPilots } from './pilot-policy.ts'

export const undoPilot = command({
  name: 'pilot.undo',
  says: 'Undoes the import of an old pilot as a whole, for as long as it is not closed. Drafts that it made are discarded where nobody touched them.',
  reach: everyDoor,
  limits: null,
  input: z.object({ importId: z.uuid() }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { importId }, pilot) {
    if (pilot.state !== 'new') refuseUnlessOpen(pilot)
    const { db, actor, now } = scene
    const { discarded, kept } = await discardUntouched(scene, importId)
    const { rows } = await db
      .selectFrom('pilotRows')
      .where('importId', '=', importId)
      .select((row) => row.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    await db.deleteFrom('pilotRows').where('importId', '=', importId).execute()
    await db.deleteFrom('pilotTitles').where('importId', '=', importId).execute()
    await db.deleteFrom('pilotPeople').where('importId', '=', importId).execute()
    const counts = { rows: Number(rows), discarded: discarded.length, kept }
    await db
      .updateTable('pilotImports')
      .set({ state: 'undone', source: null, reading: null, undoneBy: personIdOf(actor), undoneAt: now, counts: JSON.stringify(counts) })
      .where('id', '=', importId)
      .execute()
    return { ...counts, titles: discarded }
  },

  record: ({ importId }, { organizationId }, { rows, discarded, kept, titles }) => [
    ...titles.map(({ id, title }) => fact(draftDiscarded, { organizationId, subjectId: id }, { title })),
    fact(pilotUndone, { organizationId, subjectId: importId }, { rows, discarded, kept }),
  ],
})

/** Drafts as they were made go; what somebody wrote in, asked others about or published is theirs. */
async function discardUntouched({ db }: Scene, importId: string) {
  const drafts = await db
    .selectFrom('pilotTitles as title')
    .innerJoin('achievements', 'achievements.id', 'title.achievementId')
    .where('title.importId', '=', importId)
    .where('title.choice', '=', 'drafted')
    .select(['achievements.id', 'title.written as title'])
    .select((row) =>
      row
        .and([
          row('achievements.currentVersionId', 'is', null),
          row('achievements.draft', 'is not', null),
          row('achievements.draftRevision', '=', row.ref('title.draftRevision')),
          row.not(
            row.exists(
              row.selectFrom('draftReviews').whereRef('draftReviews.achievementId', '=', 'achievements.id').select('achievementId'),
            ),
          ),
          row.not(
            row.exists(row.selectFrom('draftTrials').whereRef('draftTrials.achievementId', '=', 'achievements.id').select('achievementId')),
          ),
        ])
        .as('isUntouched'),
    )
    .forUpdate('achievements')
    .execute()
  const discarded = drafts.filter(({ isUntouched }) => isUntouched)
  if (discarded.length > 0)
    await db
      .updateTable('achievements')
      .set({ draft: null, draftParts: '{}', draftSavedAt: null, draftSavedBy: null })
      .where(
        'id',
        'in',
        discarded.map(({ id }) => id),
      )
      .execute()
  return { discarded: discarded.map(({ id, title }) => ({ id, title })), kept: drafts.length - discarded.length }
}
