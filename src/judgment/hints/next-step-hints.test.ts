import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStepHints } from './next-step-hints.ts'

test('a next step that can be done and blames nobody has no hint, in English and in Spanish', () => {
  for (const [text, language] of [
    ['Film one more lesson and count the seconds before each answer.', 'en'],
    ['In the second clip, wait three seconds after each question.', 'en'],
    ['One more clip would help: show how students answer each other.', 'en'],
    ['Graba otra clase y cuenta los segundos antes de cada respuesta.', 'es'],
    ['Añade una página con las preguntas que hiciste a la clase.', 'es'],
  ] as const)
    expect([text, nextStepHints(text, language)]).toEqual([text, []])
})

test('what blames, what says nothing to do and what is short is named, each by itself', () => {
  expect(nextStepHints('You failed to wait, so film the lesson once more please.', 'en')).toEqual(['blame'])
  expect(nextStepHints('You should have asked more; ask three open questions next time.', 'en')).toEqual(['blame'])
  expect(nextStepHints('More evidence of wait time in the second part of the lesson.', 'en')).toEqual(['no-act'])
  expect(nextStepHints('Film again.', 'en')).toEqual(['short'])
  expect(nextStepHints('Bad.', 'en')).toEqual(['blame', 'no-act', 'short'])
  expect(nextStepHints('Nunca esperas; graba otra clase y cuenta los segundos.', 'es')).toEqual(['blame'])
  expect(nextStepHints('Más evidencia del tiempo de espera en la segunda parte.', 'es')).toEqual(['no-act'])
  expect(nextStepHints('Repite.', 'es')).toEqual(['short'])
})

test('words inside of other words are none of them', () => {
  expect(nextStepHints('Add a badge to the wall and write what it is for.', 'en')).toEqual([])
  expect(nextStepHints('Describe what the group did with the weakest signal, week by week.', 'en')).toEqual([])
})

test('nothing written has no hint; a language without words has the one on length alone', () => {
  expect(nextStepHints('  ', 'en')).toEqual([])
  expect(nextStepHints('Noch einmal.', 'de')).toEqual(['short'])
  expect(nextStepHints('Filme noch eine Stunde und zähle die Sekunden.', 'de')).toEqual([])
})

test('whatever is written, it answers at once and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 4000 }),
      fc.constantFrom('en', 'es', 'es-US', ''),
      (text, language) => nextStepHints(text, language).length <= 3,
    ),
  )
  const began = performance.now()
  nextStepHints('a '.repeat(2000), 'en')
  expect(performance.now() - began).toBeLessThan(500)
})
