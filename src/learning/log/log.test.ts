import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { programOf } from '../../testing/program.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { addLogEntry } from './add-entry.ts'
import { changeLogEntry, removeLogEntry, restoreLogEntry } from './change-entry.ts'
import { couldCountToward, wordsToSearch } from './could-count.ts'
import { findEntries, findMonths, readLogQuery } from './find-entries.ts'
import { sweepingLog } from './sweep-log.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, colleague, admin, neighborAdmin } = district
const query = (q = '') => readLogQuery(new URLSearchParams(q))
const listed = async (person = earner, q = '') =>
  (await findEntries(readsOf(world.db, person), person.id, { query: query(q), after: null })).entries

test('what was learned anywhere is noted in a line, found again by month and word, and seen by nobody else', async () => {
  const person = await aPerson(world, 'Lena Log', [{ organizationId: district.district.id, roles: ['earner'] }])
  const { entryId } = await perform(world, person, addLogEntry, {
    line: '  Talk on\nwait time  ',
    linkUrl: 'talks.example/wait',
    minutes: 40,
    learnedOn: '2026-03-02',
    purpose: 'Ask better questions',
    tags: '#Math, wait time,math',
  })
  await perform(world, person, addLogEntry, { line: 'Edcamp: 100% of a session', minutes: 90, learnedOn: '2026-03-20' })
  await perform(world, person, addLogEntry, { line: 'A chat in the hallway' })
  const [, , oldest] = await listed(person)
  expect(oldest).toMatchObject({
    id: entryId,
    line: 'Talk on wait time',
    linkUrl: 'https://talks.example/wait',
    purpose: 'Ask better questions',
    tags: ['math', 'wait time'],
  })
  expect((await findMonths(world.db, person.id, '')).at(-1)).toEqual({ month: '2026-03', entries: 2, minutes: 130 })
  expect((await listed(person, 'q=WAIT+questions')).map(({ id }) => id)).toEqual([entryId])
  // A sign that SQL knows is only that sign.
  expect(await listed(person, 'q=100%25')).toHaveLength(1)
  expect(await listed(person, 'q=_')).toHaveLength(0)
  expect(await listed(person, 'month=2026-03')).toHaveLength(2)

  // Page by page nothing is left out and nothing comes twice.
  const first = await findEntries(world.db, person.id, { query: query(), after: null, size: 2 })
  const [day = '', id = ''] = (first.next ?? '').split('_')
  const second = await findEntries(world.db, person.id, { query: query(), after: { day, id }, size: 2 })
  expect([...first.entries, ...second.entries].map((entry) => entry.id)).toEqual((await listed(person)).map((entry) => entry.id))

  for (const other of [colleague, admin, neighborAdmin]) {
    expect((await findEntries(readsOf(world.db, other), person.id, { query: query(), after: null })).entries).toEqual([])
    await expect(perform(world, other, removeLogEntry, { entryId })).rejects.toMatchObject({ code: 'log-entry-missing' })
    await expect(perform(world, other, changeLogEntry, { entryId, revision: 1, line: 'Mine' })).rejects.toMatchObject({ kind: 'missing' })
  }
})

test('what can’t be is refused beside its field', async () => {
  const add = (given: object) => perform(world, earner, addLogEntry, { line: 'A talk', ...given })
  const faulty: [object, string][] = [
    [{ line: '' }, 'line'],
    [{ line: ' \n\t​' }, 'line'],
    [{ line: 'x'.repeat(100_000) }, 'line'],
    [{ minutes: -5 }, 'minutes'],
    [{ minutes: 100_000 }, 'minutes'],
    [{ minutes: 1.5 }, 'minutes'],
    [{ linkUrl: 'javascript:alert(1)' }, 'linkUrl'],
    [{ linkUrl: 'data:text/html,<script>' }, 'linkUrl'],
    [{ linkUrl: 'https://me:secret@files.example/' }, 'linkUrl'],
    [{ learnedOn: '2999-01-01' }, 'learnedOn'],
    [{ learnedOn: '2026-02-31' }, 'learnedOn'],
    [{ purpose: 'x'.repeat(201) }, 'purpose'],
    [{ tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }, 'tags'],
    [{ tags: 'x'.repeat(41) }, 'tags.0'],
  ]
  for (const [given, field] of faulty)
    await expect(add(given), JSON.stringify(given).slice(0, 60)).rejects.toMatchObject({ kind: 'invalid', fields: [{ field }] })
  const { entryId } = await add({ line: '<script>alert(1)</script> & “quotes”' })
  const page = await (await aWeb(world, earner).request(`/learning/log.csv`)).text()
  expect(page).toContain('<script>alert(1)</script> & “quotes”')
  await perform(world, earner, removeLogEntry, { entryId })
})

