import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { type OpenTransaction, readsOf, readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addStudents, changeStudent, removeStudent, renewCode } from './add-students.ts'
import { answerConsent, askDeletion, nameChild } from './answer-consent.ts'
import { answerDeletion } from './answer-deletion.ts'
import { openCode, readCode, shownCode } from './consent-codes.ts'
import { expireArtifacts } from './expire-artifacts.ts'
import { consentCounts, findClass, requestsOf, studentsOf } from './find-classes.ts'
import { findStudentByCode, historyOf } from './find-code.ts'
import { readStudents } from './read-students.ts'
import { recordConsent, recordForAll } from './record-consent.ts'
import { endClass, startClass } from './start-class.ts'

const base = await aWorld({ WORKERS: 'false' })
const at = (day: string): World => ({ ...base, now: () => new Date(`${day}T12:00:00Z`) })
const world = at('2026-10-01')
let district: Awaited<ReturnType<typeof aDistrict>>
let classId: string
beforeEach(async () => {
  district = await aDistrict(base)
  classId = (await perform(world, district.earner, startClass, { name: 'Biology, period 3', schoolYear: 2026, endsOn: '2027-06-30' })).id
})

const add = (list: string) => perform(world, district.earner, addStudents, { classId, list })
const students = () => studentsOf(base.db, [classId], world.now())
const codeOf = async (name: string) => {
  const row = await base.db
    .selectFrom('students')
    .where('classId', '=', classId)
    .where('name', '=', name)
    .select(['id', 'codeSealed'])
    .executeTakeFirstOrThrow()
  return { id: row.id, code: openCode(base.keys, row.id, row.codeSealed) }
}
const say = (code: string, given: object, when = world) =>
  perform(when, visitor, answerConsent, { code, name: 'Rosa Ruiz', answer: 'given', scopes: ['film', 'voice'], ...given })

test('a class list is read as it is typed, pasted or exported, and two of one name are told apart', () => {
  const named = (text: string) => readStudents(text).students.map(({ name, mark, locale }) => [name, mark, locale])
  expect(named('Ana Ruiz\n\nJordan  Lee\n')).toEqual([
    ['Ana Ruiz', '', 'en'],
    ['Jordan Lee', '', 'en'],
  ])
  expect(named('Last Name,First Name,Student ID,Home Language\nRuiz,Ana,1001,Spanish\n"Lee","Jordan",1002,English')).toEqual([
    ['Ana Ruiz', '1001', 'es'],
    ['Jordan Lee', '1002', 'en'],
  ])
  expect(named('"Ruiz, Ana"\nAna Ruiz\nana ruiz')).toEqual([
    ['Ana Ruiz', '1', 'en'],
    ['Ana Ruiz', '2', 'en'],
    ['ana ruiz', '3', 'en'],
  ])
  expect(readStudents('Name,ID\n,1001\nAna,1002').faults).toMatchObject([{ line: 2 }])
  expect(readStudents(`Name\n${'x'.repeat(200)}`).faults).toHaveLength(1)
})

test('a list pasted twice adds nobody twice, and a class has its bounds', async () => {
  expect(await add('Ana Ruiz\nAna Ruiz\nJordan Lee')).toMatchObject({ added: 3, known: 0 })
  expect(await add('Ana Ruiz\nAna Ruiz\nJordan Lee\nNoor Khan')).toMatchObject({ added: 1, known: 3 })
  await expect(add(' \n')).rejects.toMatchObject({ code: 'list-empty' })
  await expect(add(Array.from({ length: 201 }, (_, one) => `Student ${one}`).join('\n'))).rejects.toMatchObject({ code: 'students-many' })
  const [first, second] = await students()
  await expect(
    perform(world, district.earner, changeStudent, {
      studentId: second?.id ?? '',
      name: 'ana RUIZ',
      mark: first?.mark ?? '',
      locale: 'en',
    }),
  ).rejects.toMatchObject({ code: 'student-twice', fields: [{ field: 'mark' }] })
})

