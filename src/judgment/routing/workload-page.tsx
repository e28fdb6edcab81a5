import { pageContext } from '../../foundation/doors/page-context.ts'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { readWorkload } from '../time-on-task/workload.ts'
import type { Route } from './+types/workload-page.ts'
import { BoardFrame } from './board-frame.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const after = new URL(request.url).searchParams.get('after')
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    after,
    ...(await readWorkload({ world, actor, organizationId: organization.id }, { after })),
  }
}

/** How long one assessment takes, by micro-credential, for who plans how many can be weighed. */
export default function WorkloadPage({ loaderData: { organization, choices, after, rows, next } }: Route.ComponentProps) {
  const t = useText()
  const address = `/review/workload?of=${organization.slug}`
  return (
    <BoardFrame organization={organization} choices={choices} current="workload">
      <Stack gap="l">
        <p className="max-w-reading text-soft">
          {t(
            'The middle of the latest assessments, for planning. It says nothing of any one person, and where few were weighed, or by few people, it is left out.',
          )}
        </p>
        <DataTable
          caption={t('Minutes for one assessment, by micro-credential')}
          hideCaption
          rows={rows}
          rowKey={({ achievementId }) => achievementId}
          columns={[
            { key: 'title', label: t('Micro-credential'), head: true, wide: true, cell: ({ title }) => title },
            {
              key: 'minutes',
              label: t('One assessment'),
              align: 'end',
              cell: ({ minutes }) => t('{minutes} min', { minutes }),
            },
          ]}
          empty={
            <EmptyState title={t('Nothing to plan yet')}>
              {t('Each micro-credential is listed here once enough was weighed of it, by enough people.')}
            </EmptyState>
          }
        />
        <Pager previous={after && address} next={next && `${address}&after=${next}`} />
      </Stack>
    </BoardFrame>
  )
}
