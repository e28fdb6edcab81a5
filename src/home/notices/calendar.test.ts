import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { openResources, resources } from '../../resources.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { calendarText } from './calendar-text.ts'
import { renewCalendar } from './renew-calendar.ts'

const world = await aWorld({ WORKERS: 'false' })
const web = createWeb({
  world,
  recognize: async () => visitor,
  resources,
  openResources,
  pages: async () => new Response('A page.'),
  files: async () => null,
})
const district = await aDistrict(world)
const title = 'Questions, pauses; and wait time \\ in Grade 5: préguntas 🧑🏽‍🏫 that each may think about first'
const achievement = await anAchievement(world, district.district.id, smallDefinition({ title }))
const get = (address: string, headers: Record<string, string> = {}) => web.request(new URL(address).pathname, { headers })

/** The events of a calendar, as another implementation reads them. */
const eventsOf = (text: string) => Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
const dayOf = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')

test('a calendar has the days that its owner waits for and those they are to keep, and nobody else’s', async () => {
  const { earner, assessor, secondAssessor, colleague } = district
  const mine = await aSubmission(district, { achievement, dueOn: '2027-03-14' })
  const other = await aSubmission(district, { achievement, earner: colleague, dueOn: '2027-11-07' })
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: other.submissionId })
  const { address } = await perform(world, earner, renewCalendar, {})
  expect(address).toMatch(/^http:\/\/laurel\.example\/calendar\/[\w-]{32}\.ics$/)
  const answer = await get(address)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const text = await answer.text()
  expect(eventsOf(text)).toMatchObject([
    {
      uid: `awaited-${mine.submissionId}@laurel.example`,
      summary: `A decision on “${title}”, for you`,
      url: `http://laurel.example/work/${mine.attemptId}`,
      datetype: 'date',
    },
  ])
  // A day without a time, on that day wherever the program is; also where the clock is changed on it.
  expect(eventsOf(text).map(({ start }) => dayOf(start))).toEqual(['2027-3-14'])
  const theirs = await (await get((await perform(world, assessor, renewCalendar, {})).address)).text()
  expect(eventsOf(theirs)).toMatchObject([
    { summary: `Your decision on evidence for “${title}”`, url: `http://laurel.example/review/${assessmentId}` },
  ])
  expect(theirs).not.toContain('Tom')
  expect(eventsOf(await (await get((await perform(world, secondAssessor, renewCalendar, {})).address)).text())).toEqual([])
})

test('every line has at most 75 octets and ends as it should, and no letter is cut', async () => {
  const { address } = await perform(world, district.earner, renewCalendar, {})
  const text = await (await get(address)).text()
  const lines = text.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).not.toContain('\ufffd')
  expect(lines.filter((line) => /^ ?.*[\ud800-\udbff]$/.test(line))).toEqual([])
})

test('a text can add neither a line nor an event', () => {
  const text = calendarText('Name\r\nX-EVIL:1', [
    {
      uid: 'a@b',
      at: { day: '2027-12-31' },
      summary: 'One\nEND:VEVENT\r\nBEGIN:VEVENT\u0000;x,y\\ z',
      url: 'http://laurel.example/x',
      stampedAt: new Date(0),
    },
  ])
  expect(text.split('\r\n').filter((line) => /^(X-EVIL|BEGIN:VEVENT|END:VEVENT)/.test(line))).toEqual(['BEGIN:VEVENT', 'END:VEVENT'])
  const [event] = eventsOf(text)
  expect(event?.summary).toBe('One\nEND:VEVENT\nBEGIN:VEVENT;x,y\\ z')
  expect(text).toContain('DTEND;VALUE=DATE:20280101')
})

test('an address that was renewed, forged or cut off is none; the same calendar is not sent twice', async () => {
  const { coach } = district
  const { address: old } = await perform(world, coach, renewCalendar, {})
  expect((await get(old)).status).toBe(200)
  const { address } = await perform(world, coach, renewCalendar, {})
  expect((await get(old)).status).toBe(404)
  const answer = await get(address)
  const again = await get(address, { 'If-None-Match': answer.headers.get('etag') ?? '' })
  expect([answer.status, again.status]).toEqual([200, 304])
  for (const wrong of [
    `${address.slice(0, -6)}.ics`,
    address.replace('.ics', ''),
    `${address}x`,
    'http://laurel.example/calendar/.ics',
    `http://laurel.example/calendar/${'a'.repeat(4000)}.ics`,
  ])
    expect((await get(wrong)).status === 200 && (await (await get(wrong)).text()).includes('VCALENDAR')).toBe(false)
  // The secret is in no copy of the database.
  const kept = await world.db.selectFrom('calendars').where('personId', '=', coach.id).selectAll().executeTakeFirstOrThrow()
  const secret = /calendar\/([\w-]+)/.exec(address)?.[1] ?? ''
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(kept.secretSealed.toString('latin1')).not.toContain(secret)
})

test('a calendar is written in its owner’s language', async () => {
  await world.db.updateTable('people').set({ locale: 'es' }).where('id', '=', district.earner.id).execute()
  const { address } = await perform(world, district.earner, renewCalendar, {})
  expect(await (await get(address)).text()).toContain('Laurel: fechas')
})

test('whoever tries addresses is slowed down', async () => {
  const answers: Response[] = []
  // Not all at once: whoever asks for too much in the same moment is turned away before anything is counted.
  for (let start = 0; start < 150; start += 15)
    answers.push(
      ...(await Promise.all(Array.from({ length: 15 }, (_, index) => get(`http://laurel.example/calendar/guess-${start + index}.ics`)))),
    )
  expect(answers.some(({ status }) => status === 429)).toBe(true)
})
