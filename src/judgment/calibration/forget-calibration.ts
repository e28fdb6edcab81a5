import type { Scene } from '../../foundation/platform/command.ts'
import { endAnchor } from './use-anchor.ts'

/**
 * Takes away what a person is to be forgotten with: how they calibrated, and the use of work that they wrote or offered as anchors. What was
 * agreed of it goes too, since nobody can see any more what it was.
 */
export async function forgetCalibration(scene: Scene, personId: string): Promise<void> {
  const { db } = scene
  const anchors = await db
    .selectFrom('anchors')
    .innerJoin('attempts', 'attempts.id', 'anchors.attemptId')
    .where('attempts.earnerId', '=', personId)
    .select('anchors.id')
    .execute()
  for (const { id } of anchors) {
    await endAnchor(scene, id)
    await db.deleteFrom('anchorLevels').where('anchorId', '=', id).execute()
    await db.updateTable('anchors').set({ name: '', agreedWith: '' }).where('id', '=', id).execute()
  }
  await db.deleteFrom('qualifications').where('personId', '=', personId).execute()
  await db.deleteFrom('calibrations').where('personId', '=', personId).execute()
}
