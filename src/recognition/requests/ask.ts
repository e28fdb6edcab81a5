import { z } from 'zod'
import { findAwardAsking } from '../../definitions/value/asked.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { type Person, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { valueAsked } from './request-facts.ts'
import { mayAsk, mayAskFor } from './request-policy.ts'
import { type About, settleRequest } from './settle-request.ts'

const words = z.string().trim().max(1000, 'Please keep this under 1,000 characters.').default('').describe('What you want to say about it.')
const limits = (actor: Parameters<typeof personIdOf>[0]) => [{ key: `value-request ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }]

export const askBefore = command({
  name: 'value-request.ask-before',
  says: 'Asks who gives to agree before one begins a micro-credential, or as soon as one thinks of it: what comes late is taken, and says so. Asked twice, it is asked once.',
  reach: pageAndRest,
  limits,
  input: z.object({
    achievementId: z.uuid(),
    organizationId: z.uuid().describe('By whose rules it is to count.'),
    words,
  }),

  async load({ db, actor }, { achievementId, organizationId }) {
    const offer = await db
      .selectFrom('achievements')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .where('achievements.id', '=', achievementId)
      .where('achievements.currentVersionId', 'is not', null)
      .select(['achievements.id', 'achievements.organizationId', 'organizations.shortName as organizationShortName'])
      .executeTakeFirstOrThrow(() => missing('micro-credential'))
    const place = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select(['id', 'timeZone'])
      .executeTakeFirstOrThrow(() => missing('organization'))
    // Two taps are one.
    await lockPerson(db, personIdOf(actor))
    return { offer, place }
  },

  may: mayAsk,

  async run(scene, { organizationId, achievementId, words: said }, { offer, place }) {
    const { db, now, actor } = scene
    const worth = await findWorth(db, actor as Person, offer, now)
    const terms = worth.kind === 'theirs' ? undefined : worth.terms.find((one) => one.organizationId === organizationId)
    if (!terms?.inForce.some(({ asks }) => asks?.before))
      throw conflict('nothing-to-ask', 'No rule of this organization asks that this be agreed to before. There is nothing to ask.')
    const askedOn = dayIn(place.timeZone, now)
    const dueOn = worth.kind === 'begun' ? terms.day : null
    return keep(scene, 'before', {
      about: { personId: (actor as Person).id, organizationId, achievementId, awardId: null },
      said,
      askedOn,
      dueOn,
    })
  },

  record: (_input, _loaded, { facts }) => facts,
})

export const askForAward = command({
  name: 'value-request.ask',
  says: 'Asks for what an award brings on request. What comes late is taken, and says so. Asked twice, it is asked once.',
  reach: pageAndRest,
  limits,
  input: z.object({ awardId: z.uuid(), words }),

  async load({ db }, { awardId }) {
    const { earnerId: personId } = await db
      .selectFrom('awards')
      .where('id', '=', awardId)
      .select('earnerId')
      .executeTakeFirstOrThrow(() => missing('award'))
    await lockPerson(db, personId)
    return { personId: personId ?? '' }
  },

  may: mayAskFor,

  async run(scene, { awardId, words: said }) {
    const asking = await findAwardAsking(scene.db, awardId)
    if (!asking)
      throw conflict('nothing-to-ask-for', 'What this award brings comes by itself, or it brings nothing. There is nothing to ask for.')
    const { personId, organizationId, achievementId, until, timeZone } = asking
    return keep(scene, 'after', {
      about: { personId, organizationId, achievementId, awardId },
      said,
      askedOn: dayIn(timeZone, scene.now),
      dueOn: until,
    })
  },

  record: (_input, _loaded, { facts }) => facts,
})

type Kept = { about: About; said: string; askedOn: string; dueOn: string | null }

/** Keeps what was asked, and lets the ledger say so. What is open or agreed already stays as it is. */
async function keep(scene: Scene, kind: 'before' | 'after', { about, said, askedOn, dueOn }: Kept) {
  const { db, now, newId } = scene
  const known = await db
    .selectFrom('valueRequests')
    .where('personId', '=', about.personId)
    .where('organizationId', '=', about.organizationId)
    .where('achievementId', '=', about.achievementId)
    .where('awardId', about.awardId === null ? 'is' : '=', about.awardId)
    .where('state', 'in', ['open', 'agreed'])
    .orderBy('id', 'desc')
    .select(['id', 'isLate'])
    .executeTakeFirst()
  if (known) return { requestId: known.id, isLate: known.isLate, isNew: false, facts: [] }
  const id = newId()
  const isLate = dueOn !== null && askedOn > dueOn
  await db
    .insertInto('valueRequests')
    .values({ id, kind, ...about, words: said, askedAt: now, askedOn, dueOn, isLate })
    .execute()
  const { personId, organizationId, achievementId, awardId } = about
  const asked = fact(valueAsked, { organizationId, subjectId: id }, { personId, achievementId, awardId, isLate })
  return { requestId: id, isLate, isNew: true, facts: [asked, ...(await settleRequest(scene, about))] }
}

const lockPerson = (db: Scene['db'], personId: string | null) =>
  db
    .selectFrom('people')
    .where('id', '=', personId ?? '00000000-0000-0000-0000-000000000000')
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
