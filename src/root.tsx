import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router'
import './ui/style.css'

/** A page whose handle says `static` is read without script. */
export type PageHandle = { static?: boolean }

export function Layout({ children }: { children: React.ReactNode }) {
  const isStatic = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.static)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {!isStatic && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