test('what a teacher holds is written down, kept as history, and over after its last day', async () => {
  await add('Ana Ruiz\nJordan Lee')
  const [ana, jordan] = await students()
  const record = (given: object) =>
    perform(world, district.earner, recordConsent, { studentId: ana?.id ?? '', answer: 'given', scopes: ['film'], ...given })
  await expect(record({ scopes: [] })).rejects.toMatchObject({ code: 'scopes-none' })
  await expect(record({ until: '2026-09-30' })).rejects.toMatchObject({ code: 'until-past' })
  await expect(record({ basis: 'adult-student' })).rejects.toMatchObject({ code: 'student-not-adult' })
  await record({ until: '2026-12-31' })
  await record({ answer: 'refused', scopes: [] })
  await record({ scopes: ['work'], until: '2026-12-31' })
  expect((await historyOf(base.db, ana?.id ?? '', '2026-10-01')).said.map(({ answer }) => answer)).toEqual(['given', 'refused', 'given'])
  expect((await students()).map(({ standing }) => standing.state)).toEqual(['given', 'unknown'])
  expect((await studentsOf(base.db, [classId], new Date('2027-01-01'))).map(({ standing }) => standing.state)).toEqual(['over', 'unknown'])
  // A stack of forms leaves alone of whom something is known.
  expect(
    await perform(world, district.earner, recordForAll, { studentIds: [ana?.id ?? '', jordan?.id ?? ''], scopes: ['film', 'voice'] }),
  ).toMatchObject({ count: 1 })
})

test('nobody else sees or changes a register: no colleague, no admin, no visitor', async () => {
  await add('Ana Ruiz')
  for (const actor of [district.admin, district.assessor, visitor]) {
    expect(await findClass(readsOf(base.db, actor), district.earner.id, classId)).toBeUndefined()
    await expect(perform(world, actor, addStudents, { classId, list: 'Someone' })).rejects.toMatchObject({
      code: actor === visitor ? 'sign-in-needed' : 'not-your-class',
    })
  }
  expect(await consentCounts(readsOf(base.db, district.admin), district.district.id)).toEqual({
    classes: 1,
    students: 1,
    given: 0,
    refused: 0,
    unknown: 1,
    requests: 0,
    late: 0,
  })
})

test('a family gives, limits and takes back by its link, and the teacher can’t allow more than it does', async () => {
  await add('Ana Ruiz')
  const { id, code } = await codeOf('Ana Ruiz')
  await expect(say(code, { scopes: [] })).rejects.toMatchObject({ code: 'scopes-none' })
  await expect(say(code, { name: ' ' })).rejects.toMatchObject({ code: 'input-invalid' })
  await say(shownCode(code).toLowerCase().replaceAll('-', ' '), {})
  expect((await students())[0]?.standing).toMatchObject({
    state: 'given',
    scopes: ['film', 'voice'],
    basis: 'parent-online',
    until: '2027-06-30',
  })
  await say(code, { scopes: ['voice'], until: 'open' })
  await expect(
    perform(world, district.earner, recordConsent, { studentId: id, answer: 'given', scopes: ['film', 'voice'] }),
  ).rejects.toMatchObject({ code: 'family-said-otherwise' })
  await say(code, { answer: 'refused' })
  expect((await historyOf(base.db, id, '2026-10-01')).said.map(({ answer }) => answer)).toEqual(['withdrawn', 'given', 'given'])
})

test('a code that is forged, replaced, or late is answered in plain words', async () => {
  await add('Ana Ruiz\nJordan Lee')
  const { id, code } = await codeOf('Ana Ruiz')
  for (const forged of ['', 'x', code.slice(1), `${code}2`, code.replace(/./, (sign) => (sign === '2' ? '3' : '2'))])
    await expect(say(forged, {})).rejects.toMatchObject({ kind: 'missing', code: 'consent-code-missing' })
  expect(readCode(`  ${shownCode(code)} `)).toBe(code)
  await perform(world, district.earner, renewCode, { studentId: id })
  await expect(say(code, {})).rejects.toMatchObject({ code: 'consent-code-missing' })
  const fresh = await codeOf('Ana Ruiz')
  await say(fresh.code, {})
  // The class is over: less may be said, more may not.
  const later = at('2027-07-01')
  expect(await findStudentByCode(readsOfAll(base.db), fresh.code, later.now())).toMatchObject({ isLate: true })
  const other = await codeOf('Jordan Lee')
  await expect(say(other.code, {}, later)).rejects.toMatchObject({ code: 'consent-late' })
  await say(fresh.code, { answer: 'refused' }, later)
  await perform(world, district.earner, removeStudent, { studentId: other.id })
  await expect(say(other.code, {})).rejects.toMatchObject({ code: 'consent-late' })
})

test('two parents who answer at once are both kept, and the last one counts', async () => {
  await add('Ana Ruiz')
  const { id, code } = await codeOf('Ana Ruiz')
  await Promise.all([say(code, { name: 'One' }), say(code, { name: 'Two', answer: 'refused' })])
  const { said, standing } = await historyOf(base.db, id, '2026-10-01')
  expect(said.map(({ saidName }) => saidName).sort()).toEqual(['One', 'Two'])
  expect(standing.state).toBe(said[0]?.answer === 'given' ? 'given' : 'refused')
})