test('two windows notice each other; what was removed comes back for six hours, then never', async () => {
  const { entryId } = await perform(world, earner, addLogEntry, { line: 'Kept', minutes: 10 })
  await perform(world, earner, changeLogEntry, { entryId, revision: 1, minutes: 20 })
  await expect(perform(world, earner, changeLogEntry, { entryId, revision: 1, minutes: 30 })).rejects.toMatchObject({
    code: 'entry-changed',
    kept: { revision: 2, values: { minutes: 20 } },
  })
  // Saying the same once more is no conflict.
  await perform(world, earner, changeLogEntry, { entryId, revision: 1, minutes: 20 })
  await perform(world, earner, removeLogEntry, { entryId })
  await perform(world, earner, removeLogEntry, { entryId })
  expect(await listed()).toHaveLength(0)
  await expect(perform(world, earner, changeLogEntry, { entryId, revision: 2, minutes: 5 })).rejects.toMatchObject({ kind: 'missing' })
  await perform(world, earner, restoreLogEntry, { entryId })
  await expect(perform(world, earner, restoreLogEntry, { entryId })).rejects.toMatchObject({ code: 'entry-not-removed' })
  await perform(world, earner, removeLogEntry, { entryId })
  const later = (hours: number) => ({ ...world, now: () => new Date(world.now().getTime() + hours * 3_600_000) })
  await sweepingLog.work(later(5), {} as never)
  await perform(world, earner, restoreLogEntry, { entryId })
  await perform(world, earner, removeLogEntry, { entryId })
  await sweepingLog.work(later(7), {} as never)
  await expect(perform(world, earner, restoreLogEntry, { entryId })).rejects.toMatchObject({ kind: 'missing' })
})

test('a line with a typing error still says what it could count toward, and nothing is awarded', async () => {
  const { id } = await anAchievement(
    world,
    district.district.id,
    smallDefinition({ title: 'Probing questions and silence', competency: 'Asks probing questions.' }),
  )
  const entry = { line: 'Watched a video about probbing questions (30 minutes) https://v.example', purpose: '', tags: [] }
  expect(wordsToSearch(entry)).toBe('probbing questions')
  const found = await couldCountToward(world.db, earner, { ...entry, line: 'Watched a video about probbing questions' }, world.now())
  expect(found.map((one) => one.id)).toContain(id)
  expect(found.length).toBeLessThanOrEqual(3)
  for (const line of ['', '🙂', '"', "' or 1=1 --", '& | ! ( ) :*', 'the'])
    expect(await couldCountToward(world.db, earner, { line, purpose: '', tags: [] }, world.now())).toEqual(expect.any(Array))
  expect(await world.db.selectFrom('awards').selectAll().execute()).toEqual([])
})

test('a program keeps the log of its person, and no organization’s program has one', async () => {
  const program = await programOf(world, earner)
  const made = await program.ask('POST', '/log', { line: 'By a program', minutes: 15, tags: ['a'] })
  expect(made.status).toBe(201)
  const at = `/log/${made.body.entryId}`
  const read = await program.ask('GET', at)
  expect(read.body).toMatchObject({ line: 'By a program', tags: ['a'] })
  const changed = await program.ask('PATCH', at, { minutes: 25 }, { 'If-Match': read.headers.get('etag') ?? '' })
  expect(changed.body).toMatchObject({ minutes: 25, tags: ['a'], revision: 2 })
  expect((await (await programOf(world, colleague)).ask('GET', at)).status).toBe(404)
  expect((await program.ask('GET', '/log?words=program')).body.items).toHaveLength(1)
  expect((await program.ask('GET', `${at}/suggestions`)).status).toBe(200)
  expect((await program.ask('DELETE', at)).status).toBe(204)
  expect((await program.ask('GET', at)).status).toBe(404)
})

test('it goes with the person', async () => {
  const person = await aPerson(world, 'Fay Forgotten', [{ organizationId: district.district.id, roles: ['earner'] }])
  await perform(world, person, addLogEntry, { line: 'Soon gone' })
  expect(await listed(person)).toHaveLength(1)
  await sql`select erase_person(${person.id})`.execute(world.db)
  expect(await world.db.selectFrom('logEntries').where('personId', '=', person.id).selectAll().execute()).toEqual([])
})
