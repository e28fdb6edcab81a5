import { academicLanguage } from './definitions/academic-language.ts'
import { assessingPeers } from './definitions/assessing-peers.ts'
import { bloodbornePathogens } from './definitions/bloodborne-pathogens.ts'
import { executiveFunction } from './definitions/executive-function.ts'
import { gestureBasedChecks } from './definitions/gesture-based-checks.ts'
import { nextDayTeaching } from './definitions/next-day-teaching.ts'
import { probingQuestions } from './definitions/probing-questions.ts'
import { restorativePractice } from './definitions/restorative-practice.ts'
import { studentMotivation } from './definitions/student-motivation.ts'
import { wholeClassDiscourse } from './definitions/whole-class-discourse.ts'
import type { DefinitionText } from './writing.ts'

/** The ten micro-credentials that Three Rivers wrote in full, in the order of its catalog. */
export const fullDefinitions: readonly DefinitionText[] = [
  gestureBasedChecks,
  probingQuestions,
  academicLanguage,
  wholeClassDiscourse,
  restorativePractice,
  executiveFunction,
  nextDayTeaching,
  studentMotivation,
  bloodbornePathogens,
  assessingPeers,
]
