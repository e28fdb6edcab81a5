import { RouterContextProvider } from 'react-router'
import { type PageContext, pageContext } from '../foundation/doors/page-context.ts'
import type { Actor } from '../foundation/platform/actor.ts'
import { readsOf } from '../foundation/platform/database.ts'
import type { World } from '../foundation/platform/world.ts'
import { plainTextIn } from '../foundation/words/format.ts'
import type { District } from './submission.ts'

type Loader = (given: { request: Request; params: Record<string, string>; context: RouterContextProvider; url: URL }) => Promise<unknown>
/** A page as its module gives it. */
export type OpenedPage = { loader: unknown }

/** Loads a page for an actor as the door would, from the database of this World. */
export async function openPage(
  world: World,
  page: OpenedPage,
  actor: Actor,
  path: string,
  params: Record<string, string> = {},
): Promise<void> {
  const context = new RouterContextProvider()
  const request = new Request(`http://laurel.example${path}`)
  context.set(pageContext, {
    world,
    db: readsOf(world.db, actor),
    actor,
    requestId: '',
    nonce: '',
    clientAddress: '',
    locale: 'en',
    t: plainTextIn('en'),
  } as unknown as PageContext)
  await (page.loader as Loader)({ request, params, context, url: new URL(request.url) })
}

type Page = [name: string, page: () => Promise<OpenedPage>, who: Actor, path: string, params?: Record<string, string>]

/** The pages of every role of a district, as somebody whom they are for, to be opened one after the other. */
export const pagesOf = ({ district, earner, assessor, admin, author, principal, hr }: District): Page[] => [
  ['home of an earner', () => import('../home/home/home-page.tsx'), earner, '/'],
  ['home of an assessor', () => import('../home/home/home-page.tsx'), assessor, '/'],
  ['home of an admin', () => import('../home/home/home-page.tsx'), admin, '/'],
  ['home of an author', () => import('../home/home/home-page.tsx'), author, '/'],
  ['home of a principal', () => import('../home/home/home-page.tsx'), principal, '/'],
  ['home of HR', () => import('../home/home/home-page.tsx'), hr, '/'],
  ['home of a visitor', () => import('../home/home/home-page.tsx'), { kind: 'visitor' }, '/'],
  ['work', () => import('../work/attempt-pages/work-page.tsx'), earner, '/work'],
  ['earned work', () => import('../work/attempt-pages/work-page.tsx'), earner, '/work?show=earned'],
  ['wallet', () => import('../home/wallet/wallet-page.tsx'), earner, '/wallet'],
  ['notices', () => import('../home/notices/notices-page.tsx'), earner, '/notices'],
  ['unread notices', () => import('../home/notices/notices-page.tsx'), earner, '/notices?show=unread'],
  ['notices, later', () => import('../home/notices/notices-page.tsx'), earner, '/notices?before=0198c0de-0000-7000-8000-000000000001'],
  ['value', () => import('../recognition/ledger/value-page.tsx'), earner, '/value'],
  ['queue', () => import('../judgment/queue/queue-page.tsx'), assessor, '/review'],
  ['queue, searched', () => import('../judgment/queue/queue-page.tsx'), assessor, '/review?q=probing'],
  [
    'queue, later',
    () => import('../judgment/queue/queue-page.tsx'),
    assessor,
    '/review?after=2026-01-01_00000000-0000-0000-0000-000000000001',
  ],
  ['queue, by title', () => import('../judgment/queue/queue-page.tsx'), assessor, '/review?sort=-title'],
  [
    'queue, by time',
    () => import('../judgment/queue/queue-page.tsx'),
    assessor,
    '/review?sort=number&after=2026-01-01_00000000-0000-0000-0000-000000000001_1',
  ],
  ['decisions', () => import('../judgment/queue/decisions-page.tsx'), assessor, '/review/done'],
  ['people', () => import('../people/memberships/people-page.tsx'), admin, '/people'],
  ['people by role', () => import('../people/memberships/people-page.tsx'), admin, '/people?role=assessor'],
  ['people by school', () => import('../people/memberships/people-page.tsx'), admin, '/people?sort=school'],
  ['people by role, the last first', () => import('../people/memberships/people-page.tsx'), admin, '/people?sort=roles&order=descending'],
  ['people, searched', () => import('../people/memberships/people-page.tsx'), admin, '/people?q=whitfield'],
  ['people, searched in vain', () => import('../people/memberships/people-page.tsx'), admin, '/people?q=nobody-here'],
  ['people, two letters', () => import('../people/memberships/people-page.tsx'), admin, '/people?q=zq'],
  ['invitations', () => import('../people/invitations/invitations-page.tsx'), admin, '/people/invitations'],
  ['organization', () => import('../people/organizations/organization-settings-page.tsx'), admin, '/settings/organization'],
  ['activity', () => import('../administration/activity/activity-page.tsx'), admin, '/settings/organization/activity'],
  [
    'activity, of one kind, later',
    () => import('../administration/activity/activity-page.tsx'),
    admin,
    '/settings/organization/activity?kind=award.issued&from=2020-01-01&before=2099-01-01T00:00:00.000Z_00000000-0000-0000-0000-000000000001',
  ],
  [
    'activity, of one person',
    () => import('../administration/activity/activity-page.tsx'),
    admin,
    `/settings/organization/activity?actor=${assessor.id}`,
  ],
  ['outbox', () => import('../foundation/mail/outbox-page.tsx'), admin, '/outbox'],
  ['authoring', () => import('../definitions/authoring/authoring-page.tsx'), author, '/authoring'],
  ['authoring, searched', () => import('../definitions/authoring/authoring-page.tsx'), author, '/authoring?show=published&q=naming'],
  ['catalog', () => import('../definitions/catalog/catalog-page.tsx'), earner, '/catalog'],
  ['issuer', () => import('../credentials/award-pages/issuer-page.tsx'), { kind: 'visitor' }, '/issuers/x', { slug: district.slug }],
]
