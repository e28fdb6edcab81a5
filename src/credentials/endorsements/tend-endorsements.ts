import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'
import { postRequest } from './ask-endorsement.ts'
import { reminderDays, requestKeptDays } from './endorsement-fields.ts'
import { findPinned } from './find-subject.ts'
import { signEndorsement } from './sign-endorsement.ts'

const patienceMs = 15 * 60_000
const most = 200

/** Each hour: who has not answered for a week is reminded once, what should have been signed long ago is asked for again, and old requests go of which nothing came. */
export const tendEndorsements = job({ name: 'endorsement.tend', data: z.object({}), atOnce: 1, every: '41 * * * *' })

/** The work behind `tendEndorsements`. Each reminder is a transaction of its own, that marks the request with the letter. */
export const tendingEndorsements = works(tendEndorsements, async (world: World) => {
  const now = world.now()
  const before = new Date(now.getTime() - patienceMs)
  const unsigned = await world.db
    .selectFrom('endorsements')
    .leftJoin('endorsementCredentials', 'endorsementCredentials.endorsementId', 'endorsements.id')
    .where('acceptedAt', '<', before)
    .where('voidedAt', 'is', null)
    .where('endorsementCredentials.endorsementId', 'is', null)
    .limit(most)
    .select('endorsements.id')
    .execute()
  // Also what was voided by an address that turned out to be somebody’s: no command is behind it.
  const { rows: lists } = await sql<{ id: string }>`
    select distinct status_lists.id from status_lists join endorsements on endorsements.status_list_id = status_lists.id
    where status_lists.signed_at is null and status_lists.created_at < ${before}
      or status_lists.signed_at < coalesce(endorsements.voided_at, endorsements.withdrawn_at)`.execute(world.db)
  await world.db.transaction().execute(async (db) => {
    for (const { id } of unsigned) await world.jobs.send(db, signEndorsement, { endorsementId: id })
    for (const { id } of lists) await world.jobs.send(db, publishStatusList, { statusListId: id })
  })
  const due = await world.db
    .selectFrom('endorsementRequests')
    .where('askedAt', '<', new Date(now.getTime() - reminderDays * 86_400_000))
    .where('expiresAt', '>', now)
    .where('answer', 'is', null)
    .where('endedAt', 'is', null)
    .where('remindedAt', 'is', null)
    .limit(most)
    .select('id')
    .execute()
  for (const { id } of due) await remind(world, id)
  // The address is of somebody who said nothing here. That they want no more letters is kept apart, without it.
  await world.db
    .deleteFrom('endorsementRequests')
    .where('answer', 'is distinct from', 'given')
    .where('expiresAt', '<', new Date(now.getTime() - requestKeptDays * 86_400_000))
    .execute()
})

const remind = (world: World, id: string) =>
  inScene(world, system, async (scene) => {
    const { token, hash } = newLinkToken()
    const request = await scene.db
      .updateTable('endorsementRequests')
      .set({ remindedAt: scene.now, reminderHash: hash })
      .where('id', '=', id)
      .where('answer', 'is', null)
      .where('endedAt', 'is', null)
      .where('remindedAt', 'is', null)
      .returning(['kind', 'about', 'address', 'note', 'askedBy'])
      .executeTakeFirst()
    if (!request) return
    const subject = await findPinned(scene.db, request)
    if (subject.standing !== 'open') return
    await postRequest(scene, {
      to: request.address,
      token,
      note: request.note,
      subject,
      asker: subject.earnerName ?? subject.organization,
      isReminder: true,
    })
  })
