import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { copiedWork } from './copied-work.ts'

/** Every attempt, with what its parts and criteria are called: where it is read later, the micro-credential is nowhere to be asked. */
export async function* copiedWorkInWords(db: Queryable, personId: string) {
  for await (const attempt of copiedWork(db, personId)) {
    const { requirements } = await findVersionText(db, attempt.versionId)
    const words = Object.fromEntries([
      ...requirements.map(({ id, title }) => [id, title]),
      ...requirements.flatMap(({ criteria }) => criteria.map(({ id, name }) => [id, name])),
    ])
    yield { ...attempt, words }
  }
}
