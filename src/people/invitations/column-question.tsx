import { columnFields } from '../../foundation/tables/column-choice.ts'
import { ColumnStep } from '../../foundation/tables/column-step.tsx'
import type { BrokenNames } from '../../foundation/tables/mend-text.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Carried } from './look-at-list.ts'
import type { PeopleColumn } from './people-columns.ts'
import type { ShownTable } from './plan-summary.ts'

/** What the columns of a list of people are called on screens. */
export function useColumnLabels(): Record<PeopleColumn, string> {
  const t = useText()
  return {
    email: t('E-mail address'),
    name: t('Whole name'),
    given: t('First name'),
    family: t('Last name'),
    school: t('School'),
    roles: t('Roles'),
    state: t('Whether they are still there'),
  }
}

/** The step that asks which column is what, before anything is planned. */
export function ColumnQuestion({ table, carried, broken }: { table: ShownTable; carried: Carried | null; broken: BrokenNames | null }) {
  const t = useText()
  const labels = useColumnLabels()
  return (
    <Section
      title={t('Which column is what?')}
      lede={t('This is our guess from the headings and the first rows. Please look it over and change what is wrong. Nothing is sent yet.')}
    >
      <Stack gap="l">
        <BrokenNamesQuestion broken={broken} carried={carried} fields={columnFields(table)} intent="columns" />
        <PageForm intent="preview">
          <HiddenFields values={{ ...carried }} />
          <ColumnStep table={table} kinds={Object.entries(labels).map(([value, label]) => ({ value, label }))} />
          <div>
            <Button>{t('Look before sending')}</Button>
          </div>
        </PageForm>
      </Stack>
    </Section>
  )
}

/** Says that names look broken, how they were read, and offers the other way. */
export function BrokenNamesQuestion({
  broken,
  carried,
  fields,
  intent,
}: {
  broken: BrokenNames | null
  carried: Carried | null
  fields: Record<string, string>
  intent: string
}) {
  const t = useText()
  if (!broken) return null
  if (broken.as === null)
    return (
      <Callout kind="attention" title={t('Some names have lost letters')}>
        <p>
          {t(
            'For example “{example}”. They were lost before the list came here. Save it again as “CSV UTF-8” and upload that, or send as it is: everyone may correct their own name.',
            {
              example: broken.example,
            },
          )}
        </p>
      </Callout>
    )
  const asItCame = carried?.mangled === 'none'
  return (
    <Callout
      kind="attention"
      title={t('Some names look broken')}
      actions={
        <PageForm intent={intent}>
          <HiddenFields values={{ ...carried, ...fields, mangled: asItCame ? broken.as : 'none' }} />
          <Button kind="quiet" small>
            {!asItCame ? t('Leave them as they came') : broken.as === 'mac' ? t('Read it as saved on an older Mac') : t('Read it as UTF-8')}
          </Button>
        </PageForm>
      }
    >
      <p>
        {asItCame
          ? t('They are left as they came: “{example}”, which may be “{mended}”.', broken)
          : broken.as === 'mac'
            ? t('“{example}” came in the list. It looks as if it was saved on an older Mac, and is read as such: “{mended}”.', broken)
            : t(
                '“{example}” came in the list. It looks as if another program had read it wrong, and is read as it was meant: “{mended}”.',
                broken,
              )}
      </p>
    </Callout>
  )
}
