import type { Level } from '../../definitions/achievements/definition.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { quoted } from '../../foundation/words/quoted.ts'
import type { DecidedLevel } from './carry-forward.ts'
import type { Judging } from './judging.ts'
import { isShown } from './pass-rule.ts'

const levelNames: Record<Level, string> = {
  'not-yet': 'Not yet',
  approaching: 'Approaching',
  demonstrated: 'Demonstrated',
  extended: 'Extended',
}

/** A reason without the words it takes from the evidence: mail travels further than evidence may. */
const withoutQuotes = (reason: string): string => reason.replaceAll(/(["“„«])[^"“”„«»]{2,}(["”“»])/g, '$1…$2')

type Told = { earnerId: string; attemptId: string; organizationId: string; message: string }

/** Tells the earner what to work on, and that the rest stands. */
export async function tellNextSteps(
  scene: Scene,
  { earnerId, attemptId, organizationId, message }: Told,
  { definition, criteria }: Judging,
  levels: readonly DecidedLevel[],
): Promise<void> {
  const earner = await scene.db.selectFrom('people').where('id', '=', earnerId).select(['name', 'email']).executeTakeFirstOrThrow()
  const shown = levels.filter(({ level }) => isShown(level)).length
  const titleOf = new Map(definition.requirements.map(({ id, title }) => [id, title]))
  const steps = levels.flatMap(({ criterionId, level, reason, nextStep, reopens }) => {
    const name = criteria.find(({ id }) => id === criterionId)?.name
    if (isShown(level) || !name) return []
    const parts = (reopens ?? []).flatMap((id) => titleOf.get(id) ?? [])
    return [
      `${name}: ${levelNames[level]}`,
      ...(reason.trim() ? [`Why: ${withoutQuotes(reason)}`] : []),
      `Next step: ${nextStep}`,
      ...(parts.length > 0 ? [`Open again: ${parts.join(', ')}`] : []),
    ]
  })
  const open = levels.length - shown
  const stands =
    shown === 0 ? '' : shown === 1 ? ' One criterion is shown, and it stays shown.' : ` ${shown} criteria are shown, and they stay shown.`
  await postMail(scene, {
    to: earner.email,
    personId: earnerId,
    organizationId,
    kind: 'decision',
    subject: `Keep working: the next step for ${quoted(definition.title)}`,
    paragraphs: [
      `${earner.name}, an assessor has looked at your evidence for ${quoted(definition.title)}.${stands} ${open === 1 ? 'One needs' : `${open} need`} more:`,
      ...steps,
      ...(message ? [message] : []),
      'Each leads to the place in your evidence that it speaks of. Work only on these, and hand in again when you are ready.',
    ],
    button: { label: 'See the next steps', url: `${scene.baseUrl}/work/${attemptId}#notes` },
  })
}
