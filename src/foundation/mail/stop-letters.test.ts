import { expect, test } from 'vitest'
import { openResources, resources } from '../../resources.ts'
import { aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { createWeb } from '../doors/web.ts'
import { visitor } from '../platform/actor.ts'
import { perform } from '../platform/command.ts'
import { chooseLetters, letterSettingsOf } from './choose-letters.ts'
import { letterKinds } from './letter-kinds.ts'
import { chosenKinds } from './letter-ways.ts'
import { readStopToken, stopAddress } from './stop-address.ts'

const world = await aWorld({ WORKERS: 'false' })
const web = createWeb({
  world,
  recognize: async () => visitor,
  resources,
  openResources,
  pages: async () => new Response('A page.'),
  files: async () => null,
})
const maya = await aPerson(world, 'Maya')
const tom = await aPerson(world, 'Tom')
const pathOf = (personId: string, kind: (typeof letterKinds)[number]) => new URL(stopAddress(world, personId, kind) ?? '').pathname
const waysOf = async (personId: string) => (await letterSettingsOf(world.db, personId)).ways
/** As the mail programs of large providers do it: from nowhere, without cookies. */
const click = (path: string, init: RequestInit = {}) =>
  web.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    ...init,
  })

test('one click stops letters of one kind, for one person, without signing in; twice is once', async () => {
  for (let times = 0; times < 2; times++) {
    const answer = await click(pathOf(maya.id, 'late'))
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
  }
  expect(await waysOf(maya.id)).toMatchObject({ late: 'never', due: 'at-once' })
  expect(await waysOf(tom.id)).toMatchObject({ late: 'at-once' })
})

test('it may come as multipart, and from any site', async () => {
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  const answer = await web.request(pathOf(maya.id, 'due'), {
    method: 'POST',
    body: form,
    headers: { Origin: 'https://mail.elsewhere.example' },
  })
  expect(answer.status).toBe(200)
  expect(await waysOf(maya.id)).toMatchObject({ due: 'never' })
})

test('stopping the digest stops what would stand in it, and nothing else', async () => {
  await perform(world, tom, chooseLetters, { ways: { late: 'digest', due: 'at-once' } })
  await click(pathOf(tom.id, 'digest'))
  expect(await waysOf(tom.id)).toMatchObject({ late: 'never', stalled: 'never', due: 'at-once', 'handed-in': 'at-once' })
})

test('what is owed has no such address, and none can be made up', () => {
  const stoppable = letterKinds.filter((kind) => stopAddress(world, maya.id, kind) !== null)
  expect(stoppable.toSorted()).toEqual([...chosenKinds, 'digest'].toSorted())
  for (const kind of ['decision', 'taken-back', 'account', 'sign-in-link', 'invitation']) expect(stoppable).not.toContain(kind)
})

test('an address that was altered stops nothing and is told as none; looking at it changes nothing', async () => {
  const path = pathOf(tom.id, 'membership')
  const [id = '', kind = '', signature = ''] = path.split('/').at(-1)?.split('.') ?? []
  const mayas = pathOf(maya.id, 'membership').split('/').at(-1)?.split('.')[0]
  for (const token of [
    `${mayas}.${kind}.${signature}`,
    `${id}.handed-in.${signature}`,
    `${id}.decision.${signature}`,
    `${id}.${kind}.${signature.slice(0, -1)}A`.replace(/AA$/, 'AB'),
    `${id}.${kind}.`,
    `${id}.${kind}.${'A'.repeat(24)}`,
    'x',
    'x'.repeat(5000),
    '%00',
    '..%2f..',
  ]) {
    expect(readStopToken(world.keys, token)).toBeNull()
    expect((await click(`/unsubscribe/${token}`)).status, token.slice(0, 80)).toBeGreaterThanOrEqual(400)
  }
  await web.request(path)
  await web.request(path, { method: 'HEAD' })
  expect(await waysOf(tom.id)).toMatchObject({ membership: 'at-once', 'handed-in': 'at-once' })
  expect(await waysOf(maya.id)).toMatchObject({ membership: 'at-once' })
})

test('the page’s own form is led back to it, and one from elsewhere is not led anywhere', async () => {
  const path = pathOf(maya.id, 'stalled')
  const answer = await click(path, { body: 'from=page' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?said=stopped`])
})

test('a flood from one address is slowed down', async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, () => click('/unsubscribe/x.y.z')))
  expect(answers.some(({ status }) => status === 429)).toBe(true)
  expect(answers.every(({ status }) => status === 404 || status === 429)).toBe(true)
})
