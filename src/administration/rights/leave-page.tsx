import { AppWindow, Download, FolderOpen, KeyRound, Landmark, Medal, ShieldCheck } from 'lucide-react'
import { useRevalidator } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { dataCopies } from '../retention/kinds.ts'
import type { Route } from './+types/leave-page.ts'
import { askForCopy } from './ask-for-copy.ts'
import { dataCopiesOf } from './data-copies.ts'

export const handle = { scripted: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const after = await watchFrom(world)
  return {
    personId: actor.id,
    after,
    archives: await dataCopiesOf(db, actor.id, world.now()),
    days: await keptDays(db, dataCopies, null),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({ make: form(askForCopy, () => '/wallet/leave?said=made') })

export default function LeavePage({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, after, archives, days, said } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  const inWork = archives.some(({ readyAt }) => readyAt === null)
  return (
    <Page
      title={t('Leave with everything')}
      width="reading"
      index={false}
      lede={t('Your awards are yours for life. One archive holds them and all you did here, and opens without this site.')}
    >
      <WalletTabs current="/wallet/leave" />
      <WatchChanges
        topics={[`person:${personId}`]}
        after={after}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
      <Stack gap="xl">
        <Section title={t('Your archive')}>
          <Stack gap="m">
            {archives.length > 0 && (
              <Rows label={t('Your archives')}>
                {archives.map((archive) => (
                  <ArchiveRow key={archive.id} archive={archive} />
                ))}
              </Rows>
            )}
            <PageForm answer={actionData} intent="make">
              <p className="text-soft">
                {inWork
                  ? t('It is being made. You can close this page: an e-mail says when it is ready.')
                  : t(
                      'Many recordings take a while; an e-mail says when it is ready. You alone can fetch it, signed in, for {days, plural, one {# day} other {# days}}.',
                      {
                        days,
                      },
                    )}
              </p>
              {!inWork && (
                <div>
                  <Button kind={archives.length > 0 ? 'quiet' : 'primary'}>{t('Make my archive')}</Button>
                </div>
              )}
            </PageForm>
          </Stack>
        </Section>
        <Section title={t('What is in it')}>
          <Stack gap="m">
            <IconList
              columns={1}
              items={[
                {
                  icon: Medal,
                  title: t('Your awards'),
                  note: t(
                    'As they were signed, and as pictures with the badge inside. Each can be checked anywhere, also when this site is gone.',
                  ),
                },
                {
                  icon: FolderOpen,
                  title: t('Your work and your records'),
                  note: t('Evidence, answers, every decision with its words to you, your ledger and your learning log.'),
                },
                {
                  icon: Landmark,
                  title: t('What the issuers said on that day'),
                  note: t('Their keys, and which awards were taken back.'),
                },
                {
                  icon: AppWindow,
                  title: t('A page that shows it'),
                  note: t('It opens in any browser without network. It proves nothing by itself; the signed files do.'),
                },
                {
                  icon: ShieldCheck,
                  title: t('A signed list of all files'),
                  note: t('Anyone can tell by it whether one was changed.'),
                },
              ]}
            />
            <Callout icon={KeyRound} title={t('Your key goes apart')}>
              <p>
                {t.rich(
                  'An archive may be handed on, so the key that proves who you are is not in it. Take it along from <a>Your key</a>, sealed with a passphrase.',
                  { a: (inside) => <TextLink to="/wallet/key">{inside}</TextLink> },
                )}
              </p>
            </Callout>
            <p className="text-soft">
              {t.rich('Anyone who gets your archive can check it without network: the <a>verifier as one file</a> reads it whole.', {
                a: (inside) => <TextLink to="/verify">{inside}</TextLink>,
              })}
            </p>
            <p className="text-soft">
              {t.rich(
                'Another Laurel takes it in: open your wallet there, and choose <a>Arrive with everything</a>. Your awards come into that wallet, and the rest stays readable.',
                { a: (inside) => <TextLink to="/wallet/arrive">{inside}</TextLink> },
              )}
            </p>
          </Stack>
        </Section>
      </Stack>
      <Toast>{said === 'made' && !actionData ? t('Your archive is being made.') : null}</Toast>
    </Page>
  )
}

type Archive = Awaited<ReturnType<typeof loader>>['archives'][number]

function ArchiveRow({ archive: { id, askedAt, expiresAt, sizeBytes, readBytes, allBytes } }: { archive: Archive }) {
  const t = useText()
  if (!expiresAt)
    return (
      <RowItem title={t.rich('Asked for on {day}', { day: <Day at={askedAt} /> })}>
        <ProgressBar
          label={t('Being made')}
          value={Math.min(readBytes, allBytes)}
          max={allBytes}
          note={t('{read, number, bytes} read', { read: readBytes })}
        />
      </RowItem>
    )
  return (
    <RowItem
      title={t.rich('Made on {day}', { day: <Day at={askedAt} /> })}
      note={t.rich('{bytes, number, bytes}, here until {day}', { bytes: sizeBytes, day: <Day at={expiresAt} /> })}
      aside={
        <LinkButton to={`/settings/data/${id}`} kind="quiet" small icon={Download} download>
          {t('Download')}
        </LinkButton>
      }
    />
  )
}
