import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { consentRecorded } from './consent-facts.ts'
import { mayKeepClass } from './consent-policy.ts'
import { standingOf } from './consent-standing.ts'
import { basesOfTeachers, scopes } from './consent-words.ts'
import { lastSaid } from './hold-back.ts'
import { loadStudent } from './load-class.ts'
import { sayConsent } from './say-consent.ts'

const chosenScopes = z.array(z.enum(scopes, 'There is no such choice.')).default([])

export const recordConsent = command({
  name: 'class.record-consent',
  says: 'Writes down what a teacher holds in hand: a form, a rule of the district, the word of a student who is of age.',
  reach: onPages,
  limits: null,
  input: z.object({
    studentId: z.uuid(),
    answer: z.enum(['given', 'refused'], 'Please choose whether they allow it.'),
    scopes: chosenScopes,
    basis: z.enum(basesOfTeachers, 'Please choose what it rests on.').default('paper'),
    until: z.iso.date('Please choose a day.').nullable().default(null),
    note: z.string().trim().max(500, 'Please keep the note under 500 characters.').default(''),
  }),
  load: (scene, { studentId }) => loadStudent(scene, studentId),
  may: mayKeepClass,
  async run(scene, { answer, scopes: chosen, basis, until, note }, { id, zone, student }) {
    if (answer === 'given' && chosen.length === 0)
      throw invalidAt('scopes-none', 'scopes', 'Please choose at least one thing that is allowed.')
    if (basis === 'adult-student' && !student.isAdult)
      throw invalidAt('student-not-adult', 'basis', 'Say first, beside the name, that this student is of age.')
    if (until !== null && until < dayIn(zone, scene.now))
      throw invalidAt('until-past', 'until', 'This day is over. Choose one that is to come.')
    const before = await lastSaid(scene, student.id)
    const standing = standingOf(before, dayIn(zone, scene.now))
    // A family's own word counts more than what the teacher holds: it may be narrowed, and only the family widens it.
    if (before?.saidBy === 'family' && chosen.some((scope) => !standing.scopes.includes(scope)))
      throw conflict(
        'family-said-otherwise',
        'The family answered itself on {day, date, long}, and you can’t allow more than it does. It can change its answer by the same link or code.',
        { day: dayIn(zone, before.recordedAt) },
      )
    const said = { answer, scopes: answer === 'given' ? chosen : [], basis, until: answer === 'given' ? until : null }
    await sayConsent(scene, student.id, { ...said, note, saidBy: 'teacher', saidName: '', locale: student.locale === 'es' ? 'es' : 'en' })
    return { classId: id }
  },
  record: (_input, { organizationId, id }) => fact(consentRecorded, { organizationId, subjectId: id }),
})

export const recordForAll = command({
  name: 'class.record-for-unknown',
  says: 'Writes the same down for every student of a class of whom nothing is known yet: a stack of forms that came back.',
  reach: onPages,
  limits: null,
  input: z.object({
    studentIds: z.array(z.uuid()).min(1, 'Please choose at least one student.').max(200),
    scopes: chosenScopes.refine((chosen) => chosen.length > 0, 'Please choose at least one thing that is allowed.'),
    basis: z.enum(basesOfTeachers).default('paper'),
    until: z.iso.date('Please choose a day.').nullable().default(null),
  }),
  async load(scene, { studentIds }) {
    const [first = ''] = studentIds
    const loaded = await loadStudent(scene, first)
    const students = await scene.db
      .selectFrom('students')
      .where('classId', '=', loaded.id)
      .where('id', 'in', studentIds)
      .where('removedAt', 'is', null)
      .select(['id', 'isAdult', 'locale'])
      .forUpdate()
      .execute()
    return { ...loaded, students }
  },
  may: mayKeepClass,
  async run(scene, { scopes: chosen, basis, until }, { id, zone, students }) {
    if (until !== null && until < dayIn(zone, scene.now))
      throw invalidAt('until-past', 'until', 'This day is over. Choose one that is to come.')
    let count = 0
    for (const student of students) {
      // What is known already is changed one by one, with a look.
      if (await lastSaid(scene, student.id)) continue
      if (basis === 'adult-student' && !student.isAdult) continue
      const locale = student.locale === 'es' ? ('es' as const) : ('en' as const)
      await sayConsent(scene, student.id, {
        answer: 'given',
        scopes: chosen,
        basis,
        until,
        note: '',
        saidBy: 'teacher',
        saidName: '',
        locale,
      })
      count += 1
    }
    return { classId: id, count }
  },
  record: (_input, { organizationId, id }, { count }) => (count > 0 ? fact(consentRecorded, { organizationId, subjectId: id }) : null),
})
