import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { PilotRow } from './find-pilots.ts'
import { type PilotColumn, pilotColumnNames } from './pilot-column-names.ts'
import { usePilotColumnLabels } from './pilot-columns-form.tsx'
import { type RowFate, rowFates } from './row-fates.ts'
import { FateOfRow, fateLabels } from './state-of-pilot.tsx'

type Given = {
  here: string
  rows: { rows: readonly PilotRow[]; next: number | null }
  fates: Partial<Record<RowFate, number>>
  asked: { fate: RowFate | null; q: string; after: number }
  isOpen: boolean
  answer: unknown
}

/** Every row of the file with what becomes of it: by fate, by words, a page at a time; what is wrong is corrected where it stands. */
export function PilotRows({ here, rows: { rows, next }, fates, asked, isOpen, answer }: Given) {
  const t = useText()
  const address = (more: Record<string, string>) => {
    const given = { fate: asked.fate ?? '', q: asked.q, ...more }
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
    return `${here}${query.size > 0 ? `?${query}` : ''}#rows`
  }
  const all = Object.values(fates).reduce((sum, count) => sum + (count ?? 0), 0)
  return (
    <Section id="rows" title={t('Every row')} lede={t('What was in the file, and what becomes of it. Nothing else does.')}>
      <Stack gap="m">
        <TabLinks
          label={t('Rows by what becomes of them')}
          links={[
            { to: address({ fate: '' }), label: `${t('All')} (${all})`, current: asked.fate === null },
            ...rowFates
              .filter((fate) => (fates[fate] ?? 0) > 0 || fate === asked.fate)
              .map((fate) => ({
                to: address({ fate }),
                label: `${t(fateLabels[fate])} (${fates[fate] ?? 0})`,
                current: asked.fate === fate,
              })),
          ]}
        />
        <Form method="get" action={`${here}#rows`} role="search">
          <HiddenFields values={{ fate: asked.fate }} />
          <SearchField label={t('Name, address or micro-credential')} defaultValue={asked.q} />
        </Form>
        {rows.length > 0 ? (
          <Rows label={t('Every row')}>
            {rows.map((row) => (
              <OneRow key={row.line} row={row} isOpen={isOpen} answer={answer} />
            ))}
          </Rows>
        ) : (
          <EmptyState icon={Search} title={t('No such row')}>
            {asked.q === ''
              ? t('No row is left here.')
              : t('No row here has “{q}” in it. Search for less, or in all rows.', { q: asked.q })}
          </EmptyState>
        )}
        <Pager
          previous={asked.after === 0 ? null : address({})}
          next={next === null ? null : address({ after: String(next) })}
          label={t('Every row')}
        />
      </Stack>
    </Section>
  )
}

function OneRow({ row, isOpen, answer }: { row: PilotRow; isOpen: boolean; answer: unknown }) {
  const t = useText()
  const locale = useLocale()
  const labels = usePilotColumnLabels()
  const { line, fate, cells, decidedOn, gives, faults, title, person, knownBy, awardId, link, isAside } = row
  const given = gives.map((one) => amountInWords(one, locale)).join(' · ')
  const mend = `mend:${line}`
  const isRefused = refusedForm(answer)?.values.intent === mend
  return (
    <RowItem
      {...(awardId !== null && { to: `/awards/${awardId}` })}
      title={
        <>
          <span className="font-normal text-soft tabular-nums">{line}</span> {person || t('Nobody')}
        </>
      }
      note={
        <>
          <span className="block">
            {title || t('No title')}
            {decidedOn && (
              <>
                {' · '}
                <Day at={decidedOn} form="medium" />
              </>
            )}
            {given && ` · ${given}`}
          </span>
          {knownBy === 'name' && fate !== 'aside' && (
            <span className="block text-s">{t('Known by name alone: one person here is called so.')}</span>
          )}
          {link !== '' && <span className="block text-s [overflow-wrap:anywhere]">{link}</span>}
          {faults.map(({ cell, says }) => (
            <span key={cell + says.text} className="block text-brick">
              {labels[cell]}: {t(says.text, says.values)}
            </span>
          ))}
        </>
      }
      aside={<FateOfRow fate={fate} />}
      below={
        isOpen ? (
          <Fold summary={t('Correct row {line}', { line })} small open={isRefused}>
            <Stack gap="m">
              <PageForm answer={answer} intent={mend}>
                <HiddenFields values={{ line, revision: row.revision }} />
                <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
                  {pilotColumnNames.map((kind: PilotColumn) => (
                    <Field
                      key={kind}
                      name={`cells.${kind}`}
                      label={labels[kind]}
                      defaultValue={cells[kind]}
                      maxLength={500}
                      error={isRefused ? undefined : faultOf(faults, kind, t)}
                    />
                  ))}
                </div>
                <div>
                  <Button small>{t('Read it again')}</Button>
                </div>
              </PageForm>
              <PageForm answer={answer} intent={`aside:${line}`}>
                <HiddenFields values={{ line, isAside: String(!isAside) }} />
                <div>
                  <Button kind="plain" small>
                    {isAside ? t('Take row {line} in again', { line }) : t('Leave row {line} out', { line })}
                  </Button>
                </div>
              </PageForm>
            </Stack>
          </Fold>
        ) : undefined
      }
    />
  )
}

const faultOf = (faults: PilotRow['faults'], kind: PilotColumn, t: ReturnType<typeof useText>) => {
  const found = faults.find(({ cell }) => cell === kind)
  return found && t(found.says.text, found.says.values)
}
