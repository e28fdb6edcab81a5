import { sql } from 'kysely'
import { z } from 'zod'
import { findReaders } from '../../foundation/mail/letter-readers.ts'
import { type Letter, postMails } from '../../foundation/mail/send-mail.ts'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, type Made, perform, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { hasAlready } from '../awards/has-already.ts'
import type { Issued } from '../awards/issue-award.ts'
import { issueMany } from '../awards/issue-many.ts'
import { listSent } from './list-facts.ts'
import { claimLetter, issuedLetter } from './list-letters.ts'
import { type LockedList, lockList } from './lock-list.ts'

/** Sends a list to which a second person agreed, in portions, from wherever it was broken off. */
export const sendList = job({ name: 'issue-list.send', data: z.object({ listId: z.uuid() }), atOnce: 1, expireSeconds: 3600 })

const portion = 500
const systemOnly = (actor: { kind: string }) =>
  actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself sends what was agreed to.')

type Due = {
  line: number
  email: string
  name: string
  decidedOn: string
  decidedAt: Date
  narrative: string
  link: string
  personId: string | null
  personName: string | null
  personEmail: string | null
  isHeld: boolean
  isRepeated: boolean
}

/** The next rows, with who has confirmed their address by now. */
async function nextRows({ db, now }: Scene, { id, decidedOn, timeZone, achievementId }: LockedList): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select one.*, known.person_id as "personId", people.name as "personName", people.email as "personEmail",
      (one."decidedOn" + time '12:00') at time zone ${timeZone} as "decidedAt",
      people.id is not null and ${hasAlready(sql`people.id`, achievementId, now)} as "isHeld",
      people.id is not null and row_number() over (partition by people.id order by one.line) > 1 as "isRepeated"
    from (
      select line, email, name, coalesce(decided_on, ${decidedOn}::date) as "decidedOn", narrative, link
      from issue_rows where list_id = ${id} and fate = 'ready' order by line limit ${portion}) as one
      left join person_addresses known on known.address = one.email and known.verified_at is not null
      left join people on people.id = known.person_id and people.erased_at is null
    order by one.line`.execute(db)
  return rows
}

export const sendListPortion = command({
  name: 'issue-list.send-portion',
  says: 'Sends the next rows of a list: an award to whom an address belongs, a link to the others. A second time it sends the ones after.',
  reach: inside,
  limits: null,
  input: z.object({ listId: z.uuid() }),
  load: lockList,
  may: systemOnly,

  async run(scene, { listId }, list): Promise<{ rows: number; follows: Issued[]; facts: Fact[] }> {
    const none = { rows: 0, follows: [], facts: [] }
    const { decision, decidedBy, versionId, organizationId, achievementId } = list
    if (list.state !== 'sending' || decision === null || decidedBy === null || versionId === null) return none
    const rows = await nextRows(scene, list)
    if (rows.length === 0) return none
    const { db, now, newId } = scene
    // Also one whose address became theirs only since: nobody is given what they agreed to themselves.
    const isOwn = ({ personId }: Due) => personId !== null && personId === list.approvedBy
    const doubled = rows.filter((row) => row.isHeld || row.isRepeated || isOwn(row))
    if (doubled.length > 0)
      await sql`update issue_rows set fate = said.fate from unnest(${doubled.map(({ line }) => line)}::int[], ${doubled.map((row) => (isOwn(row) ? 'aside' : row.isHeld ? 'held' : 'repeated'))}::text[]) as said (line, fate)
        where issue_rows.list_id = ${listId} and issue_rows.line = said.line`.execute(db)
    const due = rows.filter((row) => !doubled.includes(row))
    const known = due.flatMap((row) =>
      row.personId === null || row.personName === null || row.personEmail === null
        ? []
        : [{ ...row, personId: row.personId, personName: row.personName, personEmail: row.personEmail, elsewhereId: newId() }],
    )
    const unknown = due.filter(({ personId }) => personId === null).map((row) => ({ ...row, ...newLinkToken() }))
    const { made, facts } = await issueRows(scene, list, known)
    if (unknown.length > 0)
      await sql`update issue_rows set fate = 'invited', token_hash = said.hash, told_at = ${now}
        from unnest(${unknown.map(({ line }) => line)}::int[], ${unknown.map(({ hash }) => hash)}::text[]) as said (line, hash)
        where issue_rows.list_id = ${listId} and issue_rows.line = said.line`.execute(db)
    const about = await lettersAbout(scene, list)
    const letters: Letter[] = [
      ...known.map((row, index) =>
        issuedLetter(scene.baseUrl, {
          ...about,
          personId: row.personId,
          to: row.personEmail,
          name: row.personName,
          awardId: made[index]?.awardId ?? '',
        }),
      ),
      ...unknown.map(({ email, name, token }) => claimLetter(scene.baseUrl, { ...about, to: email, name, token })),
    ]
    await postMails(scene, letters, await findReaders(db, letters, now))
    return { rows: rows.length, follows: (await isCounted(scene, { achievementId, organizationId })) ? made : [], facts }
  },

  record: (_input, _list, { facts }) => facts,
})

type Known = Due & { personId: string; personName: string; elsewhereId: string }

/** Decisions and awards of these rows, in a few statements however many they are. */
export async function issueRows(scene: Scene, list: LockedList, rows: readonly Known[]): Promise<{ made: Issued[]; facts: Fact[] }> {
  const { db, now } = scene
  const { id: listId, organizationId, achievementId, versionId, name, decision, decidedBy } = list
  if (rows.length === 0 || versionId === null || decision === null || decidedBy === null) return { made: [], facts: [] }
  await db
    .insertInto('decisionsElsewhere')
    .values(
      rows.map(({ elsewhereId, line, personId, decidedOn, link, narrative }) => ({
        id: elsewhereId,
        listId,
        line,
        organizationId,
        personId,
        versionId,
        decidedOn,
        source: name,
        link,
        narrative,
        decision,
        decidedBy,
        gives: '[]',
        madeAt: now,
      })),
    )
    .execute()
  const { made, facts } = await issueMany(
    scene,
    { achievementId, versionId, organizationId },
    rows.map(({ personId, personName, elsewhereId, decidedAt }) => ({
      earnerId: personId,
      earnerName: personName,
      elsewhereId,
      awardedAt: decidedAt,
    })),
  )
  // Home opens with it until it was seen: so long it can be canceled without a word.
  await db
    .insertInto('unseenAwards')
    .values(made.map(({ awardId, earnerId }) => ({ awardId, earnerId })))
    .execute()
  await sql`update issue_rows set fate = 'issued', award_id = said.award, person_id = said.person, told_at = ${now}
    from unnest(${rows.map(({ line }) => line)}::int[], ${made.map(({ awardId }) => awardId)}::uuid[], ${made.map(({ earnerId }) => earnerId)}::uuid[]) as said (line, award, person)
    where issue_rows.list_id = ${listId} and issue_rows.line = said.line`.execute(db)
  return { made, facts: [facts].flat().filter((each) => each !== null) }
}

/** What every letter of a list says. */
export async function lettersAbout(
  { db }: Pick<Scene, 'db'>,
  { organizationId, organization, versionId, decision, decidedBy }: LockedList,
) {
  const { title } = await db.selectFrom('achievementVersions').where('id', '=', versionId).select('title').executeTakeFirstOrThrow()
  return {
    organizationId,
    organization,
    title: title ?? '',
    versionId: versionId ?? '',
    decision: decision ?? '',
    decidedBy: decidedBy ?? '',
  }
}

/**
 * Whether a pathway, a collection or another organization that accepts them may count these awards. Where none does, nothing follows from them: no rule gives
 * anything for what was decided elsewhere, and to work that out for each of ten thousand people would take minutes.
 */
async function isCounted(
  { db }: Scene,
  { achievementId, organizationId }: { achievementId: string; organizationId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from pathway_pieces where achievement_id = ${achievementId} or (kind = 'level' and organization_id = ${organizationId})
    union all
    select from rule_versions where text ->> 'basis' = 'collection'
    union all
    select from acceptance_versions where issuer_id = ${organizationId} and organization_id <> ${organizationId}
      and (text ->> 'countsElsewhere')::boolean and (achievements is null or ${achievementId} = any (achievements)) limit 1`.execute(db)
  return rows.length > 0
}

