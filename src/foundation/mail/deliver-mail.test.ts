import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aMailServer, headersOf } from '../../testing/mail-server.ts'
import { aWorld } from '../../testing/world.ts'
import { operator, system } from '../platform/actor.ts'
import { inScene, perform } from '../platform/command.ts'
import { chooseLetters } from './choose-letters.ts'
import { letterState, listLetters } from './outbox.ts'
import { sendLetterAgain } from './send-letter-again.ts'
import { type Letter, postMails } from './send-mail.ts'
import { takeBounce } from './take-bounce.ts'

const server = await aMailServer()
const world = await aWorld({
  SMTP_URL: `${server.url}?socketTimeout=700`,
  MAIL_FROM: 'Laurel <laurel@district.example>',
  LOG_LEVEL: 'silent',
})
const { district, neighbor, admin, neighborAdmin, earner } = await aDistrict(world)

const letter = (to: string, more: Partial<Letter> = {}): Letter => ({
  to,
  organizationId: district.id,
  kind: 'account',
  subject: { text: 'Hello' },
  paragraphs: [{ text: 'Hello' }],
  button: { label: { text: 'Open' }, url: 'http://laurel.example/x' },
  ...more,
})
const post = (...letters: Letter[]) => inScene(world, system, (scene) => postMails(scene, letters))
const row = (to: string) => world.db.selectFrom('messages').where('toAddress', '=', to).selectAll().executeTakeFirstOrThrow()
const stateOf = async (to: string) => letterState(await row(to), true, world.now())
const sent = (to: string) => expect.poll(() => stateOf(to), { timeout: 20_000 }).toBe('sent')

