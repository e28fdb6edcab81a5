import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mostMutes } from './feed-fields.ts'
import { mayKeepOwn } from './feed-policy.ts'
import { personOf } from './load-moment.ts'

export const mutedKinds = ['person', 'school', 'pathway'] as const

const untold = notAFact('What somebody does not want to see is nobody’s to read.')

export const muteFeed = command({
  name: 'feed.mute',
  says: 'Shows a person, a school or a pathway no longer among the moments that one sees. What a muted person gives is not shown on one’s own moments either. They are not told.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ kind: z.enum(mutedKinds), id: z.uuid() }),
  async load(scene, { kind, id }) {
    const personId = personOf(scene)
    await scene.db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
    const there =
      kind === 'pathway'
        ? await scene.db.selectFrom('pathways').where('id', '=', id).select('id').executeTakeFirst()
        : kind === 'school'
          ? await scene.db.selectFrom('organizations').where('id', '=', id).where('kind', '=', 'school').select('id').executeTakeFirst()
          : // Whoever shares no organization does not exist here.
            await scene.db
              .selectFrom('memberships as theirs')
              .innerJoin('memberships as own', 'own.organizationId', 'theirs.organizationId')
              .where('theirs.personId', '=', id)
              .where('own.personId', '=', personId)
              .where('own.endedAt', 'is', null)
              .select('theirs.personId as id')
              .executeTakeFirst()
    if (!there) throw missing(kind === 'person' ? 'person' : kind === 'school' ? 'organization' : 'pathway')
    return { personId }
  },
  may: mayKeepOwn,
  async run({ db, now, newId }, { kind, id }, { personId }) {
    if (id === personId) throw conflict('muted-oneself', 'You can’t mute yourself.')
    const had = await db.selectFrom('feedMutes').where('personId', '=', personId).limit(mostMutes).select('id').execute()
    if (had.length >= mostMutes)
      throw conflict('mutes-full', 'You have muted {most}. Let one of them speak again first.', { most: mostMutes })
    const column = { person: 'mutedId', school: 'schoolId', pathway: 'pathwayId' } as const
    await db
      .insertInto('feedMutes')
      .values({ id: newId(), personId, [column[kind]]: id, mutedAt: now })
      .onConflict((clash) => clash.doNothing())
      .execute()
    return { id }
  },
  record: untold,
})

export const unmuteFeed = command({
  name: 'feed.unmute',
  says: 'Shows again what one had muted.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ muteId: z.uuid() }),
  async load({ db }, { muteId }) {
    return db
      .selectFrom('feedMutes')
      .where('id', '=', muteId)
      .select('personId')
      .executeTakeFirstOrThrow(() => missing('mute'))
  },
  may: mayKeepOwn,
  async run({ db }, { muteId }) {
    await db.deleteFrom('feedMutes').where('id', '=', muteId).execute()
    return { muteId }
  },
  record: untold,
})
