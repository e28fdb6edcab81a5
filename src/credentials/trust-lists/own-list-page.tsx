import { BookMarked, Download } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/own-list-page.ts'
import { EditionList } from './edition-list.tsx'
import { findLastEdition, listEditions, listRecognized } from './find-own-list.ts'
import { RecognizedRows } from './recognized-rows.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db } = context.get(pageContext)
  const { id, name, slug, timeZone } = await findOrganization(db, params.slug)
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const asked = searchParams.get('before') ?? ''
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null
  const [last, issuers, editions] = await Promise.all([
    findLastEdition(db, id),
    listRecognized(db, id, { after }),
    listEditions(db, id, { before }),
  ])
  return {
    name,
    slug,
    timeZone,
    last,
    issuers,
    editions,
    isFirst: after === null,
    isNewest: before === null,
    baseUrl: world.config.BASE_URL,
  }
}

/** Whom an organization recognizes as issuers, for everyone: its own list, as it is signed, and what changed on it. */
export default function OwnListPage({ loaderData }: Route.ComponentProps) {
  const { name, slug, timeZone, last, issuers, editions, isFirst, isNewest, baseUrl } = loaderData
  const t = useText()
  const here = `/issuers/${slug}/trust`
  return (
    <Page
      title={t('Issuers that {organization} recognizes', { organization: name })}
      eyebrow={<TextLink to={`/issuers/${slug}`}>{name}</TextLink>}
      lede={t('Who stands here is known to {organization}. Who does not is only unknown to it: that says nothing against them.', {
        organization: name,
      })}
      width="reading"
      description={t('The issuers of badges and micro-credentials that {organization} recognizes, as a signed list.', {
        organization: name,
      })}
      social={{ url: `${baseUrl}${here}` }}
      actions={
        last && (
          <LinkButton to={`${here}.json`} kind="quiet" icon={Download} download>
            {t('The signed list')}
          </LinkButton>
        )
      }
    >
      {last ? (
        <Stack gap="xl">
          <p>
            {t.rich('Edition {number}, signed on {day}. It is good until {until}.', {
              number: last.number,
              day: <Day at={last.madeAt} zone={timeZone} />,
              until: <Day at={last.validUntil} zone={timeZone} />,
            })}
          </p>
          {issuers.issuers.length > 0 ? (
            <div>
              <RecognizedRows issuers={issuers.issuers} />
              <Pager
                previous={isFirst ? null : here}
                next={issuers.next && `${here}?after=${issuers.next}`}
                label={t('Recognized issuers')}
              />
            </div>
          ) : (
            <p>{t('Nobody is on the list now.')}</p>
          )}
          <Section title={t('What changed')} lede={t('Every edition, with the reason. Each is kept as it was signed.')}>
            <EditionList
              editions={editions.editions}
              slug={slug}
              zone={timeZone}
              pages={{ previous: isNewest ? null : here, next: editions.next ? `${here}?before=${editions.next}` : null }}
            />
          </Section>
        </Stack>
      ) : (
        <EmptyState icon={BookMarked} title={t('No list yet')}>
          {t('{organization} has not said yet whom it recognizes.', { organization: name })}
        </EmptyState>
      )}
    </Page>
  )
}
