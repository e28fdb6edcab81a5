import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { operations } from './api.ts'
import { namesIn } from './foundation/doors/rest.ts'
import type { Person } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { readsOf } from './foundation/platform/database.ts'
import { fileAppeal } from './judgment/appeals/file-appeal.ts'
import { takeAppeal } from './judgment/appeals/hear-appeal.ts'
import { decideSubmission } from './judgment/assessment/decide-submission.ts'
import { saveScores } from './judgment/assessment/save-scores.ts'
import { sayAcquaintance } from './judgment/assessment/say-acquaintance.ts'
import { saveNote } from './judgment/notes/save-note.ts'
import { addPhrase } from './judgment/phrases/keep-phrases.ts'
import { anAchievement, aPerson, smallDefinition } from './testing/district.ts'
import { aHouse, everyAddress } from './testing/house.ts'
import { programFor, programOf } from './testing/program.ts'
import { aDecision, aSeat, fullScores } from './testing/scores.ts'
import { aSubmission } from './testing/submission.ts'
import { topicKinds } from './topics.ts'

/**
 * One seat has finished, another still weighs the same work: no read by any door tells what the first one scored or wrote, and to nobody but an admin
 * that there is one. Every page, file, export and operation of the API is asked, then the tables, the notices, the letters and the live channel.
 */
const { world, district, ask, addressOf } = await aHouse()
const organizationId = district.district.id
const twice = smallDefinition({ title: 'Weighed twice', assessment: { ...smallDefinition().assessment, readers: 2 } })
const earner = await aPerson(world, 'Vera Teacher', [{ organizationId, schoolId: district.schoolId, roles: ['earner'] }])
const work = await aSubmission(district, { earner, achievement: await anAchievement(world, organizationId, twice) })
const { assessor: first, secondAssessor: second, admin } = district

/** What stands in all that the first seat writes, and who hears an appeal. */
const mark = 'xylophone'
const assessmentId = await aSeat(world, first, work.submissionId)
const own = await aSeat(world, second, work.submissionId)

/** Beside it an appeal: the work is decided, and what its hearer notes is nobody's to read before that is decided too. */
const appellant = await aPerson(world, 'Wim Teacher', [{ organizationId, schoolId: district.schoolId, roles: ['earner'] }])
const hearer = await aPerson(world, 'Xenia Hearer', [{ organizationId, roles: ['assessor'] }])
const appealed = await aSubmission(district, { earner: appellant, achievement: await anAchievement(world, organizationId) })
await aDecision(world, first, appealed, () => 'approaching')
const appeal = { attemptId: appealed.attemptId, reason: 'The second page shows what was missed.' }
const { appealId } = await perform(world, appellant, fileAppeal, appeal)
const { assessmentId: hearing } = await perform(world, hearer, takeAppeal, { appealId })
await perform(world, hearer, sayAcquaintance, { assessmentId: hearing, knows: false })
const noted = fullScores(appealed, () => 'demonstrated').map((score) => ({ ...score, reason: `It is a ${mark}.` }))
await perform(world, hearer, saveScores, { assessmentId: hearing, scores: noted })
// From here on only the first seat does something.
await sql`delete from live_changes`.execute(world.db)
const scores = fullScores(work, () => 'approaching').map((score) => ({
  ...score,
  reason: `It is a ${mark}.`,
  nextStep: `One more ${mark}.`,
}))
await perform(world, first, saveScores, { assessmentId, scores })
// What lies beside the rubric has the mark as well: nobody else reads that at any time.
await perform(world, first, saveNote, { assessmentId, body: `For me, a ${mark}.`, revision: 0 })
await perform(world, first, addPhrase, { body: `Always a ${mark}.` })
await perform(world, first, decideSubmission, { assessmentId, message: `A ${mark} for you.` })
const { rows: stirred } = await sql<{ topic: string }>`select distinct topic from live_changes`.execute(world.db)

const { finishedAt } = await world.db
  .selectFrom('assessments')
  .where('id', '=', assessmentId)
  .select('finishedAt')
  .executeTakeFirstOrThrow()
/** What would tell that somebody else weighs it, and when. */
const presence = [assessmentId, hearing, finishedAt?.toISOString() ?? '']
const askers: Record<string, Person> = {
  'the other seat': second,
  'the earner': earner,
  'who appealed': appellant,
  'an admin': admin,
  'a coach': district.coach,
}

/** Everything that there might be of it in an address. */
const things: Record<string, string[]> = {
  ':assessmentId': [assessmentId, own, hearing],
  ':submissionId': [work.submissionId, appealed.submissionId],
  ':attemptId': [work.attemptId, appealed.attemptId],
  ':artifactId': [work.artifacts[0]?.id ?? ''],
  ':personId': [first.id],
  ':slug': [work.achievement.slug, district.district.slug],
}
const addresses = everyAddress.flatMap((pattern) => {
  const name = Object.keys(things).find((each) => pattern.includes(each))
  const filled = (value?: string) => addressOf(name && value ? pattern.replace(name, value) : pattern)
  return name ? (things[name] ?? []).map((value) => filled(value)) : [filled()]
})
const queries = ['', `?q=${mark}`, `?q=${first.name}`]

