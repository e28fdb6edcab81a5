import { Download, SearchX } from 'lucide-react'
import { Form } from 'react-router'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day, useScripted } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { ArrivedArchive } from './find-archives.ts'
import type { ToldLine } from './told-records.ts'

export const shownKinds = ['work', 'value', 'log', 'files'] as const
type Kind = (typeof shownKinds)[number]
const kindWords: Record<Kind, string> = texts({
  work: 'Work',
  value: 'What it brought',
  log: 'Learning log',
  files: 'Files',
})

type RecordRow = { place: number; title: string; about: string; at: Date | null; lines: ToldLine[]; files: number[] }
export type BroughtFile = { place: number; name: string; sizeBytes: number }
export type Shown = { kind: Kind; words: string; records: RecordRow[]; files: BroughtFile[]; next: number | null; isFirst: boolean }

/** What was brought along, to be looked through by kind and by words. */
export function BroughtRecord({ archive: { id }, shown }: { archive: ArrivedArchive; shown: Shown }) {
  const t = useText()
  const scripted = useScripted()
  const { kind, words, records, files, next, isFirst } = shown
  const base = `/wallet/arrive/${id}`
  const query = (more: Record<string, string>) => `${base}?${new URLSearchParams({ show: kind, ...(words && { q: words }), ...more })}`
  const isEmpty = records.length === 0 && files.length === 0
  return (
    <Section
      title={t('The record')}
      actions={
        <LinkButton to={`${base}/archive.zip`} kind="quiet" small icon={Download} download>
          {t('The whole archive')}
        </LinkButton>
      }
    >
      <TabLinks
        label={t('The record')}
        links={shownKinds.map((one) => ({
          to: `${base}?${new URLSearchParams({ show: one, ...(words && { q: words }) })}`,
          label: t(kindWords[one]),
          current: one === kind,
        }))}
      />
      <Form method="get" role="search" className="mb-4 flex flex-wrap items-start gap-2">
        <input type="hidden" name="show" value={kind} />
        <div className="min-w-0 flex-1 basis-42">
          <SearchField label={t('Search what was brought along')} defaultValue={words} live />
        </div>
        {!scripted && <Button kind="quiet">{t('Search')}</Button>}
      </Form>
      {isEmpty ? (
        <EmptyState icon={SearchX} title={words ? t('Nothing with these words') : t('Nothing of this kind')}>
          {words ? t('Try fewer words, or look at the files.') : t('The archive has none.')}
        </EmptyState>
      ) : kind === 'files' ? (
        <Rows label={t('Files')}>
          {files.map((file) => (
            <FileRow key={file.place} base={base} file={file} />
          ))}
        </Rows>
      ) : (
        <Rows label={t(kindWords[kind])}>
          {records.map(({ place, title, about, at, lines }) => (
            <RowItem
              key={place}
              title={title || t('Without a title')}
              {...(lines.length > 0 && { to: `${base}/records/${place}` })}
              note={
                <>
                  {about}
                  {about && at && ' · '}
                  {at && <Day at={at} />}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={isFirst ? null : query({})} next={next === null ? null : query({ after: String(next) })} label={t('The record')} />
    </Section>
  )
}

/** A file of an archive, under the name that it has there. */
export function FileRow({ base, file: { place, name, sizeBytes } }: { base: string; file: BroughtFile }) {
  const t = useText()
  const called = name.slice(name.lastIndexOf('/') + 1)
  return (
    <RowItem
      title={
        <a href={`${base}/files/${place}`} className="wrap-anywhere">
          {called.replace(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-(?=.)/, '')}
        </a>
      }
      note={t(name.startsWith('comments/') ? 'With a comment, {size, number, bytes}' : 'Evidence, {size, number, bytes}', {
        size: sizeBytes,
      })}
      aside={
        <LinkButton to={`${base}/files/${place}?save`} kind="quiet" small icon={Download} download>
          {t('Download')}
        </LinkButton>
      }
    />
  )
}
