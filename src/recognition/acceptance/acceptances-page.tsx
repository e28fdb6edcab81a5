import { Handshake } from 'lucide-react'
import { Form } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import type { Route } from './+types/acceptances-page.ts'
import { acceptanceKeepersOnly } from './acceptance-keepers.ts'
import { findAcceptanceNames } from './acceptance-names.ts'
import { type AcceptanceNames, kindNames, valueInWords } from './acceptance-words.ts'
import { findAcceptances, type ListedAcceptance } from './find-acceptances.ts'
import { StandingOfAcceptance } from './standing-of-acceptance.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  acceptanceKeepersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const words = (searchParams.get('q') ?? '').trim().slice(0, 200)
  const now = world.now()
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const [{ acceptances, next }, names] = await Promise.all([
    findAcceptances(db, { organizationId: organization.id, now, words, after }),
    findAcceptanceNames(db, organization.id, { now, today: dayIn(timeZone, now) }),
  ])
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    acceptances,
    next,
    words,
    isFirstPage: after === null,
    names,
    said: searchParams.get('said'),
  }
}

/** What an organization accepts of others, for those who say so. */
export default function AcceptancesPage({ loaderData }: Route.ComponentProps) {
  const { organization, choices, acceptances, next, words, isFirstPage, names, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string> = {}) =>
    `/value/acceptance?${new URLSearchParams({ of: organization.slug, ...(words && { q: words }), ...rest })}`
  const isEmpty = acceptances.length === 0 && words === '' && isFirstPage
  const ways = (
    <Row gap="s">
      <LinkButton to={`/value/acceptance/new?of=${organization.slug}`} small>
        {t('Accept something')}
      </LinkButton>
      <LinkButton to={`/value/acceptance/lists?of=${organization.slug}`} kind="quiet" small>
        {t('Signed lists')}
      </LinkButton>
      <LinkButton to={`/value/accepted-at?of=${organization.slug}`} kind="quiet" small>
        {t('Where ours is accepted')}
      </LinkButton>
    </Row>
  )
  return (
    <Page
      title={t('Accepted from others')}
      eyebrow={organization.name}
      lede={t('What {organization} counts that other organizations award: at which value, why, and until when. Two people agree on each.', {
        organization: organization.name,
      })}
      width="reading"
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="acceptance" />
      {isEmpty ? (
        <EmptyState icon={Handshake} title={t('Nothing is accepted yet')} action={ways}>
          {t('Teachers see beside a micro-credential of another organization what it brings here, once you accept it.')}
        </EmptyState>
      ) : (
        <Stack gap="m">
          {ways}
          <Form role="search">
            <input type="hidden" name="of" value={organization.slug} />
            <SearchField label={t('Title or issuer')} placeholder={t('Title or issuer')} defaultValue={words} />
          </Form>
          {acceptances.length > 0 ? (
            <Rows label={t('Accepted from others')}>
              {acceptances.map((one) => (
                <AcceptanceRow key={one.id} acceptance={one} names={names} />
              ))}
            </Rows>
          ) : (
            <p>{t('Nothing here has these words in its title or its issuer. Try fewer, or accept something new.')}</p>
          )}
          <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Accepted from others')} />
        </Stack>
      )}
      <Toast>{said === 'withdrawn' ? t('What was proposed is gone.') : null}</Toast>
    </Page>
  )
}

function AcceptanceRow({ acceptance, names }: { acceptance: ListedAcceptance; names: AcceptanceNames }) {
  const t = useText()
  const locale = useLocale()
  const { id, kind, title, issuerName, text, standing, hasProposal, isReviewDue } = acceptance
  return (
    <RowItem
      to={`/value/acceptance/${id}`}
      title={title}
      note={
        <>
          <span className="block">
            {kind === 'issuer' ? t(kindNames.issuer) : t('{kind} from {issuer}', { kind: t(kindNames[kind]), issuer: issuerName })}
          </span>
          <span className="block">{valueInWords(text, names, locale)}</span>
        </>
      }
      aside={
        <>
          {isReviewDue && <Status kind="attention">{t('Review is due')}</Status>}
          {hasProposal && standing !== 'waiting' && standing !== 'sent-back' && <Status kind="waiting">{t('Change proposed')}</Status>}
          <StandingOfAcceptance standing={standing} />
        </>
      }
    />
  )
}
