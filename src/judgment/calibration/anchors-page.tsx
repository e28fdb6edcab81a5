import { PenLine } from 'lucide-react'
import { redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/anchors-page.ts'
import type { AnchorState } from './anchors.ts'
import { readFrom } from './calibration-page.tsx'
import { type CalibrationRule, categoryRuleOf, findRule } from './calibration-rules.ts'
import { type CalibratedAssessor, findAnchors, findCalibrated, findForAnchors } from './find-anchors.ts'
import { followCategory, setCalibrationRule, setCategoryRule } from './set-calibration-rule.ts'
import { writeAnchor } from './write-anchor.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const { id, organizationId, published, writes } = await findForAnchors(db, actor, params.id)
  if (!published) throw redirect(`/authoring/${id}`)
  const [anchors, { rule, source, category }, ofCategory, assessors] = await Promise.all([
    findAnchors(db, id),
    findRule(db, id),
    categoryRuleOf(db, organizationId, published.category),
    findCalibrated(db, { achievementId: id, organizationId, from: readFrom(request) }),
  ])
  return {
    id,
    writes,
    title: published.title,
    isBlind: published.assessment.blind,
    organizationId,
    anchors,
    rule,
    source,
    category,
    ofCategory,
    assessors,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  write: form(writeAnchor, ({ result }) => `/work/${result.attemptId}`, { input: ({ params }) => ({ achievementId: String(params.id) }) }),
  rule: form(setCalibrationRule, ({ args: { params } }) => `/authoring/${params.id}/calibration?said=saved`, {
    input: ({ params }) => ({ achievementId: String(params.id) }),
  }),
  category: form(setCategoryRule, ({ args: { params } }) => `/authoring/${params.id}/calibration?said=saved`),
  follow: form(followCategory, ({ args: { params } }) => `/authoring/${params.id}/calibration?said=saved`, {
    input: ({ params }) => ({ achievementId: String(params.id) }),
  }),
})

const stateNames: Record<AnchorState, string> = texts({
  offered: 'offered',
  draft: 'draft',
  'in-use': 'in use',
  retired: 'out of use',
})
const stateKinds: Record<AnchorState, StatusKind> = { offered: 'waiting', draft: 'open', 'in-use': 'done', retired: 'open' }

export default function AnchorsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, writes, title, isBlind, anchors, rule, source, category, ofCategory, organizationId, assessors, said } = loaderData
  const t = useText()
  const inUse = anchors.filter(({ state }) => state === 'in-use').length
  const address = (from: number | null) =>
    from === null ? null : `/authoring/${id}/calibration${from > 0 ? `?from=${from}` : ''}#assessors`
  return (
    <Page
      title={t('Calibration')}
      eyebrow={<TextLink to={writes ? `/authoring/${id}` : '/calibration'}>{title}</TextLink>}
      lede={t('Anchors are samples of work whose levels you agreed on. Assessors weigh them, and learn where they see things as you do.')}
      width="reading"
      index={false}
    >
      {rule.isRequired && inUse < rule.anchors && (
        <div className="mb-8">
          <Callout kind="attention" title={t('Nobody can qualify yet')}>
            <p>
              {t(
                'A calibration takes {anchors, plural, one {one anchor} other {# anchors}}, and {inUse, plural, =0 {none is} one {one is} other {# are}} in use.',
                {
                  anchors: rule.anchors,
                  inUse,
                },
              )}
            </p>
          </Callout>
        </div>
      )}
      <Section title={t('Anchors')}>
        {anchors.length > 0 ? (
          <Rows label={t('Anchors')}>
            {anchors.map(({ id: anchorId, name, source, state, version, changedAt, by, agreed, finished }) => (
              <RowItem
                key={anchorId}
                title={name || t('Offered work')}
                to={`/anchors/${anchorId}`}
                note={
                  <>
                    {source === 'written' && by !== null ? t('Written by {by}', { by }) : t('Offered by its earner, without a name')}
                    {' · '}
                    {t('version {version}', { version })} · <Day at={changedAt} form="short" />
                    {' · '}
                    {state === 'in-use' || state === 'retired'
                      ? t(
                          '{finished, plural, =0 {nobody has weighed it} one {one assessor has weighed it} other {# assessors have weighed it}}',
                          { finished },
                        )
                      : t('{agreed, plural, =0 {no level yet} one {one level agreed} other {# levels agreed}}', { agreed })}
                  </>
                }
                aside={<Status kind={stateKinds[state]}>{t(stateNames[state])}</Status>}
              />
            ))}
          </Rows>
        ) : (
          <p className="text-soft">{t('None yet. Five are a good number: one clearly there, one clearly not yet, three near the line.')}</p>
        )}
        <p className="mt-4">
          <TextLink to={`/authoring/${id}/anchors`}>{t('Anchors to and from others')}</TextLink>
        </p>
        <PageForm answer={actionData} intent="write" className="mt-6">
          <Field
            name="name"
            label={t('Write an anchor')}
            help={t(
              'What you call it among yourselves, such as “Near the line: waits, but only for volunteers”. Then you add made-up work to it, as an earner would.',
            )}
            maxLength={120}
          />
          <div>
            <Button icon={PenLine} kind="quiet">
              {t('Begin it')}
            </Button>
          </div>
        </PageForm>
      </Section>
      <Section title={t('What assessors show first')}>
        {source === 'category' && (
          <p className="mb-4">{t('This micro-credential goes by what “{category}” asks. What you save here is its own.', { category })}</p>
        )}
        <RuleForm rule={rule} isBlind={isBlind} answer={actionData} intent="rule" />
        {source === 'own' && (
          <PageForm answer={actionData} intent="follow" className="mt-4">
            <div>
              <Button kind="quiet">{t('Go by what “{category}” asks', { category })}</Button>
            </div>
          </PageForm>
        )}
        <div className="mt-6">
          <Fold summary={t('For all of “{category}”', { category })}>
            <p className="mb-4 text-soft">{t('Holds for every micro-credential of this category that has no rule of its own.')}</p>
            <RuleForm rule={ofCategory} isBlind={isBlind} answer={actionData} intent="category" hidden={{ organizationId, category }} />
          </Fold>
        </div>
      </Section>
      <Section
        id="assessors"
        title={t('Assessors')}
        lede={t('Who has qualified, by name. What each gave to each anchor, only they themselves see.')}
      >
        <DataTable
          caption={t('Assessors')}
          hideCaption
          rows={assessors.rows}
          rowKey={({ personId }) => personId}
          empty={<p>{t('Nobody assesses for you yet.')}</p>}
          columns={[
            { key: 'name', label: t('Name'), head: true, cell: ({ name }) => name },
            { key: 'state', label: t('Calibration'), cell: (row) => <AssessorState {...row} /> },
          ]}
        />
        <Pager previous={address(assessors.previous)} next={address(assessors.next)} />
      </Section>
      <Toast>{said === 'saved' ? t('Saved') : said === 'taken-in' ? t('Taken in, as drafts.') : null}</Toast>
    </Page>
  )
}

