import type { Queryable } from '../../foundation/platform/database.ts'
import { endingOf } from '../../work/evidence/clean-name.ts'
import { type LeakShown, maskedIn } from '../../work/leaks/leaks-shown.ts'
import { maskWords } from '../../work/leaks/mask-words.ts'
import type { HandedIn } from './handed-in.ts'

/**
 * What was handed in as who must not know whose it is sees it: words masked that tell it, masked copies in the place of what they were made of,
 * and which pieces are not shown while one is waited for. What was handed in and signed stays as it is.
 */
export async function withoutLeaks(
  db: Queryable,
  handedIn: HandedIn,
  leaks: readonly LeakShown[],
  language: string,
): Promise<{ handedIn: HandedIn; standsFor: Map<string, string>; masking: Set<string> }> {
  const masking = new Set(
    leaks.flatMap(({ isOpen, isOwn, answer, masksWords, copyId, artifactId }) => {
      const isLost = answer === 'masked' && !masksWords && copyId === null
      return artifactId !== null && ((isOpen && !isOwn) || isLost) ? [artifactId] : []
    }),
  )
  const standsFor = new Map(
    leaks.flatMap(({ artifactId, copyId }): [string, string][] => (artifactId && copyId ? [[artifactId, copyId]] : [])),
  )
  const words = maskedIn(leaks, null)
  if (words.length === 0 && standsFor.size === 0) return { handedIn, standsFor, masking }
  const copies = await findFiles(db, [...standsFor.values()])
  const masked = (text: string) => maskWords(text, words, language)
  return {
    standsFor,
    masking,
    handedIn: {
      answers: handedIn.answers.map((answer) => ({ ...answer, body: masked(answer.body) })),
      artifacts: handedIn.artifacts.map((artifact) => {
        const copy = copies.get(standsFor.get(artifact.id) ?? '')
        return {
          ...artifact,
          note: masked(artifact.note),
          ...(artifact.part !== undefined && { part: masked(artifact.part) }),
          ...(artifact.body && { body: masked(artifact.body) }),
          ...(artifact.body && { name: masked(artifact.name) }),
          ...(copy && { ...copy, name: `${artifact.name.replace(/\.\w{1,5}$/, '')}.${endingOf(copy.name)}` }),
        }
      }),
    },
  }
}

async function findFiles(db: Queryable, artifactIds: readonly string[]) {
  if (artifactIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', 'in', artifactIds)
    .select(['artifacts.id', 'artifacts.name', 'files.digest', 'files.contentType', 'files.sizeBytes'])
    .execute()
  return new Map(rows.map(({ id, ...file }) => [id, file]))
}
