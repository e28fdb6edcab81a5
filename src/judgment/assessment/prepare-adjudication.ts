import { isIndependent } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { apartOn, middleOf } from '../rules/settle.ts'
import { findReadings } from './find-readings.ts'
import { findJudging } from './judging.ts'

type Given = { versionId: string; attemptId: string; submissionId: string; assessmentId: string }

/**
 * Puts before an adjudicator what the others agree on, with its reasons: what is left for them is where the others differ. All of it they may change.
 */
export async function prepareAdjudication({ db, now }: Pick<Scene, 'db' | 'now'>, given: Given): Promise<void> {
  const [judging, finished] = await Promise.all([findJudging(db, given), findReadings(db, given.submissionId)])
  const readings = finished.filter(({ seat }) => isIndependent(seat))
  const { definition, open } = judging
  const apart = apartOn(readings, judging.rule, { ...judging, passRule: definition.passRule })
  const agreed = middleOf(
    readings,
    open.filter((id) => !apart.includes(id)),
  )
  if (agreed.length === 0) return
  await db
    .insertInto('scores')
    .values(
      agreed.map((level) => ({
        ...level,
        assessmentId: given.assessmentId,
        citation: level.citation && JSON.stringify(level.citation),
        savedAt: now,
      })),
    )
    // Who takes the seat a second time finds what they had noted.
    .onConflict((clash) => clash.doNothing())
    .execute()
}
