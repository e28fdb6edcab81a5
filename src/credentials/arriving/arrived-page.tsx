import { useRevalidator } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/arrived-page.ts'
import { ArchiveState, WhoSays } from './archive-state.tsx'
import { BroughtRecord, type Shown, shownKinds } from './brought-record.tsx'
import { lookAgainAtArchive, takeInArchive, takeOutArchive } from './decide-archive.ts'
import { findArchive, findFiles, findRecords, findSameAccount } from './find-archives.ts'

export const handle = { scripted: true }

const pageSize = 40

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const archive = isId(params.archiveId) ? await findArchive(db, { personId: actor.id, id: params.archiveId }, locale) : null
  if (!archive) throw missing('archive')
  const { searchParams } = new URL(request.url)
  const words = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const kind = shownKinds.find((one) => one === searchParams.get('show')) ?? 'work'
  const key = searchParams.get('after')
  const after = key !== null && /^\d{1,9}$/.test(key) ? Number(key) : undefined
  const watch = await watchFrom(world)
  const sought = { archiveId: archive.id, words, after, limit: pageSize + 1 }
  const isIn = archive.state === 'kept'
  const records = isIn && kind !== 'files' ? await findRecords(db, { ...sought, kind }) : []
  const files = isIn && kind === 'files' ? await findFiles(db, sought) : []
  const last = kind === 'files' ? files[pageSize - 1] : records[pageSize - 1]
  const hasMore = Math.max(records.length, files.length) > pageSize
  const shown: Shown = {
    kind,
    words,
    records: records.slice(0, pageSize),
    files: files.slice(0, pageSize),
    next: hasMore ? (last?.place ?? null) : null,
    isFirst: after === undefined,
  }
  return {
    personId: actor.id,
    watch,
    archive,
    earlier: archive.state === 'ready' ? ((await findSameAccount(db, actor.id, archive)) ?? null) : null,
    shown,
    said: searchParams.get('said'),
  }
}

const here = ({ args: { params } }: { args: { params: Record<string, string | undefined> } }) => `/wallet/arrive/${params.archiveId}`

export const action = forms<unknown>({
  take: form(takeInArchive, here),
  again: form(lookAgainAtArchive, here),
  out: form(takeOutArchive, () => '/wallet/arrive?said=out'),
})

/** One archive of another Laurel: what it holds, whose it is, and what of it can be read once it is taken in. */
export default function ArrivedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, watch, archive, earlier, shown, said } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  const isIn = archive.state === 'kept'
  return (
    <Page
      title={isIn ? t('Brought along') : t('An archive of another Laurel')}
      eyebrow={<TextLink to="/wallet/arrive">{t('Arrive with everything')}</TextLink>}
      lede={
        isIn
          ? t(
              'What you had at another Laurel, to be read by you alone. It proves nothing here and counts for nothing; your badges from there lie in your wallet.',
            )
          : undefined
      }
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/import" />
      <WatchChanges
        topics={[`person:${personId}`]}
        after={watch}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
      <Stack gap="xl">
        {(!isIn || archive.leftOut.length > 0) && <ArchiveState archive={archive} earlier={earlier} answer={actionData} />}
        {isIn && <BroughtRecord archive={archive} shown={shown} />}
        {isIn && <WhoSays archive={archive} />}
        {archive.state !== 'refused' && (
          <Section
            title={isIn ? t('Take it out again') : t('Let it go')}
            lede={
              isIn
                ? t('Its record and files go, and the badges that came with it alone. The file that you downloaded stays yours.')
                : t('It is not kept here then. Without your word it goes by itself after two weeks.')
            }
          >
            <PageForm
              answer={actionData}
              intent="out"
              {...(isIn && { confirm: t('Take it out with everything that came with it? What its badges counted for is taken back.') })}
            >
              <div>
                <Button kind="quiet">{isIn ? t('Take the archive out') : t('Let it go')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
      </Stack>
      <Toast>{said === 'there' ? t('This very archive is here already. Nothing was added.') : null}</Toast>
    </Page>
  )
}
