import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { isOwnMailbox } from '../../people/accounts/people.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { signedDigestOf } from '../attempts/co-signatures.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { coSignatureAsked } from './co-signature-facts.ts'

/** So long a link stands. */
export const coSignatureDays = 21

export const askCoSignature = command({
  name: 'co-signature.ask',
  says: 'Asks somebody by e-mail to sign an artifact, with or without an account. Asked again, the new link takes the place of the old one.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `co-signature ${personIdOf(actor)}`, tries: 30, seconds: 86_400 }],

  input: z.object({ attemptId: z.uuid(), artifactId: z.uuid(), address }),

  load: async (scene, { attemptId, artifactId }) => {
    const work = await loadWork(scene, attemptId)
    const artifact = await scene.db
      .selectFrom('artifacts')
      .where('id', '=', artifactId)
      .where('attemptId', '=', attemptId)
      .where('removedAt', 'is', null)
      .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
      .select(['id', 'requirementId', 'name', 'fileDigest as digest', 'linkUrl', 'body', 'heldAt'])
      .executeTakeFirstOrThrow(() => missing('artifact'))
    return { ...work, artifact }
  },

  may: mayWorkOn,

  async run(scene, { address: to }, work) {
    const { db, now, newId, baseUrl } = scene
    const { artifact, definition, earnerId, organizationId } = work
    const requirement = requireOpenPart(work, artifact.requirementId)
    if (!requirement.coSignature) throw conflict('no-co-signature-asked', 'This part asks for nobody’s signature.')
    if (artifact.heldAt)
      throw conflict(
        'co-signature-waits',
        'A family took back what it had allowed of this, so nobody else is shown it. Ask again once that is settled.',
      )
    if (await isOwnMailbox(db, earnerId, to))
      throw invalidAt('own-address', 'address', 'This is an address of your own. Somebody else signs.')
    const { token, hash } = newLinkToken()
    // Whatever was asked before is over: one link at a time.
    await db.updateTable('coSignatures').set({ endedAt: now }).where('artifactId', '=', artifact.id).where('endedAt', 'is', null).execute()
    await db
      .insertInto('coSignatures')
      .values({
        id: newId(),
        artifactId: artifact.id,
        attemptId: work.id,
        requirementId: artifact.requirementId,
        digest: signedDigestOf(artifact),
        address: to,
        tokenHash: hash,
        askedAt: now,
        expiresAt: new Date(now.getTime() + coSignatureDays * 86_400_000),
      })
      .execute()
    const earner = await db.selectFrom('people').where('id', '=', earnerId).select('name').executeTakeFirstOrThrow()
    const values = { earner: earner.name, title: definition.title, part: requirement.title, who: requirement.coSignature.who }
    await postMail(scene, {
      to,
      organizationId,
      kind: 'co-signature',
      subject: sentence('{earner} asks you to sign “{part}”', values),
      paragraphs: [
        sentence('Hello,'),
        sentence(
          '{earner} works on the micro-credential “{title}”. For “{part}” it asks that somebody else signs: {who}. {earner} has named you.',
          values,
        ),
        sentence(
          'The link shows you that one piece, and nothing else. You confirm it with your name, or refuse and say why. You need no account. It stands for {days} days and can be used once.',
          {
            days: coSignatureDays,
          },
        ),
        sentence('If you don’t know {earner}, leave this e-mail as it is: nothing happens.', values),
      ],
      button: { label: sentence('Look and sign'), url: `${baseUrl}/co-sign/${token}` },
      secret: token,
    })
    return { requirementId: artifact.requirementId }
  },

  record: (_input, { organizationId, id, artifact }) =>
    fact(coSignatureAsked, { organizationId, subjectId: id }, { artifactId: artifact.id }),
})
