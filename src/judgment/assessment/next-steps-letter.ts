import type { Level } from '../../definitions/achievements/definition.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { listOf, sentence, texts } from '../../foundation/words/sentence.ts'
import { findWindow } from '../../work/attempts/appeals-of.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { DecidedLevel } from '../rules/carry-forward.ts'
import type { Judging } from './judging.ts'

const levelNames: Record<Level, string> = texts({
  'not-yet': 'Not yet',
  approaching: 'Approaching',
  demonstrated: 'Demonstrated',
  extended: 'Extended',
})

/** A reason without the words it takes from the evidence: mail travels further than evidence may. */
const withoutQuotes = (reason: string): string => reason.replaceAll(/(["“„«])[^"“”„«»]{2,}(["”“»])/g, '$1…$2')

type Told = { earnerId: string; attemptId: string; organizationId: string; message: string }

/** Tells the earner what to work on, that the rest stands, and until when they can ask for a second look. */
export async function tellNextSteps(
  scene: Scene,
  { earnerId, attemptId, organizationId, message }: Told,
  { definition, criteria }: Judging,
  levels: readonly DecidedLevel[],
): Promise<void> {
  const [earner, { until }] = await Promise.all([
    scene.db.selectFrom('people').where('id', '=', earnerId).select(['name', 'email']).executeTakeFirstOrThrow(),
    findWindow(scene.db, organizationId, scene.now),
  ])
  const shown = levels.filter(({ level }) => isShown(level)).length
  const titleOf = new Map(definition.requirements.map(({ id, title }) => [id, title]))
  const steps = levels.flatMap(({ criterionId, level, reason, nextStep, reopens }) => {
    const name = criteria.find(({ id }) => id === criterionId)?.name
    if (isShown(level) || !name) return []
    const parts = (reopens ?? []).flatMap((id) => titleOf.get(id) ?? [])
    return [
      sentence('{criterion}: {level}', { criterion: name, level: sentence(levelNames[level]) }),
      ...(reason.trim() ? [sentence('Why: {reason}', { reason: withoutQuotes(reason) })] : []),
      sentence('Next step: {step}', { step: nextStep }),
      ...(parts.length > 0 ? [sentence('Open again: {parts}', { parts: listOf(parts, 'commas') })] : []),
    ]
  })
  const open = levels.length - shown
  await postMail(scene, {
    to: earner.email,
    personId: earnerId,
    organizationId,
    kind: 'decision',
    subject: sentence('Keep working: the next step for “{title}”', { title: definition.title }),
    paragraphs: [
      sentence(
        '{name}, an assessor has looked at your evidence for “{title}”. {shown, plural, =0 {} one {One criterion is shown, and it stays shown. } other {# criteria are shown, and they stay shown. }}{open, plural, one {One needs} other {# need}} more:',
        { name: earner.name, title: definition.title, shown, open },
      ),
      ...steps,
      ...(message ? [message] : []),
      sentence('Each leads to the place in your evidence that it speaks of. Work only on these, and hand in again when you are ready.'),
    ],
    items: [
      {
        says: sentence(
          'If you think that something was overlooked, you can ask for a second look until {day, date, long}. An assessor who saw none of it before takes it.',
          { day: until },
        ),
        url: `${scene.baseUrl}/work/${attemptId}/appeal`,
      },
    ],
    button: { label: sentence('See the next steps'), url: `${scene.baseUrl}/work/${attemptId}#notes` },
  })
}