test('hundreds of letters leave over one connection, and one that is refused or put off holds up none of the others', async () => {
  const many = Array.from({ length: 400 }, (_, index) => `reader.${index}@school.example`)
  const before = server.connections()
  await post(
    ...many.slice(0, 200).map((to) => letter(to)),
    letter('gone.one@school.example'),
    letter('busy.one@school.example'),
    ...many.slice(200).map((to) => letter(to)),
  )
  await expect.poll(() => server.received.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(401)
  expect(many.filter((to) => server.to(to).length !== 1)).toEqual([])
  expect(server.to('busy.one@school.example')).toHaveLength(1)
  // One for all, and another where a refusal ended it.
  expect(server.connections() - before).toBeLessThanOrEqual(5)
  expect(await stateOf('gone.one@school.example')).toBe('refused')
  expect(server.asked.get('gone.one@school.example'), 'what is refused for good is not tried again').toBe(1)
})

test('a server that hangs is left, and the letter arrives by the next try; others go on meanwhile', async () => {
  await post(letter('hangs.one@school.example'), letter('after.it@school.example'))
  await sent('after.it@school.example')
  await sent('hangs.one@school.example')
  expect(server.to('hangs.one@school.example')).toHaveLength(1)
})

test('a refusal is told as a fact and seen among what did not arrive, by the admin of that organization; and sent again', async () => {
  const refused = await row('gone.one@school.example')
  expect(refused).toMatchObject({ refusedAt: expect.any(Date), sentAt: null, lastError: expect.stringContaining('No such mailbox') })
  const facts = await world.db
    .selectFrom('events')
    .where('name', '=', 'letter.refused')
    .where('subjectId', '=', refused.id)
    .selectAll()
    .execute()
  expect(facts).toMatchObject([{ organizationId: district.id, actorKind: 'system' }])
  const troubled = await listLetters(world.db, [district.id], { troubled: true })
  expect(troubled.letters.map(({ toAddress }) => toAddress)).toEqual(['gone.one@school.example'])
  expect((await listLetters(world.db, [neighbor.id], { troubled: true })).letters).toEqual([])
  await expect(perform(world, neighborAdmin, sendLetterAgain, { letterId: refused.id })).rejects.toMatchObject({ code: 'not-an-admin' })
  await perform(world, admin, sendLetterAgain, { letterId: refused.id })
  await expect.poll(() => server.asked.get('gone.one@school.example'), { timeout: 10_000 }).toBe(2)
})

const bounceOf = (messageId: string) => `Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 Mailbox full

--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}

--b--
`

test('a letter that came back is marked by the message that says so: once, by those whose letter it is', async () => {
  await post(letter('back@school.example'))
  await sent('back@school.example')
  const messageId =
    headersOf(server.to('back@school.example')[0]?.text ?? '')
      .find((line) => line.startsWith('Message-ID:'))
      ?.slice(12) ?? ''
  const { id } = await row('back@school.example')
  expect(messageId).toBe(`<${id}@laurel.example>`)
  const message = bounceOf(messageId)
  await expect(perform(world, earner, takeBounce, { message })).rejects.toMatchObject({ code: 'not-an-admin' })
  expect(await perform(world, neighborAdmin, takeBounce, { message })).toEqual({ letterIds: [] })
  expect(await stateOf('back@school.example')).toBe('sent')
  expect(await perform(world, admin, takeBounce, { message })).toEqual({ letterIds: [id] })
  expect(await stateOf('back@school.example')).toBe('bounced')
  expect(await perform(world, operator, takeBounce, { message })).toEqual({ letterIds: [] })
  expect((await row('back@school.example')).lastError).toBe('5.2.2 552 Mailbox full')
  const { letters } = await listLetters(world.db, [district.id], { troubled: true })
  expect(letters.map(({ toAddress }) => toAddress)).toContain('back@school.example')
  // Of another Laurel, of nobody, and no bounce at all.
  for (const other of [`<${world.newId()}@laurel.example>`, '<not-an-id@laurel.example>'])
    expect(await perform(world, operator, takeBounce, { message: bounceOf(other) })).toEqual({ letterIds: [] })
  await expect(perform(world, operator, takeBounce, { message: 'Subject: Hello\n\nHello' })).rejects.toMatchObject({ code: 'no-bounce' })
})

test('what may be done without has the button of RFC 8058; what is owed has none, and no machine answers either', async () => {
  const reader = await aPerson(world, 'Reader')
  const to = (name: string) => `${name}@school.example`
  await post(
    letter(to('receipt'), { personId: reader.id, kind: 'handed-in' }),
    letter(to('award'), { personId: reader.id, kind: 'decision' }),
    letter(to('nobody'), { kind: 'handed-in' }),
  )
  for (const name of ['receipt', 'award', 'nobody']) await sent(to(name))
  const headers = (name: string) => headersOf(server.to(to(name))[0]?.text ?? '')
  for (const name of ['receipt', 'award', 'nobody']) expect(headers(name)).toContain('Auto-Submitted: auto-generated')
  expect(headers('receipt')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(headers('receipt').find((line) => line.startsWith('List-Unsubscribe:'))).toMatch(
    /^List-Unsubscribe: <http:\/\/laurel\.example\/unsubscribe\/[\w-]{22}\.handed-in\.[\w-]{24}>$/,
  )
  expect(headers('award').filter((line) => /^List-Unsubscribe/i.test(line))).toEqual([])
  expect(headers('nobody').filter((line) => /^List-Unsubscribe/i.test(line))).toEqual([])
  const body = server.to(to('receipt'))[0]?.text.replaceAll('=\r\n', '') ?? ''
  expect(body).toContain('/unsubscribe/')
  // The address is in the letter alone, not in a copy of the database.
  expect(JSON.stringify(await row(to('receipt')))).not.toMatch(/unsubscribe\/[\w-]{22}/)
  expect(body).not.toMatch(/<img/)
})

test('what is not wanted, or only in a digest, is not written; quiet hours hold back all but what protects an account', async () => {
  const reader = await aPerson(world, 'Quiet Reader', [{ organizationId: district.id, roles: ['earner'] }])
  const to = (name: string) => `quiet.${name}@school.example`
  await perform(world, reader, chooseLetters, { ways: { 'handed-in': 'never', stalled: 'at-once', late: 'digest' } })
  const hour = new Date().getUTCHours()
  await perform(world, reader, chooseLetters, { timeZone: 'UTC', quietFrom: hour, quietUntil: (hour + 2) % 24 })
  const one = (name: string, kind: Letter['kind']) => letter(to(name), { personId: reader.id, kind })
  await post(
    one('never', 'handed-in'),
    one('digest', 'late'),
    one('decision', 'decision'),
    one('stalled', 'stalled'),
    one('security', 'account'),
  )
  const { rows } = await sql<{ toAddress: string }>`select to_address from messages where person_id = ${reader.id} order by 1`.execute(
    world.db,
  )
  expect(rows.map(({ toAddress }) => toAddress)).toEqual([to('decision'), to('security'), to('stalled')])
  await sent(to('security'))
  await world.jobs.settle()
  expect(await stateOf(to('decision'))).toBe('held')
  expect(server.to(to('decision'))).toEqual([])
  const { sendAfter } = await row(to('stalled'))
  expect(sendAfter?.getUTCHours()).toBe((hour + 2) % 24)
  // One alone waits too.
  await post(letter(to('alone'), { personId: reader.id, kind: 'taken-back' }))
  await world.jobs.settle()
  expect(await stateOf(to('alone'))).toBe('held')
})

test('hours and ways that are none are refused, and what is not named stays', async () => {
  const reader = await aPerson(world, 'Chooser')
  const choose = (input: object) => perform(world, reader, chooseLetters, input)
  await choose({ ways: { due: 'never' }, quietFrom: 20, quietUntil: 6, dailyHour: 18, timeZone: 'America/Chicago' })
  for (const wrong of [
    { ways: { due: 'sometimes' } },
    { ways: { decision: 'never' } },
    { ways: { 'no-such-kind': 'never' } },
    { quietFrom: 24, quietUntil: 3 },
    { quietFrom: 3, quietUntil: 3 },
    { quietFrom: 3 },
    { dailyHour: 7.5 },
    { timeZone: 'Mars/Olympus' },
    { timeZone: '+02:00' },
  ])
    await expect(choose(wrong)).rejects.toMatchObject({ code: 'input-invalid' })
  await choose({ ways: { late: 'digest' } })
  const hours = await world.db.selectFrom('letterHours').where('personId', '=', reader.id).selectAll().executeTakeFirstOrThrow()
  expect(hours).toMatchObject({ quietFrom: 20, quietUntil: 6, digestHour: 18, timeZone: 'America/Chicago' })
  await choose({ quietFrom: null, quietUntil: null, timeZone: null })
  const after = await world.db.selectFrom('letterHours').where('personId', '=', reader.id).selectAll().executeTakeFirstOrThrow()
  expect(after).toMatchObject({ quietFrom: null, quietUntil: null, digestHour: 18, timeZone: null })
})
