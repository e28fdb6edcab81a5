import { BookMarked } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/trust-lists-page.ts'
import { type GoneBy, listGoneBy } from './find-lists.ts'
import { findLastEdition, listRecognized } from './find-own-list.ts'
import { IssuerFields } from './issuer-form.tsx'
import { addRecognizedIssuer } from './recognize-issuer.ts'
import { RecognizedRows } from './recognized-rows.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin').length === 0)
    throw forbidden('not-an-admin', 'Only admins of an organization say which issuers it recognizes, and by which lists it goes.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const place = (name: string) => {
    const given = searchParams.get(name)
    return given && isId(given) ? given : null
  }
  const [after, before] = [place('after'), place('before')]
  const [last, issuers, lists] = await Promise.all([
    findLastEdition(db, organization.id),
    listRecognized(db, organization.id, { after, size: 15 }),
    listGoneBy(db, organization.id, { before, size: 15 }),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    today: dayIn(organization.timeZone, world.now()),
    now: world.now(),
    last,
    issuers,
    lists,
    after,
    before,
    said: searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  add: form(
    addRecognizedIssuer,
    ({ form: sent }) => `/settings/organization/trust?${new URLSearchParams({ of: String(sent.get('of') ?? ''), said: 'added' })}`,
  ),
})

/** Whom an organization recognizes, and by which lists of others it goes. */
export default function TrustListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, today, now, last, issuers, lists, after, before, said } = loaderData
  const t = useText()
  const here = (rest: Record<string, string> = {}) =>
    `/settings/organization/trust?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const told: Record<string, string> = {
    added: t('It is on the list, and the list is signed.'),
    changed: t('Saved, and the list is signed.'),
    out: t('It is taken out, and the list is signed.'),
    taken: t('The list counts from now on.'),
    removed: t('The list counts no more.'),
    dropped: t('It was not taken. Nothing changed.'),
  }
  const bring = <LinkButton to={`/settings/organization/trust/bring?of=${organization.slug}`}>{t('Bring in a list')}</LinkButton>
  return (
    <Page
      title={t('Recognized issuers')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'Who checks a badge here reads beside the answer which lists know its issuer. An issuer that no list knows is only unknown: nothing is held against it.',
      )}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization/trust?of=${slug}`} />
      <Stack gap="xl">
        <Section
          title={t('Your own list')}
          lede={
            last
              ? t.rich('Edition {number} of {day}, signed with your key and published on your page.', {
                  number: last.number,
                  day: <Day at={last.madeAt} />,
                })
              : t('It is signed with your key, and published on your page with every change.')
          }
          actions={last && <TextLink to={`/issuers/${organization.slug}/trust`}>{t('As others see it')}</TextLink>}
        >
          <Stack gap="m">
            {issuers.issuers.length > 0 && (
              <div>
                <RecognizedRows
                  issuers={issuers.issuers}
                  aside={({ id, name }) => (
                    <LinkButton
                      to={`/settings/organization/trust/issuers/${id}`}
                      kind="quiet"
                      small
                      aria-label={t('Change {name}', { name })}
                    >
                      {t('Change')}
                    </LinkButton>
                  )}
                />
                <Pager
                  previous={after ? here() : null}
                  next={issuers.next && here({ after: issuers.next })}
                  label={t('Recognized issuers')}
                />
              </div>
            )}
            <Fold summary={t('Put an issuer on it')} open={issuers.issuers.length === 0 || actionData !== undefined}>
              <PageForm answer={actionData} intent="add">
                <HiddenFields values={{ organizationId: organization.id, of: organization.slug }} />
                <IssuerFields issuer={null} today={today} />
                <div>
                  <Button>{t('Put it on the list')}</Button>
                </div>
              </PageForm>
            </Fold>
          </Stack>
        </Section>
        <Section
          title={t('Lists of others')}
          lede={t('Registries such as that of the Digital Credentials Consortium, the list of your state, or that of another Laurel.')}
        >
          {lists.lists.length > 0 ? (
            <Stack gap="m">
              <Rows label={t('Lists of others')}>
                {lists.lists.map((list) => (
                  <RowItem
                    key={list.id}
                    to={`/settings/organization/trust/${list.id}`}
                    title={list.name}
                    note={<Origin list={list} />}
                    aside={<Standing list={list} now={now} />}
                  />
                ))}
              </Rows>
              <Pager previous={before ? here() : null} next={lists.next && here({ before: lists.next })} label={t('Lists of others')} />
              <Row>{bring}</Row>
            </Stack>
          ) : (
            <EmptyState icon={BookMarked} title={t('No list of others yet')} action={bring}>
              {t('You see first what is on it and who signed it. Nothing counts before you take it.')}
            </EmptyState>
          )}
        </Section>
      </Stack>
      {said && told[said] && <Toast>{told[said]}</Toast>}
    </Page>
  )
}

function Origin({ list: { issuers, signature, signerName, signerId, asOf } }: { list: GoneBy }) {
  const t = useText()
  if (issuers === null) return t('It has not been taken yet.')
  return (
    <span className="wrap-anywhere">
      {t('{issuers, plural, one {# issuer} other {# issuers}}', { issuers })}
      {' · '}
      {signature === 'holds' ? t('Signed by {signer}', { signer: signerName || signerId || '' }) : t('Not signed')}
      {asOf && (
        <>
          {' · '}
          <Day at={asOf} form="medium" />
        </>
      )}
    </span>
  )
}

/** What waits for somebody, or is not as it should be; nothing where all is well. */
function Standing({ list: { waits, fault, validUntil }, now }: { list: GoneBy; now: Date }) {
  const t = useText()
  if (waits) return <Status kind="waiting">{t('Waits for you')}</Status>
  if (fault) return <Status kind="attention">{t('Not refreshed')}</Status>
  if (validUntil && new Date(validUntil) < new Date(now)) return <Status kind="waiting">{t('Out of date')}</Status>
  return null
}