test('by the link of a class a family names its child, and sees nothing that another family said', async () => {
  await add('Ana Ruiz')
  const mine = await codeOf('Ana Ruiz')
  await say(mine.code, {})
  const shown = await findClass(base.db, district.earner.id, classId)
  const link = openCode(base.keys, classId, shown?.joinSealed ?? new Uint8Array())
  const { code } = await perform(world, visitor, nameChild, { code: link, child: 'Ana  Ruiz' })
  expect(code).not.toBe(mine.code)
  expect((await students()).map(({ name, mark, namedBy, standing }) => [name, mark, namedBy, standing.state])).toEqual([
    ['Ana Ruiz', '', 'teacher', 'given'],
    ['Ana Ruiz', '+1', 'family', 'unknown'],
  ])
  // It opens a student, never the class; the code of a student opens no class.
  await expect(say(link, {})).rejects.toMatchObject({ code: 'consent-code-missing' })
  await expect(perform(world, visitor, nameChild, { code: mine.code, child: 'Max' })).rejects.toMatchObject({
    code: 'consent-code-missing',
  })
  await perform(world, district.earner, endClass, { classId })
  await expect(perform(world, visitor, nameChild, { code: link, child: 'Max' })).rejects.toMatchObject({ code: 'class-link-late' })
})

test('taking back hides what the student is in at once; giving again shows it; deleting is asked once, answered once and recorded', async () => {
  await add('Ana Ruiz\nJordan Lee')
  const [ana, jordan] = [await codeOf('Ana Ruiz'), await codeOf('Jordan Lee')]
  await say(ana.code, { scopes: ['work'] })
  await say(jordan.code, { scopes: ['work'] })
  const attemptId = await anAttempt(district)
  const artifactId = base.newId()
  const values = {
    id: artifactId,
    attemptId,
    requirementId: 'tally',
    kind: 'document',
    name: 'Tally',
    body: 'Ana: 7',
    addedAt: world.now(),
  }
  await base.db.insertInto('artifacts').values(values).execute()
  for (const { id } of [ana, jordan])
    await base.db.insertInto('artifactStudents').values({ artifactId, studentId: id, seen: false, heard: false, work: true }).execute()
  const held = async () => (await base.db.selectFrom('artifactHolds').where('artifactId', '=', artifactId).selectAll().execute()).length
  await say(ana.code, { answer: 'refused' })
  expect(await held()).toBe(1)
  await say(jordan.code, { answer: 'refused' })
  await say(ana.code, { scopes: ['work'] })
  expect(await held()).toBe(1)
  await say(jordan.code, { scopes: ['work', 'film'] })
  expect(await held()).toBe(0)

  const submissionId = world.newId()
  const evidence = JSON.stringify({
    answers: [],
    artifacts: [
      { id: artifactId, name: 'Tally', note: 'Ana counts', body: 'Ana: 7', linkUrl: null },
      { id: world.newId(), name: 'Plan', note: '', body: 'Kept.', linkUrl: null },
    ],
  })
  await base.db
    .insertInto('submissions')
    .values({
      id: submissionId,
      attemptId,
      number: 1,
      evidence,
      digest: 'd'.repeat(64),
      submittedAt: world.now(),
      dueOn: '2026-10-01',
      openCriteria: [],
    })
    .execute()
  await base.db.insertInto('submissionCaptions').values({ submissionId, artifactId, language: 'en', body: 'WEBVTT' }).execute()

  const ask = () => perform(world, visitor, askDeletion, { code: ana.code, name: 'Rosa Ruiz', note: 'We moved away.' })
  expect(await ask()).toEqual({ dueOn: '2026-10-31' })
  expect(await held()).toBe(1)
  await expect(ask()).rejects.toMatchObject({ code: 'deletion-asked' })
  const [request] = await requestsOf(base.db, classId)
  const answer = (given: object) =>
    perform(world, district.earner, answerDeletion, { requestId: request?.id ?? '', outcome: 'deleted', ...given })
  await expect(answer({ outcome: 'not-possible', answer: 'No.' })).rejects.toMatchObject({ code: 'answer-missing' })
  expect(await answer({})).toEqual({ outcome: 'deleted', deleted: 1 })
  await expect(answer({})).rejects.toMatchObject({ code: 'deletion-done' })
  expect(
    await base.db.selectFrom('artifacts').where('id', '=', artifactId).select(['name', 'body', 'expiredBecause']).executeTakeFirst(),
  ).toEqual({
    name: 'Tally',
    body: null,
    expiredBecause: 'asked',
  })
  // Neither does what was handed in hold a word of it, nor what was spoken; everything else of it stays.
  const kept = await base.db
    .selectFrom('submissions')
    .where('id', '=', submissionId)
    .select(['evidence', 'digest'])
    .executeTakeFirstOrThrow()
  expect(kept.evidence).toMatchObject({ artifacts: [{ id: artifactId, name: 'Tally', body: null, note: '' }, { body: 'Kept.' }] })
  expect(kept.digest).toBe('d'.repeat(64))
  expect(await base.db.selectFrom('submissionCaptions').where('artifactId', '=', artifactId).selectAll().execute()).toEqual([])
  // Nothing else opens that way: not for a page, and not for what nobody asked to be deleted.
  await expect(sql`select blank_artifacts(array[${artifactId}]::uuid[])`.execute(readsOf(base.db, district.earner))).rejects.toThrow(
    'only a command',
  )
  await base.db.updateTable('artifacts').set({ expiredBecause: 'rule' }).where('id', '=', artifactId).execute()
  await expect(sql`select blank_artifacts(array[${artifactId}]::uuid[])`.execute(base.db)).rejects.toThrow('asked to be deleted')
})

