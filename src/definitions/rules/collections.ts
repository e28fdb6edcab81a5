import { type Covers, covers } from './rule.ts'
import type { Earned } from './settle.ts'

/**
 * Whether awards make a collection whole: so many of each part, different micro-credentials, none counted for two parts. The number of them, or
 * null as long as one is missing. Who could serve in two parts is moved where that helps another in.
 */
export function completes(parts: readonly { needs: number; covers: Covers }[], earned: readonly Earned[]): number | null {
  const needed = parts.reduce((sum, { needs }) => sum + needs, 0)
  const different = [...new Map(earned.map((award) => [award.achievementId, award])).values()]
  if (needed === 0 || different.length < needed) return null
  const inPart: Earned[][] = parts.map(() => [])
  const place = (award: Earned, tried: Set<number>): boolean => {
    for (const [index, part] of parts.entries()) {
      if (tried.has(index) || !covers(part.covers, award)) continue
      tried.add(index)
      const there = inPart[index] ?? []
      if (there.length < part.needs) {
        there.push(award)
        return true
      }
      const moved = there.findIndex((one) => place(one, tried))
      if (moved >= 0) {
        there[moved] = award
        return true
      }
    }
    return false
  }
  for (const award of different) place(award, new Set())
  return inPart.every((there, index) => there.length >= (parts[index]?.needs ?? 0)) ? needed : null
}
