import { Plus, Route as Ways } from 'lucide-react'
import { authoredBy } from '../../definitions/achievements/achievements.ts'
import { listPathwaysInWork } from '../../definitions/pathways/find-pathways.ts'
import { startPathway } from '../../definitions/pathways/start-pathway.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/authored-pathways-page.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (authoredBy(actor).length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
  const after = new URL(request.url).searchParams.get('after')
  const [found, organizations] = await Promise.all([
    listPathwaysInWork(db, actor, { after }),
    organizationsOf(db, actor, 'author', 'admin'),
  ])
  return { ...found, after, organizations: organizations.map(({ id, name }) => ({ value: id, label: name })) }
}

export const action = form(startPathway, ({ result: { pathwayId } }) => `/authoring/pathways/${pathwayId}`, { input: () => ({}) })

/** The pathways of one's organizations, in work and published. */
export default function AuthoredPathwaysPage({ loaderData: { rows, next, after, organizations }, actionData }: Route.ComponentProps) {
  const t = useText()
  const [first] = organizations
  return (
    <Page
      title={t('Pathways of your organization')}
      index={false}
      width="reading"
      eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>}
      lede={t('Put micro-credentials together: what is asked, what leads to what, and the milestone that completing it awards.')}
    >
      <PageForm answer={actionData} className="mb-7">
        {organizations.length === 1 && first && <HiddenFields values={{ organizationId: first.value }} />}
        <Row gap="s" align="end">
          {organizations.length > 1 && <Select name="organizationId" label={t('For')} options={organizations} />}
          <Button icon={Plus}>{t('New pathway')}</Button>
        </Row>
      </PageForm>
      {rows.length === 0 ? (
        <EmptyState icon={Ways} title={t('No pathway yet')}>
          {t('A stack is the simplest: one step with a few micro-credentials. A ladder has several, one after the other.')}
        </EmptyState>
      ) : (
        <Rows label={t('Pathways, the newest first')}>
          {rows.map((row) => (
            <RowItem
              key={row.id}
              lead={row.milestoneId ? <BadgeArt src={`/versions/${row.milestoneId}/badge.svg`} alt="" size="xs" /> : undefined}
              title={row.title || t('Untitled')}
              to={`/authoring/pathways/${row.id}`}
              note={
                <>
                  {organizations.length > 1 && `${row.organizationName} · `}
                  {row.isInWork
                    ? t.rich('Last saved on {when}', { when: <Day at={row.changedAt} form="medium" /> })
                    : t.rich('Version {number}, published on {when}', {
                        number: row.number,
                        when: <Day at={row.changedAt} form="medium" />,
                      })}
                </>
              }
              aside={
                row.isRetired ? (
                  <Status kind="waiting">{t('retired')}</Status>
                ) : row.isInWork ? (
                  <Status>{row.number === null ? t('draft') : t('Draft of version {number}', { number: row.number + 1 })}</Status>
                ) : undefined
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/authoring/pathways'} next={next && `/authoring/pathways?after=${next}`} />
    </Page>
  )
}
