import { sql } from 'kysely'
import type { GroundKind } from '../../credentials/awards/award-ground.ts'
import type { Issued } from '../../credentials/awards/issue-award.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { findReaders } from '../../foundation/mail/letter-readers.ts'
import { type Letter, postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { broughtSentence, findBrought } from './brought.ts'

const findAwarded = preparedRead((db, given: { awardId: string }) =>
  db
    .selectFrom('awards')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .where('awards.id', '=', given.awardId)
    .select(['awards.earnerName', sql<GroundKind>`awards.ground`.as('ground'), 'people.email', 'organizations.name as issuer']),
)

/** What an award says of the one who earned it, by what it rests on. */
const shownSentence: Record<GroundKind, (competency: string) => Sentence> = {
  decision: (competency) => sentence('Your evidence shows it: {competency}', { competency }),
  elsewhere: (competency) => sentence('It was decided elsewhere, and counts here: {competency}', { competency }),
  pathway: (competency) => sentence('You completed the whole pathway: {competency}', { competency }),
}

/** Tells who earned it of an award, with its picture and what it brought: in the award’s transaction, after its ledger lines. */
export async function tellOfAward(scene: Scene, { awardId: id, versionId, organizationId, earnerId }: Issued): Promise<null> {
  const { db, now, baseUrl } = scene
  const addressed = { kind: 'decision' as const, personId: earnerId, organizationId }
  // All of it leaves in one message.
  const [[award], { title, competency }, lines, readers] = await Promise.all([
    findAwarded(db, { awardId: id }),
    findVersionText(db, versionId),
    findBrought(db, [id]),
    findReaders(db, [addressed], now),
  ])
  if (!award) return null
  const { ground, earnerName, email, issuer } = award
  const locale = readers.localeOf(addressed)
  const brought = broughtSentence(lines, locale)
  const letter: Letter = {
    ...addressed,
    to: email,
    locale,
    subject: sentence('You earned “{title}”', { title }),
    // The same for everyone who earned it: nobody learns who looked at it, or when.
    picture: { url: `${baseUrl}/versions/${versionId}/badge.png`, alt: sentence('Badge: {title}', { title }) },
    paragraphs: [
      sentence('{name}, you have earned “{title}” from {issuer}.', { name: earnerName, title, issuer }),
      shownSentence[ground](competency),
      ...(brought ? [sentence('It brings you {brought}', { brought })] : []),
      sentence(
        'The badge is yours for life, wherever you work. On its page you can add it to LinkedIn, download it, and send its link to whom you like.',
      ),
    ],
    button: { label: sentence('See your award'), url: `${baseUrl}/awards/${id}` },
  }
  await postMail(scene, letter, readers)
  // That it is earned is the fact; its letter stands among the letters.
  return null
}
