import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { personRenamed } from './account-facts.ts'
import { mayChangeOwn } from './account-policy.ts'
import { personName } from './person-fields.ts'
import { loadSelf } from './set-password.ts'

export const renamePerson = command({
  name: 'person.rename',
  says: 'Changes the name someone goes by. Awards keep the name they were given to.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ name: personName }),
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db, now }, { name }, { personId }) {
    await db.updateTable('people').set({ name, updatedAt: now }).where('id', '=', personId).execute()
  },
  record: ({ name }, self) =>
    name === self.name ? null : fact(personRenamed, { subjectId: self.personId }, { from: self.name, to: name }),
})
