import { encode } from 'uqr'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { listKeepersOnly } from '../issue-by-list/list-policy.ts'
import type { Route } from './+types/poster-sheet-page.ts'
import { findPoster } from './find-posters.ts'
import { posterAddress } from './poster-code.ts'
import { posterKeepersOf } from './poster-policy.ts'
import { PosterWindow } from './poster-window.tsx'
import { whoLabels } from './poster-words.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const poster = await findPoster(db, params.posterId)
  posterKeepersOf(actor, poster.organizationId)
  const address = posterAddress(world.keys, world.config.BASE_URL, poster)
  const { id, name, title, versionId, organization, opensAt, closesAt, timeZone, who, domains, decidedBy } = poster
  return {
    poster: { ...{ id, name, title: title ?? '', versionId, organization, opensAt, closesAt, timeZone, who, domains, decidedBy } },
    address,
    squares: encode(address, { border: 0, ecc: 'M' }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
  }
}

/** The poster as a page: it prints on one sheet, and can be shown on a wall. */
export default function PosterSheetPage({ loaderData: { poster, address, squares } }: Route.ComponentProps) {
  const t = useText()
  const size = squares.length
  const path = squares.flatMap((row, y) => [...row].flatMap((square, x) => (square === '1' ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <Page
      title={t('Poster: {title}', { title: poster.title })}
      heading="hidden"
      eyebrow={
        <span className="print:hidden">
          <TextLink to={`/issue/posters/${poster.id}`}>{poster.name}</TextLink>
        </span>
      }
      width="reading"
      index={false}
    >
      <div className="print:hidden">
        <Row gap="s" wrap>
          <LinkButton to={`/issue/posters/${poster.id}/poster.pdf`} kind="quiet" external>
            {t('Poster to print (PDF)')}
          </LinkButton>
        </Row>
      </div>
      <section className="grid justify-items-center gap-4 py-6 text-center print:gap-5 print:py-2">
        <p className="text-l font-semibold">{poster.organization}</p>
        {poster.versionId && (
          <BadgeArt src={`/versions/${poster.versionId}/badge.svg`} alt={t('Badge: {title}', { title: poster.title })} size="l" />
        )}
        <p className="max-w-reading font-serif text-3xl leading-tight" aria-hidden="true">
          {poster.title}
        </p>
        <p className="text-l">{t('Did you show it? Ask for the badge.')}</p>
        <svg
          viewBox={`-4 -4 ${size + 8} ${size + 8}`}
          role="img"
          aria-label={t('Code for a camera: {address}', { address })}
          className="w-full max-w-96"
          shapeRendering="crispEdges"
        >
          <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="white" />
          <path d={path} fill="black" />
        </svg>
        <p className="text-s [overflow-wrap:anywhere]">{address}</p>
        <ol className="grid list-decimal gap-1 ps-6 text-start">
          <li>{t('Scan the code with the camera of your phone.')}</li>
          <li>{t('Say what you did and what it showed. That you were there is not enough.')}</li>
          <li>{t('You get an e-mail: with the badge, or with what is missing.')}</li>
        </ol>
        <p className="font-semibold">
          <PosterWindow poster={poster} />
        </p>
        <p className="text-s text-soft">
          {poster.who === 'domains' ? poster.domains.map((one) => `@${one}`).join(', ') : t(whoLabels[poster.who])} ·{' '}
          {t('Decided by {name}', { name: poster.decidedBy })}
        </p>
      </section>
    </Page>
  )
}
