import { texts } from '../words/sentence.ts'

/** A place the head of every page leads to. Its label is the key of a message. */
export type Place = { to: string; label: string; group: 'mine' | 'work' | 'organization' }

type Roles = { coach: boolean; assessor: boolean; author: boolean; admin: boolean }

/** Where someone can go from anywhere: what everyone has, then what their roles add. Visitors read, verify and sign in. */
export function placesFor(roles: Roles | null): Place[] {
  if (!roles)
    return [
      { to: '/catalog', label: texts('Catalog'), group: 'mine' },
      { to: '/verify', label: texts('Verify'), group: 'mine' },
    ]
  return [
    { to: '/', label: texts('Home'), group: 'mine' },
    { to: '/catalog', label: texts('Catalog'), group: 'mine' },
    { to: '/work', label: texts('My work'), group: 'mine' },
    { to: '/learning', label: texts('Learning'), group: 'mine' },
    { to: '/wallet', label: texts('Wallet'), group: 'mine' },
    { to: '/feed', label: texts('Kudos'), group: 'mine' },
    { to: '/value', label: texts('Value'), group: 'mine' },
    ...(roles.coach ? [{ to: '/coaching', label: texts('Coaching'), group: 'work' } as const] : []),
    ...(roles.assessor ? [{ to: '/review', label: texts('Review'), group: 'work' } as const] : []),
    ...(roles.author ? [{ to: '/authoring', label: texts('Authoring'), group: 'work' } as const] : []),
    ...(roles.admin
      ? ([
          { to: '/people', label: texts('People'), group: 'organization' },
          { to: '/outbox', label: texts('Outbox'), group: 'organization' },
        ] as const)
      : []),
  ]
}

/** Whether a page lies in a place: itself or anything below it. */
export const isIn = (path: string, place: string): boolean =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`)
