import { pageContext } from '../../foundation/doors/page-context.ts'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import type { Route } from './+types/health-page.ts'
import type { State } from './finding.ts'
import { lookAtHealth } from './look-at-health.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { world, actor, t } = context.get(pageContext)
  adminsOnly(actor)
  const { at, findings, versions } = await lookAtHealth(world)
  return {
    at,
    versions,
    findings: findings.map(({ name, state, says, todo }) => ({ name, state, says: t(says), todo: todo ? t(todo) : null })),
  }
}

const labels: Record<string, string> = texts({
  database: 'Database',
  clock: 'Clock',
  address: 'Public address',
  issuers: 'Keys of issuers',
  certificate: 'Certificate',
  keys: 'Signing keys',
  store: 'Store of files',
  space: 'Space',
  mail: 'E-mail',
  work: 'Work in the background',
  facts: 'What is recorded',
  backup: 'Backup',
  recordings: 'Recordings',
  archive: 'Archive of the database',
})
const words: Record<State, { label: string; kind: StatusKind }> = {
  fine: { label: texts('Fine'), kind: 'done' },
  look: { label: texts('Have a look'), kind: 'waiting' },
  wrong: { label: texts('Wrong'), kind: 'attention' },
  unknown: { label: texts('Not known'), kind: 'waiting' },
}

export default function HealthPage({ loaderData: { at, findings, versions } }: Route.ComponentProps) {
  const t = useText()
  const wrong = findings.filter(({ state }) => state === 'wrong').length
  return (
    <Page
      title={t('How this Laurel stands')}
      eyebrow={<TextLink to="/settings/organization">{t('Organization')}</TextLink>}
      lede={
        wrong === 0
          ? t('Nothing is wrong. What should be seen to is marked.')
          : t('{wrong, plural, one {One thing is wrong.} other {# things are wrong.}} Tell the people who run this Laurel.', { wrong })
      }
      index={false}
    >
      <Stack gap="l">
        <DataTable
          caption={t('How this Laurel stands')}
          hideCaption
          rows={findings.map((finding, place) => ({ ...finding, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: 'name', label: t('What'), head: true, cell: ({ name }) => t(labels[name] ?? name) },
            {
              key: 'state',
              label: t('Stands'),
              cell: ({ state }) => (
                <span className="whitespace-nowrap">
                  <Status kind={words[state].kind}>{t(words[state].label)}</Status>
                </span>
              ),
            },
            {
              key: 'says',
              label: t('What was found'),
              wide: true,
              cell: ({ says, todo, state }) => (
                <>
                  <p>{says}</p>
                  {todo && state !== 'fine' && <p className="text-soft">{todo}</p>}
                </>
              ),
            },
          ]}
        />
        <p className="text-s text-soft">
          {t.rich('Looked at {at}. Laurel {laurel}, Node {node}, PostgreSQL {postgres}.', { ...versions, at: <Moment at={at} /> })}{' '}
          <TextLink to="/settings/organization/stuck">{t('Work that got stuck')}</TextLink>
        </p>
      </Stack>
    </Page>
  )
}
