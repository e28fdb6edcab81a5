import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { AppealAgainst, AppealOutcome } from '../../work/attempts/appeals-of.ts'
import type { Outcome } from '../rules/pass-rule.ts'

type Filed = { attemptId: string; earnerId: string; organizationId: string; title: string; dueOn: string }

/** Tells the earner that the appeal arrived, who looks at it, and by when. */
export async function tellOfFiling(scene: Scene, { attemptId, earnerId, organizationId, title, dueOn }: Filed): Promise<void> {
  const { name, email } = await findEarner(scene, earnerId)
  await postMail(scene, {
    to: email,
    personId: earnerId,
    organizationId,
    kind: 'appeal',
    subject: sentence('Your appeal: “{title}”', { title }),
    paragraphs: [
      sentence('{name}, your appeal about “{title}” has arrived. An assessor who saw none of it before looks at it afresh.', {
        name,
        title,
      }),
      sentence('It is decided by {day, date, long}. Until then you can withdraw it; nothing can get worse by it.', { day: dueOn }),
    ],
    button: { label: sentence('See where it stands'), url: `${scene.baseUrl}/work/${attemptId}/appeal` },
  })
}

type Came = {
  against: AppealAgainst
  appealOutcome: AppealOutcome
  outcome: Outcome | null
  attemptId: string
  versionId: string
  earnerId: string
  organizationId: string
  answer: string
}

/** What came of an appeal, in a sentence. */
function cameSentence({ against, appealOutcome, outcome }: Came, title: string): Sentence {
  if (against === 'revocation')
    return appealOutcome === 'changed'
      ? sentence('It was wrong to take your award “{title}” back. It counts again, and so does what it brought you.', { title })
      : sentence('It stands that your award “{title}” was taken back.', { title })
  if (appealOutcome === 'upheld')
    return sentence('The decision on “{title}” stands: keep working. What is shown already stays shown.', { title })
  return outcome === 'earned'
    ? sentence('The decision on “{title}” is changed: you have earned it. The award comes with an e-mail of its own.', { title })
    : sentence('The decision on “{title}” is changed: more of it is shown than was said before, and less is still open.', { title })
}

/** Tells the earner what came of the appeal, and why. */
export async function tellOfOutcome(scene: Scene, came: Came): Promise<void> {
  const { attemptId, versionId, earnerId, organizationId, answer } = came
  const [{ name, email }, { title }] = await Promise.all([findEarner(scene, earnerId), findVersionText(scene.db, versionId)])
  await postMail(scene, {
    to: email,
    personId: earnerId,
    organizationId,
    kind: 'appeal',
    subject: sentence('Your appeal is decided: “{title}”', { title }),
    paragraphs: [
      sentence('{name}, an assessor who saw none of it before has looked at your appeal.', { name }),
      cameSentence(came, title),
      sentence('The reason: {reason}', { reason: answer }),
      sentence('This is final. Everything that was decided before stays there to read.'),
    ],
    button: { label: sentence('See what was decided'), url: `${scene.baseUrl}/work/${attemptId}/appeal` },
  })
}

const findEarner = ({ db }: Pick<Scene, 'db'>, earnerId: string) =>
  db.selectFrom('people').where('id', '=', earnerId).select(['name', 'email']).executeTakeFirstOrThrow()
