import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { RosterChange } from './find-rosters.ts'
import { type ChangeKind, kindHelp, kindLabels, oneLabels, shownKinds } from './roster-words.ts'

type Given = {
  here: string
  counts: Partial<Record<ChangeKind, number>>
  changes: { changes: readonly RosterChange[]; next: number | null }
  asked: { kind: ChangeKind | null; q: string; after: number }
}

/** Every change of a roster: by kind, by words, a page at a time. */
export function ChangeRows({ here, counts, changes: { changes, next }, asked }: Given) {
  const t = useText()
  const address = (more: Record<string, string>) => {
    const given = { kind: asked.kind ?? '', q: asked.q, ...more }
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
    return `${here}${query.size > 0 ? `?${query}` : ''}#changes`
  }
  return (
    <Section id="changes" title={t('What changes')}>
      <Stack gap="m">
        <TabLinks
          label={t('Changes by kind')}
          links={[
            { to: address({ kind: '' }), label: t('All'), current: asked.kind === null },
            ...shownKinds
              .filter((kind) => (counts[kind] ?? 0) > 0 || kind === asked.kind)
              .map((kind) => ({
                to: address({ kind }),
                label: `${t(kindLabels[kind])} (${counts[kind] ?? 0})`,
                current: asked.kind === kind,
              })),
          ]}
        />
        {asked.kind && kindHelp[asked.kind] && <p className="max-w-reading text-soft">{t(kindHelp[asked.kind] ?? '')}</p>}
        <Form method="get" action={`${here}#changes`} role="search">
          <HiddenFields values={{ kind: asked.kind }} />
          <SearchField label={t('Name or address')} defaultValue={asked.q} />
        </Form>
        {changes.length > 0 ? (
          <Rows label={t('What changes')}>
            {changes.map((change) => (
              <OneChange key={change.place} change={change} />
            ))}
          </Rows>
        ) : (
          <EmptyState icon={Search} title={t('Nobody here')}>
            {t('No change here has “{q}” in it. Search for less, or in all kinds.', { q: asked.q })}
          </EmptyState>
        )}
        <Pager
          previous={asked.after < 0 ? null : address({})}
          next={next === null ? null : address({ after: String(next) })}
          label={t('What changes')}
        />
      </Stack>
    </Section>
  )
}

const fates = texts({ taken: 'Done', passed: 'Not done', undone: 'Undone', stays: 'Stays' })

function OneChange({ change }: { change: RosterChange }) {
  const t = useText()
  const { name, email, kinds, fromSchool, toSchools, newName, because, fate, said, file, line, subject } = change
  const whole = t('The whole district')
  const moves = kinds.includes('moved') && toSchools
  return (
    <RowItem
      title={name || t('Somebody who is forgotten')}
      note={
        <>
          {email !== '' && (
            <span className="block">
              <MailAddress of={email} />
            </span>
          )}
          {moves && <span className="block">{t('From {from} to {to}', { from: fromSchool ?? whole, to: toSchools[0] ?? whole })}</span>}
          {!moves && toSchools && <span className="block">{toSchools.length > 0 ? toSchools.join(', ') : whole}</span>}
          {moves && toSchools.length > 1 && (
            <span className="block">{t('Also at {schools}', { schools: toSchools.slice(1).join(', ') })}</span>
          )}
          {kinds.includes('left') && fromSchool && <span className="block">{t('Was at {school}', { school: fromSchool })}</span>}
          {(kinds.includes('renamed') || kinds.includes('school-renamed')) && newName && (
            <span className="block">{t('Will be called {name}', { name: newName })}</span>
          )}
          {kinds.includes('role') && <span className="block">{t('The roster says “{written}”.', { written: said.join(', ') })}</span>}
          {because && <span className="block text-brick">{t(because.text, because.values)}</span>}
          {subject === 'person' && line !== null && (
            <span className="block text-s text-soft">{t('{file}, row {row}', { file, row: String(line) })}</span>
          )}
        </>
      }
      aside={
        <>
          {kinds.map((kind) => (
            <Status
              key={kind}
              kind={
                kind === 'left' || kind === 'kept-admin' || kind === 'school-closed'
                  ? 'attention'
                  : kind === 'new' || kind === 'asked' || kind === 'school-new'
                    ? 'open'
                    : 'waiting'
              }
            >
              {t(oneLabels[kind])}
            </Status>
          ))}
          {fate !== 'open' && <Status kind={fate === 'taken' ? 'done' : 'waiting'}>{t(fates[fate])}</Status>}
        </>
      }
    />
  )
}
