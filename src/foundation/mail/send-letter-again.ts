import { z } from 'zod'
import { command, everyDoor } from '../platform/command.ts'
import { fact } from '../platform/fact.ts'
import { conflict, missing } from '../platform/refusal.ts'
import { isSpent } from './link-secret.ts'
import { letterSentAgain } from './mail-facts.ts'
import { mayLookAfterLetters } from './outbox-policy.ts'
import { sendMail } from './send-mail.ts'

export const sendLetterAgain = command({
  name: 'letter.send-again',
  says: 'Sends an e-mail once more: one that the mail server did not take, or that its reader does not find; also to an address that is held back.',
  reach: everyDoor,
  limits: null,
  input: z.object({ letterId: z.uuid() }),
  load: ({ db }, { letterId }) =>
    db
      .selectFrom('messages')
      .where('id', '=', letterId)
      .select(['id', 'organizationId', 'bodyText', 'secretSealed', 'sentAt', 'tries', 'sendAfter', 'withheldAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('letter')),
  may: mayLookAfterLetters,
  async run({ db, later }, { letterId }, letter) {
    if (!letter.sentAt && !letter.withheldAt && letter.tries === 0) throw conflict('letter-waiting', 'This e-mail is on its way already.')
    if (isSpent(letter))
      throw conflict(
        'letter-spent',
        'The link in this e-mail is not kept once it is sent. An invitation can be sent again under Invitations.',
      )
    await db
      .updateTable('messages')
      .set({ sentAt: null, refusedAt: null, bouncedAt: null, withheldAt: null, sendAfter: null, tries: 0, lastError: null })
      .where('id', '=', letterId)
      .execute()
    await later(sendMail, { messageId: letterId, anyway: true })
  },
  record: (_input, { id, organizationId }) => fact(letterSentAgain, { organizationId, subjectId: id }),
})
