import { Archive, Check, PenLine } from 'lucide-react'
import { levels } from '../../definitions/achievements/levels.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import { EvidenceView } from '../shown-evidence/evidence-view.tsx'
import type { Route } from './+types/anchor-page.ts'
import { agreeLevels } from './agree-levels.ts'
import { type AnchorToKeep, findAnchor } from './find-anchor.ts'
import { putAnchorToUse, retireAnchor } from './use-anchor.ts'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  return { ...(await findAnchor(db, actor, params.anchorId)), said: new URL(request.url).searchParams.get('said') }
}

/** What a form says of each criterion, by its id. */
const agreedIn = (sent: FormData) =>
  sent.getAll('criterion').map((criterion) => {
    const criterionId = String(criterion)
    return {
      criterionId,
      level: (sent.get(`level.${criterionId}`) ?? null) as never,
      reason: String(sent.get(`reason.${criterionId}`) ?? ''),
    }
  })

export const action = forms<unknown>({
  agree: form(agreeLevels, ({ args: { params } }) => `/anchors/${params.anchorId}?said=saved`, {
    input: ({ params }, sent) => ({ anchorId: String(params.anchorId), levels: agreedIn(sent) }),
  }),
  use: form(putAnchorToUse, ({ args: { params } }) => `/anchors/${params.anchorId}?said=used`),
  retire: form(retireAnchor, ({ args: { params } }) => `/anchors/${params.anchorId}?said=retired`),
})

export default function AnchorPage({ loaderData: anchor, actionData }: Route.ComponentProps) {
  const t = useText()
  const { name, title, state, source, achievementId, said, language, isMine, attemptId } = anchor
  const isOpen = state === 'offered' || state === 'draft'
  return (
    <WrittenIn value={language}>
      <Page
        title={name || t('Offered work')}
        eyebrow={
          <>
            <TextLink to={`/authoring/${achievementId}/calibration`}>{t('Calibration')}</TextLink> · {title}
          </>
        }
        lede={
          source === 'offered'
            ? t('An earner offered this work, and may take it back. You don’t see whose it is.')
            : t('Made-up work for assessors to practice on.')
        }
        index={false}
        actions={
          isOpen &&
          source === 'written' &&
          isMine && (
            <LinkButton to={`/work/${attemptId}`} kind="quiet" icon={PenLine}>
              {t('Work on it')}
            </LinkButton>
          )
        }
      >
        <Columns kind="two">
          <div className="lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:py-4">
            <Evidence anchor={anchor} />
          </div>
          <div>{isOpen ? <Agreeing anchor={anchor} answer={actionData} /> : <Agreed anchor={anchor} answer={actionData} />}</div>
        </Columns>
        <Toast>
          {said === 'saved' ? t('Saved') : said === 'used' ? t('It is in use') : said === 'retired' ? t('It is out of use') : null}
        </Toast>
      </Page>
    </WrittenIn>
  )
}

function Evidence({ anchor: { requirements, items } }: { anchor: AnchorToKeep }) {
  const t = useText()
  if (items.length === 0)
    return (
      <div>
        <Callout>
          <p>{t('There is nothing in it yet. Work on it as an earner would: answers, files, recordings, texts.')}</p>
        </Callout>
      </div>
    )
  return (
    <div>
      <Stack gap="xl">
        {requirements.map(({ id, title }) => {
          const own = items.filter(({ requirementId }) => requirementId === id)
          if (own.length === 0) return null
          return (
            <section key={id} aria-label={title}>
              <h2 className="mb-3 font-semibold">
                <Written>{title}</Written>
              </h2>
              <Stack gap="l">
                {own.map((item) => (
                  <EvidenceView key={item.id} item={item} />
                ))}
              </Stack>
            </section>
          )
        })}
      </Stack>
    </div>
  )
}

