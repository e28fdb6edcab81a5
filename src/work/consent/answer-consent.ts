import { z } from 'zod'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { studentsIn, writeStudents } from './add-students.ts'
import { consentAnswered, consentWithdrawn, deletionAsked, studentsAdded } from './consent-facts.ts'
import { mayAnswer } from './consent-policy.ts'
import { standingOf } from './consent-standing.ts'
import { scopes } from './consent-words.ts'
import { findClassByCode, findStudentByCode } from './find-code.ts'
import { lastSaid } from './hold-back.ts'
import { mostStudents } from './read-students.ts'
import { sayConsent } from './say-consent.ts'

/** So long a teacher has to answer a request to delete. */
const deletionDays = 30
const ownName = z
  .string()
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Please write your name.').max(120, 'A name has at most 120 characters.'))
const code = z.string().max(200)
const locale = z.enum(['en', 'es']).default('en')
// Many families share the network of one school; a code that is wrong is counted by the page besides.
const limits = (_actor: unknown, _input: unknown, { clientAddress }: { clientAddress?: string }) => [
  { key: `consent-answer ${clientAddress ?? ''}`, tries: 120, seconds: 600 },
]

async function loadByCode(scene: Scene, typed: string) {
  const found = await findStudentByCode(scene.db, typed, scene.now)
  if (!found) throw missing('consent code')
  // Two parents at once take turns.
  await scene.db.selectFrom('students').where('id', '=', found.studentId).select('id').forUpdate().execute()
  return { ...found, before: standingOf(await lastSaid(scene, found.studentId), found.today) }
}

/** What is late still takes back, and nothing else. */
export const answerConsent = command({
  name: 'consent.answer',
  says: 'Says what a family allows, or a student who is of age, by the code that they were given: for the first time, otherwise, or no longer.',
  reach: onPages,
  limits,
  input: z.object({
    code,
    name: ownName,
    answer: z.enum(['given', 'refused'], 'Please choose yes or no.'),
    scopes: z.array(z.enum(scopes, 'There is no such choice.')).default([]),
    until: z.enum(['class', 'open']).default('class'),
    locale,
  }),
  load: (scene, { code: typed }) => loadByCode(scene, typed),
  may: mayAnswer,
  async run(scene, { name, answer, scopes: chosen, until, locale: language }, { studentId, isLate, isAdult, before, endsOn }) {
    if (answer === 'given' && chosen.length === 0) throw invalidAt('scopes-none', 'scopes', 'Please tick what is allowed, or choose no.')
    if (isLate && answer === 'given' && chosen.some((scope) => !before.scopes.includes(scope)))
      throw conflict(
        'consent-late',
        'This class is over, so nothing new can be allowed with this link. You can still take back what you allowed. If your child has a new teacher, ask them for a new link.',
      )
    const had = before.scopes.length > 0
    const isLess = before.scopes.some((scope) => answer === 'refused' || !chosen.includes(scope))
    const basis = isAdult ? 'adult-student' : 'parent-online'
    await sayConsent(scene, studentId, {
      answer: answer === 'given' ? 'given' : had ? 'withdrawn' : 'refused',
      scopes: answer === 'given' ? chosen : [],
      basis,
      until: answer === 'given' && until === 'class' ? endsOn : null,
      saidBy: 'family',
      saidName: name,
      note: '',
      locale: language,
    })
    return { isLess: had && isLess }
  },
  record: (_input, { organizationId, classId }, { isLess }) =>
    fact(isLess ? consentWithdrawn : consentAnswered, { organizationId, subjectId: classId }),
})

/** Asking for that also takes back what was allowed: nobody goes on watching what is to be deleted. */
export const askDeletion = command({
  name: 'consent.ask-deletion',
  says: 'Asks the teacher, by the code of a student, to delete everything in which the student is seen or heard.',
  reach: onPages,
  limits,
  input: z.object({ code, name: ownName, note: z.string().trim().max(500, 'Please keep this under 500 characters.').default(''), locale }),
  load: (scene, { code: typed }) => loadByCode(scene, typed),
  may: mayAnswer,
  async run(scene, { name, note, locale: language }, { studentId, isAdult, before, today }) {
    const { db, newId, now } = scene
    const open = await db
      .selectFrom('deletionRequests')
      .where('studentId', '=', studentId)
      .where('doneAt', 'is', null)
      .select('dueOn')
      .executeTakeFirst()
    if (open)
      throw conflict('deletion-asked', 'You have asked for this already. The teacher has until {day, date, long}.', { day: open.dueOn })
    const dueOn = new Date(Date.parse(`${today}T12:00:00Z`) + deletionDays * 86_400_000).toISOString().slice(0, 10)
    await db.insertInto('deletionRequests').values({ id: newId(), studentId, askedAt: now, dueOn, saidName: name, note }).execute()
    if (before.state === 'given')
      await sayConsent(scene, studentId, {
        answer: 'withdrawn',
        scopes: [],
        basis: isAdult ? 'adult-student' : 'parent-online',
        until: null,
        saidBy: 'family',
        saidName: name,
        note: '',
        locale: language,
      })
    return { dueOn }
  },
  record: (_input, { organizationId, classId }) => fact(deletionAsked, { organizationId, subjectId: classId }),
})

export const nameChild = command({
  name: 'consent.name-child',
  says: 'Names a child by the link of a class, for a family that got no code of its own, and opens the page on which the family answers.',
  reach: onPages,
  limits,
  input: z.object({ code, child: ownName, locale }),
  async load(scene, { code: typed }) {
    const found = await findClassByCode(scene.db, typed, scene.now)
    if (!found) throw missing('consent code')
    await scene.db.selectFrom('classes').where('id', '=', found.classId).select('id').forUpdate().execute()
    return found
  },
  may: mayAnswer,
  async run(scene, { child, locale: language }, { classId, isLate }) {
    if (isLate)
      throw conflict(
        'class-link-late',
        'This class is over, so its link can’t be used any more. Ask the teacher for the link of the new class.',
      )
    const there = await studentsIn(scene, classId)
    if (there.length >= mostStudents) throw conflict('students-many', 'This class is full. Please ask the teacher for a code of your own.')
    // Whether it is one who is on the list already, the teacher sees: a name typed here opens nothing that was said by others.
    const count = there.filter(({ name }) => name.toLocaleLowerCase() === child.toLocaleLowerCase()).length
    const mark = count > 0 ? `+${count}` : ''
    const [made] = await writeStudents(scene, classId, [{ name: child, mark, locale: language }], 'family')
    return { code: made?.code ?? '' }
  },
  record: (_input, { organizationId, classId }) => fact(studentsAdded, { organizationId, subjectId: classId }, { count: 1 }),
})
