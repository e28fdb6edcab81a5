import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { schoolRenamed } from './organization-facts.ts'
import { organizationName, shortNameFrom } from './organization-fields.ts'
import { mayEditOrganization } from './organization-policy.ts'

export const renameSchool = command({
  name: 'organization.rename-school',
  says: 'Gives a school another name.',
  reach: everyDoor,
  limits: null,

  input: z.object({ schoolId: z.uuid(), name: organizationName }),

  load: ({ db }, { schoolId }) =>
    db
      .selectFrom('organizations as schools')
      .innerJoin('organizations as districts', 'districts.id', 'schools.parentId')
      .where('schools.id', '=', schoolId)
      // The district is locked too, so that two schools can't take one name at once.
      .select(['districts.id', 'schools.name'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('school')),

  may: mayEditOrganization,

  async run({ db }, { schoolId, name }, district) {
    const same = await db
      .selectFrom('organizations')
      .where('parentId', '=', district.id)
      .where('id', '!=', schoolId)
      .where((row) => row.eb(row.fn<string>('lower', ['name']), '=', name.toLowerCase()))
      .select('id')
      .executeTakeFirst()
    if (same) throw conflict('school-name-taken', 'Another school of this district has that name.')
    await db
      .updateTable('organizations')
      .set({ name, shortName: shortNameFrom(name) })
      .where('id', '=', schoolId)
      .execute()
  },

  record: ({ schoolId, name }, { id, name: from }) =>
    name === from ? null : fact(schoolRenamed, { organizationId: id, subjectId: schoolId }, { from, to: name }),
})
