import { MailX } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/address-releases-page.ts'
import { askForRelease, callOffRelease, releasesOf } from './ask-for-release.ts'

const pageSize = 50

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  adminsOnly(actor)
  const asked = new URL(request.url).searchParams
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const key = asked.get('before') ?? undefined
  const before = isId(key) ? key : undefined
  const rows = await releasesOf(db, organization.id, { before, limit: pageSize + 1 })
  const releases = rows.slice(0, pageSize)
  const now = world.now()
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    releases: releases.map((one) => ({ ...one, isDue: one.dueAt <= now })),
    isFirst: before === undefined,
    next: rows.length > pageSize ? (releases.at(-1)?.id ?? null) : null,
  }
}

const back = ({ args }: { args: { request: Request } }) => `/people/addresses${new URL(args.request.url).search}`
export const action = forms<unknown>({ ask: form(askForRelease, back), 'call-off': form(callOffRelease, back) })

const outcomes: Record<string, string> = texts({
  released: 'Released',
  kept: 'Still theirs, they say',
  'called-off': 'Called off',
})

/** A mailbox of a district goes to somebody else: its address leaves the account of who had it, and the account stays theirs. */
export default function AddressReleasesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, releases, isFirst, next } = loaderData
  const t = useText()
  const of = `of=${organization.slug}`
  return (
    <Page
      title={t('A mailbox goes to somebody else')}
      width="reading"
      eyebrow={<TextLink to={`/people?${of}`}>{t('People of {organization}', { organization: organization.name })}</TextLink>}
      lede={t(
        'An account belongs to its person, also after they left. When you give their mailbox to somebody else, its address should leave their account, or the new reader could sign in with it.',
      )}
    >
      <Stack gap="xl">
        <PageForm answer={actionData} intent="ask">
          <HiddenFields values={{ organizationId: organization.id }} />
          <Field
            name="email"
            type="email"
            label={t('The address')}
            required
            help={t('Of somebody who is or was a member here. Aliases too: each by itself.')}
          />
          <p className="text-s text-soft">
            {t(
              'Its owner is told at every other address that they have, and has three weeks to say that it is still theirs. Until then no link to sign in is sent to the mailbox. If they have no other way in, they are asked to add one, and nothing is released before. You never get into their account.',
            )}
          </p>
          <div>
            <Button>{t('Ask for its release')}</Button>
          </div>
        </PageForm>
        <Section title={t('What was asked')}>
          {releases.length > 0 ? (
            <>
              <Rows label={t('What was asked')}>
                {releases.map(({ id, address, name, askedAt, dueAt, endedAt, outcome, isDue }) => (
                  <RowItem
                    key={id}
                    title={<span className="wrap-anywhere">{address}</span>}
                    note={
                      <>
                        {name}.{' '}
                        {endedAt ? (
                          <Day at={endedAt} form="medium" />
                        ) : isDue ? (
                          t('It waits until they have another way in.')
                        ) : (
                          t.rich('Asked on {day}, released after {due} if they don’t object.', {
                            day: <Day at={askedAt} form="medium" />,
                            due: <Day at={dueAt} form="medium" />,
                          })
                        )}
                      </>
                    }
                    aside={
                      outcome ? (
                        <Status kind={outcome === 'released' ? 'done' : 'open'}>{t(outcomes[outcome] ?? 'Called off')}</Status>
                      ) : (
                        <PageForm answer={actionData} intent={`call-off:${id}`}>
                          <HiddenFields values={{ releaseId: id }} />
                          <Button kind="quiet" small aria-label={t('Call off {address}', { address })}>
                            {t('Call off')}
                          </Button>
                        </PageForm>
                      )
                    }
                  />
                ))}
              </Rows>
              <Pager previous={isFirst ? null : `/people/addresses?${of}`} next={next && `/people/addresses?${of}&before=${next}`} />
            </>
          ) : (
            <EmptyState icon={MailX} title={t('Nothing asked yet')}>
              {t('Ask when a mailbox is given to somebody else, and before its new reader begins.')}
            </EmptyState>
          )}
        </Section>
      </Stack>
    </Page>
  )
}
