import { KeyRound } from 'lucide-react'
import { areaOf, type Scope, type ScopeArea } from '../../foundation/platform/scopes.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { useFormState } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { KeyRow } from './api-keys.ts'
import { areaWords, organizationAreaWords } from './scope-words.ts'

/** What the action of a page of keys answers once a key was made. */
export type MadeKey = { made: { name: string; secret: string } }
const isMade = (answer: unknown): answer is MadeKey => typeof answer === 'object' && answer !== null && 'made' in answer

type Given = { keys: readonly KeyRow[]; scopes: readonly Scope[]; answer: unknown; organizationId?: string }

/** The keys there are, and the form that makes one; its secret is shown once, in the answer to that form. */
export function KeysBoard({ keys, scopes, answer, organizationId }: Given) {
  const t = useText()
  const made = isMade(answer) ? answer.made : null
  return (
    <Stack gap="xl">
      {made && (
        <Callout kind="attention" icon={KeyRound} title={t('Your new key “{name}”', { name: made.name })}>
          <p>
            {t(
              'Copy it now: it is shown this once and can’t be shown again. Anyone who has it can do what it may, so keep it as you keep a password.',
            )}
          </p>
          <CopyField label={t('API key')} value={made.secret} />
        </Callout>
      )}
      <Section title={t('Keys in use')}>
        <DataTable
          caption={t('Keys in use')}
          hideCaption
          rows={keys}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={KeyRound} title={t('No keys yet')}>
              {t('A key lets another program ask Laurel: a spreadsheet, the system of HR, a script. Make one below for each.')}
            </EmptyState>
          }
          columns={[
            { key: 'name', label: t('What for'), head: true, cell: ({ name }) => name },
            { key: 'hint', label: t('Ends in'), cell: ({ hint }) => `…${hint}` },
            { key: 'scopes', label: t('May'), wide: true, cell: (row) => <ScopeList scopes={row.scopes} /> },
            ...(organizationId === undefined ? [] : [{ key: 'by', label: t('Made by'), cell: ({ madeBy }: KeyRow) => madeBy }]),
            {
              key: 'used',
              label: t('Last used'),
              cell: ({ lastUsedAt }) => (lastUsedAt ? <Day at={lastUsedAt} form="medium" /> : t('Never')),
            },
            { key: 'until', label: t('Until'), cell: ({ expiresAt }) => <Day at={expiresAt} form="medium" /> },
            {
              key: 'do',
              label: t('Change'),
              cell: ({ id, name }) => (
                <PageForm
                  answer={answer}
                  intent="revoke"
                  confirm={t('Revoke the key “{name}”? Programs that use it stop working at once, and it can’t be brought back.', { name })}
                >
                  <HiddenFields values={{ keyId: id }} />
                  <Button kind="plain" small aria-label={t('Revoke the key {name}', { name })}>
                    {t('Revoke')}
                  </Button>
                </PageForm>
              ),
            },
          ]}
        />
      </Section>
      <Section id="make" title={t('Make a key')}>
        <PageForm answer={answer} intent="make" key={keys.length}>
          {organizationId !== undefined && <HiddenFields values={{ organizationId }} />}
          <Field
            name="name"
            label={t('What is it for?')}
            help={t('So that you know later which key to revoke, such as “HR export”.')}
            maxLength={80}
            required
          />
          <ScopeBoxes scopes={scopes} isOwn={organizationId === undefined} />
          <RadioGroup
            name="days"
            legend={t('How long is it good?')}
            defaultValue="90"
            options={[
              { value: '30', label: t('30 days') },
              { value: '90', label: t('90 days') },
              { value: '365', label: t('One year') },
            ]}
          />
          <div>
            <Button>{t('Make the key')}</Button>
          </div>
        </PageForm>
      </Section>
    </Stack>
  )
}

function ScopeList({ scopes }: { scopes: readonly Scope[] }) {
  const t = useText()
  const areas = [...new Set(scopes.map(areaOf))]
  return areas
    .map((area) => {
      const label = t(areaWords[area].label)
      const [reads, writes] = [scopes.includes(`${area}:read`), scopes.includes(`${area}:write`)]
      return reads && writes
        ? t('{area}: read and write', { area: label })
        : reads
          ? t('{area}: read', { area: label })
          : t('{area}: write', { area: label })
    })
    .join(' · ')
}

function ScopeBoxes({ scopes, isOwn }: { scopes: readonly Scope[]; isOwn: boolean }) {
  const t = useText()
  const areas: ScopeArea[] = [...new Set(scopes.map(areaOf))]
  const words = isOwn ? areaWords : organizationAreaWords
  const fault = useFormState().answer?.refused.fields.find(({ field }) => field.startsWith('scopes'))
  return (
    <div className="grid gap-4">
      <p className="font-semibold">
        {isOwn
          ? t('What may it do? It can do what you may do yourself at that moment, and no more.')
          : t('What may it do? The key is the organization’s: it stays when the person who made it leaves.')}
      </p>
      {areas.map((area) => (
        <fieldset key={area} className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
          <legend className="sr-only">{t(words[area].label)}</legend>
          <div aria-hidden="true">
            <p className="font-semibold">{t(words[area].label)}</p>
            <p className="text-s text-soft">{t(words[area].help)}</p>
          </div>
          <Checkbox name={`scopes.${area}:read`} label={t('Read')} />
          <Checkbox name={`scopes.${area}:write`} label={t('Write')} />
        </fieldset>
      ))}
      {fault && <p className="text-brick">{fault.message}</p>}
    </div>
  )
}
