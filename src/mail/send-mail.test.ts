import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Actor, system, visitor, yes } from '../platform/actor.ts'
import { command, perform } from '../platform/command.ts'
import { invalid } from '../platform/refusal.ts'
import { aDistrict } from '../testing/district.ts'
import { aWorld } from '../testing/world.ts'
import { findLetter, letterState, listLetters } from './outbox.ts'
import { mayReadLetter, maySeeOutbox, outboxOf } from './outbox-policy.ts'
import { mailRetries, postMail, postMails } from './send-mail.ts'

const received: { to: string; text: string }[] = []
let refusals = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo(_address, _session, callback) {
    if (refusals > 0) {
      refusals--
      callback(Object.assign(new Error('Mailbox is busy, try later'), { responseCode: 451 }))
    } else callback()
  },
  onData(stream, session, callback) {
    const parts: Buffer[] = []
    stream.on('data', (part) => parts.push(part))
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() })
      callback()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
afterAll(() => new Promise<void>((done) => server.close(() => done())))

const world = await aWorld({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Laurel <laurel@district.example>', LOG_LEVEL: 'silent' })
const { district, neighbor, admin, neighborAdmin, earner } = await aDistrict(world)

const write = command({
  name: 'test.write',
  input: z.object({
    to: z.string(),
    subject: z.string().default('Hello'),
    fails: z.boolean().default(false),
    copies: z.number().default(1),
  }),
  load: async () => null,
  may: () => yes,
  async run(scene, { to, subject, fails, copies }) {
    const letter = (number: number) => ({
      to: number === 0 ? to : `${number}.${to}`,
      organizationId: district.id,
      subject,
      paragraphs: ['Dear <b>you</b>,\nsecond line'],
      button: { label: 'Open', url: 'http://laurel.example/x?a=1&b=2' },
    })
    if (copies === 1) await postMail(scene, letter(0))
    else
      await postMails(
        scene,
        Array.from({ length: copies }, (_, number) => letter(number)),
      )
    if (fails) throw invalid('no', 'No.')
  },
  record: () => null,
})
const letterTo = (to: string) => world.db.selectFrom('messages').where('toAddress', '=', to).selectAll().executeTakeFirst()

test('a letter is delivered after the commit, as text and as HTML', async () => {
  await perform(world, system, write, { to: 'maya@school.example' })
  await world.jobs.settle()
  const mail = received.find(({ to }) => to === 'maya@school.example')
  expect(mail?.text).toMatch(/From: Laurel <laurel@district.example>/)
  expect(mail?.text).toMatch(/multipart\/alternative/)
  expect(await letterTo('maya@school.example')).toMatchObject({ sentAt: expect.any(Date), tries: 0, lastError: null })
})

test('what is refused writes no letter', async () => {
  await expect(perform(world, system, write, { to: 'nobody@school.example', fails: true })).rejects.toMatchObject({ code: 'no' })
  await world.jobs.settle()
  expect(await letterTo('nobody@school.example')).toBeUndefined()
  expect(received.some(({ to }) => to === 'nobody@school.example')).toBe(false)
})

test('a letter that the mail server refuses says why, is tried again, and arrives once', async () => {
  refusals = 1
  await perform(world, system, write, { to: 'busy@school.example' })
  await expect.poll(async () => (await letterTo('busy@school.example'))?.lastError, { timeout: 8000 }).toMatch(/Mailbox is busy/)
  const waiting = await letterTo('busy@school.example')
  expect(waiting && letterState(waiting, true)).toBe('trying-again')
  await expect.poll(async () => (await letterTo('busy@school.example'))?.sentAt, { timeout: 15_000 }).toBeInstanceOf(Date)
  expect(received.filter(({ to }) => to === 'busy@school.example')).toHaveLength(1)
  expect(await letterTo('busy@school.example')).toMatchObject({ lastError: null })
})

test('many letters of one command all arrive', async () => {
  await perform(world, system, write, { to: 'crowd@school.example', copies: 30 })
  await world.jobs.settle()
  expect(received.filter(({ to }) => to.endsWith('crowd@school.example'))).toHaveLength(30)
})

test('a line break in a subject can not add a header, and script in a letter is text', async () => {
  await perform(world, system, write, { to: 'plain@school.example', subject: 'Hi\r\nBcc: spy@elsewhere.example' })
  await world.jobs.settle()
  expect(received.find(({ to }) => to === 'plain@school.example')?.text).not.toMatch(/^Bcc:/m)
  expect((await letterTo('plain@school.example'))?.bodyHtml).toContain('Dear &lt;b&gt;you&lt;/b&gt;,<br>second line')
})

test('an admin reads the letters of her own organization only, page by page', async () => {
  const ids: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listLetters>> = await listLetters(world.db, outboxOf(admin, false), { before, size: 10 })
    ids.push(...page.letters.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(30)
  expect((await listLetters(world.db, outboxOf(neighborAdmin, false), {})).letters).toEqual([])
  await expect(findLetter(world.db, [neighbor.id], ids[0] ?? '')).rejects.toMatchObject({ kind: 'missing' })
  await expect(findLetter(world.db, [district.id], 'no-id')).rejects.toMatchObject({ kind: 'missing' })
})

test('who is no admin sees no outbox, except in the demo', () => {
  const may = (actor: Actor, demo: boolean) => maySeeOutbox(actor, demo).allowed
  expect([may(visitor, false), may(earner, false), may(admin, false), may(visitor, true)]).toEqual([false, false, true, true])
})

test('a letter with a link that stands for its reader is shown to nobody else once mail is really sent', () => {
  expect(mayReadLetter({ confidential: true }, { mailIsSent: true })).toBe(false)
  expect(mayReadLetter({ confidential: true }, { mailIsSent: false })).toBe(true)
  expect(mayReadLetter({ confidential: false }, { mailIsSent: true })).toBe(true)
})

test('where a letter stands is one of five things', () => {
  const now = new Date()
  expect(letterState({ sentAt: now, tries: 3 }, true)).toBe('sent')
  expect(letterState({ sentAt: null, tries: 0 }, true)).toBe('waiting')
  expect(letterState({ sentAt: null, tries: mailRetries + 1 }, true)).toBe('given-up')
  expect(letterState({ sentAt: null, tries: 0 }, false)).toBe('kept')
})

test('in the demo, anyone may see letters to invented people, and nobody those to a real address', async () => {
  const letter = { subject: 'Hello', bodyText: 'Hello', bodyHtml: '<p>Hello</p>', createdAt: world.now() }
  const [invented, real] = [world.newId(), world.newId()]
  await world.db
    .insertInto('messages')
    .values([
      { ...letter, id: invented, toAddress: 'maya@rivers.example' },
      { ...letter, id: real, toAddress: 'someone@school.org' },
    ])
    .execute()
  const { letters } = await listLetters(world.db, outboxOf(visitor, true), {})
  expect(letters.map(({ id }) => id)).toContain(invented)
  expect(letters.map(({ id }) => id)).not.toContain(real)
  await expect(findLetter(world.db, outboxOf(visitor, true), real)).rejects.toMatchObject({ kind: 'missing' })
})
