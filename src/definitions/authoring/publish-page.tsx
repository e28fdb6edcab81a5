import { Download, FlaskConical, MessagesSquare } from 'lucide-react'
import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { meantBy, readForm, refuse, sentForm } from '../../foundation/doors/form.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { CheckList } from '../../foundation/ui/check-list.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { fieldId } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { isBeginning } from '../../people/setup/start-progress.ts'
import { findInWork } from '../achievements/achievements.ts'
import { approvalsOf } from '../achievements/draft-approvals.ts'
import { findGaps } from '../achievements/gaps.ts'
import { type MustHave, mustHaves } from '../achievements/must-haves.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { KeepAsTemplate } from '../templates/keep-dialog.tsx'
import { keepTemplate } from '../templates/keep-template.ts'
import { currenciesOf } from '../value/currencies.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { rulesOf } from '../value/value-rules.ts'
import type { Route } from './+types/publish-page.ts'
import { discardDraft } from './discard-draft.ts'
import { fieldNameOf, withRowIds } from './draft-fields.ts'
import { partOf } from './draft-part-names.ts'
import { DraftSteps } from './draft-steps.tsx'
import { checkQuality } from './quality.ts'
import { WorthFields } from './value-setting.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  const { draft, published: _published, ...found } = await findInWork(db, actor, params.id)
  if (!draft) throw redirect(`/authoring/${params.id}`)
  const definition = withRowIds(draft)
  /** Where a field is written. */
  const placeOf = (field: string) =>
    field === 'value' ? '#worth' : `/authoring/${found.id}/${partOf(field)}#${fieldId('draft', fieldNameOf(definition, field))}`
  const gaps = findGaps(draft, await rulesOf(db, found.id, found.organizationId))
  return {
    ...found,
    title: draft.title,
    approvals: await approvalsOf(db, found.id),
    today: dayIn(found.timeZone, world.now()),
    currencies: (await currenciesOf(db, found.organizationId)).filter(({ retiredAt }) => retiredAt === null),
    gaps: gaps.map(({ field, mustHave, ...gap }) => ({ field, mustHave, message: t(gap), to: placeOf(field) })),
    quality: checkQuality(draft).map((check) => ({ ...check, to: placeOf(check.field) })),
  }
}

/** Says what it is worth, if that was asked, and publishes. */
async function publish(args: ActionFunctionArgs) {
  const { db, actor } = args.context.get(pageContext)
  const sent = await sentForm(args)
  const fields = { ...readForm(sent), achievementId: String(args.params.id) }
  try {
    const { organizationId } = await findInWork(db, actor, fields.achievementId)
    if (String(sent.get('amount') ?? '').trim() !== '')
      await performHere(args, setValueRule, { ...meantBy(setValueRule.input, fields), organizationId })
    const { slug } = await performHere(args, publishVersion, meantBy(publishVersion.input, fields))
    // While an instance is being set up, its next step is not in the catalog.
    return redirect((await isBeginning(db, actor, organizationId)) ? '/start/next' : `/catalog/${slug}`, 303)
  } catch (error) {
    const { data: answer, init } = refuse(error, sent)
    // Each gap stands above, with the way to where it is written; only what this form asks has a field here to lead to.
    const faults = answer.refused.fields
      .map((fault) => ({ ...fault, field: fault.field === 'value' ? 'amount' : fault.field }))
      .filter(({ field }) => asked.includes(field))
    return data({ ...answer, refused: { ...answer.refused, fields: faults } }, init ?? 422)
  }
}

export const action = forms<unknown>({
  publish,
  'keep-template': form(keepTemplate, () => '/authoring/templates?said=saved', {
    input: ({ params }) => ({ achievementId: String(params.id) }),
  }),
  discard: form(discardDraft, () => '/authoring', { input: ({ params }) => ({ achievementId: String(params.id) }) }),
})

/** What the form of this page can ask. */
const asked = ['amount', 'currency', 'effectiveFrom', 'changeNote']

