import { missing } from '../../foundation/platform/refusal.ts'
import { type Definition, definitionSchema } from '../achievements/definition.ts'
import academicLanguage from './starters/academic-language.json' with { type: 'json' }
import assessingPeers from './starters/assessing-peers.json' with { type: 'json' }
import bloodbornePathogens from './starters/bloodborne-pathogens.json' with { type: 'json' }
import executiveFunction from './starters/executive-function.json' with { type: 'json' }
import gestureBasedChecks from './starters/gesture-based-checks.json' with { type: 'json' }
import nextDayTeaching from './starters/next-day-teaching.json' with { type: 'json' }
import probingQuestions from './starters/probing-questions.json' with { type: 'json' }
import restorativePractice from './starters/restorative-practice.json' with { type: 'json' }
import studentMotivation from './starters/student-motivation.json' with { type: 'json' }
import wholeClassDiscourse from './starters/whole-class-discourse.json' with { type: 'json' }

export type Starter = { name: string; definition: Definition }

// Each file is an export like any other; a test writes them from the demo’s texts, so that the two stay one.
const files: Record<string, { definition: unknown }> = {
  'bloodborne-pathogens': bloodbornePathogens,
  'gesture-based-checks': gestureBasedChecks,
  'probing-questions': probingQuestions,
  'academic-language': academicLanguage,
  'whole-class-discourse': wholeClassDiscourse,
  'restorative-practice': restorativePractice,
  'executive-function': executiveFunction,
  'next-day-teaching': nextDayTeaching,
  'student-motivation': studentMotivation,
  'assessing-peers': assessingPeers,
}

let read: readonly Starter[] | undefined

/** The whole micro-credentials that every Laurel brings along, ready to be copied. */
export function starters(): readonly Starter[] {
  read ??= Object.entries(files).map(([name, { definition }]) => ({ name, definition: definitionSchema.parse(definition) }))
  return read
}

/** One starter by its name. @throws Refusal `starter-missing` */
export function starterNamed(name: string): Definition {
  const found = starters().find((starter) => starter.name === name)
  if (!found) throw missing('starter')
  return found.definition
}
