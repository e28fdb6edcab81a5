import { ArchiveRestore, FolderOpen, Medal, ShieldCheck } from 'lucide-react'
import { useRevalidator } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/arrive-page.ts'
import { refusedWords, stateKinds, stateWords } from './archive-words.ts'
import { findArchives } from './find-archives.ts'
import { SendArchive } from './send-archive.tsx'

export const handle = { scripted: true }

const pageSize = 30

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : undefined
  const after = await watchFrom(world)
  const rows = await findArchives(db, actor.id, { before, limit: pageSize + 1 }, locale)
  const refused = searchParams.get('refused') ?? ''
  return {
    personId: actor.id,
    after,
    archives: rows.slice(0, pageSize).map(({ id, name, state, because, says, goal, done, arrivedAt, sizeBytes, replacedBy }) => ({
      id,
      name,
      state,
      because,
      from: says && (says.issuer.name || says.home),
      madeAt: says?.madeAt,
      goal,
      done,
      arrivedAt,
      sizeBytes,
      isEarlier: replacedBy !== null,
    })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    isFirst: before === undefined,
    refused: Object.hasOwn(refusedWords, refused) ? refused : null,
    said: searchParams.get('said'),
  }
}

/** Where the archive of another Laurel is brought, and what became of those that were. */
export default function ArrivePage({ loaderData }: Route.ComponentProps) {
  const { personId, after, archives, next, isFirst, refused, said } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  return (
    <Page
      title={t('Arrive with everything')}
      eyebrow={<TextLink to="/wallet/import">{t('Bring in badges')}</TextLink>}
      lede={t(
        'You worked elsewhere with a Laurel, and made your archive there. Bring it here: your awards go on counting as yours, and your work can be read.',
      )}
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/import" />
      <WatchChanges
        topics={[`person:${personId}`]}
        after={after}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
      <Stack gap="xl">
        <SendArchive refused={refused && t(refusedWords[refused] ?? '')} />
        <Section title={t('Your archives')}>
          {archives.length > 0 ? (
            <>
              <Rows label={t('Your archives')}>
                {archives.map(({ id, name, state, because, from, madeAt, goal, done, arrivedAt, sizeBytes, isEarlier }) => (
                  <RowItem
                    key={id}
                    title={from ?? (name || t('An archive'))}
                    to={`/wallet/arrive/${id}`}
                    note={
                      because ??
                      (madeAt
                        ? t.rich('Made on {made}, brought on {brought}, {size, number, bytes}', {
                            made: <Day at={madeAt} />,
                            brought: <Day at={arrivedAt} />,
                            size: sizeBytes,
                          })
                        : t.rich('Brought on {brought}, {size, number, bytes}', { brought: <Day at={arrivedAt} />, size: sizeBytes }))
                    }
                    aside={<Status kind={stateKinds[state]}>{isEarlier ? t('An earlier one') : t(stateWords[state])}</Status>}
                    below={
                      (state === 'checking' || state === 'taking') &&
                      goal > 0 && <ProgressBar label={t(stateWords[state])} value={done} max={goal} />
                    }
                  />
                ))}
              </Rows>
              <Pager previous={isFirst ? null : '/wallet/arrive'} next={next && `/wallet/arrive?before=${next}`} />
            </>
          ) : (
            <EmptyState icon={ArchiveRestore} title={t('None yet')}>
              {t('An archive is made at the other Laurel, under “Leave with everything” in the wallet there.')}
            </EmptyState>
          )}
        </Section>
        <Section title={t('What becomes of it')}>
          <IconList
            columns={1}
            items={[
              {
                icon: ShieldCheck,
                title: t('It is checked first'),
                note: t(
                  'That nothing in it was changed, who signed it, and that it is yours: by an address that you confirmed here, or by your key.',
                ),
              },
              {
                icon: Medal,
                title: t('Its awards come into your wallet'),
                note: t('As they were signed there. Each is checked with its issuer, and counts where an organization accepts that.'),
              },
              {
                icon: FolderOpen,
                title: t('The rest stays as a record'),
                note: t(
                  'Evidence, answers, decisions, what it brought and your log: you alone can read, search and download it. It counts for nothing here.',
                ),
              },
            ]}
          />
        </Section>
      </Stack>
      <Toast>{said === 'out' ? t('It is taken out again, with everything that came with it.') : null}</Toast>
    </Page>
  )
}
