import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { pilotBrought } from './pilot-facts.ts'
import { mayBringPilots } from './pilot-policy.ts'
import { lookAtPilot, mostPilotBytes } from './read-pilot.ts'

export const bringPilot = command({
  name: 'pilot.bring',
  says: 'Brings the spreadsheet of an old pilot, as CSV or as rows that were copied. Nothing comes of it before somebody said which column is what, looked it over and closed it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    name: z.string().trim().min(1, 'Give it a name, such as “Pilot 2024–25”.').max(120, 'Please keep the name under 120 characters.'),
    text: z
      .string()
      .max(mostPilotBytes, 'This list is larger than 4 MB. Please split it.')
      .describe('The rows, headings first, with commas, semicolons or tabs.'),
  }),

  // Whoever may not is told so before the whole of it is read.
  async prepare(_stage, actor, { organizationId, text }) {
    const may = mayBringPilots(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    return {
      rows: lookAtPilot(text).reading.rows.length,
      digest: createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex'),
    }
  },

  load: async ({ db }, { organizationId }) => {
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id }
  },

  may: mayBringPilots,

  async run({ db, actor, now, newId }, { organizationId, name, text }, _loaded, { rows, digest }) {
    const before = await db
      .selectFrom('pilotImports')
      .where('organizationId', '=', organizationId)
      .where('digest', '=', digest)
      .where('state', '<>', 'undone')
      .orderBy('id', 'desc')
      .select('id')
      .executeTakeFirst()
    const importId = newId()
    await db
      .insertInto('pilotImports')
      .values({ id: importId, organizationId, name, digest, source: text, broughtBy: personIdOf(actor), broughtAt: now })
      .execute()
    return { importId, rows, sameAsId: before?.id ?? null }
  },

  record: (_input, { organizationId }, { importId, rows }) => fact(pilotBrought, { organizationId, subjectId: importId }, { rows }),
})
