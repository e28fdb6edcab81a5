import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform, recordFacts } from '../../foundation/platform/command.ts'
import { fact, factKind } from '../../foundation/platform/fact.ts'
import type { World } from '../../foundation/platform/world.ts'
import { readers } from '../../subscribers.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addWebhook } from './add-webhook.ts'
import { removeWebhook, replaceWebhookSecret, resumeWebhook, stopWebhook } from './change-webhook.ts'
import { deliveringWebhooks } from './deliver.ts'
import { retryPauses } from './retry-pauses.ts'
import { sendDeliveryAgain } from './send-delivery-again.ts'
import { openWebhookSecret } from './webhook-secret.ts'
import { findWebhook } from './webhooks.ts'

type Heard = { path: string; headers: IncomingHttpHeaders; body: string }
let heard: Heard[] = []
/** How the other side answers at each address. */
const answers: Record<string, { status: number; headers?: Record<string, string>; body?: string } | 'never' | 'slowly'> = {}
const server: Server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const path = request.url ?? ''
    heard.push({ path, headers: request.headers, body })
    const answer = answers[path] ?? { status: 204 }
    if (answer === 'never') return
    if (answer === 'slowly') {
      response.writeHead(200)
      const drip = setInterval(() => response.write('…'), 50)
      response.on('close', () => clearInterval(drip))
      return
    }
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  heard = []
})

const world = await aWorld({ WORKERS: 'false', WEBHOOK_PRIVATE_HOSTS: place, WEBHOOK_ANSWER_SECONDS: '1' })
const { db } = world
const district = await aDistrict(world)
const { admin, neighborAdmin, earner } = district
const organizationId = district.district.id
const kind = factKind({
  name: 'award.issued',
  subject: 'award',
  details: z.object({ versionId: z.uuid(), note: z.string() }),
  sentence: 'An award was issued',
})

const tell = (organization: string, ...subjects: string[]) =>
  inScene(world, earner, (scene) =>
    recordFacts(
      scene,
      subjects.map((subjectId) =>
        fact(kind, { organizationId: organization, subjectId }, { versionId: subjectId, note: 'Not for others.' }),
      ),
    ),
  )
await dispatchAll(world, readers)

async function aWebhook(path: string, kinds = ['award.issued']) {
  const { id } = await perform(world, admin, addWebhook, { organizationId, url: `${place}${path}`, kinds })
  const deliver = (at: Partial<World> = {}) => deliveringWebhooks.work({ ...world, ...at }, { webhookId: id } as never)
  const row = () => db.selectFrom('webhooks').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  const log = () => db.selectFrom('webhookDeliveries').where('webhookId', '=', id).selectAll().orderBy('place').execute()
  const secret = async () => openWebhookSecret(world.keys, id, (await row()).secretSealed)
  return { id, deliver, row, log, secret, heard: () => heard.filter((each) => each.path === path) }
}
const later = (ms: number) => ({ now: () => new Date(Date.now() + ms) })

test('a chosen fact of the organization is told, signed as the specification says, and nothing else is', async () => {
  const webhook = await aWebhook('/chosen')
  const [award, elsewhere] = [world.newId(), world.newId()]
  await tell(organizationId, award)
  await tell(district.neighbor.id, elsewhere)
  await dispatchAll(world, readers)
  await webhook.deliver()
  const [sent, ...more] = webhook.heard()
  expect(more).toEqual([])
  if (!sent) throw new Error('Nothing came.')
  const told = new Webhook(await webhook.secret()).verify(sent.body, sent.headers as Record<string, string>)
  expect(told).toEqual({
    type: 'award.issued',
    timestamp: expect.stringMatching(/Z$/),
    data: {
      id: sent.headers['webhook-id'],
      organizationId,
      subject: { kind: 'award', id: award },
      actor: { kind: 'person', personId: earner.id, keyId: null },
      // What the kind does not describe stays here.
      details: { versionId: award },
    },
  })
  expect(() => new Webhook(padded('whsec_AAAA')).verify(sent.body, sent.headers as Record<string, string>)).toThrow()
  expect(await webhook.log()).toMatchObject([{ tries: 1, status: 204, dueAt: null, deliveredAt: expect.any(Date) }])
})
const padded = (secret: string) => secret.padEnd(50, 'A')

test('a secret is replaced without a gap: for a day both sign, then the new one alone', async () => {
  const webhook = await aWebhook('/rotated')
  const old = await webhook.secret()
  await perform(world, admin, replaceWebhookSecret, { webhookId: webhook.id })
  const young = await webhook.secret()
  expect(young).not.toBe(old)
  expect(Buffer.from(young.slice('whsec_'.length), 'base64')).toHaveLength(32)
  const verified = ({ headers, body }: Heard, secret: string) => {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>)
      return true
    } catch {
      return false
    }
  }
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  await webhook.deliver()
  const [first] = webhook.heard()
  expect(first && [verified(first, old), verified(first, young)]).toEqual([true, true])
  await db.updateTable('webhooks').set({ oldSecretUntil: world.now() }).where('id', '=', webhook.id).execute()
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  await webhook.deliver()
  const [, second] = webhook.heard()
  expect(second && [verified(second, old), verified(second, young)]).toEqual([false, true])
})

