import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { type Queryable, violates } from '../../foundation/platform/database.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, unauthenticated } from '../../foundation/platform/refusal.ts'
import { splitAddress } from '../../foundation/tables/read-recipients.ts'
import { accountCreated } from '../../people/accounts/account-facts.ts'
import { anyone } from '../../people/accounts/account-policy.ts'
import { createPerson } from '../../people/accounts/create-person.ts'
import { linkTry } from '../../people/accounts/guess-limits.ts'
import { hashLinkToken, linkRefused } from '../../people/accounts/link-tokens.ts'
import { findPersonByAddress } from '../../people/accounts/people.ts'
import { address, browserLocale, newPassword, personName } from '../../people/accounts/person-fields.ts'
import { hashed } from '../../people/accounts/set-password.ts'
import { hasAlready } from '../awards/has-already.ts'
import type { Issued } from '../awards/issue-award.ts'
import { rowClaimed } from './list-facts.ts'
import { lockList } from './lock-list.ts'
import type { ListCells } from './row-words.ts'
import { issueRows } from './send-list.ts'

/** What the secret link of a row is for. Null where there is none, or not any more. */
export const findClaim = (db: Queryable, token: string) =>
  db
    .selectFrom('issueRows')
    .innerJoin('issueLists', 'issueLists.id', 'issueRows.listId')
    .innerJoin('organizations', 'organizations.id', 'issueLists.organizationId')
    .innerJoin('achievementVersions as version', 'version.id', 'issueLists.versionId')
    .where('tokenHash', '=', hashLinkToken(token))
    .where('fate', '=', 'invited')
    // Whom it named may be forgotten since.
    .where('issueRows.email', '<>', '')
    .select(['issueRows.listId', 'issueRows.line', 'issueRows.email', 'issueRows.name', 'issueRows.narrative', 'issueRows.link'])
    .select(({ fn }) => fn.coalesce('issueRows.decidedOn', 'issueLists.decidedOn').as('decidedOn'))
    .select(
      sql<Date>`(coalesce(issue_rows.decided_on, issue_lists.decided_on) + time '12:00') at time zone organizations.time_zone`.as(
        'decidedAt',
      ),
    )
    .select(['issueLists.decision', 'issueLists.decidedBy', 'issueLists.versionId'])
    .select(['organizations.name as organization', 'organizations.slug', 'version.title', 'version.competency'])
    .executeTakeFirst()

async function loadClaim(scene: Scene, { token }: { token: string }) {
  const found = await findClaim(scene.db, token)
  if (!found) throw linkRefused('unknown')
  const list = await lockList(scene, found)
  // Two at once: the second one waits for the lock, and then finds it taken.
  const row = await findClaim(scene.db, token)
  if (!row) throw linkRefused('used')
  return { ...row, list }
}
type Claim = Awaited<ReturnType<typeof loadClaim>>

/**
 * What a second person agreed to was for whom the list named. Nobody takes what they agreed to themselves, and who brought the list nothing that went
 * to another address afterwards than was agreed to. @throws Refusal `claim-own`
 */
async function refuseOwnSay(
  { db }: Scene,
  { approvedBy, broughtBy, proposedBy }: Claim['list'],
  row: Omit<Claim, 'list'>,
  personId: string,
) {
  const isOfList = personId === broughtBy || personId === proposedBy
  const agreedTo = isOfList
    ? await db
        .selectFrom('issueRows')
        .where('listId', '=', row.listId)
        .where('line', '=', row.line)
        .select((is) => is.ref('cells').$castTo<ListCells>().as('cells'))
        .executeTakeFirst()
    : undefined
  if (personId === approvedBy || (isOfList && address.safeParse(splitAddress(agreedTo?.cells.email ?? '').email).data !== row.email))
    throw conflict(
      'claim-own',
      'You brought this list or agreed to it, so you can’t take this from it. Somebody else brings a list that names you, and another person agrees.',
    )
}

async function take(
  scene: Scene,
  { list, ...row }: Claim,
  person: { id: string; name: string },
): Promise<{ personId: string; follows: Issued[]; facts: Fact[] }> {
  const { db } = scene
  await refuseOwnSay(scene, list, row, person.id)
  const { rows: held } = await sql<{ is: boolean }>`select ${hasAlready(person.id, list.achievementId, scene.now)} as is`.execute(db)
  if (held[0]?.is)
    throw conflict('claim-held', 'You have “{title}” in your wallet already, so there is nothing to take.', { title: row.title ?? '' })
  const { made, facts } = await issueRows(scene, list, [
    {
      ...row,
      personId: person.id,
      personName: person.name,
      personEmail: row.email,
      elsewhereId: scene.newId(),
      isHeld: false,
      isRepeated: false,
    },
  ])
  await db.updateTable('issueRows').set({ tokenHash: null }).where('listId', '=', row.listId).where('line', '=', row.line).execute()
  const { organizationId } = list
  return {
    personId: person.id,
    follows: made,
    facts: [fact(rowClaimed, { organizationId, subjectId: list.id }, { line: row.line, personId: person.id }), ...facts],
  }
}

const elsewhere = (address: string) =>
  conflict('claim-elsewhere', 'This went to {address}, which belongs to another account. Please sign in with that one.', { address })

export const claimAward = command({
  name: 'issue-list.claim',
  says: 'Takes what was issued by list into the wallet of the account one has. Its link came by mail, so the address it went to is shown to be theirs, too.',
  // Its token comes in an e-mail, which a person opens in a browser.
  reach: onPages,
  limits: (_actor, _input, from) => [linkTry(from)],
  input: z.object({ token: z.string() }),
  load: loadClaim,
  may: anyone,
  async run(scene, _input, claim) {
    const { db, now, newId, actor } = scene
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    const owner = await findPersonByAddress(db, claim.email)
    if (owner && owner.id !== personId) throw elsewhere(claim.email)
    const { id, name } = await db
      .selectFrom('people')
      .where('id', '=', personId)
      .select(['id', 'name'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    if (!owner)
      await db
        .insertInto('personAddresses')
        .values({ id: newId(), personId, address: claim.email, addedAt: now, verifiedAt: now })
        .onConflict((row) => row.columns(['personId', 'address']).doUpdateSet({ verifiedAt: now, tokenHash: null, tokenUntil: null }))
        .execute()
        .catch((error: unknown) => {
          throw violates(error, 'person_addresses_verified') ? elsewhere(claim.email) : error
        })
    return take(scene, claim, { id, name })
  },
  record: (_input, _claim, { facts }) => facts,
})

/** @throws Refusal `address-taken` when the address has an account */
export const claimWithNewAccount = command({
  name: 'issue-list.claim-new',
  says: 'Takes what was issued by list, and makes the account for it.',
  // Its token comes in an e-mail, which a person opens in a browser.
  reach: onPages,
  limits: (_actor, _input, from) => [linkTry(from)],
  input: z.object({ token: z.string(), name: personName, password: newPassword, locale: browserLocale }),
  prepare: hashed,
  load: loadClaim,
  may: anyone,
  async run(scene, { name, locale }, claim, { passwordHash }) {
    const personId = await createPerson(scene, { name, address: claim.email, passwordHash, locale })
    const taken = await take(scene, claim, { id: personId, name })
    return { ...taken, email: claim.email, facts: [fact(accountCreated, { subjectId: personId }), ...taken.facts] }
  },
  record: (_input, _claim, { facts }) => facts,
})
