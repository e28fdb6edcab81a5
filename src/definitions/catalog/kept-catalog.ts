import { keptPages } from '../../foundation/doors/kept-pages.ts'
import { quarterHourOf } from '../value/worth-given.ts'
import { catalogMark } from './listing.ts'

/** The catalog as visitors see it, by what was asked of it. It is another when its mark is, and whenever a day could begin somewhere, as rules come into force. */
export const catalogCache = () =>
  keptPages({
    path: '/catalog',
    most: 300,
    stateOf: async ({ var: { world, db } }) => `${await catalogMark(db)} ${quarterHourOf(world.now())}`,
  })
