import { texts } from '../../foundation/words/sentence.ts'
import type { ActorKind } from './activity.ts'

/** Who did something, where it was nobody in person. */
export const actorLabels: Record<ActorKind, string> = texts({
  person: 'The earner',
  key: 'A program',
  operator: 'The operator',
  system: 'Laurel',
  visitor: 'A visitor',
})

/** The way something came in. */
export const doorLabels: Record<string, string> = texts({
  page: 'Page',
  rest: 'API',
  cli: 'Command line',
  'vc-api': 'VC-API',
  job: 'In the background',
  inside: 'Set up',
})
