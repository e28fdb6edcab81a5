import type { Definition, Level, Requirement } from '../../definitions/achievements/definition.ts'

/** Whether a level is enough, which is Demonstrated or better: what was shown once stays shown. */
export const isShown = (level: string | null | undefined): boolean => (level as Level) === 'demonstrated' || level === 'extended'

/**
 * How an attempt stands after its decisions: the criteria that are shown for good, and for each other one the requirements
 * that its assessor opened again with it.
 */
export type ShownSoFar = { shown: ReadonlySet<string>; reopens: ReadonlyMap<string, readonly string[]> }

/** The requirements that open again with a criterion: those its assessor chose, else its own. */
export function reopenedWith({ requirements }: Definition, criterionId: string, standing: ShownSoFar): Requirement[] {
  const chosen = standing.reopens.get(criterionId) ?? []
  const known = requirements.filter(({ id }) => chosen.includes(id))
  return known.length > 0 ? known : requirements.filter(({ criteria }) => criteria.some(({ id }) => id === criterionId))
}

/**
 * The criteria and requirements that are to be worked on: all of them at first, after "keep working" the criteria that were
 * not shown yet and the requirements that open again with them.
 * @param standing null where there was no decision yet
 */
export function openParts(definition: Definition, standing: ShownSoFar | null): { requirements: Requirement[]; criteria: string[] } {
  const { requirements } = definition
  const criteria = requirements.flatMap((requirement) => requirement.criteria.map(({ id }) => id)).filter((id) => !standing?.shown.has(id))
  if (!standing) return { requirements, criteria }
  const opened = new Set(criteria.flatMap((id) => reopenedWith(definition, id, standing)))
  return { requirements: requirements.filter((requirement) => opened.has(requirement)), criteria }
}

/** Whether a requirement asks for writing: its answer saves itself. */
export const asksWriting = ({ kind }: Requirement): boolean => kind !== 'artifact'
/** Whether files, links or texts can be added: always to an artifact, to a question or reflection where the definition lets it be recorded. */
export const takesArtifacts = ({ kind, accepts }: Requirement): boolean => kind === 'artifact' || accepts.length > 0

/** Whether it must be said of this artifact if students are in it. */
export const asksStudents = ({ studentMedia }: Requirement, { kind }: { kind: string }): boolean =>
  studentMedia !== 'none' && kind !== 'text'

/** The level each criterion has now, by its id: the last decision's word. */
export const levelsIn = (
  decisions: readonly { levels: readonly { criterionId: string; level: Level }[] }[],
): Record<string, Level | undefined> =>
  Object.fromEntries(decisions.flatMap(({ levels }) => levels.map(({ criterionId, level }) => [criterionId, level])))
