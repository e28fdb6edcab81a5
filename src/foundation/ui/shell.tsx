import { Bell as BellPicture, FlaskConical, LogOut, Menu as MenuIcon, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { languageNames, locales } from '../words/format.ts'
import { useLocale, useText } from '../words/text.tsx'
import { Avatar } from './avatar.tsx'
import { bellWords } from './bell.ts'
import { BrandMark } from './brand-mark.tsx'
import { LinkButton } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Menu, MenuButton, MenuLink } from './menu.tsx'
import { isIn, type Place } from './navigation.ts'

type Bell = { unread: number; topic: string; after: string }

export type ShellGiven = {
  /** Whether all that is shown is invented, which every page then says. */
  demo?: boolean
  /** Whether it has no ways elsewhere. */
  bare?: boolean
  person: { name: string } | null
  /** How many notices they have not read, and from where an open page hears of more. */
  bell?: Bell | null
  organization: { name: string; shortName: string } | null
  places: readonly Place[]
  children: ReactNode
}

/** What every page stands in: the way past the head, the head, the page, the foot. */
export function Shell({ demo = false, bare = false, person, bell = null, organization, places, children }: ShellGiven) {
  const t = useText()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-control bg-green px-4 py-2 text-on focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('Skip to the content')}
      </a>
      {demo && <DemoNote />}
      {bare ? <BareHead /> : <Head person={person} bell={bell} organization={organization} places={places} />}
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      {!bare && <Foot organization={organization} />}
    </div>
  )
}

/** No way to put it away: a person who comes by a link to an invented award must see that it is one. */
function DemoNote() {
  const t = useText()
  return (
    <aside aria-label={t('Demo')} className="flex items-center justify-center gap-2 bg-goldwash px-4 py-1 text-center text-s text-goldtext">
      <Icon of={FlaskConical} className="max-sm:hidden" />
      <p>
        <strong>{t('Demo.')}</strong> {t('People, schools and evidence are invented. Anyone may sign in as anyone.')}
      </p>
    </aside>
  )
}

const BareHead = () => (
  <header className="flex items-center gap-2 border-b border-rule px-4 py-2.5 font-serif text-l font-semibold text-green sm:px-8">
    <BrandMark className="size-6" />
    Laurel
  </header>
)

