import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aMailServer, headersOf } from '../../testing/mail-server.ts'
import { aWorld } from '../../testing/world.ts'
import { operator, system } from '../platform/actor.ts'
import { inScene, perform } from '../platform/command.ts'
import { chooseLetters } from './choose-letters.ts'
import { listHeldAddresses } from './held-addresses.ts'
import { letterState, listLetters } from './outbox.ts'
import { releaseAddress } from './release-address.ts'
import { sendLetterAgain } from './send-letter-again.ts'
import { type Letter, postMails } from './send-mail.ts'
import { countStuckLetters } from './stuck-letters.ts'
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

const factsOf = async (subjectId: string) =>
  (await world.db.selectFrom('events').where('subjectId', '=', subjectId).select('name').orderBy('id').execute()).map(({ name }) => name)
const lettersTo = (to: string) => world.db.selectFrom('messages').where('toAddress', '=', to).selectAll().orderBy('id').execute()
const heldOf = async (organizationId: string) => (await listHeldAddresses(world.db, [organizationId], {})).held

test('an address that was refused for good gets no more letters of that organization until somebody asks for one, or an admin lifts it', async () => {
  const to = 'gone.for.good@school.example'
  await post(letter(to))
  await expect.poll(() => stateOf(to), { timeout: 20_000 }).toBe('refused')
  await post(letter(to, { kind: 'invitation' }), letter('neighbor.of.it@school.example'))
  await sent('neighbor.of.it@school.example')
  await expect
    .poll(async () => (await lettersTo(to)).map((each) => letterState(each, true, world.now())), { timeout: 20_000 })
    .toEqual(['refused', 'withheld'])
  expect(server.asked.get(to), 'the mail server was not asked again').toBe(1)
  const [first, withheld] = await lettersTo(to)
  if (!first || !withheld) throw new Error('Two letters were written.')
  expect(withheld.lastError).toContain('No such mailbox')
  const troubled = await listLetters(world.db, [district.id], { troubled: true })
  expect(troubled.letters.filter(({ toAddress }) => toAddress === to)).toHaveLength(2)

  // What another organization was told keeps nothing of this one back, and the other way; a link that somebody waits for goes out.
  await post(letter(to, { organizationId: neighbor.id }))
  await expect.poll(() => server.asked.get(to), { timeout: 20_000 }).toBe(2)
  await post(letter(to, { kind: 'sign-in-link' }))
  await expect.poll(() => server.asked.get(to), { timeout: 20_000 }).toBe(3)
  // A person sends just this one again: it is tried, and the address stays held.
  await perform(world, admin, sendLetterAgain, { letterId: withheld.id })
  await expect.poll(() => server.asked.get(to), { timeout: 20_000 }).toBe(4)
  const held = (await heldOf(district.id)).find(({ address }) => address === to)
  if (!held) throw new Error('The address is not held.')
  expect(held).toMatchObject({ cameBack: false, because: expect.stringContaining('No such mailbox') })
  expect((await heldOf(neighbor.id)).map(({ address }) => address)).toEqual([to])

  for (const who of [neighborAdmin, earner])
    await expect(perform(world, who, releaseAddress, { heldAddressId: held.id })).rejects.toMatchObject({ code: 'not-an-admin' })
  await perform(world, admin, releaseAddress, { heldAddressId: held.id })
  await expect(perform(world, admin, releaseAddress, { heldAddressId: held.id })).rejects.toMatchObject({ kind: 'missing' })
  expect(await factsOf(first.id)).toEqual(['letter.refused', 'letter.address-held', 'letter.address-released'])
  await post(letter(to))
  await expect.poll(() => server.asked.get(to), { timeout: 20_000 }).toBe(5)
})

test('an address whose server takes a letter again is held back no longer', async () => {
  const to = 'gone-once.one@school.example'
  await post(letter(to))
  await expect.poll(() => stateOf(to), { timeout: 20_000 }).toBe('refused')
  expect((await heldOf(district.id)).map(({ address }) => address)).toContain(to)
  await perform(world, admin, sendLetterAgain, { letterId: (await row(to)).id })
  await sent(to)
  await expect.poll(async () => (await heldOf(district.id)).map(({ address }) => address), { timeout: 10_000 }).not.toContain(to)
  await post(letter(to, { subject: { text: 'More' } }))
  await expect.poll(() => server.to(to).length, { timeout: 20_000 }).toBe(2)
})

test('a letter that is put off is tried again after pauses that grow, and its address is not held back', async () => {
  const to = 'busy-thrice.one@school.example'
  await post(letter(to), letter('beside.it@school.example'))
  await sent('beside.it@school.example')
  await expect.poll(() => stateOf(to), { timeout: 60_000 }).toBe('sent')
  const at = server.askedAt.get(to) ?? []
  expect(at).toHaveLength(4)
  const pauses = at.slice(1).map((moment, index) => moment - (at[index] ?? 0))
  for (const [index, least] of [900, 1900, 3900].entries()) expect(pauses[index]).toBeGreaterThan(least)
  expect((await heldOf(district.id)).map(({ address }) => address)).not.toContain(to)
}, 90_000)

const bounceOf = (messageId: string, status = '5.2.2') => `Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Action: failed
Status: ${status}
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
  // Held back from then on, though its server would take it; unless somebody sends it again, and that ends nothing.
  await post(letter('back@school.example', { subject: { text: 'More' } }))
  await expect.poll(async () => (await lettersTo('back@school.example')).at(-1)?.withheldAt, { timeout: 20_000 }).toBeInstanceOf(Date)
  expect(server.to('back@school.example')).toHaveLength(1)
  await perform(world, admin, sendLetterAgain, { letterId: id })
  await expect.poll(() => server.to('back@school.example').length, { timeout: 20_000 }).toBe(2)
  expect((await heldOf(district.id)).find(({ address }) => address === 'back@school.example')).toMatchObject({ cameBack: true })
  const { letters } = await listLetters(world.db, [district.id], { troubled: true })
  // Another organization's admins neither see nor count it, also where they are members here.
  expect((await listLetters(world.db, [neighbor.id], { troubled: true })).letters.map(({ toAddress }) => toAddress)).toEqual([
    'gone.for.good@school.example',
  ])
  expect(await countStuckLetters(world.db, neighbor.id)).toBe(1)
  expect(letters.map(({ toAddress }) => toAddress)).toContain('back@school.example')
  // A letter that is too long, or not liked, says nothing of its address.
  await post(letter('long@school.example'))
  await sent('long@school.example')
  const long = await row('long@school.example')
  await perform(world, operator, takeBounce, { message: bounceOf(`<${long.id}@laurel.example>`, '5.7.1') })
  expect(await stateOf('long@school.example')).toBe('bounced')
  expect((await heldOf(district.id)).map(({ address }) => address)).not.toContain('long@school.example')
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