function AssessorState({ state, at }: CalibratedAssessor) {
  const t = useText()
  const day = at && <Day at={at} />
  if (state === 'qualified') return t.rich('Qualified since {day}', { day })
  if (state === 'lapsed') return t.rich('A talk is due, then another calibration; since {day}', { day })
  if (state === 'not-yet') return t.rich('Not yet; last tried on {day}', { day })
  return <span className="text-soft">{t('Not started')}</span>
}

type RuleFormGiven = {
  rule: CalibrationRule
  isBlind: boolean
  answer: unknown
  intent: 'rule' | 'category'
  hidden?: Record<string, string>
}

function RuleForm({ rule, isBlind, answer, intent, hidden = {} }: RuleFormGiven) {
  const t = useText()
  return (
    <PageForm answer={answer} intent={intent}>
      <HiddenFields values={hidden} />
      <Checkbox
        name="isRequired"
        value="true"
        label={t('The queue opens only to assessors who have qualified')}
        help={t('What somebody has on their table already they may finish.')}
        defaultChecked={rule.isRequired}
      />
      <Checkbox
        name="withinCategory"
        value="true"
        label={t('Who qualified for another micro-credential of this category needs no more here')}
        defaultChecked={rule.withinCategory}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="anchors" type="number" label={t('Anchors in a calibration')} min={1} max={10} defaultValue={String(rule.anchors)} />
        <Field
          name="exactPercent"
          type="number"
          label={t('Levels exactly as agreed, of 100')}
          min={50}
          max={100}
          defaultValue={String(rule.exactPercent)}
        />
        <Field
          name="seedPercent"
          type="number"
          label={t('Anchors in the queue, of 100 opened')}
          min={0}
          max={20}
          defaultValue={String(rule.seedPercent)}
        />
      </div>
      <p className="text-s text-soft">
        {t('To qualify, no essential criterion may be seen on the other side of the line between shown and not yet shown.')}{' '}
        {isBlind
          ? t('An anchor in the queue looks like any other submission, and says what it was as soon as it is finished.')
          : t('Anchors come into the queue only where assessors don’t know whose work it is, which is not so here.')}
      </p>
      <div>
        <Button kind="quiet">{t('Save')}</Button>
      </div>
    </PageForm>
  )
}
