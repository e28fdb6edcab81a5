import { DatabaseBackup } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { backupState } from '../../foundation/platform/backup-state.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import type { Route } from './+types/backups-page.ts'
import { listBackups } from './list-backups.ts'

const kinds: Record<string, string> = texts({ 'by-hand': 'By hand', scheduled: 'By itself', 'before-upgrade': 'Before an upgrade' })

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  adminsOnly(actor)
  const [{ isOld, isScheduled, last }, backups] = await Promise.all([backupState(db, world.config, world.now()), listBackups(db)])
  return { isOld, isScheduled, missingFiles: last?.missingFiles ?? 0, backups, at: world.config.BACKUP_AT, isDemo: world.config.DEMO }
}

export default function BackupsPage({ loaderData: { isOld, isScheduled, missingFiles, backups, at, isDemo } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Backups')}
      eyebrow={<TextLink to="/settings/organization">{t('Organization')}</TextLink>}
      lede={t(
        'Copies of all that Laurel keeps: the database, the evidence and the sealed keys. Who runs this Laurel makes and restores them.',
      )}
      index={false}
    >
      <Stack gap="l">
        <Callout
          kind={isOld && !isDemo ? 'attention' : 'info'}
          title={isScheduled ? t('A backup is made every day at {at} UTC.', { at }) : t('No daily backup is set up.')}
        >
          {missingFiles > 0 &&
            t(
              'When the last one was made, the store lacked {missingFiles, plural, one {# file} other {# files}} that the database names. Please tell the people who run this Laurel.',
              { missingFiles },
            )}
          {isOld && !isDemo
            ? t('The last one is older than it should be. Please tell the people who run this Laurel.')
            : !isScheduled && t('Who runs this Laurel can set one up, and make one by hand at any time.')}
        </Callout>
        <DataTable
          caption={t('The latest backups')}
          rows={backups}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={DatabaseBackup} title={t('No backups yet')}>
              {t('Each one is listed here, with what became of it.')}
            </EmptyState>
          }
          columns={[
            {
              key: 'at',
              label: t('When'),
              head: true,
              cell: (one) => (
                <span className="md:whitespace-nowrap">
                  <Moment at={one.at} />
                </span>
              ),
            },
            { key: 'kind', label: t('How'), cell: ({ kind }) => <span className="md:whitespace-nowrap">{t(kinds[kind] ?? kind)}</span> },
            {
              key: 'outcome',
              label: t('What became of it'),
              wide: true,
              cell: ({ hasFailed, bytes, files, isEncrypted }) =>
                hasFailed
                  ? t('It could not be made; the log says why.')
                  : isEncrypted
                    ? t('{bytes, number, bytes}, {files, plural, one {# file} other {# files}}, encrypted', { bytes, files })
                    : t('{bytes, number, bytes}, {files, plural, one {# file} other {# files}}', { bytes, files }),
            },
          ]}
        />
      </Stack>
    </Page>
  )
}
