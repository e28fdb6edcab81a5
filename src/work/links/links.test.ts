import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { findAssessment } from '../../judgment/assessment/find-assessment.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { addLink } from '../artifacts/add-artifact.ts'
import { changeArtifact } from '../artifacts/change-artifact.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { findIncomplete } from '../attempts/find-incomplete.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { copyingWaitingLinks } from './copy-link.ts'
import { fetchLink } from './fetch-link.ts'
import { findLinkCopies } from './find-links.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A site with pages of all kinds. It lies in this machine, as an operator may allow. */
const lesson = `<!doctype html><html><head><title>Wait time in room 12</title><style>p{}</style></head><body><nav>Home</nav>
  <h1>Wait time</h1><p>On Tuesday <b>seven</b> spoke, on Friday eleven.</p><script>document.body.innerHTML = 'owned'</script>
  <ul><li>Count to three</li><li>Nod later</li></ul><p hidden>Never seen</p></body></html>`
let words = lesson
let isAway = false
/** A page that never ends, a letter at a time. */
function drip(response: ServerResponse) {
  const timer = setInterval(() => response.write('x'), 20)
  response.on('close', () => clearInterval(timer))
}
const site = createServer((request, response) => {
  const answer = (status: number, type: string, body: string | Buffer = '') =>
    response.writeHead(status, { 'content-type': type }).end(body)
  if (isAway) return request.socket.destroy()
  switch (request.url) {
    case '/lesson':
      return answer(200, 'text/html; charset=utf-8', words)
    case '/plan.pdf':
      return answer(200, 'application/octet-stream', pdf())
    case '/private':
      return response.writeHead(302, { location: '/accounts/signin?to=x' }).end()
    case '/accounts/signin?to=x':
      return answer(200, 'text/html', '<h1>Sign in with your school account to see this document</h1>')
    case '/denied':
      return answer(403, 'text/html', 'No.')
    case '/app':
      return answer(200, 'text/html', '<div id="root"></div><script src="/app.js"></script>')
    case '/large':
      return answer(200, 'text/html', 'x'.repeat(11_000_000))
    case '/silent':
      return undefined
    case '/drip':
      response.writeHead(200, { 'content-type': 'text/html' })
      return drip(response)
    case '/archive':
      return answer(200, 'application/zip', Buffer.from('PK\x03\x04 and more'))
    case '/loop':
      return response.writeHead(302, { location: '/loop' }).end()
    case '/inward':
      return response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end()
    case '/deep':
      return answer(200, 'text/html', '<b>'.repeat(100_000))
    default:
      return answer(404, 'text/html', 'Nothing here.')
  }
})
await new Promise<void>((resolve) => site.listen(0, '127.0.0.10', resolve))
afterAll(() => {
  site.closeAllConnections()
  site.close()
})
const at = (path: string) => `http://127.0.0.10:${(site.address() as AddressInfo).port}${path}`

const world = await aWorld({ LINK_PRIVATE_HOSTS: at('') })
const district = await aDistrict(world)
const { requirements } = smallDefinition()
const definition = smallDefinition({
  requirements: requirements.map((requirement) =>
    requirement.id === 'tally' ? { ...requirement, accepts: ['text', 'link', 'document'], count: { from: 1, to: 20 } } : requirement,
  ),
})
const achievement = await anAchievement(world, district.district.id, definition)
const { assessor, colleague } = district
const someone = (name: string) => aPerson(world, name, [{ organizationId: district.district.id, roles: ['earner'] }])

async function withLinks(earner: Person, paths: readonly string[]) {
  const attemptId = await anAttempt({ ...district, achievement } as typeof district, earner)
  await fillAttempt(district, attemptId, earner)
  const ids: string[] = []
  for (const path of paths) {
    const { artifactId } = await perform(world, earner, addLink, { attemptId, requirementId: 'tally', linkUrl: at(path), name: path })
    ids.push(artifactId)
  }
  return { attemptId, ids }
}
const lacksOf = async (attemptId: string) =>
  findIncomplete(achievement.definition, await findEvidence(world.db, [attemptId])).filter(({ code }) => code.startsWith('link-'))

test('while work is collected each page is asked for as a visitor would: what is private or gone is told, what could not be reached is not known', async () => {
  const earner = await someone('Ines Aal')
  const { attemptId, ids } = await withLinks(earner, ['/lesson', '/private', '/denied', '/gone', '/loop', '/inward', '/large'])
  await world.jobs.settle()
  const told = Object.fromEntries((await lacksOf(attemptId)).map(({ values, code, blocks }) => [values.name, [code, blocks]]))
  expect(told).toEqual({
    '/private': ['link-private', false],
    '/denied': ['link-private', false],
    '/gone': ['link-broken', false],
    '/loop': ['link-unknown', false],
    '/inward': ['link-unknown', false],
  })
  const change = { attemptId, artifactId: ids[3] ?? '', revision: 1, linkUrl: at('/lesson') }
  await perform(world, earner, changeArtifact, change)
  expect((await lacksOf(attemptId)).map(({ values }) => values.name)).not.toContain('/gone')
  await world.jobs.settle()
  expect((await lacksOf(attemptId)).map(({ values }) => values.name)).not.toContain('/gone')
})