export default function PublishPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { id, title, gaps, quality, publishedNumber, organizationName, draftRevision, approvals } = loaderData
  const isFirst = publishedNumber === null
  return (
    <Page
      title={title || t('A new micro-credential')}
      eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>}
      lede={
        isFirst
          ? t('Draft, for {organizationName}', { organizationName })
          : t('Draft of version {number}, for {organizationName}', { number: publishedNumber + 1, organizationName })
      }
    >
      <DraftSteps id={id} current="publish" />
      <Section title={t('The four must-haves')} lede={t('Without them nobody knows what they are starting.')}>
        <CheckList
          items={([1, 2, 3, 4] as const satisfies MustHave[]).map((number) => {
            const missing = gaps.filter(({ mustHave }) => mustHave === number)
            return {
              title: t(mustHaves[number]),
              state: missing.length > 0 ? 'no' : 'yes',
              note: missing.length > 0 ? <Missing gaps={missing} /> : undefined,
            }
          })}
        />
      </Section>
      {gaps.some(({ mustHave }) => mustHave === null) && (
        <Section title={t('What does not hold together yet')}>
          <Missing gaps={gaps.filter(({ mustHave }) => mustHave === null)} />
        </Section>
      )}
      <Section title={t('Quality')} lede={t('None of this stops you. Each makes it easier to start on, or to judge alike.')}>
        <CheckList
          items={quality.map(({ title: check, reason, holds, to }) => ({
            title: t(check),
            note: holds ? undefined : t(reason),
            state: holds ? 'yes' : 'waiting',
            ...(holds ? {} : { to }),
          }))}
        />
      </Section>
      <Section
        title={t('With colleagues')}
        lede={t('Others see what its author can’t: what is unclear, what is missing, how long it takes.')}
      >
        <StatusLine kind={approvals.given > 0 && approvals.given >= approvals.needed ? 'done' : 'open'}>
          {approvals.needed === 0
            ? t(
                '{given, plural, =0 {Nobody has approved this text yet.} one {One colleague has approved this very text.} other {# colleagues have approved this very text.}} Publishing does not wait for it.',
                approvals,
              )
            : t(
                '{given, number} of {needed, number} {needed, plural, one {approval} other {approvals}} that {organizationName} asks for before publishing. They are of this very text: once it changes, it is approved again.',
                { ...approvals, organizationName },
              )}
        </StatusLine>
        <Row gap="s" className="mt-3">
          <LinkButton to={`/drafts/${id}`} kind="quiet" small icon={MessagesSquare}>
            {t('Review by colleagues')}
          </LinkButton>
          <LinkButton to={`/authoring/${id}/trial`} kind="quiet" small icon={FlaskConical}>
            {t('Trial with colleagues')}
          </LinkButton>
        </Row>
      </Section>
      <Section title={isFirst ? t('Publish') : t('Publish version {number}', { number: publishedNumber + 1 })}>
        <PageForm answer={actionData} intent="publish" className="max-w-reading">
          <HiddenFields values={{ revision: draftRevision }} />
          {!isFirst && (
            <>
              <p>
                {t.rich(
                  '<a>Read what changes</a> before you publish. People who have already started stay on the version they started with.',
                  {
                    a: (words) => <TextLink to={`/authoring/${id}/changes`}>{words}</TextLink>,
                  },
                )}
              </p>
              <Field name="changeNote" label={t('What changed, in a sentence')} optional type="textarea" rows={2} maxLength={600} />
            </>
          )}
          {gaps.some(({ field }) => field === 'value') && (
            <Section
              id="worth"
              title={t('What it is worth')}
              level={3}
              lede={t('Clock hours, pay, or both; a second value can be added later.')}
            >
              <WorthFields today={loaderData.today} currencies={loaderData.currencies} />
            </Section>
          )}
          <p className="text-soft">
            {gaps.length > 0
              ? t('{count, plural, one {One thing is missing.} other {# things are missing.}}', { count: gaps.length })
              : t('Everyone will be able to read it, and to start. The published text never changes; a change is a new version.')}
          </p>
          <div>
            <Button>{t('Publish')}</Button>
          </div>
        </PageForm>
      </Section>
      <Row gap="s">
        <LinkButton to={`/authoring/${id}/draft.json`} kind="quiet" small icon={Download} download>
          {t('Export as JSON')}
        </LinkButton>
        <KeepAsTemplate title={title} answer={actionData} />
        <Dialog id="discard" title={t('Discard this draft?')} trigger={t('Discard the draft')} small>
          <p>
            {isFirst
              ? t('It was never published, so nothing of it stays.')
              : t('What is published stays as it is. The changes in the draft are gone.')}
          </p>
          <PageForm answer={actionData} intent="discard">
            <HiddenFields values={{ revision: draftRevision }} />
            <Row gap="s">
              <Button kind="danger">{t('Discard')}</Button>
              <DialogClose>{t('Keep it')}</DialogClose>
            </Row>
          </PageForm>
        </Dialog>
      </Row>
    </Page>
  )
}

function Missing({ gaps }: { gaps: { field: string; message: string; to: string }[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {gaps.map(({ field, message, to }) => (
        <li key={`${field} ${message}`} className="relative z-1">
          <TextLink to={to}>{message}</TextLink>
        </li>
      ))}
    </ul>
  )
}
