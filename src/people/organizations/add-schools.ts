import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { createSchools } from './create-organization.ts'
import { schoolsAdded } from './organization-facts.ts'
import { organizationName } from './organization-fields.ts'
import { mayEditOrganization } from './organization-policy.ts'

export const addSchools = command({
  name: 'organization.add-schools',
  says: 'Adds schools to a district; a name that is there already is left as it is.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    names: z.array(organizationName).min(1, 'Please give at least one name.').max(500, 'At most 500 schools at a time.'),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '=', 'district')
      .select(['id', 'slug', 'timeZone', 'schoolYearStart'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('district')),

  may: mayEditOrganization,

  run: async (scene, { names }, district) => ({ added: await createSchools(scene, district, names) }),

  record: ({ organizationId }, _district, { added }) =>
    added > 0 ? fact(schoolsAdded, { organizationId, subjectId: organizationId }, { added }) : null,
})
