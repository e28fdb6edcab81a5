import type { Definition } from './definition.ts'

/** Every criterion of a definition with the requirement it belongs to, in reading order. */
export const criteriaOf = (definition: Definition) =>
  definition.requirements.flatMap((requirement) => requirement.criteria.map((criterion) => ({ ...criterion, requirement })))