/** The awards of a portion that count toward something, for those who follow each. */
export const countedOfList = async (_scene: Scene, { follows }: { follows: Issued[] }): Promise<Made<Issued[]>> => ({
  made: follows,
  facts: null,
})

export const finishList = command({
  name: 'issue-list.finish',
  says: 'Says that everything on a list has gone out.',
  reach: inside,
  limits: null,
  input: z.object({ listId: z.uuid() }),
  load: lockList,
  may: systemOnly,
  async run({ db, now }, { listId }, { state }) {
    if (state !== 'sending') return null
    const { rows } = await sql<{ issued: number; invited: number; ready: number }>`
      select count(*) filter (where fate = 'issued')::integer as issued, count(*) filter (where fate = 'invited')::integer as invited,
        count(*) filter (where fate = 'ready')::integer as ready from issue_rows where list_id = ${listId}`.execute(db)
    const { ready, ...counts } = rows[0] ?? { issued: 0, invited: 0, ready: 0 }
    if (ready > 0) throw new Error('Some rows of this list have not gone out yet.')
    await db.updateTable('issueLists').set({ state: 'sent', sentAt: now }).where('id', '=', listId).execute()
    return counts
  },
  record: ({ listId }, { organizationId }, counts) => counts && fact(listSent, { organizationId, subjectId: listId }, counts),
})

/** The work behind `sendList`. What has gone out is passed by, so it goes on where it was broken off, and twice it changes nothing. */
export const sendingList = works(sendList, async (world: World, { listId }) => {
  for (;;) {
    const { rows } = await perform(world, system, sendListPortion, { listId })
    if (rows === 0) break
  }
  await perform(world, system, finishList, { listId })
})
