import { FlaskConical, Pencil, Trash2 } from 'lucide-react'
import { rulesAt } from '../../definitions/rules/rule.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/rule-page.ts'
import { findNames, findRule } from './find-rules.ts'
import { keepersOf, keepersOnly } from './keepers-only.ts'
import { overlaps } from './overlaps.ts'
import { discardRuleDraft, publishRule } from './publish-rule.ts'
import { RuleSaid } from './rule-said.tsx'
import { ruleInWords } from './rule-words.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  keepersOnly(actor)
  if (!isId(params.ruleId)) throw missing('rule')
  const { all, ...rule } = await findRule(db, params.ruleId)
  keepersOf(actor, rule.organizationId)
  const now = world.now()
  const today = dayIn(rule.timeZone, now)
  const inForce = rulesAt(all, now, today)
  const current = inForce.find(({ id }) => id === rule.id)
  const shown = rule.draft ?? current?.text ?? rule.versions[0]?.text
  if (!shown) throw missing('rule')
  const { names, samples } = await findNames(db, rule.organizationId)
  return {
    ...rule,
    today,
    current: current?.number ?? null,
    shown,
    alike: overlaps({ id: rule.id, text: shown }, inForce),
    names,
    samples,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  publish: form(publishRule, ({ result: { ruleId } }) => `/value/rules/${ruleId}?said=published`),
  discard: form(discardRuleDraft, ({ result: { isGone }, args: { params } }) =>
    isGone ? '/value/rules?said=discarded' : `/value/rules/${params.ruleId}?said=discarded`,
  ),
})

/** A rule: what is written of its next version, what counts now, and every version before. */
export default function RulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, slug, name, draft, versions, today, current, shown, alike, names, samples, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const inForce = versions.find(({ number }) => number === current)
  return (
    <Page
      title={shown.name}
      eyebrow={<TextLink to={`/value/rules?of=${slug}`}>{t('Value rules of {organization}', { organization: name })}</TextLink>}
      width="reading"
      index={false}
      actions={
        <>
          <LinkButton to={`/value/rules/${id}/write`} kind="quiet" icon={Pencil}>
            {draft ? t('Go on writing') : t('Change it')}
          </LinkButton>
          <LinkButton to={`/value/rules/${id}/try`} kind="quiet" icon={FlaskConical}>
            {t('Try it on last year')}
          </LinkButton>
        </>
      }
    >
      <Stack gap="xl">
        {draft && (
          <Section
            title={versions.length > 0 ? t('What is written of the next version') : t('What is written')}
            lede={t('Nothing counts by it yet.')}
          >
            <Stack gap="m">
              <RuleSaid rule={draft} from={null} names={names} samples={samples} title={draft.name} />
              <PageForm answer={actionData} intent="publish">
                <Field
                  name="effectiveFrom"
                  type="date"
                  label={t('From')}
                  help={t('For work started that day or later.')}
                  defaultValue={today}
                  min={today}
                  className="sm:max-w-52"
                />
                <Row gap="s">
                  <Button>{t('Publish')}</Button>
                </Row>
              </PageForm>
              <PageForm answer={actionData} intent="discard" confirm={t('What is written of this rule will be gone. Go on?')}>
                <div>
                  <Button kind="quiet" small icon={Trash2}>
                    {t('Throw away what is written')}
                  </Button>
                </div>
              </PageForm>
            </Stack>
          </Section>
        )}
        {inForce && (
          <Section title={t('In force')}>
            <RuleSaid rule={inForce.text} from={inForce.from} names={names} samples={samples} title={inForce.text.name} />
          </Section>
        )}
        {alike.length > 0 && (
          <Callout title={t('Other rules are about some of the same')}>
            {alike.map((other) => (
              <p key={other.name}>
                {other.isBefore
                  ? t('Where both are about the same, {rules} gives first.', { rules: `“${other.name}”` })
                  : t('Where both are about the same, this gives before {rules}.', { rules: `“${other.name}”` })}
              </p>
            ))}
          </Callout>
        )}
        {versions.length > 0 && (
          <Section title={t('Versions')}>
            <Rows label={t('Versions')}>
              {versions.map(({ number, from, text }) => (
                <RowItem
                  key={number}
                  title={t('Version {number}', { number })}
                  note={ruleInWords(text, from, names, locale).gives}
                  aside={
                    <>
                      <Day at={from} />
                      {number === current ? (
                        <Status kind="done">{t('In force')}</Status>
                      ) : from > today ? (
                        <Status kind="waiting">{t('To come')}</Status>
                      ) : (
                        <Status>{text.until !== null && text.until < today ? t('Over') : t('Replaced')}</Status>
                      )}
                    </>
                  }
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
      <Toast>
        {actionData ? null : said === 'published' ? t('It is published.') : said === 'discarded' ? t('What was written is gone.') : null}
      </Toast>
    </Page>
  )
}
