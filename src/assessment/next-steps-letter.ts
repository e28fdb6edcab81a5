import { postMail } from '../mail/send-mail.ts'
import type { Scene } from '../platform/command.ts'
import type { JudgedLevel } from './carry-forward.ts'
import type { Judging } from './judging.ts'
import { isShown } from './pass-rule.ts'

type Told = { earnerId: string; attemptId: string; organizationId: string; message: string }

/** Tells the earner what to work on, and that the rest stands. */
export async function tellNextSteps(
  scene: Scene,
  { earnerId, attemptId, organizationId, message }: Told,
  { definition, criteria }: Judging,
  levels: readonly JudgedLevel[],
): Promise<void> {
  const earner = await scene.db.selectFrom('people').where('id', '=', earnerId).select(['name', 'email']).executeTakeFirstOrThrow()
  const shown = levels.filter(({ level }) => isShown(level)).length
  const steps = levels.flatMap(({ criterionId, level, nextStep }) => {
    const name = criteria.find(({ id }) => id === criterionId)?.name
    return isShown(level) || !name ? [] : [`${name}: ${nextStep}`]
  })
  const stands =
    shown === 0 ? '' : shown === 1 ? ' One criterion is shown, and it stays shown.' : ` ${shown} criteria are shown, and they stay shown.`
  await postMail(scene, {
    to: earner.email,
    personId: earnerId,
    organizationId,
    subject: `Keep working: the next step for “${definition.title}”`,
    paragraphs: [
      `${earner.name}, an assessor has looked at your evidence for “${definition.title}”.${stands} ${steps.length === 1 ? 'One needs' : `${steps.length} need`} more:`,
      ...steps,
      ...(message ? [message] : []),
      'Work only on these. Hand in again when you are ready.',
    ],
    button: { label: 'See the next steps', url: `${scene.baseUrl}/work/${attemptId}` },
    // What an assessor says of unfinished work is between the two of them: no admin weighs anyone by it.
    confidential: true,
  })
}