/** The levels as they are being agreed on. */
function Agreeing({ anchor: { criteria, agreed, name, agreedWith, id }, answer }: { anchor: AnchorToKeep; answer: unknown }) {
  const t = useText()
  const names = useLevelNames()
  const whole = criteria.every((criterion) => agreed.some((each) => each.criterionId === criterion.id && each.reason !== ''))
  return (
    <Stack gap="xl">
      <PageForm answer={answer} intent="agree" id={`agree-${id}`}>
        <Field name="name" label={t('Name among yourselves')} maxLength={120} defaultValue={name} />
        <Field
          name="agreedWith"
          label={t('Who agreed on it')}
          help={t('Three who weigh it apart and then talk make a better anchor than one.')}
          maxLength={300}
          optional
          defaultValue={agreedWith}
        />
        {criteria.map((criterion) => {
          const before = agreed.find(({ criterionId }) => criterionId === criterion.id)
          return (
            <Section key={criterion.id} title={<Written>{criterion.name}</Written>}>
              <input type="hidden" name="criterion" value={criterion.id} />
              <Stack gap="s">
                <RadioGroup
                  name={`level.${criterion.id}`}
                  legend={t('Level of “{criterion}”', { criterion: criterion.name })}
                  hideLegend
                  layout="levels"
                  defaultValue={before?.level}
                  options={levels.map((value) => ({
                    value,
                    label: names[value],
                    help: criterion.levels[value] && <Written>{criterion.levels[value]}</Written>,
                    tone: isShown(value) ? ('green' as const) : ('gold' as const),
                  }))}
                />
                <Field
                  name={`reason.${criterion.id}`}
                  type="textarea"
                  rows={3}
                  maxLength={4000}
                  label={t('Why')}
                  help={t('What in the evidence makes it this level, and not the one above or below. Assessors read it after their own.')}
                  defaultValue={before?.reason}
                />
              </Stack>
            </Section>
          )
        })}
        <div>
          <Button kind={whole ? 'quiet' : 'primary'}>{t('Save')}</Button>
        </div>
      </PageForm>
      {whole && (
        <PageForm answer={answer} intent="use">
          <Callout title={t('Ready for assessors?')}>
            <p>{t('Once it is in use, the work and its levels stay as they are: assessors are compared with them.')}</p>
          </Callout>
          <div>
            <Button icon={Check}>{t('Put it to use')}</Button>
          </div>
        </PageForm>
      )}
      <Retire answer={answer} isDraft />
    </Stack>
  )
}

/** What was agreed, once it stays. */
function Agreed({ anchor: { criteria, agreed, agreedWith, state }, answer }: { anchor: AnchorToKeep; answer: unknown }) {
  const t = useText()
  const names = useLevelNames()
  return (
    <Stack gap="l">
      {state === 'retired' && (
        <Callout>
          <p>{t('This is out of use: nobody is given it any more.')}</p>
        </Callout>
      )}
      <Section title={t('What was agreed')} {...(agreedWith && { lede: t('By {who}', { who: agreedWith }) })}>
        <Rows label={t('Criteria')}>
          {criteria.map(({ id, name }) => {
            const level = agreed.find(({ criterionId }) => criterionId === id)
            return (
              <RowItem
                key={id}
                title={<Written>{name}</Written>}
                aside={level && <Status kind={isShown(level.level) ? 'done' : 'waiting'}>{names[level.level]}</Status>}
              >
                {level?.reason && <Quote text={level.reason} />}
              </RowItem>
            )
          })}
        </Rows>
      </Section>
      {state === 'in-use' && <Retire answer={answer} />}
    </Stack>
  )
}

function Retire({ answer, isDraft = false }: { answer: unknown; isDraft?: boolean }) {
  const t = useText()
  return (
    <Dialog
      id="retire"
      title={t('Take it out of use?')}
      trigger={isDraft ? t('Don’t use this one') : t('Take it out of use')}
      triggerIcon={Archive}
      small
    >
      <PageForm answer={answer} intent="retire">
        <p>{t('Nobody is given it any more, and it can’t come back. What assessors were compared with stays.')}</p>
        <Row>
          <Button>{t('Take it out of use')}</Button>
          <DialogClose>{t('Cancel')}</DialogClose>
        </Row>
      </PageForm>
    </Dialog>
  )
}
