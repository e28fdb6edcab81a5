import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { linkRefused } from '../../people/accounts/link-tokens.ts'
import { personName } from '../../people/accounts/person-fields.ts'
import { coSignatureAnswered } from './co-signature-facts.ts'
import { maySign } from './co-signature-policy.ts'
import { findByToken } from './find-by-token.ts'

export const answerCoSignature = command({
  name: 'co-signature.answer',
  says: 'Signs an artifact by the link of an e-mail, with a name and what one is, or refuses and says why. Used once, and only for what the link showed.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: (_actor, _input, { clientAddress }) => [{ key: `co-sign ${clientAddress ?? ''}`, tries: 60, seconds: 600 }],

  input: z.object({
    token: z.string().max(200),
    answer: z.enum(['signed', 'refused'], 'Choose whether you sign it.'),
    name: personName,
    position: z.string().trim().min(1, 'Say what you are, such as school nurse.').max(120, 'Please keep it under 120 characters.'),
    confirmed: z.boolean().default(false),
    reason: z.string().trim().max(1000, 'Please keep the reason under 1,000 characters.').default(''),
  }),

  load: async ({ db, now }, { token }) => {
    const first = await findByToken(db, token, now)
    if (!first.asked) throw linkRefused('unknown')
    // Of two at once, and of who signs while the earner changes it, one is first.
    await db.selectFrom('attempts').where('id', '=', first.asked.attemptId).select('id').forUpdate().execute()
    const { fault, asked } = await findByToken(db, token, now)
    if (!asked) throw linkRefused('unknown')
    return { fault, asked }
  },

  may: maySign,

  async run({ db, now }, { answer, name, position, confirmed, reason }, { fault, asked }) {
    if (fault === 'changed')
      throw conflict(
        'co-signature-changed',
        'What you were asked to sign has been changed since. You get another e-mail if it is to be signed as it is now.',
      )
    if (fault === 'held')
      throw conflict(
        'co-signature-held',
        'What you were asked to sign is not shown at the moment. Nothing was kept; the person who asked you can tell you more.',
      )
    if (fault) throw linkRefused(fault)
    if (answer === 'signed' && !confirmed) throw invalidAt('not-confirmed', 'confirmed', 'Tick that you confirm it.')
    if (answer === 'refused' && reason === '') throw invalidAt('reason-needed', 'reason', 'Say why, so that it can be put right.')
    await db
      .updateTable('coSignatures')
      .set({ answer, name, position, reason: answer === 'refused' ? reason : '', answeredAt: now })
      .where('id', '=', asked.id)
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', asked.attemptId).execute()
    return { answer }
  },

  record: (_input, { asked }, { answer }) =>
    fact(
      coSignatureAnswered,
      { organizationId: asked.organizationId, subjectId: asked.attemptId },
      { artifactId: asked.artifactId, answer },
    ),
})
