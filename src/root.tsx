import sansFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import serifFont from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { pageContext } from './foundation/doors/page-context.ts'
import { holds, type RoleName } from './foundation/platform/actor.ts'
import { ErrorPage } from './foundation/ui/error-page.tsx'
import { LostLineNotice } from './foundation/ui/lost-line-notice.tsx'
import { placesFor } from './foundation/ui/navigation.ts'
import { PageScriptProvider } from './foundation/ui/page-script.tsx'
import { Shell } from './foundation/ui/shell.tsx'
import { ZoneProvider } from './foundation/ui/when.tsx'
import { LocaleProvider } from './foundation/words/text.tsx'
import { readBell } from './home/notices/notices.ts'
import './foundation/ui/style.css'

/** A page that needs React in the browser says so. Any other is HTML with public/light.js, and works without that too. */
export type PageHandle = {
  scripted?: boolean
  /** A page without ways elsewhere: none of them leads anywhere without a line. */
  bare?: boolean
}

const preload = (href: string) => ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const })
export const links = () => [preload(sansFont), preload(serifFont)]

/** What the frame of every page needs: who reads it, for which organization, where they can go. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  const demo = world.config.DEMO
  if (actor.kind !== 'person') {
    const districts = await db
      .selectFrom('organizations')
      .where('kind', '=', 'district')
      .orderBy('createdAt')
      .limit(2)
      .select(['name', 'shortName', 'accent', 'timeZone'])
      .execute()
    const only = districts.length === 1 ? districts[0] : undefined
    return { locale, demo, person: null, bell: null, organization: only ?? null, places: placesFor(null) }
  }
  const home = actor.memberships[0]
  const [organization, bell] = await Promise.all([
    home
      ? db
          .selectFrom('organizations')
          .where('id', '=', home.organizationId)
          .select(['name', 'shortName', 'accent', 'timeZone'])
          .executeTakeFirst()
      : undefined,
    readBell(db, actor.id, world.now()),
  ])
  const is = (role: RoleName) => actor.memberships.some(({ organizationId }) => holds(actor, role, organizationId))
  const places = placesFor({ coach: is('coach'), assessor: is('assessor'), author: is('author'), admin: is('admin') })
  return {
    locale,
    demo,
    person: { name: actor.name },
    bell: { topic: `notices:${actor.id}`, ...bell },
    organization: organization ?? null,
    places,
  }
}

const laurelGreen = '#1d6b4f'
/** A district's accent, as the style sheet wants it. It was checked for contrast when it was chosen. */
const accentOf = (accent: string | undefined) =>
  accent && accent !== laurelGreen && /^#[0-9a-f]{6}$/.test(accent)
    ? { 'data-accent': '', style: { '--accent': accent } as React.CSSProperties }
    : {}

export function Layout({ children }: { children: React.ReactNode }) {
  const given = useRouteLoaderData<typeof loader>('root')
  const handles = useMatches().map(({ handle }) => handle as PageHandle | undefined)
  const isScripted = handles.some((handle) => handle?.scripted)
  const isBare = handles.some((handle) => handle?.bare)
  const locale = given?.locale ?? 'en'
  return (
    <html lang={locale} {...accentOf(given?.organization?.accent)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#191815" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/site.webmanifest" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>
          <ZoneProvider value={given?.organization?.timeZone ?? 'UTC'}>
            <PageScriptProvider value={isScripted}>
              <Shell
                bare={isBare}
                demo={given?.demo ?? false}
                person={given?.person ?? null}
                bell={given?.bell ?? null}
                organization={given?.organization ?? null}
                places={given?.places ?? placesFor(null)}
              >
                {children}
              </Shell>
              {isScripted && <LostLineNotice />}
            </PageScriptProvider>
          </ZoneProvider>
        </LocaleProvider>
        {isScripted ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : (
          <script src="/light.js" defer />
        )}
        {given?.bell && <script async src="/live.js" />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
