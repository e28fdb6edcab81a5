import type { Definition, Level, Requirement } from '../achievements/definition.ts'

/** Whether a level is enough: what was shown once stays shown. */
export const isShown = (level: string): boolean => (level satisfies string as Level) === 'demonstrated' || level === 'extended'

/**
 * The criteria and requirements that are to be worked on: all of them at first, after "keep working" only what was not shown yet.
 * @param shown criteria that a decision found demonstrated, or null where there was no decision yet
 */
export function openParts(
  { requirements }: Definition,
  shown: ReadonlySet<string> | null,
): { requirements: Requirement[]; criteria: string[] } {
  const isOpen = (id: string) => !shown?.has(id)
  return {
    requirements: shown ? requirements.filter(({ criteria }) => criteria.some(({ id }) => isOpen(id))) : requirements,
    criteria: requirements.flatMap(({ criteria }) => criteria.map(({ id }) => id)).filter(isOpen),
  }
}

/** Whether a requirement asks for writing: its answer saves itself. */
export const asksWriting = ({ kind }: Requirement): boolean => kind !== 'artifact'
/** Whether files, links or texts can be added: always to an artifact, to a question or reflection where the definition lets her record it. */
export const takesArtifacts = ({ kind, accepts }: Requirement): boolean => kind === 'artifact' || accepts.length > 0

/** Whether it must be said of this artifact if students are in it. */
export const asksStudents = ({ studentMedia }: Requirement, { kind }: { kind: string }): boolean =>
  studentMedia !== 'none' && kind !== 'text'

/** The level each criterion has now, by its id: the last decision's word. */
export const levelsIn = (
  decisions: readonly { levels: readonly { criterionId: string; level: Level }[] }[],
): Record<string, Level | undefined> =>
  Object.fromEntries(decisions.flatMap(({ levels }) => levels.map(({ criterionId, level }) => [criterionId, level])))
