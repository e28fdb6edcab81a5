import type { ReactNode } from 'react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/told-record-page.ts'
import { lineWords } from './archive-words.ts'
import { FileRow } from './brought-record.tsx'
import { findArchive, findRecord } from './find-archives.ts'

export async function loader({ params: { archiveId, place }, context }: Route.LoaderArgs) {
  const { db, actor, locale } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const archive = isId(archiveId) ? await findArchive(db, { personId: actor.id, id: archiveId }, locale) : null
  const record = archive?.state === 'kept' && /^\d{1,9}$/.test(place) ? await findRecord(db, { archiveId, place: Number(place) }) : null
  if (!archive || !record) throw missing('archive')
  return { archiveId, record, from: archive.says?.issuer.name ?? '' }
}

/** A piece of work that was brought along, as its archive tells it. */
export default function ToldRecordPage({ loaderData: { archiveId, record, from } }: Route.ComponentProps) {
  const t = useText()
  const base = `/wallet/arrive/${archiveId}`
  const { title, about, at, lines, files, kind } = record
  return (
    <Page
      title={title || t('Without a title')}
      eyebrow={<TextLink to={`${base}?show=${kind}`}>{t('Brought along')}</TextLink>}
      lede={
        <>
          {about || from}
          {at && <> · {<Day at={at} />}</>}
        </>
      }
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/import" />
      <Stack gap="l">
        <p className="text-s text-soft">
          {t('This is what the archive says. Nothing of it was checked here but that it is as it was signed.')}
        </p>
        {lines.map(({ of, name, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a record never move
          <Section key={index} title={headed(name, lineWords[of] && t(lineWords[of])) || t('What it says')}>
            {text && <Prose text={text} />}
          </Section>
        ))}
        {files.length > 0 && (
          <Section title={t('Files')}>
            <Rows label={t('Files')}>
              {files.map((file) => (
                <FileRow key={file.place} base={base} file={file} />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

/** What a line is about, and what was found. A decision is about its day. */
function headed(name: string, found: string | undefined): ReactNode {
  if (!/^\d{4}-\d\d-\d\d$/.test(name)) return [name, found].filter(Boolean).join(': ')
  return (
    <>
      {found}, <Day at={new Date(name)} zone="UTC" />
    </>
  )
}
