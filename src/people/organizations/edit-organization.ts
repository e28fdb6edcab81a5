import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { organizationEdited } from './organization-facts.ts'
import { accent, contactEmail, description, homepage, linkedinId, organizationName, organizationShortName } from './organization-fields.ts'
import { mayEditOrganization } from './organization-policy.ts'

export const editOrganization = command({
  name: 'organization.edit',
  says: 'Changes what an organization says about itself. Its address stays: badges carry it.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    name: organizationName,
    shortName: organizationShortName,
    description,
    url: homepage,
    email: contactEmail,
    accent,
    linkedinId: linkedinId.optional().describe('Its number at LinkedIn, for what people add to their profile there. Left out, it stays.'),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select(['id', 'name', 'shortName', 'description', 'url', 'email', 'accent', 'linkedinId'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db }, { organizationId, linkedinId, ...facts }) {
    await db
      .updateTable('organizations')
      .set({ ...facts, ...(linkedinId !== undefined && { linkedinId }) })
      .where('id', '=', organizationId)
      .execute()
  },

  record: ({ organizationId, ...facts }, before) => {
    const changes = Object.fromEntries(
      Object.entries(facts)
        .flatMap(([field, to]) => (to === undefined ? [] : [[field, { from: before[field as keyof typeof facts], to }] as const]))
        .filter(([, { from, to }]) => from !== to),
    )
    return Object.keys(changes).length > 0 ? fact(organizationEdited, { organizationId, subjectId: organizationId }, { changes }) : null
  },
})
