import { z } from 'zod'
import { type Actor, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { isNoticeKind, type NoticeDetails, noticePath } from './notice-kinds.ts'

const nobodyElses = notAFact('What someone has read is nobody else’s to ask about.')

/** The person who asks. @throws Refusal `sign-in-needed` */
function selfOf(actor: Actor): string {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  return personId
}

/** A notice is its person's alone. */
export function mayReadNotices(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-yours', 'This belongs to someone else.')
}

export const readNotice = command({
  name: 'notice.read',
  says: 'Marks a notice as read, or as unread again.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ noticeId: z.uuid(), isRead: z.boolean().default(true) }),
  load: ({ db, actor }, { noticeId }) =>
    db
      .selectFrom('notices')
      .where('id', '=', noticeId)
      // Another's is none: nobody learns that there is one.
      .where('personId', '=', selfOf(actor))
      .select(['id', 'personId', 'kind'])
      .select((of) => of.ref('details').$castTo<NoticeDetails>().as('details'))
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('notice')),
  may: mayReadNotices,
  async run({ db, now }, { noticeId, isRead }, { kind, details }) {
    await db
      .updateTable('notices')
      .set({ readAt: isRead ? now : null })
      .where('id', '=', noticeId)
      .where('readAt', isRead ? 'is' : 'is not', null)
      .execute()
    return { to: isNoticeKind(kind) ? noticePath(kind, details) : '/notices' }
  },
  record: nobodyElses,
})

export const readAllNotices = command({
  name: 'notice.read-all',
  says: 'Marks every notice of a person as read.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ upTo: z.uuid().optional().describe('Only those up to this one, as the newest that was seen; without it, all.') }),
  load: async ({ actor }) => ({ personId: selfOf(actor) }),
  may: mayReadNotices,
  async run({ db, now }, { upTo }, { personId }) {
    await db
      .updateTable('notices')
      .set({ readAt: now })
      .where('personId', '=', personId)
      .where('readAt', 'is', null)
      .$if(upTo !== undefined, (query) => query.where('id', '<=', upTo ?? ''))
      .execute()
  },
  record: nobodyElses,
})
