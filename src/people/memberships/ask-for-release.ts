import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { address } from '../accounts/person-fields.ts'
import { endRelease, otherMailboxes, releaseDays, tellMailboxes } from '../accounts/release-address.ts'
import { releaseAsked, releaseCalledOff } from './membership-facts.ts'
import { mayManagePeople } from './membership-policy.ts'

/** Who said that an address is theirs is not asked again so soon. */
const keptDays = 180
/** Where everybody has a mailbox: that two have theirs there says nothing of an organization. */
const everyonesHosts =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|mail|zoho|fastmail|yandex|qq|163|comcast|verizon|att)\.[a-z.]+$/

const hostOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/**
 * Whether a mailbox is one that the organization gives away: one by which it invited somebody, or of the host that who asks has theirs at. Else an admin
 * could take the address of somebody’s own life off their account, and leave them one that the organization reads.
 */
async function isOfOrganization(
  db: Queryable,
  { organizationId, email, askerId }: { organizationId: string; email: string; askerId: string | null },
) {
  const asker = askerId && (await db.selectFrom('people').where('id', '=', askerId).select('email').executeTakeFirst())
  if (asker && hostOf(asker.email) === hostOf(email) && !everyonesHosts.test(hostOf(email))) return true
  const invited = await db
    .selectFrom('invitations')
    .where('organizationId', '=', organizationId)
    .where('address', '=', email)
    .where('acceptedAt', 'is not', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return invited !== undefined
}

export const askForRelease = command({
  name: 'address-release.ask',
  says: 'Asks that an address leave the account of somebody who is or was a member, as their mailbox goes to somebody else. They are told at every other address and have three weeks to say that it is still theirs; it is released once they have another way in. The admin never gets into the account.',
  // Whose address it is, a person decides before a form.
  reach: onPages,
  limits: (_actor, { organizationId }) => [{ key: `address releases ${organizationId}`, tries: 60, seconds: 3600 }],
  input: z.object({ organizationId: z.uuid(), email: address }),
  async load({ db, now, actor }, { organizationId, email }) {
    const isOurs = await isOfOrganization(db, { organizationId, email, askerId: personIdOf(actor) })
    const owner = await db
      .selectFrom('personAddresses')
      .innerJoin('people', 'people.id', 'personAddresses.personId')
      .where('personAddresses.address', '=', email)
      .where('personAddresses.verifiedAt', 'is not', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('memberships')
            .whereRef('memberships.personId', '=', 'people.id')
            .where('memberships.organizationId', '=', organizationId)
            .select('memberships.id'),
        ),
      )
      .select(['people.id as personId', 'people.name'])
      .forNoKeyUpdate('people')
      .executeTakeFirst()
    const kept =
      owner &&
      (await db
        .selectFrom('addressReleases')
        .where('address', '=', email)
        .where('personId', '=', owner.personId)
        .where('outcome', '=', 'kept')
        .where('endedAt', '>', new Date(now.getTime() - keptDays * 86_400_000))
        .select('id')
        .executeTakeFirst())
    return { organizationId, owner: owner ?? null, isOurs, wasKept: kept !== undefined }
  },
  may: mayManagePeople,
  async run(scene, { organizationId, email }, { owner, isOurs, wasKept }) {
    const { db, now, newId, actor } = scene
    // The same whether somebody has it or not.
    if (!isOurs)
      throw conflict(
        'address-not-yours',
        'This is no address that you invited somebody by, and none of the host of your own. Only mailboxes of your organization are asked back.',
      )
    if (!owner) throw missing('address')
    if (actor.kind !== 'person' || owner.personId === actor.id)
      throw conflict('address-own', 'This address is your own. Take it off your account in your settings.')
    if (wasKept) throw conflict('address-kept', 'Its owner said lately that this address is still theirs, so it stays on their account.')
    const [others, passkey] = await Promise.all([
      otherMailboxes(db, owner.personId, email),
      db.selectFrom('passkeys').where('personId', '=', owner.personId).select('id').limit(1).executeTakeFirst(),
    ])
    const id = newId()
    const dueAt = new Date(now.getTime() + releaseDays * 86_400_000)
    const isHeld = others.length > 0 || passkey !== undefined
    try {
      await db
        .insertInto('addressReleases')
        .values({ id, personId: owner.personId, organizationId, address: email, askedBy: actor.id, askedAt: now, dueAt, isHeld })
        .execute()
    } catch (error) {
      if (violates(error, 'address_releases_one_open'))
        throw conflict('release-asked', 'This was asked already. It stands in the list below.')
      throw error
    }
    const { name: organization } = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select('name')
      .executeTakeFirstOrThrow()
    if (others.length > 0)
      await tellMailboxes(
        scene,
        { personId: owner.personId, name: owner.name, mailboxes: others.map((one) => one.address) },
        sentence('{organization} gives {address} to somebody else', { organization, address: email }),
        sentence(
          'In {days} days {address} leaves your Laurel account; until then no link to sign in is sent there. All that you earned stays yours. If the address is still yours, sign in and say so in your settings.',
          { days: releaseDays, address: email },
        ),
      )
    else
      await tellMailboxes(
        scene,
        // Who reads this mailbox today may be somebody else: no name.
        { personId: owner.personId, name: null, mailboxes: [email] },
        sentence('Add another address to your Laurel account'),
        sentence(
          '{organization} says that this mailbox goes to somebody else. If this is your account, sign in and add an address of your own: nothing is taken off before you have had one for a week. If it is not yours, there is nothing to do.',
          { organization },
        ),
      )
    return { releaseId: id, personId: owner.personId }
  },
  record: (_input, { organizationId }, { personId }) => fact(releaseAsked, { organizationId, subjectId: personId }),
})

export const callOffRelease = command({
  name: 'address-release.call-off',
  says: 'Calls off that an address is to leave somebody’s account.',
  reach: onPages,
  limits: null,
  input: z.object({ releaseId: z.uuid() }),
  load: ({ db }, { releaseId }) =>
    db
      .selectFrom('addressReleases')
      .where('id', '=', releaseId)
      .where('endedAt', 'is', null)
      .select(['id', 'personId', 'organizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('release')),
  may: mayManagePeople,
  run: (scene, { releaseId }) => endRelease(scene, releaseId, 'called-off'),
  record: (_input, { personId, organizationId }) => fact(releaseCalledOff, { organizationId, subjectId: personId }),
})

/** What an organization asked to be released, the last first. Whether its owner has another way in is not told. */
export const releasesOf = (db: Queryable, organizationId: string, { before, limit }: { before?: string | undefined; limit: number }) =>
  db
    .selectFrom('addressReleases')
    .innerJoin('people', 'people.id', 'personId')
    .where('organizationId', '=', organizationId)
    .$if(before !== undefined, (query) => query.where('addressReleases.id', '<', before ?? ''))
    .orderBy('addressReleases.id', 'desc')
    .limit(limit)
    .select(['addressReleases.id', 'address', 'people.name', 'askedAt', 'dueAt', 'endedAt', 'outcome'])
    .execute()
