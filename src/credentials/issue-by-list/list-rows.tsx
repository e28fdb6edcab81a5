import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ListRow } from './find-lists.ts'
import { fateLabels, type ListState, listColumnLabels, listColumnNames, type RowFate, rowFates } from './row-words.ts'
import { FateOfRow } from './state-of-list.tsx'

type Given = {
  list: { id: string; state: ListState }
  rows: { rows: readonly ListRow[]; next: number | null }
  fates: Partial<Record<RowFate, number>>
  cameBack: number
  asked: { fate: RowFate | 'back' | null; q: string; after: number }
  mayKeep: boolean
  answer: unknown
}

/** Every row with what became of it: by fate, by words, a page at a time. What is wrong is corrected where it stands. */
export function ListRows({ list, rows: { rows, next }, fates, cameBack, asked, mayKeep, answer }: Given) {
  const t = useText()
  const here = `/issue/${list.id}`
  const address = (more: Record<string, string>) => {
    const given = { fate: asked.fate ?? '', q: asked.q, ...more }
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
    return `${here}${query.size > 0 ? `?${query}` : ''}#rows`
  }
  const all = Object.values(fates).reduce((sum, count) => sum + (count ?? 0), 0)
  return (
    <Section id="rows" title={t('Every row')}>
      <Stack gap="m">
        <TabLinks
          label={t('Rows by what became of them')}
          links={[
            { to: address({ fate: '' }), label: `${t('All')} (${all})`, current: asked.fate === null },
            ...rowFates
              .filter((fate) => (fates[fate] ?? 0) > 0 || fate === asked.fate)
              .map((fate) => ({
                to: address({ fate }),
                label: `${t(fateLabels[fate])} (${fates[fate] ?? 0})`,
                current: asked.fate === fate,
              })),
            ...(cameBack > 0 || asked.fate === 'back'
              ? [{ to: address({ fate: 'back' }), label: `${t('Came back')} (${cameBack})`, current: asked.fate === 'back' }]
              : []),
          ]}
        />
        <Form method="get" action={`${here}#rows`} role="search">
          <HiddenFields values={{ fate: asked.fate }} />
          <SearchField label={t('Name or address')} defaultValue={asked.q} />
        </Form>
        {rows.length > 0 ? (
          <Rows label={t('Every row')}>
            {rows.map((row) => (
              <OneRow key={row.line} row={row} isOpen={mayKeep && list.state === 'open'} mayKeep={mayKeep} answer={answer} />
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

function OneRow({ row, isOpen, mayKeep, answer }: { row: ListRow; isOpen: boolean; mayKeep: boolean; answer: unknown }) {
  const t = useText()
  const { line, fate, email, name, decidedOn, narrative, link, faults, cells, awardId, cameBack, isRevoked } = row
  return (
    <RowItem
      {...(awardId !== null && { to: `/awards/${awardId}` })}
      title={
        <>
          <span className="font-normal text-soft tabular-nums">{line}</span> {name || email || cells.email || t('Nobody')}
        </>
      }
      note={
        <>
          {name !== '' && (
            <span className="block">
              <MailAddress of={email || cells.email || ''} />
            </span>
          )}
          {decidedOn && (
            <span className="block">
              <Day at={decidedOn} form="medium" />
            </span>
          )}
          {narrative !== '' && <span className="block max-w-reading text-s">{narrative}</span>}
          {link !== '' && <span className="block text-s [overflow-wrap:anywhere]">{link}</span>}
          {faults.map(({ cell, says }) => (
            <span key={cell + says.text} className="block text-brick">
              {t(listColumnLabels[cell])}: {t(says.text, says.values)}
            </span>
          ))}
          {cameBack !== null && (
            <span className="block text-brick">{t('What was sent to this address came back: {because}', { because: cameBack })}</span>
          )}
          {isRevoked && fate !== 'canceled' && <span className="block text-brick">{t('This award was taken back.')}</span>}
        </>
      }
      aside={<FateOfRow fate={fate} />}
      below={
        isOpen ? (
          <Mend row={row} answer={answer} />
        ) : mayKeep && (fate === 'issued' || fate === 'invited') && !isRevoked ? (
          <Ways row={row} answer={answer} />
        ) : undefined
      }
    />
  )
}

/** Before it goes out: every cell can be corrected, and the row left out. */
function Mend({ row: { line, revision, cells, faults, isAside }, answer }: { row: ListRow; answer: unknown }) {
  const t = useText()
  const intent = `mend:${line}`
  const isRefused = refusedForm(answer)?.values.intent === intent
  return (
    <Fold summary={t('Correct row {line}', { line })} small open={isRefused}>
      <Stack gap="m">
        <PageForm answer={answer} intent={intent}>
          <HiddenFields values={{ line, revision }} />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {listColumnNames.map((kind) => {
              const fault = faults.find(({ cell }) => cell === kind)
              return (
                <Field
                  key={kind}
                  name={`cells.${kind}`}
                  label={t(listColumnLabels[kind])}
                  defaultValue={cells[kind]}
                  maxLength={2000}
                  optional={kind !== 'email'}
                  error={isRefused || !fault ? undefined : t(fault.says.text, fault.says.values)}
                />
              )
            })}
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
  )
}

/** After it went out: written to once more, at another address while nobody took it, or canceled while nobody opened it. */
function Ways({ row: { line, fate, email, isUnseen }, answer }: { row: ListRow; answer: unknown }) {
  const t = useText()
  const values = refusedForm(answer)?.values
  const isRefused = values?.intent === `resend:${line}` || values?.intent === `cancel-row:${line}`
  return (
    <Fold summary={t('Send row {line} again, or cancel it', { line })} small open={isRefused}>
      <Stack gap="m">
        <PageForm answer={answer} intent={`resend:${line}`}>
          <HiddenFields values={{ line }} />
          {fate === 'invited' && (
            <Field name="email" type="email" label={t('E-mail address')} defaultValue={email} help={t('The earlier link ends.')} />
          )}
          <div>
            <Button kind="quiet" small>
              {t('Send the e-mail again')}
            </Button>
          </div>
        </PageForm>
        {fate === 'invited' || isUnseen ? (
          <PageForm answer={answer} intent={`cancel-row:${line}`}>
            <HiddenFields values={{ line }} />
            <p className="text-s text-soft">
              {fate === 'invited'
                ? t('Nobody has opened it yet. Canceled, its link opens nothing.')
                : t('Nobody has opened it yet. Canceled, it is taken back without an e-mail.')}
            </p>
            <div>
              <Button kind="danger" small>
                {t('Cancel row {line}', { line })}
              </Button>
            </div>
          </PageForm>
        ) : (
          <p className="text-s text-soft">
            {t('They have opened it. To take it back, open the award: it needs a reason, and they get an e-mail.')}
          </p>
        )}
      </Stack>
    </Fold>
  )
}
