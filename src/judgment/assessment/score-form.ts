import type { Level } from '../../definitions/achievements/definition.ts'
import { readCitedPlace, typePlace } from '../shown-evidence/cited-place.ts'
import { type EvidenceItem, itemIdOf } from '../shown-evidence/evidence-items.ts'
import type { Score } from './judging.ts'

/** Worst to best, as the keys 1 to 4 choose them. */
export const levelOrder: readonly Level[] = ['not-yet', 'approaching', 'demonstrated', 'extended']

/** Where a criterion is judged, in the page of its assessor. */
export const criterionPlace = (criterionId: string) => `criterion-${criterionId}`

/** The names of a criterion's fields in the one form that holds all of them; faults of the command carry the same. */
export const fieldNames = (index: number) => ({
  level: `scores.${index}.level`,
  reason: `scores.${index}.reason`,
  item: `scores.${index}.item`,
  place: `scores.${index}.citation`,
  nextStep: `scores.${index}.nextStep`,
})

/** What the form says of scores, as a browser would send it. */
export function writeScoreForm(open: readonly string[], scores: readonly Score[]): Record<string, string> {
  return Object.fromEntries(
    open.flatMap((criterionId, index) => {
      const names = fieldNames(index)
      const score = scores.find((each) => each.criterionId === criterionId)
      return [
        ...(score?.level ? [[names.level, score.level]] : []),
        [names.reason, score?.reason ?? ''],
        [names.item, score?.citation ? itemIdOf(score.citation) : ''],
        [names.place, score?.citation ? typePlace(score.citation) : ''],
        [names.nextStep, score?.nextStep ?? ''],
      ]
    }),
  )
}

/**
 * Reads the form, in the browser while it is written and on the server when it is sent.
 * A place typed without its source is taken to be in what was handed in for the criterion.
 */
export function readScoreForm(
  form: FormData,
  open: readonly { id: string; requirementId: string }[],
  items: readonly EvidenceItem[],
): Score[] {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
  return open.map(({ id, requirementId }, index) => {
    const names = fieldNames(index)
    const place = text(names.place)
    const named = items.find((item) => item.id === text(names.item))
    const item = named ?? (place.trim() === '' ? undefined : itemFor(place, items, requirementId))
    return {
      criterionId: id,
      level: levelOrder.find((level) => level === text(names.level)) ?? null,
      reason: text(names.reason),
      citation: item ? readCitedPlace(item, place) : null,
      nextStep: text(names.nextStep),
    }
  })
}

/** The recording for a time, the document for a page, else the first thing. */
function itemFor(place: string, items: readonly EvidenceItem[], requirementId: string): EvidenceItem | undefined {
  const near = items.filter((item) => item.requirementId === requirementId)
  const fits = near.find((item) => readCitedPlace(item, place).quote === undefined)
  return fits ?? near[0] ?? items[0]
}
