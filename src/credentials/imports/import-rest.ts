import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { bringInBadge } from './bring-in-badge.ts'
import { askImportedNow, clearArrivals, removeImported, tryArrivalAgain } from './change-wallet.ts'
import { findArrivals, findImported, importedOf } from './find-imported.ts'

const badge = z
  .looseObject({
    id: z.uuid(),
    title: z.string(),
    issuerName: z.string(),
    issuerId: z.string().describe('By which its issuer names itself.'),
    issuedAt: moment.nullable(),
    expiresAt: moment.nullable(),
    standing: z.string().describe('`current`, or what is known against it; `not-known` as long as it could not be checked.'),
    unknownSince: moment.nullable().describe('Since when it could not be checked; no fault of the badge.'),
    about: z.enum(['you', 'someone-else', 'key', 'name', 'another-way', 'nobody']).describe('Whom it names.'),
    counts: z.boolean().describe('Whether it counts where an organization accepts it.'),
    broughtAt: moment,
  })
  .meta({ id: 'ImportedBadge' })

const arrival = z
  .looseObject({
    id: z.uuid(),
    name: z.string(),
    address: z.string().nullable(),
    state: z.enum(['waiting', 'taken', 'known', 'own', 'refused']),
    because: z.string().nullable().describe('Why it was not brought in.'),
    badges: z.array(z.looseObject({ id: z.uuid(), title: z.string() })),
    awardId: z.uuid().nullable(),
    arrivedAt: moment,
  })
  .meta({ id: 'BadgeArrival' })

/** The badges from elsewhere in a person's wallet, for programs in their name. */
export const importRest: readonly Operation[] = [
  list({
    id: 'listImportedBadges',
    at: 'GET /wallet/brought-in',
    scope: 'work:read',
    says: 'The badges from elsewhere in your wallet, the last that came first.',
    query: {},
    item: badge,
    find: async (reading, _query, { after, size }) => {
      const rows = await importedOf(
        reading.db,
        personAsking(reading).id,
        { before: isId(after ?? '') ? (after ?? undefined) : undefined, limit: size + 1 },
        reading.now,
      )
      return { items: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
    },
  }),
  read({
    id: 'getImportedBadge',
    at: 'GET /wallet/brought-in/{badgeId}',
    scope: 'work:read',
    says: 'One badge from elsewhere, with what the last checks of it came to.',
    query: { badgeId: z.uuid() },
    answers: badge,
    find: async (reading, { badgeId }) => {
      const found = await findImported(reading.db, personAsking(reading).id, badgeId, { now: reading.now, locale: 'en' })
      if (!found) throw missing('badge')
      return found
    },
  }),
  rest(bringInBadge, {
    id: 'bringInBadge',
    at: 'POST /wallet/brought-in',
    scope: 'work:write',
    says: 'Brings in a badge from elsewhere. It is checked afterwards; see the arrivals for what became of it.',
    status: 201,
    answers: z.object({ arrivalId: z.uuid() }),
    example: { input: { url: 'https://badges.example/assertions/7' } },
  }),
  rest(removeImported, {
    id: 'removeImportedBadge',
    at: 'DELETE /wallet/brought-in/{badgeId}',
    scope: 'work:write',
    says: 'Takes a badge from elsewhere out of your wallet.',
  }),
  rest(askImportedNow, {
    id: 'checkImportedBadge',
    at: 'POST /wallet/brought-in/{badgeId}/check',
    scope: 'work:write',
    says: 'Asks again about a badge from elsewhere, without waiting for its turn.',
  }),
  list({
    id: 'listBadgeArrivals',
    at: 'GET /wallet/arrivals',
    scope: 'work:read',
    says: 'What you brought in these days, and what became of it, the last first.',
    query: {},
    item: arrival,
    find: async (reading, _query, { after, size }) => {
      const rows = await findArrivals(
        reading.db,
        personAsking(reading).id,
        { before: isId(after ?? '') ? (after ?? undefined) : undefined, limit: size + 1 },
        'en',
      )
      return { items: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
    },
  }),
  rest(tryArrivalAgain, {
    id: 'tryBadgeArrivalAgain',
    at: 'POST /wallet/arrivals/{arrivalId}/try-again',
    scope: 'work:write',
    says: 'Looks once more at something that was brought and could not be had.',
  }),
  rest(clearArrivals, {
    id: 'clearBadgeArrivals',
    at: 'DELETE /wallet/arrivals',
    scope: 'work:write',
    says: 'Clears the list of what was brought in. The badges stay.',
  }),
]
