import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { type Actor, system, visitor, yes } from '../platform/actor.ts'
import { command, inside, perform } from '../platform/command.ts'
import { notAFact } from '../platform/fact.ts'
import { invalid } from '../platform/refusal.ts'
import { type LetterKind, letterKinds, standsForRecipient } from './letter-kinds.ts'
import { wholeLetter } from './link-secret.ts'
import { findLetter, letterState, listLetters } from './outbox.ts'
import { mayReadLetter, maySeeOutbox, outboxOf } from './outbox-policy.ts'
import { sendLetterAgain } from './send-letter-again.ts'
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
  says: 'Writes letters.',
  reach: inside,
  limits: null,
  input: z.object({
    to: z.string(),
    subject: z.string().default('Hello'),
    fails: z.boolean().default(false),
    copies: z.number().default(1),
    secret: z.string().optional(),
  }),
  load: async () => null,
  may: () => yes,
  async run(scene, { to, subject, fails, copies, secret }) {
    const letter = (number: number) => ({
      to: number === 0 ? to : `${number}.${to}`,
      organizationId: district.id,
      kind: secret ? ('invitation' as const) : ('account' as const),
      subject: { text: '{subject}', values: { subject } },
      paragraphs: ['Dear <b>you</b>,\nsecond line'],
      button: { label: { text: 'Open' }, url: secret ? `http://laurel.example/x?token=${secret}` : 'http://laurel.example/x?a=1&b=2' },
      ...(secret && { secret }),
    })
    if (copies === 1) await postMail(scene, letter(0))
    else
      await postMails(
        scene,
        Array.from({ length: copies }, (_, number) => letter(number)),
      )
    if (fails) throw invalid('no', 'No.')
  },
  record: notAFact('Only a letter.'),
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
  expect(waiting && letterState(waiting, true, new Date())).toBe('trying-again')
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

test('an admin reads the letters of their own organization only, page by page', async () => {
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

const told = (kind: LetterKind, toAddress = 'someone@district.example', personId: string | null = null) => ({ kind, toAddress, personId })
const inDemo = { demo: true, mailIsSent: false }
const withMail = { demo: false, mailIsSent: true }
const withoutMail = { demo: false, mailIsSent: false }

test('what is said of someone’s work is for them alone: no admin reads it, with mail or without, nor in the demo', () => {
  for (const kind of ['handed-in', 'decision', 'taken-back'] as const) {
    for (const where of [inDemo, withMail, withoutMail]) {
      expect(mayReadLetter(admin, told(kind, earner.email, earner.id), where)).toBe(false)
      expect(mayReadLetter(visitor, told(kind, earner.email, earner.id), where)).toBe(false)
      expect(mayReadLetter(earner, told(kind, earner.email, earner.id), where)).toBe(true)
    }
  }
})

test('a link that stands for its reader is shown to an admin only as an invitation that nothing else delivers, in the demo to invented people', () => {
  const links = letterKinds.filter(standsForRecipient)
  expect(links).toEqual([
    'invitation',
    'sign-in-link',
    'sign-up',
    'address',
    'co-signature',
    'endorsement-request',
    'asked-for',
    'share',
    'share-proof',
  ])
  expect(links.filter((kind) => mayReadLetter(admin, told(kind), withMail))).toEqual([])
  expect(links.filter((kind) => mayReadLetter(admin, told(kind), withoutMail))).toEqual(['invitation'])
  expect(links.filter((kind) => mayReadLetter(visitor, told(kind), inDemo))).toEqual(links)
  expect(links.filter((kind) => mayReadLetter(admin, told(kind, 'real@district.org'), inDemo))).toEqual([])
  expect(mayReadLetter(admin, told('account'), withMail)).toBe(true)
})

test('the secret of a link is in its letter, never in clear in the database, and gone once it is sent', async () => {
  const secret = 'dGhlLXNlY3JldC1vZi1hLWxpbms'
  refusals = 1
  await perform(world, system, write, { to: 'secret@school.example', secret })
  const kept = await letterTo('secret@school.example')
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(kept?.secretSealed).toBeInstanceOf(Buffer)
  await expect.poll(async () => (await letterTo('secret@school.example'))?.sentAt, { timeout: 15_000 }).toBeInstanceOf(Date)
  const mail = received.find(({ to }) => to === 'secret@school.example')
  expect(mail?.text.replaceAll('=\r\n', '').split(secret)).toHaveLength(4)
  const sent = await letterTo('secret@school.example')
  expect(sent).toMatchObject({ secretSealed: null })
  expect(sent && wholeLetter(world.keys, sent).text).toContain('/x?token=…')
})

test('a letter is sent again by an admin of its organization: not by another, not twice at once, not with a link that is gone', async () => {
  await perform(world, system, write, { to: 'again@school.example' })
  await expect.poll(async () => (await letterTo('again@school.example'))?.sentAt, { timeout: 15_000 }).toBeInstanceOf(Date)
  const letterId = (await letterTo('again@school.example'))?.id ?? ''
  await expect(perform(world, neighborAdmin, sendLetterAgain, { letterId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, earner, sendLetterAgain, { letterId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, admin, sendLetterAgain, { letterId: world.newId() })).rejects.toMatchObject({ kind: 'missing' })
  const tries = await Promise.allSettled([1, 2].map(() => perform(world, admin, sendLetterAgain, { letterId })))
  expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true)
  await expect.poll(() => received.filter(({ to }) => to === 'again@school.example').length, { timeout: 15_000 }).toBeGreaterThan(1)

  const spent = (await letterTo('secret@school.example'))?.id ?? ''
  await expect(perform(world, admin, sendLetterAgain, { letterId: spent })).rejects.toMatchObject({ code: 'letter-spent' })
})

test('where a letter stands is one of five things', () => {
  const now = new Date()
  expect(letterState({ sentAt: now, tries: 3 }, true, new Date())).toBe('sent')
  expect(letterState({ sentAt: null, tries: 0 }, true, new Date())).toBe('waiting')
  expect(letterState({ sentAt: null, tries: mailRetries + 1 }, true, new Date())).toBe('given-up')
  expect(letterState({ sentAt: null, tries: 0 }, false, new Date())).toBe('kept')
})

test('in the demo, anyone may see letters to invented people, and nobody those to a real address', async () => {
  const letter = { kind: 'account', subject: 'Hello', bodyText: 'Hello', bodyHtml: '<p>Hello</p>', createdAt: world.now() }
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
