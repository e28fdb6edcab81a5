import { z } from 'zod'
import { command, inside } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { saidSchema } from '../imports/said.ts'
import { holdsSchema, saysSchema } from './arrived-shapes.ts'
import { theirPast } from './arriving-policy.ts'

const lookSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), because: saidSchema, says: saysSchema.nullable() }),
  z.object({
    kind: z.enum(['ready', 'of-another']),
    says: saysSchema,
    signer: z.enum(['holds', 'not-known']),
    holds: holdsSchema,
  }),
])
/** What looking at an archive came to. */
export type Look = z.output<typeof lookSchema>

export const recordLook = command({
  name: 'archive.record-look',
  says: 'Notes what looking at an archive of another Laurel came to: that it can be taken in, that it is somebody else’s, or why it can’t.',
  reach: inside,
  limits: null,
  input: z.object({ archiveId: z.uuid(), look: lookSchema }),
  load: ({ db }, { archiveId }) =>
    db
      .selectFrom('arrivedArchives')
      .where('id', '=', archiveId)
      .where('state', '=', 'checking')
      .select('id')
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('archive')),
  may: systemOnly,
  async run({ db, now }, { archiveId, look }) {
    const { says } = look
    await db
      .updateTable('arrivedArchives')
      .set({
        lookedAt: now,
        goal: 0,
        done: 0,
        ...(says && {
          says: JSON.stringify(says),
          home: says.home,
          holderId: says.holder.id,
          madeAt: new Date(says.madeAt),
        }),
        ...(look.kind === 'refused'
          ? { state: 'refused', because: JSON.stringify(look.because), fileDigest: null }
          : { state: look.kind, signature: look.signer, holds: JSON.stringify(look.holds) }),
      })
      .where('id', '=', archiveId)
      .execute()
  },
  record: theirPast,
})
