import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { pathwayBroughtBack, pathwayRetired } from './pathway-facts.ts'
import { lockPathway } from './save-pathway.ts'

export const retirePathway = command({
  name: 'pathway.retire',
  says: 'Takes a pathway out of the list, or brings it back. Who is under way may complete it, and what was earned stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ pathwayId: z.uuid(), retired: z.boolean().default(true) }),
  load: lockPathway,
  may: mayAuthor,

  async run({ db, now }, { retired }, pathway) {
    if (pathway.currentVersionId === null) throw conflict('nothing-published', 'This was never published, so nobody sees it.')
    const isNew = (pathway.retiredAt !== null) !== retired
    if (isNew)
      await db
        .updateTable('pathways')
        .set({ retiredAt: retired ? now : null })
        .where('id', '=', pathway.id)
        .execute()
    return { pathwayId: pathway.id, isNew }
  },

  record: ({ retired }, { id, organizationId }, { isNew }) =>
    isNew ? fact(retired ? pathwayRetired : pathwayBroughtBack, { organizationId, subjectId: id }) : null,
})