function Head({ person, bell, organization, places }: Required<Omit<ShellGiven, 'children' | 'demo' | 'bare'>>) {
  const t = useText()
  const { pathname } = useLocation()
  // With many places the bar needs a wide screen; until then they are in the menu.
  const many = places.length > 6
  const inBar = many ? 'max-xl:hidden' : person ? 'max-lg:hidden' : 'max-sm:hidden'
  const inMenu = many ? 'xl:hidden' : person ? 'lg:hidden' : 'sm:hidden'
  return (
    <header className="flex items-center gap-3 border-b border-rule px-4 py-2.5 sm:gap-5 sm:px-8 print:hidden">
      <Link to="/" className="flex shrink-0 items-center gap-2 font-serif text-l font-semibold text-green no-underline">
        <BrandMark className="size-6" />
        Laurel
      </Link>
      {organization && (
        <span className="min-w-0 flex-1 truncate border-l border-rule pl-3 text-soft max-[22.5rem]:hidden sm:pl-5">
          <span className="sm:hidden">{organization.shortName}</span>
          <span className="max-sm:hidden">{organization.name}</span>
        </span>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-3 sm:gap-5">
        <nav aria-label={t('Main')} className={classes('flex items-center gap-5 xl:gap-6', inBar)}>
          {places.map(({ to, label }) => (
            <PlaceLink key={to} to={to} current={isIn(pathname, to)}>
              {t(label)}
            </PlaceLink>
          ))}
        </nav>
        {person && <NoticesLink bell={bell} current={isIn(pathname, '/notices')} />}
        {person ? (
          <div className={inBar}>
            <Account name={person.name} showName={!many} />
          </div>
        ) : (
          !isIn(pathname, '/sign-in') && (
            <LinkButton to="/sign-in" kind="quiet" small>
              {t('Sign in')}
            </LinkButton>
          )
        )}
        <div className={inMenu}>
          <PlacesMenu person={person} places={places} pathname={pathname} />
        </div>
      </div>
    </header>
  )
}

/** The way to what concerns someone, with how much of it is new, at any width. While the page is open, public/live.js keeps both its texts. */
function NoticesLink({ bell, current }: { bell: Bell | null; current: boolean }) {
  const unread = bell?.unread ?? 0
  const { says, shown } = bellWords(useText(), unread)
  return (
    <Link
      to="/notices"
      aria-current={current ? 'page' : undefined}
      data-bell={bell?.topic}
      data-after={bell?.after}
      className={classes(
        'relative flex items-center rounded-control p-1.5 no-underline target hover:bg-wash',
        current ? 'text-green' : 'text-ink',
      )}
    >
      <Icon of={BellPicture} className="size-5" />
      {/* What rings before React has come stays: live.js wrote both texts. */}
      <span className="sr-only" suppressHydrationWarning>
        {says}
      </span>
      <span
        aria-hidden="true"
        data-unread=""
        suppressHydrationWarning
        hidden={unread === 0}
        className="absolute -top-1 left-1/2 min-w-4.5 rounded-full bg-green px-1 text-center text-[0.7rem]/[1.125rem] font-semibold text-on tabular-nums"
      >
        {shown}
      </span>
    </Link>
  )
}

const PlaceLink = ({ to, current, children }: { to: string; current: boolean; children: ReactNode }) => (
  <Link
    to={to}
    aria-current={current ? 'page' : undefined}
    className={classes(
      'border-b-2 pt-1.5 pb-1 whitespace-nowrap no-underline transition-colors',
      current ? 'border-green text-green' : 'border-transparent text-ink hover:border-rule',
    )}
  >
    {children}
  </Link>
)

function Account({ name, showName }: { name: string; showName: boolean }) {
  const t = useText()
  return (
    <Menu
      summary={
        <span className="flex items-center gap-2.5">
          <Avatar name={name} />
          <span className="sr-only">{t('Account:')}</span>
          <span className={showName ? 'max-w-44 truncate' : 'sr-only'}>{name}</span>
        </span>
      }
    >
      {!showName && <p className="px-3 pt-1.5 pb-1 text-s text-soft">{name}</p>}
      <MenuLink to="/settings" icon={Settings}>
        {t('Settings')}
      </MenuLink>
      <SignOut />
    </Menu>
  )
}

/** Leaving is a full load of a page: nothing of theirs stays in memory. */
function SignOut() {
  const t = useText()
  return (
    <form method="post" action="/sign-out">
      <MenuButton icon={LogOut}>{t('Sign out')}</MenuButton>
    </form>
  )
}

function PlacesMenu({ person, places, pathname }: { person: { name: string } | null; places: readonly Place[]; pathname: string }) {
  const t = useText()
  return (
    <Menu
      summary={
        <span className="flex items-center gap-2 rounded-control px-2.5 py-1.5 font-semibold text-green border border-rule target">
          <Icon of={MenuIcon} />
          {t('Menu')}
        </span>
      }
    >
      <nav aria-label={t('Main')} className="grid gap-0.5">
        {places.map(({ to, label }) => (
          <MenuLink key={to} to={to} aria-current={isIn(pathname, to) ? 'page' : undefined}>
            {t(label)}
          </MenuLink>
        ))}
      </nav>
      {person && (
        <div className="mt-1 grid gap-0.5 border-t border-rule pt-1.5">
          <p className="flex items-center gap-2.5 px-3 py-1.5">
            <Avatar name={person.name} size="s" />
            <span className="min-w-0 truncate font-semibold">{person.name}</span>
          </p>
          <MenuLink to="/settings" icon={Settings}>
            {t('Settings')}
          </MenuLink>
          <SignOut />
        </div>
      )}
    </Menu>
  )
}

/** The other languages, each in its own words. A full load of a page, so that all of it changes, with script and without. */
function LanguageSwitch() {
  const locale = useLocale()
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/language" className="flex gap-x-5">
      <input type="hidden" name="to" value={pathname + search} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button
            key={other}
            type="submit"
            name="locale"
            value={other}
            lang={other}
            className="cursor-pointer text-soft underline-offset-3 hover:underline"
          >
            {languageNames[other]}
          </button>
        ))}
    </form>
  )
}

function Foot({ organization }: Pick<ShellGiven, 'organization'>) {
  const t = useText()
  return (
    <footer className="mt-auto border-t border-rule px-4 py-6 text-s text-soft sm:px-8 print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-2">
        <p>
          {organization
            ? t('{organization} on Laurel', { organization: organization.name })
            : t('Laurel: what teachers can do, shown and signed.')}
        </p>
        <nav aria-label={t('Further')} className="flex flex-wrap gap-x-5">
          <Link to="/catalog" className="text-soft underline-offset-3 hover:underline">
            {t('Catalog')}
          </Link>
          <Link to="/verify" className="text-soft underline-offset-3 hover:underline">
            {t('Verify a badge')}
          </Link>
          <LanguageSwitch />
        </nav>
      </div>
    </footer>
  )
}
