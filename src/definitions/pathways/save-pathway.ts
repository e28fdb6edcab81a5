import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { type Pathway, pathwaySchema } from './pathway.ts'

/** A pathway, locked until the command is done. @throws Refusal `pathway-missing` */
export const lockPathway = ({ db }: Scene, { pathwayId }: { pathwayId: string }) =>
  db
    .selectFrom('pathways')
    .where('id', '=', pathwayId)
    .select(['id', 'organizationId', 'achievementId', 'slug', 'draftRevision', 'currentVersionId', 'retiredAt'])
    // Written by this code only, parsed before it was written.
    .select((is) => is.ref('draft').$castTo<Pathway | null>().as('draft'))
    // Who begins it meanwhile need not wait.
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('pathway'))

/** The text that is published now, or null before the first. */
export async function currentPathway({ db }: Scene, versionId: string | null) {
  if (versionId === null) return null
  const found = await db
    .selectFrom('pathwayVersions')
    .where('id', '=', versionId)
    .select(['id', 'number', 'text'])
    .executeTakeFirstOrThrow()
  return { id: found.id, number: found.number, text: pathwaySchema.parse(found.text) }
}

export const savePathway = command({
  name: 'pathway.save-draft',
  says: 'Saves the draft of a pathway, whole. What is published stays until the draft is published.',
  reach: everyDoor,
  limits: null,
  input: z.object({ pathwayId: z.uuid(), revision: z.int().min(0), text: pathwaySchema }),
  load: lockPathway,
  may: mayAuthor,

  async run({ db, actor, now }, { revision, text }, pathway) {
    if (pathway.draftRevision !== revision)
      throw conflict(
        'draft-changed',
        'Somebody saved this meanwhile, perhaps you in another window. Nothing of theirs was changed; open it again to see it.',
      )
    await db
      .updateTable('pathways')
      .set({ draft: JSON.stringify(text), draftRevision: revision + 1, draftSavedAt: now, draftSavedBy: personIdOf(actor) })
      .where('id', '=', pathway.id)
      .execute()
    return { pathwayId: pathway.id, revision: revision + 1 }
  },

  record: notAFact('What is in work is nobody else’s yet; that it was begun and published are facts.'),
})
