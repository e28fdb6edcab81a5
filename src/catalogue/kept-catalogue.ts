import { dayOf } from '../achievements/value-rules.ts'
import { keptPages } from '../doors/kept-pages.ts'
import { catalogueMark } from './listing.ts'

/** The catalogue as visitors see it, by what was asked of it. It is another when its mark is, and every day, as rules come into force. */
export const catalogueCache = () =>
  keptPages({
    path: '/catalog',
    most: 300,
    stateOf: async ({ var: { world } }) => `${await catalogueMark(world.db)} ${dayOf(world.now())}`,
  })
