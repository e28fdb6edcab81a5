import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Field } from '../ui/field.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { MailAddress } from '../ui/mail-address.tsx'
import { PageForm } from '../ui/page-form.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { Status } from '../ui/status.tsx'
import { useText } from '../ui/text.tsx'
import { type Proposal, RoleProposals } from './role-proposals.tsx'

type Row = {
  line: number
  email: string
  name: string
  school: string
  roles: string
  outcome: 'invite' | 'again' | 'member' | 'left-out' | 'wrong'
  reasons: string[]
}
type Plan = {
  invite: number
  again: number
  member: number
  leftOut: number
  wrong: number
  proposals: Proposal[]
  rows: Row[]
  total: number
  toMend: string
}

/** What will happen with each row of a list: the good ones can go, the others are there to be mended. */
export function InvitationPreview({ plan, text, isSent }: { plan: Plan; text: string; isSent: boolean }) {
  const t = useText()
  const ready = plan.invite + plan.again
  return (
    <Stack gap="xl">
      <Section
        title={isSent ? t('Still to be mended') : t('What will happen')}
        lede={
          isSent
            ? undefined
            : t(
                '{total, plural, one {# row} other {# rows}} read. {invite, plural, =0 {Nobody new} one {# person} other {# people}} will be invited{again, plural, =0 {} one {, # gets a new letter} other {, # get a new letter}}{member, plural, =0 {} one {, # belongs already} other {, # belong already}}{leftOut, plural, =0 {} one {, # is left out} other {, # are left out}}{wrong, plural, =0 {} one {, # row must be mended} other {, # rows must be mended}}.',
                {
                  total: plan.total,
                  invite: plan.invite,
                  again: plan.again,
                  member: plan.member,
                  leftOut: plan.leftOut,
                  wrong: plan.wrong,
                },
              )
        }
      >
        <Stack gap="l">
          {!isSent && ready > 0 && (
            <PageForm intent="send">
              <HiddenFields values={{ text }} />
              <RoleProposals proposals={plan.proposals} />
              <div>
                <Button>{t('{ready, plural, one {Send # invitation} other {Send # invitations}}', { ready })}</Button>
              </div>
            </PageForm>
          )}
          <DataTable
            caption={
              plan.rows.length < plan.total
                ? t('The first {shown, number} of {total, number} rows; those to be mended and those left out come first.', {
                    shown: plan.rows.length,
                    total: plan.total,
                  })
                : t('Every row of the list; those to be mended and those left out come first.')
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
      {plan.wrong > 0 && (
        <Section title={t('Mend these rows')} lede={t('Change what is wrong here and look again; the other rows are not touched by this.')}>
          <PageForm intent="preview" key={plan.toMend}>
            <Field
              name="text"
              type="textarea"
              label={t('Rows to be mended')}
              rows={Math.min(plan.wrong + 2, 16)}
              defaultValue={plan.toMend}
              spellCheck={false}
            />
            <div>
              <Button kind="quiet">{t('Look again')}</Button>
            </div>
          </PageForm>
        </Section>
      )}
    </Stack>
  )
}

function Outcome({ outcome, reasons }: Pick<Row, 'outcome' | 'reasons'>) {
  const t = useText()
  if (outcome === 'invite') return <Status kind="done">{t('Gets an invitation')}</Status>
  if (outcome === 'again') return <Status kind="waiting">{t('Invited before: gets a new letter')}</Status>
  if (outcome === 'left-out')
    return (
      <>
        <Status kind="waiting">{t('Left out: no letter')}</Status>
        <span className="mt-1 block">{reasons.join(' ')}</span>
      </>
    )
  if (outcome === 'member') return <Status kind="waiting">{t('Belongs already: no letter')}</Status>
  return (
    <>
      <Status kind="attention">{t('To be mended')}</Status>
      <span className="mt-1 block">{reasons.join(' ')}</span>
    </>
  )
}
