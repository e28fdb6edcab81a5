import { type Pathway, pathwaySchema } from '../definitions/pathways/pathway.ts'
import { publishPathway } from '../definitions/pathways/publish-pathway.ts'
import { startPathway } from '../definitions/pathways/start-pathway.ts'
import { perform } from '../foundation/platform/command.ts'
import type { District } from './submission.ts'

type Step = Partial<Pathway['steps'][number]> & { pieces: Pathway['steps'][number]['pieces'] }

/** The text of a stack: steps of pieces, the first named `a`, the next `b`. */
export const pathwayText = (steps: readonly Step[], more: Partial<Pathway> = {}): Pathway =>
  pathwaySchema.parse({
    title: 'Inclusive discourse',
    summary: 'Leads talk in which every student has a part.',
    category: 'Discourse',
    ...more,
    steps: steps.map((step, at) => ({ id: 'abcdefgh'[at] ?? `s${at}`, title: `Step ${at + 1}`, ...step })),
  })

/** A piece that asks for a micro-credential. */
export const thisOne = (achievementId: string, withinMonths: number | null = null) => ({
  id: `p-${achievementId.slice(-12)}`,
  kind: 'achievement' as const,
  achievementId,
  withinMonths,
})

/** A published pathway of the district, by its author. */
export async function aPathway({ world, author, district }: District, text: Pathway) {
  const { pathwayId, revision } = await perform(world, author, startPathway, { organizationId: district.id, text })
  return perform(world, author, publishPathway, { pathwayId, revision })
}
