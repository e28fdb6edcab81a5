import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, unauthenticated } from '../../foundation/platform/refusal.ts'
import { sealedCode } from './consent-codes.ts'
import { classChanged, classEnded, classStarted } from './consent-facts.ts'
import { mayKeepClass, mayStartClass } from './consent-policy.ts'
import { loadClass, requireKept } from './load-class.ts'

const mostClasses = 60
const className = z
  .string()
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Please name the class, such as “Biology, period 3”.').max(80, 'Please keep the name under 80 characters.'))
const day = z.iso.date('Please choose a day.')
const schoolYear = z
  .number('Please choose the school year.')
  .int()
  .min(2000, 'Please choose the school year.')
  .max(2100, 'Please choose the school year.')

// What families said is nobody's to change by a program, so no command of a register opens to one.

export const startClass = command({
  name: 'class.start',
  says: 'Makes a class in which a teacher keeps what families allow.',
  reach: onPages,
  limits: null,
  input: z.object({ name: className, schoolYear, endsOn: day }),
  load: async ({ db, actor }) => {
    const teacherId = personIdOf(actor)
    if (!teacherId) throw unauthenticated()
    await db.selectFrom('people').where('id', '=', teacherId).select('id').forNoKeyUpdate().execute()
    return { teacherId }
  },
  may: mayStartClass,
  async run({ db, actor, now, newId, keys }, { name, schoolYear: year, endsOn }, { teacherId }) {
    const { count } = await db
      .selectFrom('classes')
      .where('teacherId', '=', teacherId)
      .where('endedAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostClasses) throw conflict('classes-many', 'You have 60 classes, which is the most. Put one away first.')
    const id = newId()
    const { hash, sealed } = sealedCode(keys, id)
    const organizationId = actor.kind === 'person' ? (actor.memberships[0]?.organizationId ?? null) : null
    await db
      .insertInto('classes')
      .values({ id, teacherId, organizationId, name, schoolYear: year, endsOn, joinHash: hash, joinSealed: sealed, madeAt: now })
      .execute()
    return { id, organizationId }
  },
  record: (_input, _loaded, { id, organizationId }) => fact(classStarted, { organizationId, subjectId: id }),
})

export const changeClass = command({
  name: 'class.change',
  says: 'Changes the name of a class, its school year, or the last day of its links.',
  reach: onPages,
  limits: null,
  input: z.object({ classId: z.uuid(), name: className, schoolYear, endsOn: day }),
  load: (scene, { classId }) => loadClass(scene, classId),
  may: mayKeepClass,
  async run({ db }, { name, schoolYear: year, endsOn }, loaded) {
    requireKept(loaded)
    await db.updateTable('classes').set({ name, schoolYear: year, endsOn }).where('id', '=', loaded.id).execute()
    return { id: loaded.id }
  },
  record: (_input, { organizationId, id }) => fact(classChanged, { organizationId, subjectId: id }),
})

export const endClass = command({
  name: 'class.end',
  says: 'Puts a class away. Its links only take consent back from then on, and what was said in it stays.',
  reach: onPages,
  limits: null,
  input: z.object({ classId: z.uuid() }),
  load: (scene, { classId }) => loadClass(scene, classId),
  may: mayKeepClass,
  async run({ db, now }, _input, { id, endedAt }) {
    await db
      .updateTable('classes')
      .set({ endedAt: endedAt ?? now })
      .where('id', '=', id)
      .execute()
    return { id, changed: endedAt === null }
  },
  record: (_input, { organizationId, id }, { changed }) => (changed ? fact(classEnded, { organizationId, subjectId: id }) : null),
})
