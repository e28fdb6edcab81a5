import type { World } from '../../foundation/platform/world.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/**
 * How a thing stands: `fine`; `look`, which works and should be seen to; `wrong`, which people notice or will; `unknown`, which could not be
 * looked at and is blamed on nobody.
 */
export type State = 'fine' | 'look' | 'wrong' | 'unknown'

/** What was found of one thing, in a sentence, and what to do about it. */
export type Finding = { name: string; state: State; says: Sentence; todo?: Sentence }

/** One thing that is looked at. Under one name it may find several. */
export type Check = { name: string; look: (world: World) => Promise<Omit<Finding, 'name'> | readonly Omit<Finding, 'name'>[]> }

const tooLongMs = 15_000

/** Looks at everything, side by side. What takes too long or can't be looked at is not known, and says why. */
export async function checkUp(world: World, checks: readonly Check[]): Promise<Finding[]> {
  const looked = await Promise.all(
    checks.map(async ({ name, look }) => {
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(() => late.reject(new Error('It took longer than 15 seconds.')), tooLongMs)
      try {
        const found = await Promise.race([look(world), late.promise])
        return [found].flat().map((finding) => ({ name, ...finding }))
      } catch (error) {
        const because = error instanceof Error ? error.message : String(error)
        return [{ name, state: 'unknown' as const, says: sentence('This could not be looked at: {because}', { because }) }]
      } finally {
        clearTimeout(timer)
      }
    }),
  )
  return looked.flat()
}

/** The worst of what was found. */
export const worstOf = (findings: readonly Finding[]): State =>
  (['wrong', 'look', 'unknown'] as const).find((state) => findings.some((finding) => finding.state === state)) ?? 'fine'