test('what fails is tried again for three days with growing pauses, then given up, the webhook stopped and its admins told once', async () => {
  answers['/down'] = { status: 503, body: 'We are \0moving house.' }
  const webhook = await aWebhook('/down')
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  let passed = 0
  for (const pause of retryPauses) {
    await webhook.deliver(later(passed))
    // Not before its time.
    await webhook.deliver(later(passed + pause - 2000))
    passed += pause
  }
  await webhook.deliver(later(passed))
  await webhook.deliver(later(passed + 10 * 86_400_000))
  const tries = webhook.heard()
  expect(tries).toHaveLength(retryPauses.length + 1)
  expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(passed).toBeGreaterThan(72 * 3_600_000)
  expect([...retryPauses]).toEqual([...retryPauses].sort((one, other) => one - other))
  expect(await webhook.log()).toMatchObject([{ tries: tries.length, status: 503, answer: 'We are moving house.', deliveredAt: null }])
  expect(await webhook.row()).toMatchObject({ stoppedBecause: 'failing' })
  const letters = await db.selectFrom('messages').where('kind', '=', 'webhook').select(['toAddress', 'subject']).execute()
  expect(letters).toEqual([{ toAddress: admin.email, subject: 'A webhook was stopped: 127.0.0.1' }])

  answers['/down'] = { status: 200 }
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  expect(await webhook.log(), 'a stopped one is told of nothing new').toHaveLength(1)
  const [given] = await webhook.log()
  await expect(perform(world, admin, sendDeliveryAgain, { deliveryId: given?.id ?? '' })).rejects.toMatchObject({ code: 'webhook-stopped' })
  await perform(world, admin, resumeWebhook, { webhookId: webhook.id })
  await perform(world, admin, sendDeliveryAgain, { deliveryId: given?.id ?? '' })
  await webhook.deliver(later(1000))
  expect(await webhook.log()).toMatchObject([{ status: 200, dueAt: null, deliveredAt: expect.any(Date) }])
})

test.each([
  ['one that never answers', '/never', 'never' as const, { status: null, fault: 'The address took too long to answer.' }],
  ['one that answers without end', '/slowly', 'slowly' as const, { status: null, fault: 'The address took too long to answer.' }],
  ['one that redirects', '/moved', { status: 302, headers: { location: `${place}/inside` } }, { status: 302 }],
  ['one that is gone', '/gone', { status: 410 }, { status: 410, dueAt: null }],
])('%s is cut off, not followed, and said so', async (_name, path, answer, expected) => {
  answers[path] = answer
  const webhook = await aWebhook(path)
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  await webhook.deliver()
  expect(await webhook.log()).toMatchObject([expected])
  expect(heard.map((each) => each.path)).not.toContain('/inside')
  expect((await webhook.row()).stoppedBecause).toBe(path === '/gone' ? 'failing' : null)
  await perform(world, admin, removeWebhook, { webhookId: webhook.id })
})

test('an address in a private network is refused when it is given, and asked by nobody when its name leads there later', async () => {
  const add = (url: string, kinds: string[] = ['award.issued']) => perform(world, admin, addWebhook, { organizationId, url, kinds })
  for (const url of [
    'https://10.0.0.8/hook',
    'https://127.0.0.1/hook',
    'https://169.254.169.254/latest',
    'https://[::1]/hook',
    'https://localhost/hook',
    'http://example.com/hook',
    'https://user:secret@example.com/hook',
    'ftp://example.com/hook',
  ])
    await expect(add(url), url).rejects.toMatchObject({ code: 'webhook-address', fields: [{ field: 'url' }] })
  await expect(add('example.com')).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(add('https://example.com/hook', [])).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(add('https://example.com/hook', ['award.stolen'])).rejects.toMatchObject({ code: 'kind-unknown' })
  await expect(
    perform(world, neighborAdmin, addWebhook, { organizationId, url: 'https://example.com/hook', kinds: ['award.issued'] }),
  ).rejects.toMatchObject({ kind: 'forbidden' })

  const webhook = await aWebhook('/later')
  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  await webhook.deliver({ config: { ...world.config, WEBHOOK_PRIVATE_HOSTS: [] } })
  expect(heard).toEqual([])
  expect(await webhook.log()).toMatchObject([{ status: null, fault: 'Only https addresses are followed.' }])
})

test('a flood comes in order, once each, however many work on it; after a stop nothing comes', async () => {
  const webhook = await aWebhook('/flood')
  const subjects = Array.from({ length: 260 }, () => world.newId())
  await tell(organizationId, ...subjects)
  await dispatchAll(world, readers)
  await Promise.all(Array.from({ length: 4 }, () => webhook.deliver()))
  while ((await webhook.log()).some(({ dueAt }) => dueAt)) await webhook.deliver()
  expect(webhook.heard().map(({ body }) => JSON.parse(body).data.subject.id)).toEqual(subjects)

  await tell(organizationId, world.newId())
  await dispatchAll(world, readers)
  await perform(world, admin, stopWebhook, { webhookId: webhook.id })
  await webhook.deliver()
  expect(webhook.heard()).toHaveLength(subjects.length)
})

test('what only the system does, nobody else can', async () => {
  const { recordTry } = await import('./record-try.ts')
  const given = { deliveryId: world.newId(), status: 200, answer: null, fault: null }
  await expect(perform(world, system, recordTry, given)).rejects.toMatchObject({ kind: 'missing' })
})

test('who is admin nowhere, or of another organization, is told that there is no such webhook', async () => {
  const { id } = await perform(world, admin, addWebhook, { organizationId, url: `${place}/unseen`, kinds: ['award.issued'] })
  for (const elsewhere of [[], [district.neighbor.id]])
    await expect(findWebhook(db, elsewhere, id)).rejects.toMatchObject({ code: 'webhook-missing' })
  expect(await findWebhook(db, [organizationId], id)).toMatchObject({ id })
})
