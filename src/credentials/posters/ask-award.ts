import { sql } from 'kysely'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import type { CountedTry } from '../../foundation/platform/rate-limit.ts'
import { conflict, forbidden, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { readLink } from '../../foundation/tables/read-link.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { anyone } from '../../people/accounts/account-policy.ts'
import { hashLinkToken, linkRefused, newLinkToken } from '../../people/accounts/link-tokens.ts'
import { findPersonByAddress } from '../../people/accounts/people.ts'
import { address, browserLocale, personName } from '../../people/accounts/person-fields.ts'
import { hasAlready } from '../awards/has-already.ts'
import { tellsOfPresenceAlone } from '../issue-by-list/asks-about-presence.ts'
import { findAsked, findByCode } from './find-by-code.ts'
import { lockPoster, type PosterRow, whyNotNow } from './load-poster.ts'
import { awardAsked } from './poster-facts.ts'
import { isOfDomains } from './poster-fields.ts'
import { askedBeforeLetter, proofDays, proofLetter } from './poster-letters.ts'

/** What somebody says they did: never only that they were there. */
export const answerFields = {
  answer: z
    .string()
    .trim()
    .min(15, 'Please say in a sentence or two what you did and what it showed.')
    .max(1000, 'Please keep it under 1,000 characters.')
    .refine(
      (text) => !tellsOfPresenceAlone(text),
      texts('This says that you were there. What did you make, show or hand in, and who looked at it?'),
    ),
  link: z
    .string()
    .trim()
    .max(2000, 'Please keep it under 2,000 characters.')
    .default('')
    .superRefine((text, context) => {
      if ('fault' in readLink(text)) context.addIssue({ code: 'custom', message: notALink })
    }),
  isShown: z.boolean().default(false).describe('Whether these words may stand in the badge, for everyone to read.'),
}
const notALink = texts('This is no link. Links begin with https://. You can leave it empty.')

/** A whole school sits behind one address, and stands before one poster at the same hour. */
const perNetwork = ({ clientAddress }: { clientAddress?: string }): CountedTry | null =>
  clientAddress === undefined ? null : { key: `ask client ${clientAddress}`, tries: 300, seconds: 900 }
const perPoster = (token: string): CountedTry => ({ key: `ask poster ${hashLinkToken(token)}`, tries: 1500, seconds: 3600 })
/** So often a mailbox is written to in a day, whoever gives its address, and by whichever of the addresses that lead to it. */
const perMailbox = (email: string): CountedTry => ({
  key: `ask mailbox ${email.toLowerCase().replace(/\+[^@]*@/, '@')}`,
  tries: 5,
  seconds: 86_400,
})

/** A poster by its code, locked. @throws Refusal `poster-missing`, `poster-replaced` */
async function loadByCode(scene: Scene, { token }: { token: string }): Promise<PosterRow> {
  const found = await findByCode(scene.db, token)
  if (!found) throw missing('poster')
  if (found.isReplaced)
    throw conflict('poster-replaced', 'This poster is no longer used. {organization} has another one. Nothing was sent.', {
      organization: found.poster.organization,
    })
  return lockPoster(scene, { posterId: found.poster.id })
}

const pendingOf = ({ db }: Pick<Scene, 'db'>, posterId: string, { email, personId }: { email: string; personId: string | null }) =>
  db
    .selectFrom('posterRequests')
    .where('posterId', '=', posterId)
    .where('state', 'in', ['waiting', 'asked-back'])
    .where(({ or, eb }) =>
      or([sql<boolean>`mailbox_of(email) = mailbox_of(${email})`, ...(personId === null ? [] : [eb('personId', '=', personId)])]),
    )
    .select('id')
    .executeTakeFirst()

/** Whether somebody has what a poster is for. */
export async function holdsIt({ db, now }: Pick<Scene, 'db' | 'now'>, personId: string, achievementId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${hasAlready(personId, achievementId, now)} as is`.execute(db)
  return rows[0]?.is ?? false
}

export const askByPoster = command({
  name: 'poster.ask',
  says: 'Asks by the code of a poster for what was decided elsewhere. Who has no account confirms the address by an e-mail first.',
  // Its code hangs on a wall and is opened in a browser.
  reach: onPages,
  limits: (_actor, { token, email }, from) => [perNetwork(from), perPoster(token), email === '' ? null : perMailbox(email)],
  input: z.object({
    token: z.string().max(200),
    name: z.union([z.literal(''), personName]).default(''),
    email: z.union([z.literal(''), address]).default(''),
    ...answerFields,
    locale: browserLocale,
  }),
  load: loadByCode,
  may: anyone,
  async run(scene, { token: _code, name, email, locale, ...said }, poster): Promise<{ requestId: string | null; posterId: string }> {
    const { db, now, newId, actor, baseUrl } = scene
    const refusal = whyNotNow(poster, now)
    if (refusal) throw refusal
    const posterId = poster.id
    const personId = personIdOf(actor)
    if (actor.kind === 'person' && personId !== null) {
      const own = await ownAddress(scene, personId, poster)
      if (await holdsIt(scene, personId, poster.achievementId))
        throw conflict('poster-held', 'You have this badge in your wallet already, so there is nothing to ask for. Nothing was sent.')
      if (await pendingOf(scene, posterId, { email: own, personId }))
        throw conflict('poster-asked', 'You have asked already, and it waits for an answer. Nothing more is to be done.')
      const requestId = newId()
      await db
        .insertInto('posterRequests')
        .values({ id: requestId, posterId, state: 'waiting', name: actor.name, email: own, ...said, personId, askedAt: now, provenAt: now })
        .execute()
      return { requestId, posterId }
    }
    if (poster.who === 'members')
      throw forbidden(
        'poster-members',
        'Members of {organization} ask by this poster. Please sign in first; what you typed is still here.',
        {
          organization: poster.organization,
        },
      )
    if (name === '') throw invalidAt('name-needed', 'name', 'Please give a name.')
    if (email === '') throw invalidAt('address-needed', 'email', 'Please write an e-mail address, such as maya@school.example.')
    refuseOtherDomains(poster, email)
    const about = { poster, to: email, name, locale }
    // What comes of it is told by letter alone: the page says the same to everybody.
    if (await pendingOf(scene, posterId, { email, personId: null })) {
      await postMail(scene, askedBeforeLetter(baseUrl, about))
      return { requestId: null, posterId }
    }
    const { token, hash } = newLinkToken()
    await db
      .deleteFrom('posterRequests')
      .where('posterId', '=', posterId)
      .where('state', '=', 'unproven')
      .where(sql<boolean>`mailbox_of(email) = mailbox_of(${email})`)
      .execute()
    await db
      .insertInto('posterRequests')
      .values({
        id: newId(),
        posterId,
        state: 'unproven',
        name,
        email,
        ...said,
        tokenHash: hash,
        tokenUntil: new Date(now.getTime() + proofDays * 86_400_000),
        askedAt: now,
      })
      .execute()
    await postMail(scene, { ...proofLetter(baseUrl, { ...about, token }), anyway: true })
    return { requestId: null, posterId }
  },
  record: (_input, { organizationId }, { requestId, posterId }) =>
    requestId === null ? null : fact(awardAsked, { organizationId, subjectId: requestId }, { posterId }),
})

function refuseOtherDomains({ who, domains }: PosterRow, email: string) {
  if (who === 'domains' && !isOfDomains(email, domains))
    throw invalidAt('poster-domain', 'email', 'Please give an address that ends in {domains}.', {
      domains: domains.map((one) => `@${one}`).join(', '),
    })
}

/** The address under which somebody signed in asks: one that fits, their main one first. @throws Refusal `poster-domain`, `poster-members` */
async function ownAddress({ db }: Scene, personId: string, poster: PosterRow): Promise<string> {
  if (poster.who === 'members') {
    const member = await db
      .selectFrom('memberships')
      .where('personId', '=', personId)
      .where('organizationId', '=', poster.organizationId)
      .where('endedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (!member)
      throw forbidden('poster-not-a-member', 'Only members of {organization} ask by this poster, and you are none. Nothing was sent.', {
        organization: poster.organization,
      })
  }
  const rows = await db
    .selectFrom('people')
    .leftJoin('personAddresses', (join) =>
      join.onRef('personAddresses.personId', '=', 'people.id').on('personAddresses.verifiedAt', 'is not', null),
    )
    .where('people.id', '=', personId)
    .select(['people.email', 'personAddresses.address'])
    .execute()
  const all = [...new Set([...rows.map(({ email }) => email), ...rows.flatMap(({ address: one }) => one ?? [])])]
  const fitting = poster.who === 'domains' ? all.find((one) => isOfDomains(one, poster.domains)) : all[0]
  if (fitting === undefined)
    throw conflict('poster-domain', 'None of your addresses ends in {domains}. Add one in your settings, and ask then. Nothing was sent.', {
      domains: poster.domains.map((one) => `@${one}`).join(', '),
    })
  return fitting
}

/** The request that a link is for, locked with its poster. @throws Refusal `link-unknown`, `link-expired` */
export async function loadAsked(scene: Scene, { token }: { token: string }) {
  const first = await findAsked(scene.db, token)
  if (!first) throw linkRefused('unknown')
  await lockPoster(scene, { posterId: first.posterId })
  const found = await findAsked(scene.db, token)
  if (!found) throw linkRefused('used')
  if (found.tokenUntil !== null && found.tokenUntil < scene.now) throw linkRefused('expired')
  return { ...found, organizationId: found.poster.organizationId }
}

export const linkTries = (_actor: unknown, _input: unknown, from: { clientAddress?: string }) => [perNetwork(from)]

export const confirmAsking = command({
  name: 'poster.confirm-address',
  says: 'Says by the link of an e-mail that it was oneself who asked by a poster. From then on it counts.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: linkTries,
  input: z.object({ token: z.string().max(200) }),
  load: loadAsked,
  may: anyone,
  async run(scene, _input, { id, state, email, posterId, poster, askedAt }) {
    if (state !== 'unproven') throw linkRefused('used')
    const { db, now } = scene
    // Who asked in time has asked in time, whenever they read their mail.
    const refusal = whyNotNow(poster, askedAt < poster.closesAt && now >= poster.closesAt ? new Date(poster.closesAt.getTime() - 1) : now)
    if (refusal) throw refusal
    const owner = await findPersonByAddress(db, email)
    const personId = owner?.id ?? null
    if (await pendingOf(scene, posterId, { email, personId }))
      throw conflict('poster-asked', 'You have asked already, and it waits for an answer. Nothing more is to be done.')
    const isHeld = personId !== null && (await holdsIt(scene, personId, poster.achievementId))
    await db
      .updateTable('posterRequests')
      .set({ state: isHeld ? 'held' : 'waiting', provenAt: now, personId, tokenHash: null, tokenUntil: null })
      .where('id', '=', id)
      .execute()
    return { isHeld, requestId: id, posterId }
  },
  record: (_input, { organizationId }, { isHeld, requestId, posterId }) =>
    isHeld ? null : fact(awardAsked, { organizationId, subjectId: requestId }, { posterId }),
})

export const answerBack = command({
  name: 'poster.answer-back',
  says: 'Answers, by the link of an e-mail, what was asked about a request. It waits for who approves once more.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: linkTries,
  input: z.object({ token: z.string().max(200), ...answerFields }),
  load: loadAsked,
  may: anyone,
  async run({ db }, { token: _token, ...said }, { id, state, posterId }) {
    if (state !== 'asked-back') throw linkRefused('used')
    await db
      .updateTable('posterRequests')
      .set((row) => ({ ...said, state: 'waiting', tokenHash: null, tokenUntil: null, revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return { requestId: id, posterId }
  },
  record: (_input, { organizationId }, { requestId, posterId }) => fact(awardAsked, { organizationId, subjectId: requestId }, { posterId }),
})
