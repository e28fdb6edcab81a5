import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { Judgment } from '../assessment/judgment.tsx'
import { EvidenceToRead } from '../shown-evidence/evidence-to-read.tsx'
import type { Route } from './+types/approval-page.ts'
import { findSettled } from './find-settled.ts'
import { sendDecisionBack, signOff } from './sign-off.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  return findSettled(db, world, actor, params.submissionId)
}

export const action = forms<unknown>({
  approve: form(signOff, () => '/review/approvals?said=approved'),
  back: form(sendDecisionBack, () => '/review/approvals?said=sent-back'),
})

/** One decision to sign off: what was handed in, and what those who weighed it came to. */
export default function ApprovalPage({ loaderData: found, actionData }: Route.ComponentProps) {
  const t = useText()
  const { title, language, code, earnerName, outcome, readers, requirements, items, criteria, levels } = found
  return (
    <WrittenIn value={language}>
      <Page
        title={title}
        language={language}
        index={false}
        eyebrow={<TextLink to="/review/approvals">{t('To sign off')}</TextLink>}
        lede={earnerName ?? t('Submission {code}', { code })}
      >
        <Columns kind="work">
          <EvidenceToRead requirements={requirements} items={items} />
          <Stack gap="l">
            <Callout
              {...(outcome === 'earned' && { kind: 'earned' as const })}
              title={outcome === 'earned' ? t('Earned, if you sign it off') : t('Keep working, if you sign it off')}
            >
              {t(
                '{readers, plural, one {The one who weighed it has} other {All # who weighed it have}} finished. Nobody is told before you sign it off.',
                { readers },
              )}
            </Callout>
            <Judgment criteria={criteria} items={items} levels={levels} />
            <PageForm answer={actionData} intent="approve">
              <Row>
                <Button>{t('Sign it off')}</Button>
                <LinkButton to="/review/approvals" kind="quiet">
                  {t('Leave it for now')}
                </LinkButton>
              </Row>
            </PageForm>
            <Fold summary={t('Send it back to those who weighed it')}>
              <PageForm answer={actionData} intent="back">
                <Field
                  name="reason"
                  type="textarea"
                  rows={3}
                  maxLength={2000}
                  label={t('Why')}
                  help={t('What they should look at again. Their assessments open as they left them; the earner hears nothing of it.')}
                  required
                />
                <div>
                  <Button kind="quiet">{t('Send it back')}</Button>
                </div>
              </PageForm>
            </Fold>
          </Stack>
        </Columns>
      </Page>
    </WrittenIn>
  )
}