test('what went by rule and was asked to be deleted later leaves no word behind either', async () => {
  await add('Ana Ruiz')
  const ana = await codeOf('Ana Ruiz')
  await say(ana.code, { scopes: ['work'] })
  const attemptId = await anAttempt(district)
  const [artifactId, submissionId] = [base.newId(), base.newId()]
  await base.db
    .insertInto('artifacts')
    .values({
      id: artifactId,
      attemptId,
      requirementId: 'tally',
      kind: 'document',
      name: 'Tally',
      body: 'Ana: 7',
      note: 'Ana counts',
      addedAt: world.now(),
    })
    .execute()
  await base.db.insertInto('artifactStudents').values({ artifactId, studentId: ana.id, seen: false, heard: false, work: true }).execute()
  await base.db.insertInto('captions').values({ artifactId, language: 'en', body: 'WEBVTT', cueCount: 1, savedAt: world.now() }).execute()
  const evidence = { answers: [], artifacts: [{ id: artifactId, name: 'Tally', note: 'Ana counts', body: 'Ana: 7', linkUrl: null }] }
  await base.db
    .insertInto('submissions')
    .values({
      id: submissionId,
      attemptId,
      number: 1,
      evidence: JSON.stringify(evidence),
      digest: 'd'.repeat(64),
      submittedAt: world.now(),
      dueOn: '2026-10-01',
      openCriteria: [],
    })
    .execute()
  await base.db
    .insertInto('linkCopies')
    .values({
      id: base.newId(),
      submissionId,
      artifactId,
      url: 'https://docs.example/ana-ruiz',
      title: 'Ana’s page',
      state: 'ready',
      digest: 'e'.repeat(64),
      dueAt: world.now(),
    })
    .execute()
  await base.db.transaction().execute((db) => expireArtifacts({ db: db as OpenTransaction, now: world.now() }, [artifactId], 'rule'))
  await perform(world, visitor, askDeletion, { code: ana.code, name: 'Rosa Ruiz', note: '' })
  const [request] = await requestsOf(base.db, classId)
  const came = await perform(world, district.earner, answerDeletion, { requestId: request?.id ?? '', outcome: 'deleted' })
  expect(came).toEqual({ outcome: 'deleted', deleted: 1 })
  const kept = await base.db.selectFrom('submissions').where('id', '=', submissionId).select('evidence').executeTakeFirstOrThrow()
  expect(JSON.stringify(kept.evidence)).not.toContain('Ana')
  expect(await base.db.selectFrom('captions').where('artifactId', '=', artifactId).select('language').execute()).toEqual([])
  expect(await base.db.selectFrom('linkCopies').where('artifactId', '=', artifactId).select(['url', 'title', 'digest']).execute()).toEqual([
    { url: '', title: '', digest: 'e'.repeat(64) },
  ])
  const { expiredBecause, note } = await base.db
    .selectFrom('artifacts')
    .where('id', '=', artifactId)
    .select(['expiredBecause', 'note'])
    .executeTakeFirstOrThrow()
  expect([expiredBecause, note]).toEqual(['asked', ''])
})
