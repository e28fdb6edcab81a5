import { sql } from 'kysely'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, onPages, perform, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { isRefusal, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Sentence } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { addressKept, addressTakenOff } from './account-facts.ts'
import { mayChangeOwn, systemOnly } from './account-policy.ts'

/** Long enough for a letter to be read after the holidays. */
export const releaseDays = 21
/** An address that was confirmed just now may be of who reads the mailbox today. */
const provenDays = 7
const dayMs = 86_400_000

/**
 * Whether links that sign in go nowhere, as an organization said that the mailbox is somebody else’s now. Asked anew each time: who has no other way in
 * any more gets them again.
 */
export async function isHeldAddress(db: Queryable, address: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (
    select from address_releases held
    where mailbox_of(held.address) = mailbox_of(${address}) and held.ended_at is null and held.is_held
      and (exists (select from passkeys where passkeys.person_id = held.person_id)
        or exists (select from person_addresses other where other.person_id = held.person_id and other.verified_at is not null
          and mailbox_of(other.address) <> mailbox_of(held.address) and not exists (select from address_releases open
            where open.person_id = other.person_id and mailbox_of(open.address) = mailbox_of(other.address) and open.ended_at is null and open.is_held)))
  ) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** The other confirmed addresses of somebody: what reaches another mailbox than this one, and none that is asked back as well. */
export const otherMailboxes = (db: Queryable, personId: string, address: string) =>
  db
    .selectFrom('personAddresses')
    .where('personId', '=', personId)
    .where('verifiedAt', 'is not', null)
    .where(sql<boolean>`mailbox_of(address) <> mailbox_of(${address})`)
    .where(
      sql<boolean>`not exists (select from address_releases open where open.person_id = person_addresses.person_id
        and mailbox_of(open.address) = mailbox_of(person_addresses.address) and open.ended_at is null)`,
    )
    .orderBy('verifiedAt')
    .select(['address', 'verifiedAt'])
    .execute()

/** The addresses of a person that an organization asked to be released, for their settings. */
export const openReleasesOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('addressReleases')
    .innerJoin('organizations', 'organizations.id', 'organizationId')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('askedAt')
    .select(['addressReleases.id', 'address', 'dueAt', 'organizations.name as organization'])
    .execute()

const ofRelease = z.object({ releaseId: z.uuid() })

/** @throws Refusal `release-missing` */
const loadOpen = ({ db }: Pick<Scene, 'db'>, { releaseId }: z.output<typeof ofRelease>) =>
  db
    .selectFrom('addressReleases')
    .innerJoin('people', 'people.id', 'personId')
    .where('addressReleases.id', '=', releaseId)
    .where('endedAt', 'is', null)
    .select(['addressReleases.id', 'personId', 'organizationId', 'address', 'dueAt', 'people.name', 'people.email'])
    .forUpdate('addressReleases')
    .executeTakeFirstOrThrow(() => missing('release'))

export const endRelease = ({ db, now }: Pick<Scene, 'db' | 'now'>, id: string, outcome: 'released' | 'kept' | 'called-off') =>
  db.updateTable('addressReleases').set({ endedAt: now, outcome }).where('id', '=', id).execute()

export const keepAddress = command({
  name: 'address-release.keep',
  says: 'Says that an address is still one’s own, which an organization asked to be released. It stays, and links go there again.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: null,
  input: ofRelease,
  load: loadOpen,
  may: mayChangeOwn,
  run: (scene, { releaseId }) => endRelease(scene, releaseId, 'kept'),
  record: (_input, { personId, organizationId }) => fact(addressKept, { organizationId, subjectId: personId }),
})

export const carryOutRelease = command({
  name: 'address-release.carry-out',
  says: 'Takes an address off the account of who had it, after the wait, and once they have had another for a week. Every browser is signed out.',
  reach: inside,
  limits: null,
  input: ofRelease,
  async load(scene, input) {
    const release = await loadOpen(scene, input)
    const others = await otherMailboxes(scene.db, release.personId, release.address)
    const [proven] = others.filter(({ verifiedAt }) => verifiedAt && verifiedAt.getTime() <= scene.now.getTime() - provenDays * dayMs)
    // Nobody is locked out of what they earned: it waits for them.
    if (release.dueAt > scene.now || !proven) throw missing('release')
    return { ...release, proven: proven.address, others: others.map(({ address }) => address) }
  },
  may: systemOnly,
  async run(scene, { releaseId }, { personId, name, email, address, proven, others }) {
    const { db, now } = scene
    if (email === address)
      await db.updateTable('people').set({ email: proven, emailVerified: true, updatedAt: now }).where('id', '=', personId).execute()
    await db.deleteFrom('personAddresses').where('personId', '=', personId).where('address', '=', address).execute()
    // Whoever came in by that mailbox is out.
    await db.deleteFrom('sessions').where('personId', '=', personId).execute()
    await endRelease(scene, releaseId, 'released')
    await tellMailboxes(
      scene,
      { personId, name, mailboxes: others },
      sentence('{address} is no longer on your account', { address }),
      sentence(
        'The organization that {address} belongs to gave it to somebody else, so it was taken off your Laurel account. All that you earned stays yours. Browsers were signed out: sign in with another of your addresses.',
        { address },
      ),
    )
  },
  record: (_input, { personId, organizationId }) => fact(addressTakenOff, { organizationId, subjectId: personId }),
})

/** Writes the same to several addresses of a person. */
export async function tellMailboxes(
  scene: Scene,
  { personId, name, mailboxes }: { personId: string; name: string | null; mailboxes: readonly string[] },
  subject: Sentence,
  says: Sentence,
): Promise<void> {
  for (const to of mailboxes)
    await postMail(scene, {
      to,
      personId,
      kind: 'account',
      subject,
      paragraphs: [name === null ? sentence('Hello,') : sentence('Hello {name},', { name }), says],
      button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings#addresses` },
    })
}

const releaseDueAddresses = job({ name: 'people.release-due-addresses', data: z.object({}), atOnce: 1, every: '17 * * * *' })
/** So long the end of one is told to admins. */
const toldDays = 400

/** Every hour: addresses whose wait is over and whose owner has another; and what ended long ago is forgotten. */
export const releasingDueAddresses = works(releaseDueAddresses, async (world: World) => {
  const now = world.now()
  await world.db
    .deleteFrom('addressReleases')
    .where('endedAt', '<', new Date(now.getTime() - toldDays * dayMs))
    .execute()
  const due = await world.db
    .selectFrom('addressReleases')
    .where('endedAt', 'is', null)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(1000)
    .select('id')
    .execute()
  for (const { id } of due)
    try {
      await perform(world, system, carryOutRelease, { releaseId: id })
    } catch (error) {
      // Its owner has no other way in yet: it is looked at again in an hour.
      if (!isRefusal(error)) throw error
    }
})
