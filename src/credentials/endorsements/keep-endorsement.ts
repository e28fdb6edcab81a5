import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { type OpenTransaction, violates } from '../../foundation/platform/database.ts'
import { conflict, forbidden } from '../../foundation/platform/refusal.ts'
import { isOwnMailbox } from '../../people/accounts/people.ts'
import { requireOpen, type Subject } from './find-subject.ts'

type Said = {
  requestId: string | null
  personId: string | null
  byOrganizationId: string | null
  address: string | null
  name: string
  position: string
  place: string
  body: string
}

/** After so many that were withdrawn, the same person says no more of the same thing. */
const mostTimes = 3

/** Keeps what somebody says, unshown. @throws Refusal `own-award`, `weighed-this`, `endorsed-already`, `endorsed-too-often`, or why it can't be endorsed now */
export async function keepEndorsement({ db, newId, now }: Scene, subject: Subject, said: Said): Promise<string> {
  requireOpen(subject)
  if (said.byOrganizationId === null) {
    await refuseOwn(db, subject, said)
    await refuseWeighed(db, subject, said)
  }
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from endorsements where about = ${subject.about} and withdrawn_at is not null
      and case when ${said.byOrganizationId}::uuid is not null then by_organization_id = ${said.byOrganizationId}::uuid
        else by_organization_id is null and (person_id = ${said.personId}::uuid or mailbox_of(address) = mailbox_of(${said.address})) end`.execute(
    db,
  )
  if ((rows[0]?.times ?? 0) >= mostTimes)
    throw conflict('endorsed-too-often', 'This was endorsed and withdrawn several times. It can’t be endorsed from here any more.')
  const id = newId()
  const { kind, awardId, achievementId, versionId, organizationId, earnerId } = subject
  const isAward = kind === 'award'
  try {
    await db
      .insertInto('endorsements')
      .values({
        id,
        kind,
        awardId,
        achievementId: kind === 'achievement' ? achievementId : null,
        versionId: kind === 'achievement' ? versionId : null,
        organizationId,
        earnerId: isAward ? earnerId : null,
        ...said,
        givenAt: now,
      })
      .execute()
  } catch (error) {
    if (
      violates(error, 'endorsements_once_by_person') ||
      violates(error, 'endorsements_once_by_mailbox') ||
      violates(error, 'endorsements_once_by_organization')
    )
      throw conflict('endorsed-already', 'You have endorsed this already. Withdraw what you said if you want to say it in other words.')
    throw error
  }
  return id
}

/** Whichever of the earner’s addresses or accounts it comes by. */
async function refuseOwn(db: OpenTransaction, { earnerId }: Subject, { personId, address }: Said) {
  if (earnerId === null) return
  if (personId === earnerId || (address !== null && (await isOwnMailbox(db, earnerId, address))))
    throw forbidden('own-award', 'Nobody endorses an award of their own.')
}

/** Who weighed the work stays unnamed, and said what they had to say by their decision. Only they themselves read this. */
async function refuseWeighed(db: OpenTransaction, subject: Subject, { personId }: Said) {
  if (await hasWeighed(db, subject, personId))
    throw forbidden(
      'weighed-this',
      'You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it; nobody is told that you were asked not to.',
    )
}

/** Whether this person had a seat at the work that an award rests on. */
export async function hasWeighed(
  db: Pick<OpenTransaction, 'selectFrom'>,
  { attemptId }: Subject,
  personId: string | null,
): Promise<boolean> {
  if (attemptId === null || personId === null) return false
  const seat = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .where('assessments.assessorId', '=', personId)
    .select('assessments.id')
    .executeTakeFirst()
  return seat !== undefined
}

/** The account to which a mailbox belongs, where it belongs to one. */
export async function personAt(db: Pick<OpenTransaction, 'selectFrom'>, address: string): Promise<string | null> {
  const found = await db
    .selectFrom('personAddresses')
    .where('verifiedAt', 'is not', null)
    .where(sql<boolean>`mailbox_of(address) = mailbox_of(${address})`)
    .select('personId')
    .executeTakeFirst()
  return found?.personId ?? null
}
