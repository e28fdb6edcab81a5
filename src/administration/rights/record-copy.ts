import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { command, inside } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { dataCopies } from '../retention/kinds.ts'
import { dataCopyMade } from './rights-facts.ts'

export const recordDataCopy = command({
  name: 'data-copy.record',
  says: 'Says that a copy of someone’s data is in the store, and tells them.',
  reach: inside,
  limits: null,
  input: z.object({ copyId: z.uuid(), file: z.string(), sizeBytes: z.number().int().positive() }),
  load: ({ db }, { copyId }) =>
    db
      .selectFrom('dataCopies')
      .innerJoin('people', 'people.id', 'dataCopies.personId')
      .where('dataCopies.id', '=', copyId)
      .where('readyAt', 'is', null)
      .select(['people.id as personId', 'people.name', 'people.email'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('data copy')),
  may: systemOnly,
  async run(scene, { copyId, file, sizeBytes }, { personId, name, email }) {
    const { db, now, baseUrl } = scene
    const days = await keptDays(db, dataCopies, null)
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    await db.updateTable('dataCopies').set({ readyAt: now, expiresAt, fileDigest: file, sizeBytes }).where('id', '=', copyId).execute()
    await postMail(scene, {
      to: email,
      personId,
      kind: 'account',
      subject: sentence('The copy of your data is ready'),
      paragraphs: [
        sentence('Hello {name},', { name }),
        sentence(
          'You asked for an archive of everything Laurel keeps of you. It is ready in your wallet for {days, plural, one {# day} other {# days}}. You need to be signed in to fetch it.',
          { days },
        ),
        sentence('If you did not ask for it, set a new password: someone else may be signed in as you.'),
      ],
      button: { label: sentence('Fetch your data'), url: `${baseUrl}/wallet/leave` },
    })
  },
  record: ({ sizeBytes }, { personId }) => fact(dataCopyMade, { subjectId: personId }, { bytes: sizeBytes }),
})
