import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { emptyPathway, pathwaySchema } from './pathway.ts'
import { pathwayDrafted } from './pathway-facts.ts'

export const startPathway = command({
  name: 'pathway.start-draft',
  says: 'Begins a pathway or stack of an organization as a draft, empty or with a text.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), text: pathwaySchema.optional() }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id as organizationId')
      .executeTakeFirstOrThrow(() => missing('organization')),
  may: mayAuthor,

  async run({ db, actor, now, newId }, { organizationId, text }) {
    const [pathwayId, achievementId] = [newId(), newId()]
    const createdBy = personIdOf(actor)
    // Its milestone is there from the beginning, so that whatever is worth something can name it; its text comes with each version.
    await db
      .insertInto('achievements')
      .values({ id: achievementId, organizationId, slug: `milestone-${achievementId}`, isMilestone: true, createdBy, createdAt: now })
      .execute()
    await db
      .insertInto('pathways')
      .values({
        id: pathwayId,
        organizationId,
        achievementId,
        // It gets its address from its title when it is published.
        slug: `draft-${pathwayId}`,
        draft: JSON.stringify(text ?? emptyPathway()),
        draftRevision: 1,
        draftSavedAt: now,
        draftSavedBy: createdBy,
        createdBy,
        createdAt: now,
      })
      .execute()
    return { pathwayId, revision: 1 }
  },

  record: ({ organizationId }, _loaded, { pathwayId }) => fact(pathwayDrafted, { organizationId, subjectId: pathwayId }),
})