test.each(Object.entries(askers))('no page, file or export tells %s', { timeout: 600_000 }, async (name, who) => {
  const told: string[] = []
  let answered = 0
  for (const address of new Set(addresses)) {
    // What streams does not end by itself; what it would say is asked below.
    if (address.startsWith('/live') || /sign-out/.test(address)) continue
    for (const query of /review|people|catalog|activity|conflicts/.test(address) ? queries : ['']) {
      const answer = await ask(who, `${address}${query}`)
      if (answer.status === 200) answered++
      const text = await answer.text()
      const asked = `${mark}`
      // What was asked for stands in the field for it.
      if ((query.includes(asked) ? text.replaceAll(`"${asked}"`, '') : text).includes(`${asked}.`))
        told.push(`${address}${query}: the words`)
      // A path that was asked for may say itself; an admin knows who holds what.
      if (name !== 'an admin' && !address.includes(assessmentId) && !address.includes(hearing))
        for (const each of presence) if (text.includes(each)) told.push(`${address}: ${each}`)
      if ((address.includes(assessmentId) || address.includes(hearing)) && answer.status === 200) told.push(`${address}: opens`)
    }
  }
  expect(told).toEqual([])
  expect(answered).toBeGreaterThan(40)
})

test('no operation of the API tells them, nor a program of the organization', { timeout: 600_000 }, async () => {
  const programs = {
    'the other seat': await programOf(world, second),
    'the earner': await programOf(world, earner),
    'who appealed': await programOf(world, appellant),
    'an admin': await programOf(world, admin),
    'the organization': await programFor(world, admin, organizationId),
  }
  const values: Record<string, string[]> = {
    assessmentId: [assessmentId, own, hearing],
    submissionId: [work.submissionId, appealed.submissionId],
    attemptId: [work.attemptId, appealed.attemptId],
    artifactId: [work.artifacts[0]?.id ?? ''],
    achievementId: [work.achievement.id],
    organizationId: [organizationId],
    personId: [first.id],
  }
  const told: string[] = []
  let answered = 0
  for (const { method, path, isElsewhere } of operations) {
    if (method !== 'GET' || isElsewhere) continue
    const [open] = namesIn(path)
    for (const value of values[open ?? ''] ?? [world.newId()]) {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === open ? value : (values[name]?.[0] ?? world.newId())))
      for (const [name, program] of Object.entries(programs)) {
        const { status, body } = await program.ask('GET', address)
        if (status === 200) answered++
        const text = JSON.stringify(body)
        if (text.includes(mark)) told.push(`${address} to ${name}: the words`)
        const knows = name === 'an admin' || name === 'the organization'
        if (!knows && !address.includes(assessmentId) && !address.includes(hearing))
          for (const each of presence) if (text.includes(each)) told.push(`${address} to ${name}: ${each}`)
      }
    }
  }
  expect(told).toEqual([])
  expect(answered).toBeGreaterThan(40)
})

test('no table that a page of theirs could read, no fact, notice or letter has it', async () => {
  for (const who of Object.values(askers)) {
    const db = readsOf(world.db, who)
    const rows = [
      await db.selectFrom('scores').where('assessmentId', 'in', [assessmentId, hearing]).selectAll().execute(),
      await db.selectFrom('assessments').where('id', 'in', [assessmentId, hearing]).selectAll().execute(),
      await db.selectFrom('assessorNotes').where('assessmentId', '=', assessmentId).selectAll().execute(),
      await db.selectFrom('timeOnTask').where('assessmentId', '=', assessmentId).selectAll().execute(),
      await db.selectFrom('phrases').where('personId', '=', first.id).selectAll().execute(),
    ]
    expect(rows.flat(), who.name).toEqual([])
  }
  for (const table of ['events', 'notices', 'messages', 'webhook_deliveries']) {
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(world.db)
    expect(
      rows.filter(({ row }) => row.includes(mark)).map(({ row }) => row),
      table,
    ).toEqual([])
  }
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from notices t where person_id <> ${first.id}`.execute(
    world.db,
  )
  expect(rows.filter(({ row }) => row.includes(assessmentId))).toEqual([])
})

test('the live channel tells the other seat nothing of what the first one did', async () => {
  const may = async (who: Person, topic: string) => {
    const [name, id = ''] = topic.split(':')
    const kind = topicKinds.find((each) => each.name === name)
    return kind ? kind.mayHear(readsOf(world.db, who), who, id) : false
  }
  const topics = stirred.map(({ topic }) => topic)
  expect(topics).toContain(`assessment:${assessmentId}`)
  for (const topic of topics) expect(await may(second, topic), topic).toBe(false)
  expect(await may(first, `assessment:${assessmentId}`)).toBe(true)
})
