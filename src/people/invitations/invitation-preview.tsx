import { columnFields } from '../../foundation/tables/column-choice.ts'
import { SkippedRows } from '../../foundation/tables/column-step.tsx'
import type { BrokenNames } from '../../foundation/tables/mend-text.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { quoted } from '../../foundation/words/quoted.ts'
import { useText } from '../../foundation/words/text.tsx'
import { BrokenNamesQuestion, useColumnLabels } from './column-question.tsx'
import type { Carried } from './look-at-list.ts'
import type { PeopleColumn } from './people-columns.ts'
import type { PlanSummary, ShownTable } from './plan-summary.ts'
import { RoleProposals } from './role-proposals.tsx'

type Row = PlanSummary['rows'][number]
type Given = {
  plan: PlanSummary
  table: ShownTable | null
  broken: BrokenNames | null
  carried: Carried
  mending: string
  grants: string[]
  isSent: boolean
}

/** What will happen with each row of a list: the good ones can go, the others are there to be fixed. One form, so that nothing said in it is lost. */
export function InvitationPreview({ plan, table, broken, carried, mending, grants, isSent }: Given) {
  const t = useText()
  const ready = plan.invite + plan.again
  const fields = table ? columnFields(table) : {}
  const { total, invite, again, member, leftOut, wrong } = plan
  return (
    <Stack gap="xl">
      <Section
        title={isSent ? t('Still to be fixed') : t('What will happen')}
        lede={
          isSent
            ? undefined
            : t(
                '{total, plural, one {# row} other {# rows}} read. {invite, plural, =0 {Nobody new} one {# person} other {# people}} will be invited{again, plural, =0 {} one {, # gets a new e-mail} other {, # get a new e-mail}}{member, plural, =0 {} one {, # belongs already} other {, # belong already}}{leftOut, plural, =0 {} one {, # is left out} other {, # are left out}}{wrong, plural, =0 {} one {, # row must be fixed} other {, # rows must be fixed}}.',
                { total, invite, again, member, leftOut, wrong },
              )
        }
      >
        <Stack gap="l">
          <BrokenNamesQuestion broken={broken} carried={carried} fields={fields} intent="preview" />
          {table && <HowRead table={table} carried={carried} />}
          <PageForm key={`${carried.mended}\n${mending}`}>
            <HiddenFields values={{ ...carried, ...fields }} />
            {!isSent && ready > 0 && (
              <>
                <RoleProposals proposals={plan.proposals} ticked={grants} />
                <div>
                  <Button name="intent" value="send">
                    {t('{ready, plural, one {Send # invitation} other {Send # invitations}}', { ready })}
                  </Button>
                </div>
              </>
            )}
            {wrong > 0 && (
              <Stack gap="m">
                <Field
                  name="mending"
                  type="textarea"
                  label={t('Rows to fix')}
                  help={t(
                    'Change what is wrong here and look again; the other rows are not touched by this. A row that you take out gets no e-mail.',
                  )}
                  rows={Math.min(wrong + 2, 16)}
                  defaultValue={mending}
                  spellCheck={false}
                />
                <div>
                  <Button name="intent" value="preview" kind="quiet">
                    {t('Look again')}
                  </Button>
                </div>
              </Stack>
            )}
          </PageForm>
          <DataTable
            caption={
              plan.rows.length < total
                ? t('{shown, number} of {total, number} rows; those to be fixed and those left out come first.', {
                    shown: plan.rows.length,
                    total,
                  })
                : t('Every row of the list; those to be fixed and those left out come first.')
            }
            rows={plan.rows}
            rowKey={(row) => String(plan.rows.indexOf(row))}
            columns={[
              { key: 'email', label: t('E-mail'), cell: ({ email }) => <MailAddress of={email || '–'} />, head: true },
              { key: 'line', label: t('Row'), cell: ({ line }) => line, align: 'end' },
              { key: 'name', label: t('Name'), cell: ({ name }) => name },
              { key: 'school', label: t('School'), cell: ({ school }) => school },
              { key: 'roles', label: t('Roles'), cell: ({ roles }) => roles },
              { key: 'outcome', label: t('What happens'), cell: (row) => <Outcome {...row} /> },
            ]}
          />
        </Stack>
      </Section>
    </Stack>
  )
}

/** Which column was read as what, with the way to say otherwise. */
function HowRead({ table, carried }: { table: ShownTable; carried: Carried }) {
  const t = useText()
  const labels = useColumnLabels()
  const used = table.columns.flatMap(({ kind, heading }, index) =>
    kind !== null && Object.hasOwn(labels, kind)
      ? [`${labels[kind as PeopleColumn]}: ${heading === '' ? t('column {number}', { number: index + 1 }) : quoted(heading.slice(0, 60))}`]
      : [],
  )
  return (
    <Stack gap="s">
      <SkippedRows skipped={table.skipped} />
      <p className="max-w-reading text-soft">{t('Read as {columns}. Other columns are not used.', { columns: used.join(', ') })}</p>
      <PageForm intent="columns">
        <HiddenFields values={{ ...carried, ...columnFields(table) }} />
        <div>
          <Button kind="quiet" small>
            {t('Change which column is what')}
          </Button>
        </div>
      </PageForm>
    </Stack>
  )
}

function Outcome({ outcome, reasons }: Pick<Row, 'outcome' | 'reasons'>) {
  const t = useText()
  if (outcome === 'invite') return <Status kind="done">{t('Gets an invitation')}</Status>
  if (outcome === 'again') return <Status kind="waiting">{t('Invited before: gets a new e-mail')}</Status>
  if (outcome === 'left-out')
    return (
      <>
        <Status kind="waiting">{t('Left out: no e-mail')}</Status>
        <span className="mt-1 block">{reasons.map((reason) => t(reason)).join(' ')}</span>
      </>
    )
  if (outcome === 'member') return <Status kind="waiting">{t('Belongs already: no e-mail')}</Status>
  return (
    <>
      <Status kind="attention">{t('To be fixed')}</Status>
      <span className="mt-1 block">{reasons.map((reason) => t(reason)).join(' ')}</span>
    </>
  )
}
