import { sql } from 'kysely'
import type { GroundKind } from '../../credentials/awards/award-ground.ts'
import type { Issued } from '../../credentials/awards/issue-award.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { quoted } from '../../foundation/words/quoted.ts'
import { broughtSentence, findBrought } from './brought.ts'

const findAwarded = preparedRead((db, given: { awardId: string }) =>
  db
    .selectFrom('awards')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .where('awards.id', '=', given.awardId)
    .select([
      'awards.id',
      'awards.earnerId',
      'awards.earnerName',
      'awards.versionId',
      sql<GroundKind>`awards.ground`.as('ground'),
      'awards.organizationId',
      'people.email',
      'organizations.name as issuer',
    ]),
)

/** What an award says of the one who earned it, by what it rests on. */
const shownSentence: Record<GroundKind, (competency: string) => string> = {
  decision: (competency) => `Your evidence shows it: ${competency}`,
}

/** Tells who earned it of an award, with its picture and what it brought: in the award’s transaction, after its ledger lines. */
export async function tellOfAward(scene: Scene, { awardId }: Issued): Promise<null> {
  const { db, baseUrl } = scene
  const [award] = await findAwarded(db, { awardId })
  if (!award) return null
  const { id, ground, earnerId, earnerName, versionId, organizationId, email, issuer } = award
  const [{ title, competency }, lines] = await Promise.all([findVersionText(db, versionId), findBrought(db, [id])])
  const brought = broughtSentence(lines)
  await postMail(scene, {
    to: email,
    personId: earnerId,
    organizationId,
    kind: 'decision',
    subject: `You earned ${quoted(title)}`,
    sender: issuer,
    // The same for everyone who earned it: nobody learns who looked at it, or when.
    picture: { url: `${baseUrl}/versions/${versionId}/badge.png`, alt: `Badge: ${title}` },
    paragraphs: [
      `${earnerName}, you have earned ${quoted(title)} from ${issuer}.`,
      shownSentence[ground](competency),
      ...(brought ? [`It brings you ${brought}`] : []),
      'The badge is yours for life, wherever you work. On its page you can add it to LinkedIn, download it, and send its link to whom you like.',
    ],
    button: { label: 'See your award', url: `${baseUrl}/awards/${id}` },
  })
  // That it is earned is the fact; its letter stands among the letters.
  return null
}
