import { FileSpreadsheet } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import type { Route } from './+types/pilots-page.ts'
import { listPilots } from './find-pilots.ts'
import { importersOnly } from './pilot-doors.ts'
import { StateOfPilot } from './state-of-pilot.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  importersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const given = new URL(request.url).searchParams.get('before')
  const before = given && isId(given) ? given : null
  const { pilots, next } = await listPilots(db, organization.id, { before })
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    pilots,
    next,
    isFirstPage: before === null,
  }
}

/** The spreadsheets of old pilots that an organization brought. */
export default function PilotsPage({ loaderData: { organization, choices, pilots, next, isFirstPage } }: Route.ComponentProps) {
  const t = useText()
  const address = (rest: Record<string, string> = {}) => `/value/pilots?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const bring = <LinkButton to={`/value/pilots/new?of=${organization.slug}`}>{t('Bring a spreadsheet')}</LinkButton>
  return (
    <Page
      title={t('Old pilots')}
      eyebrow={organization.name}
      lede={t(
        'What was earned before, in a spreadsheet: it becomes awards that say they were decided elsewhere, and opening lines of the ledger.',
      )}
      width="reading"
      actions={pilots.length > 0 && bring}
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="pilots" />
      {pilots.length > 0 ? (
        <>
          <Rows label={t('Old pilots')}>
            {pilots.map(({ id, name, state, counts, broughtBy, broughtAt }) => (
              <RowItem
                key={id}
                to={`/value/pilots/${id}`}
                title={name}
                note={
                  counts?.awards === undefined
                    ? broughtBy && t('Brought by {name}', { name: broughtBy })
                    : t('{awards, plural, one {# award} other {# awards}} of {people, plural, one {# person} other {# people}}', {
                        awards: counts.awards,
                        people: counts.people ?? 0,
                      })
                }
                aside={
                  <>
                    <Day at={broughtAt} form="medium" />
                    <StateOfPilot state={state} />
                  </>
                }
              />
            ))}
          </Rows>
          <Pager previous={isFirstPage ? null : address()} next={next && address({ before: next })} label={t('Old pilots')} />
        </>
      ) : (
        <EmptyState icon={FileSpreadsheet} title={t('No spreadsheet yet')} action={bring}>
          {t(
            'Did the district run micro-credentials in a spreadsheet before? Bring it, and look at every row before anything comes of it.',
          )}
        </EmptyState>
      )}
    </Page>
  )
}
