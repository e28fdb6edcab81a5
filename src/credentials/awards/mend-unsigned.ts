import { sql } from 'kysely'
import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { publishStatusList } from './publish-status-list.ts'
import { signCredential } from './sign-credential.ts'

/**
 * Asks again for what should have been signed long ago: after its tries ran out, as over a night without the master key,
 * a job rests where nobody looks, and an award would be without its credential for good, or a revocation unheard.
 */
export const mendUnsigned = job({ name: 'credential.mend-unsigned', data: z.object({}), atOnce: 1, every: '23 * * * *' })

/** How long signing may take before it counts as lost. */
const patienceMs = 15 * 60_000
const mostAtOnce = 500

/** The work behind `mendUnsigned`. Signing twice changes nothing, so it may ask for what is only late. */
export const mendingUnsigned = works(mendUnsigned, async ({ db, jobs, now, log }: World) => {
  const before = new Date(now().getTime() - patienceMs)
  let awards = 0
  // In order of their ids until none is left: what is asked for is not signed yet when the next are looked for.
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const unsigned = await db
      .selectFrom('awards')
      .leftJoin('credentials', 'credentials.awardId', 'awards.id')
      .where('credentials.awardId', 'is', null)
      .where('awards.awardedAt', '<', before)
      .$if(from !== null, (query) => query.where('awards.id', '>', from ?? ''))
      .orderBy('awards.id')
      .limit(mostAtOnce)
      .select('awards.id')
      .execute()
    await db.transaction().execute(async (transaction) => {
      for (const { id } of unsigned) await jobs.send(transaction, signCredential, { awardId: id })
    })
    awards += unsigned.length
    after = unsigned.at(-1)?.id ?? null
    if (unsigned.length < mostAtOnce) break
  }
  const unpublished = await db
    .selectFrom('statusLists')
    .where('createdAt', '<', before)
    .where(({ or, eb }) =>
      or([
        eb('signedAt', 'is', null),
        sql<boolean>`exists (select from revocations join awards on awards.id = revocations.award_id
          where awards.status_list_id = status_lists.id and revocations.revoked_at < ${before} and revocations.revoked_at > status_lists.signed_at)`,
        sql<boolean>`exists (select from lifted_revocations lifted join awards on awards.id = lifted.award_id
          where awards.status_list_id = status_lists.id and lifted.lifted_at < ${before} and lifted.lifted_at > status_lists.signed_at)`,
        sql<boolean>`exists (select from suspensions join awards on awards.id = suspensions.award_id
          where awards.status_list_id = status_lists.id and suspensions.suspended_at < ${before} and suspensions.suspended_at > status_lists.signed_at)`,
        sql<boolean>`exists (select from lifted_suspensions lifted join awards on awards.id = lifted.award_id
          where awards.status_list_id = status_lists.id and lifted.lifted_at < ${before} and lifted.lifted_at > status_lists.signed_at)`,
      ]),
    )
    .select('id')
    .execute()
  if (awards + unpublished.length === 0) return
  log.warn('Some awards or status lists are not signed yet and are asked for again', {
    awards,
    statusLists: unpublished.length,
  })
  await db.transaction().execute(async (transaction) => {
    for (const { id } of unpublished) await jobs.send(transaction, publishStatusList, { statusListId: id })
  })
})
