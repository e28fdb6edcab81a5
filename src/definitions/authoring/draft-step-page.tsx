import { data, redirect } from 'react-router'
import { meantBy, readForm, refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { fieldId } from '../../foundation/ui/form-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { findInWork } from '../achievements/achievements.ts'
import { blanksOf } from '../achievements/blanks.ts'
import { diffDefinitions } from '../achievements/definition-diff.ts'
import { markGroups } from '../badges/badge-marks.ts'
import { categoriesOf } from '../badges/categories.ts'
import { currenciesOf } from '../value/currencies.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { rulesOf } from '../value/value-rules.ts'
import { findWorth } from '../value/worth.ts'
import type { Route } from './+types/draft-step-page.ts'
import { draftBytes, fieldNameOf, readPart, withRowIds } from './draft-fields.ts'
import { DraftForm, worthAlone } from './draft-form.tsx'
import { readFields } from './draft-form-fields.ts'
import { operate, readOperation } from './draft-operations.ts'
import { draftPartNames, partNamed, partOf } from './draft-part-names.ts'
import { DraftSteps } from './draft-steps.tsx'
import { saveDraft } from './save-draft.ts'
import { ValueSetting } from './value-setting.tsx'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const part = partNamed(params.step)
  const { draft, ...found } = await findInWork(db, actor, params.id)
  if (!draft) throw redirect(`/authoring/${params.id}`)
  const definition = withRowIds(draft)
  return {
    ...found,
    part,
    blanks: blanksOf(definition)
      .filter(({ field }) => partOf(field) === part)
      .map(({ field, asks }) => ({ asks, to: `#${fieldId('draft', fieldNameOf(definition, field))}` })),
    personId: actor.kind === 'person' ? actor.id : '',
    draft: definition,
    rules: await rulesOf(db, found.id, found.organizationId),
    currencies: await currenciesOf(db, found.organizationId),
    categories: await categoriesOf(db, found.organizationId),
    // Its words are many, and no other step shows them.
    marks: part === 'badge' ? markGroups : [],
    today: dayIn(found.timeZone, world.now()),
    worth: await findWorth(db, actor, found, world.now()),
  }
}

/**
 * By hand: one button saves the step, may set a value, and may change rows of it: three commands in this order, each with the revision that the
 * one before gave; and whatever is refused, the page shows again what was typed, beside what was saved elsewhere.
 */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, actor } = context.get(pageContext)
  const part = partNamed(params.step)
  const form = await sentForm({ context }, { upTo: draftBytes })
  const { revision, do: button, ...fields } = readForm(form)
  const found = await findInWork(db, actor, params.id)
  if (!found.draft) throw redirect(`/authoring/${params.id}`)
  const changes = readPart(part, fields)
  // What was typed, whether or not it can be kept: the page shows it again.
  const typed = readFields(part, form, withRowIds(found.draft))
  // With script the step has saved itself already, and sends only what it is worth.
  const isWorthAlone = typeof button === 'string' && button.startsWith(worthAlone)
  const pressed = isWorthAlone ? button.slice(worthAlone.length) : button
  let kept = Number.isInteger(Number(revision)) ? Number(revision) : found.draftRevision
  try {
    const operation = readOperation(button)
    const saved = isWorthAlone
      ? { revision: found.draftRevision }
      : await performHere({ context }, saveDraft, { achievementId: found.id, revision: Number(revision), part, changes })
    kept = saved.revision
    if (part === 'value' && (pressed === 'set' || String(fields.amount ?? '').trim() !== '')) {
      const of = { achievementId: found.id, organizationId: found.organizationId }
      await performHere({ context }, setValueRule, { ...meantBy(setValueRule.input, fields), ...of })
    }
    if (operation) {
      const { draft } = await findInWork(db, actor, params.id)
      const { definition, focus } = operate(withRowIds(draft ?? typed), operation)
      await performHere({ context }, saveDraft, { achievementId: found.id, revision: saved.revision, part, changes: { ...definition } })
      return redirect(`/authoring/${params.id}/${part}${focus ? `#draft-${focus.replace(/[^a-zA-Z0-9]+/g, '-')}` : ''}`, 303)
    }
    const at = draftPartNames.indexOf(part)
    const ways: Record<string, string | undefined> = {
      next: draftPartNames[at + 1] ?? 'publish',
      back: draftPartNames[at - 1],
      standards: 'standards',
    }
    return redirect(`/authoring/${params.id}/${ways[String(pressed)] ?? part}`, 303)
  } catch (error) {
    if (isRefusal(error) && error.code === 'draft-changed') {
      const answer = refuse(error, form)
      return data(
        {
          ...answer.data,
          typed,
          revision: found.draftRevision,
          theirs: diffDefinitions(found.draft, typed, context.get(pageContext).t),
          savedBy: found.savedBy,
        },
        409,
      )
    }
    const answer = refuse(error, form)
    return data({ ...answer.data, typed, revision: kept, theirs: null, savedBy: null }, answer.init ?? 422)
  }
}

export default function DraftStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { id, part, draft, publishedNumber, organizationName, rules, blanks } = loaderData
  return (
    <Page
      title={draft.title || t('A new micro-credential')}
      eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>}
      lede={
        publishedNumber
          ? t('Draft of version {number}, for {organizationName}', { number: publishedNumber + 1, organizationName })
          : t('Draft, for {organizationName}', { organizationName })
      }
    >
      <DraftSteps id={id} current={part} />
      {blanks.length > 0 && (
        <div className="mb-6 max-w-reading">
          <Callout title={t('{count, plural, one {One thing} other {# things}} to fill in here', { count: blanks.length })}>
            <ul className="grid list-disc gap-1 ps-5">
              {blanks.map(({ asks, to }) => (
                <li key={`${to} ${asks}`}>
                  <TextLink to={to}>{asks}</TextLink>
                </li>
              ))}
            </ul>
          </Callout>
        </div>
      )}
      <DraftForm key={part} {...loaderData} answer={actionData} />
      {part === 'value' && (
        <ValueSetting
          achievementId={id}
          organizationId={loaderData.organizationId}
          organizationName={loaderData.organizationShortName}
          rules={rules}
          currencies={loaderData.currencies}
          today={loaderData.today}
          back={null}
        />
      )}
    </Page>
  )
}
