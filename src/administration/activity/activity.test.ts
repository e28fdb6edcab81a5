import { expect, test } from 'vitest'
import { statusListSigned } from '../../credentials/awards/award-facts.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform, recordFacts } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { addWords } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { organizationEdited } from '../../people/organizations/organization-facts.ts'
import { renameSchool } from '../../people/organizations/rename-school.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { submissionHandedIn } from '../../work/attempts/attempt-facts.ts'
import { listActivity } from './activity.ts'
import { readActivityCursor, readActivityFilter, writeActivityCursor } from './activity-filter.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { admin, earner, assessor, neighborAdmin } = district
const organizationId = district.district.id
const award = await anAward(district)
// The way of every hand-in; the parts of tests write its rows by themselves.
await inScene(world, earner, (scene) =>
  recordFacts(scene, [
    fact(
      submissionHandedIn,
      { organizationId, subjectId: award.submission.submissionId },
      { attemptId: award.submission.attemptId, number: 1 },
    ),
  ]),
)
await perform(world, admin, renameSchool, { schoolId: district.schoolId, name: '=HYPERLINK("x")' })

const list = (asked: Record<string, string> = {}, more: { size?: number; before?: ReturnType<typeof readActivityCursor> } = {}) =>
  listActivity(world.db, world.factKinds, {
    ...readActivityFilter(new URLSearchParams(asked), world.factKinds),
    organizationId,
    timeZone: 'UTC',
    ...more,
  })

test('what happened is told newest first, with who did it, and whose work it was is told to nobody', async () => {
  const { rows } = await list()
  expect(rows[0]).toMatchObject({ kind: 'school.renamed', actor: { name: admin.name }, door: 'inside' })
  const told = Object.fromEntries(rows.map((row) => [row.kind, row]))
  expect(told['award.issued']).toMatchObject({
    actor: { name: assessor.name },
    subject: { label: 'Wait time', href: `/awards/${award.id}` },
  })
  expect(told['submission.handed-in']).toMatchObject({ actor: null, actorKind: 'person', subject: { label: 'Wait time' } })
  expect(JSON.stringify(rows)).not.toContain(earner.name)
  expect(JSON.stringify(rows), 'no letter, answer or reason').not.toMatch(/students|seven spoke|reason/i)
})

test('it is filtered by kind, actor, subject and time, and an actor’s own work is not found by them', async () => {
  const kinds = async (asked: Record<string, string>) => [...new Set((await list(asked)).rows.map(({ kind }) => kind))].sort()
  expect(await kinds({ kind: 'award.issued' })).toEqual(['award.issued'])
  expect(await kinds({ actor: assessor.id })).toEqual([
    'assessment.acquaintance-said',
    'award.issued',
    'submission.claimed',
    'submission.decided',
  ])
  expect(await kinds({ actor: earner.id })).toEqual([])
  expect(await kinds({ subject: award.id })).toEqual(['award.issued'])
  const today = world.now().toISOString().slice(0, 10)
  expect((await list({ from: today, to: today })).rows.length).toBeGreaterThan(3)
  expect((await list({ to: '2001-01-01' })).rows).toEqual([])
  // What is no filter is none.
  expect((await list({ kind: "x' or 1=1", actor: 'everyone', from: 'yesterday' })).rows.length).toBeGreaterThan(3)
})

test('what Laurel does by itself is shown when it is asked for', async () => {
  await inScene(world, system, (scene) => recordFacts(scene, [fact(statusListSigned, { organizationId, subjectId: world.newId() })]))
  const kinds = async (asked: Record<string, string>) => (await list(asked)).rows.map(({ kind }) => kind)
  expect(await kinds({})).not.toContain('status-list.signed')
  expect(await kinds({ kind: 'all' })).toContain('status-list.signed')
  expect(await kinds({ kind: 'status-list.signed' })).toEqual(['status-list.signed'])
})

test('pages follow each other without a gap, also where many happened in one moment, and a cursor of nonsense is the first page', async () => {
  await inScene(world, system, (scene) =>
    recordFacts(
      { ...scene, actor: admin },
      Array.from({ length: 25 }, () => fact(organizationEdited, { organizationId, subjectId: organizationId }, { changes: {} })),
    ),
  )
  const all = (await list({}, { size: 500 })).rows.map(({ id }) => id)
  const paged: string[] = []
  for (let before: ReturnType<typeof readActivityCursor> | undefined; before !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list({}, { size: 7, before: before ?? null })
    paged.push(...page.rows.map(({ id }) => id))
    before = page.next && readActivityCursor(writeActivityCursor(page.next))
  }
  expect(paged).toEqual(all)
  for (const nonsense of ['', 'x', '2026-01-01', `never_${award.id}`, '2026-01-01T00:00:00Z_x'])
    expect(readActivityCursor(nonsense)).toBeNull()
})

test('the file has the same, runs nothing in a spreadsheet, and is the organization’s alone', async () => {
  const file = await (await aWeb(world, admin).request('/settings/organization/activity.csv?kind=school.renamed')).text()
  const [head, line, end] = file.split('\r\n')
  expect(head).toContain('What happened')
  expect(line).toContain('school.renamed,A school was renamed,school')
  expect(line).toContain(`"'=HYPERLINK(""x"")"`)
  expect(end).toBe('')
  addWords('es', spanish)
  const inSpanish = await aWeb(world, admin).request('/settings/organization/activity.csv?kind=school.renamed', {
    headers: { 'accept-language': 'es' },
  })
  expect((await inSpanish.text()).split('\r\n').slice(0, 2).join()).toMatch(/Qué pasó.*school\.renamed,(?!A school)/s)
  const { slug } = district.district
  const elsewhere = await aWeb(world, neighborAdmin).request(`/settings/organization/activity.csv?of=${slug}`)
  expect(elsewhere.status).toBe(404)
  expect((await (await aWeb(world, neighborAdmin).request('/settings/organization/activity.csv')).text()).split('\r\n').length).toBe(2)
})
