import { z } from 'zod'
import { usualDigestHour } from '../../foundation/mail/choose-letters.ts'
import { firstZone } from '../../foundation/mail/letter-readers.ts'
import { waysOf } from '../../foundation/mail/letter-ways.ts'
import { lastDigest } from '../../foundation/mail/quiet-hours.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { letterOf } from './notice-kinds.ts'
import { noticesForDigest, shown } from './notices.ts'

/** One digest names so many notices; the others are among the notices. */
const mostNamed = 30
const atOnce = 500

/** Every quarter of an hour, because zones lie quarters of an hour apart: looks for whose digest is due. */
const findDigests = job({ name: 'notices.find-digests', data: z.object({}), atOnce: 1, every: '*/15 * * * *' })

const writeDigest = job({
  name: 'notices.write-digest',
  data: z.object({ personId: z.uuid(), day: z.iso.date(), until: z.iso.datetime() }),
  atOnce: 10,
})

/** Those who have notices for a digest, and the hours of each. */
const waiting = (db: Queryable) =>
  db
    .selectFrom((query) =>
      query
        .selectFrom('notices')
        .where('byLetter', '=', 'digest')
        .where('digestedAt', 'is', null)
        .groupBy('personId')
        .select((of) => ['personId', of.fn.min('madeAt').as('first')])
        .as('waiting'),
    )
    .innerJoin('people', 'people.id', 'waiting.personId')
    .leftJoin('letterHours', 'letterHours.personId', 'waiting.personId')
    .select(['waiting.personId', 'waiting.first', 'letterHours.timeZone', 'letterHours.digestHour', 'letterHours.digestOn'])
    .select(firstZone.as('firstZone'))

/** The work behind `findDigests`. */
export const findingDigests = works(findDigests, async (world: World) => {
  const now = world.now()
  const due = (await waiting(world.db).execute()).flatMap(({ personId, first, timeZone, digestHour, digestOn, firstZone: usual }) => {
    const { at, day } = lastDigest(timeZone ?? usual ?? 'UTC', digestHour ?? usualDigestHour, now)
    return first <= at && (digestOn === null || digestOn < day) ? [{ personId, day, until: at.toISOString() }] : []
  })
  for (let start = 0; start < due.length; start += atOnce)
    await world.db.transaction().execute(async (db) => {
      for (const one of due.slice(start, start + atOnce)) await world.jobs.send(db, writeDigest, one)
    })
})

/** The work behind `writeDigest`. */
export const writingDigest = works(writeDigest, (world: World, { personId, day, until }) =>
  inScene(world, system, (scene) => digestOf(scene, personId, day, new Date(until))),
)

/** Writes the digest of a day: once, however often it is asked for. What was read by then is not in it, nor what is wanted no more. */
async function digestOf(scene: Scene, personId: string, day: string, until: Date): Promise<void> {
  const { db, now, baseUrl } = scene
  const first = await db
    .insertInto('letterHours')
    .values({ personId, digestOn: day })
    .onConflict((clash) =>
      clash
        .column('personId')
        .doUpdateSet({ digestOn: day })
        .where((of) => of.or([of('letterHours.digestOn', 'is', null), of('letterHours.digestOn', '<', day)])),
    )
    .returning('personId')
    .executeTakeFirst()
  if (!first) return
  const [person, wayOf, rows] = await Promise.all([
    db.selectFrom('people').where('id', '=', personId).select(['name', 'email']).executeTakeFirst(),
    waysOf(db, [personId]),
    noticesForDigest(db, personId, until, mostNamed + 1),
  ])
  const told = rows.flatMap(shown).filter(({ kind }) => {
    const { letter } = letterOf(kind)
    return letter !== null && wayOf(personId, letter) !== 'never'
  })
  const named = told.slice(0, mostNamed)
  const organizationIds = new Set(named.map(({ organizationId }) => organizationId))
  const [newest] = named
  if (person && newest)
    await postMail(scene, {
      to: person.email,
      personId,
      organizationId: organizationIds.size === 1 ? newest.organizationId : null,
      kind: 'digest',
      subject: named.length === 1 ? newest.says : sentence('{count} notices from Laurel', { count: named.length }),
      paragraphs: [
        sentence('Hello {name},', { name: person.name }),
        sentence('{count, plural, one {This is} other {These are}} new since your last digest:', { count: named.length }),
      ],
      items: named.map(({ says, to }) => ({ says, url: `${baseUrl}${to}` })),
      button: {
        label: told.length > named.length ? sentence('There is more among your notices') : sentence('All notices'),
        url: `${baseUrl}/notices`,
      },
    })
  await db
    .updateTable('notices')
    .set({ digestedAt: now })
    .where('personId', '=', personId)
    .where('byLetter', '=', 'digest')
    .where('digestedAt', 'is', null)
    .where('madeAt', '<=', until)
    .execute()
}
