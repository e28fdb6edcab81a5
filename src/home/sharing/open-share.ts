import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { locales } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { findByToken, hashOfPass, type Shared } from './find-shared.ts'
import { mayOpen } from './share-policy.ts'
import { hashOfCode } from './share-secrets.ts'

const letterMinutes = 30
/** So long a browser is not asked again. */
export const passHours = 12

const itIsLookedAt = notAFact('Who looks at what a person shares leaves a count with that share, and nothing else.')
const token = z.string().max(200)

const loadShared = async ({ db, now }: Scene, given: { token: string }): Promise<Shared> => {
  const share = await findByToken(db, given.token, now)
  if (!share) throw missing('share')
  return share
}

/** A secret that lets in, kept by its hash. Those that are over go with it, of whichever share. */
async function newPass(
  { db, now }: Scene,
  shareId: string,
  kind: 'letter' | 'browser',
  minutes: number,
  to: string | null,
): Promise<string> {
  const pass = randomBytes(32).toString('base64url')
  // Two at once take other ones, so that neither waits for the other.
  await sql`delete from share_passes where hash in (select hash from share_passes where expires_at <= ${now} limit 500 for update skip locked)`.execute(
    db,
  )
  await db
    .insertInto('sharePasses')
    .values({ hash: hashOfPass(pass), shareId, kind, address: to, expiresAt: new Date(now.getTime() + minutes * 60_000) })
    .execute()
  return pass
}

export const openByCode = command({
  name: 'share.open-by-code',
  says: 'Lets a browser see what is shared, for who knows its code. Few guesses are taken.',
  // A code is typed by the person who was told it.
  reach: onPages,
  limits: (_actor, given, { clientAddress }) => [
    { key: `share code ${clientAddress ?? ''}`, tries: 20, seconds: 900, whenRight: 'forget-one' },
    { key: `share code of ${given.token}`, tries: 60, seconds: 3600, whenRight: 'forget-one' },
  ],
  input: z.object({ token, code: z.string().max(100) }),
  load: loadShared,
  may: mayOpen,
  async run(scene, { code }, share) {
    const right = Buffer.from(share.codeHash ?? '')
    const given = Buffer.from(hashOfCode(share.id, code))
    if (right.length !== given.length || !timingSafeEqual(right, given))
      throw invalidAt('share-code-wrong', 'code', 'This is not the code. Ask the person who gave you the link.')
    return { pass: await newPass(scene, share.id, 'browser', passHours * 60, null) }
  },
  record: itIsLookedAt,
})

export const askForProof = command({
  name: 'share.ask-proof',
  says: 'Sends a link to the one address for which something is shared, where that is the one given. Nobody is told whether it is.',
  reach: onPages,
  limits: (_actor, given, { clientAddress }) => [
    { key: `share proof ${clientAddress ?? ''}`, tries: 20, seconds: 900 },
    { key: `share proof of ${given.token}`, tries: 10, seconds: 3600 },
  ],
  input: z.object({ token, address, locale: z.enum(locales).optional() }),
  load: loadShared,
  may: mayOpen,
  async run(scene, { token: link, address: to, locale }, share) {
    const { rows } = await sql<{ same: boolean }>`select mailbox_of(${to}) = mailbox_of(${share.address ?? ''}) as same`.execute(scene.db)
    if (share.access !== 'address' || !share.address || !rows[0]?.same) return {}
    const pass = await newPass(scene, share.id, 'letter', letterMinutes, share.address)
    const values = { name: share.name, minutes: letterMinutes }
    await postMail(scene, {
      to: share.address,
      kind: 'share-proof',
      ...(locale && { locale }),
      subject: sentence('Look at what {name} shares with you', values),
      paragraphs: [
        sentence('Hello,'),
        sentence(
          '{name} shares something with this address alone. With this link you show that it is yours. It is good for {minutes} minutes, and once.',
          values,
        ),
        sentence('If you did not ask for it, leave this e-mail as it is: nothing happens.'),
      ],
      button: { label: sentence('Look at it'), url: `${scene.baseUrl}/shared/${link}?proof=${pass}` },
      secret: `${link}?proof=${pass}`,
    })
    return {}
  },
  record: itIsLookedAt,
})

export const openByLetter = command({
  name: 'share.open-by-letter',
  says: 'Lets a browser see what is shared, by the link of an e-mail to the one address it is for. Used once.',
  reach: onPages,
  limits: (_actor, _given, { clientAddress }) => [{ key: `share letter ${clientAddress ?? ''}`, tries: 60, seconds: 900 }],
  input: z.object({ token, proof: z.string().max(100) }),
  load: loadShared,
  may: mayOpen,
  async run(scene, { proof }, share) {
    const used = await scene.db
      .deleteFrom('sharePasses')
      .where('hash', '=', hashOfPass(proof))
      .where('shareId', '=', share.id)
      .where('kind', '=', 'letter')
      .where('expiresAt', '>', scene.now)
      .returning('address')
      .executeTakeFirst()
    if (!used) throw conflict('share-proof-over', 'This link was used already, or is too old. Ask for another below.')
    return { pass: await newPass(scene, share.id, 'browser', passHours * 60, used.address) }
  },
  record: itIsLookedAt,
})