test('handed in, each link is copied, as words, PDF or picture; assessors see the copy and never the page, and what could not be copied is said', async () => {
  const earner = await someone('Noor Bak')
  const paths = ['/lesson', '/plan.pdf', '/private', '/gone', '/app', '/large', '/archive', '/inward', '/deep']
  const { attemptId, ids } = await withLinks(earner, paths)
  const { submissionId } = await perform(world, earner, submitAttempt, { attemptId })
  expect([...(await findLinkCopies(world.db, submissionId)).values()].every(({ state }) => state === 'waiting')).toBe(true)
  await world.jobs.settle()
  words = lesson.replace('seven', 'nobody')
  const copies = await findLinkCopies(world.db, submissionId)
  const outcome = ids.map((id) => {
    const copy = copies.get(id)
    return copy?.state === 'failed' ? copy.because : copy?.state === 'ready' ? copy.showing : copy?.state
  })
  expect(Object.fromEntries(paths.map((path, index) => [path, outcome[index]]))).toEqual({
    '/lesson': 'text',
    '/plan.pdf': 'pdf',
    '/private': 'private',
    '/gone': 'broken',
    '/app': 'empty',
    '/large': 'too-large',
    '/archive': 'kind',
    '/inward': 'not-allowed',
    '/deep': 'damaged',
  })
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId })
  const { items } = await findAssessment(world.db, assessor, assessmentId)
  expect(JSON.stringify(items)).not.toContain('127.0.0.10')
  const page = items.find((item) => item.id === `artifact:${ids[0]}`)?.page
  expect(page).toMatchObject({ state: 'ready', title: 'Wait time in room 12' })
  const get = (who: typeof assessor, id = ids[0], copy = page?.id) => aWeb(world, who).request(`/evidence/${id}/copies/${copy}`)
  const answer = await get(assessor)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(await answer.text()).toBe('Wait time\n\nOn Tuesday seven spoke, on Friday eleven.\n\n• Count to three\n• Nod later')
  expect((await get(assessor, ids[1], copies.get(ids[1] ?? '')?.id)).headers.get('content-type')).toBe('application/pdf')
  expect((await get(earner)).status).toBe(200)
  for (const [who, id, copy] of [
    [colleague, ids[0], page?.id],
    [district.neighborAssessor, ids[0], page?.id],
    [assessor, ids[1], page?.id],
    [assessor, ids[0], 'nothing'],
    [assessor, 'nothing', page?.id],
  ] as const)
    expect((await get(who, id, copy)).status).toBe(404)
})

test('a site that never answers, or never ends, holds nobody longer than it may: what it shows is not known, and is asked for again', async () => {
  for (const path of ['/silent', '/drip']) {
    const began = performance.now()
    const found = await fetchLink(world, at(path), { maximumBytes: 100_000, timeoutMilliseconds: 400 })
    expect([path, found]).toEqual([path, { state: 'unknown', because: 'unreachable', again: true }])
    expect(performance.now() - began).toBeLessThan(4000)
  }
})

test('a site that is away is tried again, later and not for ever; handing in waits for none of it', async () => {
  const earner = await someone('Olu Cole')
  words = lesson
  isAway = true
  const { attemptId, ids } = await withLinks(earner, ['/lesson'])
  const { submissionId } = await perform(world, earner, submitAttempt, { attemptId })
  const stateOf = async () => (await findLinkCopies(world.db, submissionId)).get(ids[0] ?? '')
  await world.jobs.settle()
  expect(await stateOf()).toMatchObject({ state: 'waiting' })
  const soon = () =>
    world.db
      .updateTable('linkCopies')
      .set({ dueAt: new Date(0) })
      .where('submissionId', '=', submissionId)
      .execute()
  // Not due yet, so nothing is asked.
  await copyingWaitingLinks.work(world, {})
  for (let tries = 0; tries < 4; tries++) {
    await soon()
    await copyingWaitingLinks.work(world, {})
  }
  expect(await stateOf()).toMatchObject({ state: 'failed', because: 'unreachable' })
  isAway = false
  await soon()
  await copyingWaitingLinks.work(world, {})
  expect(await stateOf()).toMatchObject({ state: 'failed' })
})

test('what a page says in another alphabet, or hides in marks of direction, comes as its letters', async () => {
  const { decodePage, readPage } = await import('./page-text.ts')
  const latin = Buffer.from('<meta charset="windows-1252"><p>Seŕor Mu\xf1oz</p>'.replace('ŕ', '\xf1'), 'latin1')
  expect(readPage(decodePage(latin, 'text/html'))?.text).toBe('Señor Muñoz')
  expect(readPage(decodePage(Buffer.from('<p>Año</p>'), 'text/html; charset=nothing-known'))?.text).toBe('Año')
  expect(readPage('<p>a\u202ebc\0\x1b[31m</p><td>1<td>2<p>&lt;script&gt;')?.text).toBe('abc[31m\n\n1\t2\n\n<script>')
  expect(readPage('<title>x')).toEqual({ title: 'x', text: '' })
  const many = readPage(`${'<p>x</p>'.repeat(200_000)}`)
  expect(many?.text.length).toBeGreaterThan(10)
})
