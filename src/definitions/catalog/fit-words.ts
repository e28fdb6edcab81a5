import { useText } from '../../foundation/words/text.tsx'
import type { CatalogEntry } from './catalog.ts'

/** Says in one line what a micro-credential has in common with the reader’s position; null where that is nothing. */
export function useFitWords() {
  const t = useText()
  const grade = (number: number) => (number < 0 ? t('Pre-K') : number === 0 ? t('K') : String(number))
  return ({ subjects, grades }: NonNullable<CatalogEntry['fit']>): string | null => {
    const named = subjects.map((name) => t(name))
    if (grades)
      named.push(
        grades.from === grades.to
          ? t('grade {grade}', { grade: grade(grades.from) })
          : t('grades {from} to {to}', { from: grade(grades.from), to: grade(grades.to) }),
      )
    return named.length > 0 ? t('Fits you: {what}', { what: named.join(', ') }) : null
  }
}
