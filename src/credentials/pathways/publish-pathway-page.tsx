import { previewAddress } from '../../definitions/achievements/preview-address.ts'
import { categoriesOf } from '../../definitions/badges/categories.ts'
import { heldByPieces } from '../../definitions/pathways/as-somebody.ts'
import { changesBetween } from '../../definitions/pathways/changes.ts'
import { findPathwayFaults } from '../../definitions/pathways/find-faults.ts'
import { findPathwayInWork, namesOf, pathwaysInside } from '../../definitions/pathways/find-pathways.ts'
import { layOut } from '../../definitions/pathways/lay-out.ts'
import { PathwayList } from '../../definitions/pathways/pathway-list.tsx'
import { PathwayMap } from '../../definitions/pathways/pathway-map.tsx'
import { pieceWords } from '../../definitions/pathways/pathway-words.ts'
import { statesOf } from '../../definitions/pathways/piece-state.ts'
import { nextPiece, progressOf } from '../../definitions/pathways/progress.ts'
import { publishPathway } from '../../definitions/pathways/publish-pathway.ts'
import { retirePathway } from '../../definitions/pathways/retire-pathway.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { plainTextIn } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/publish-pathway-page.ts'
import { findImpact, type Impact } from './find-impact.ts'
import { NextStep } from './next-step.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  const found = await findPathwayInWork(db, actor, params.pathwayId)
  const text = found.draft ?? found.published
  if (!text) throw new Error('A pathway has a text.')
  const now = world.now()
  const has = new URL(request.url).searchParams.getAll('has')
  const [names, categories, inside, impact] = await Promise.all([
    namesOf(db, found.published ? [text, found.published] : [text]),
    categoriesOf(db, found.organizationId),
    pathwaysInside(db, text),
    found.draft ? findImpact(db, { id: found.id, organizationId: found.organizationId, text }, now) : null,
  ])
  const asked = { organizationId: found.organizationId, now }
  const progress = progressOf(text, heldByPieces(text, has, found.organizationId, now), asked)
  const t = plainTextIn(locale)
  const changes = found.draft && found.published ? changesBetween(found.published, text, names, t) : []
  return {
    id: found.id,
    changes,
    revision: found.draftRevision,
    isDraft: found.draft !== null,
    isRetired: found.retiredAt !== null,
    publishedNumber: found.publishedNumber,
    art: previewAddress(
      { level: text.level, category: text.category, badge: { mark: text.mark } },
      { shortName: found.organizationShortName, accent: found.accent, categories },
      true,
    ),
    ...{ text, names, has, impact },
    layout: layOut(text),
    states: statesOf(progress, new Set()),
    isComplete: progress.isComplete,
    next: nextPiece(progress, new Set()),
    faults: findPathwayFaults(text, { id: found.id, inside, names }),
  }
}

const ofPathway = ({ params }: { params: { pathwayId?: string } }) => ({ pathwayId: params.pathwayId ?? '' })
export const action = forms<unknown>({
  publish: form(publishPathway, ({ result: { slug } }) => `/pathways/${slug}`, {
    input: (args, sent) => ({ ...ofPathway(args), revision: Number(sent.get('revision')) }),
  }),
  retire: form(retirePathway, () => '/authoring/pathways', { input: ofPathway }),
})

/** A pathway as everyone will see it, as somebody who has some of it would, and what publishing it changes for people. */
export default function PublishPathwayPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { id, revision, text, names, layout, states, isComplete, next, art, faults, impact, publishedNumber, isRetired } = loaderData
  return (
    <Page
      title={t('Preview of {title}', { title: text.title || t('New pathway') })}
      index={false}
      eyebrow={<TextLink to={`/authoring/pathways/${id}`}>{t('Back to writing')}</TextLink>}
      lede={text.summary}
    >
      <WrittenIn value={text.language}>
        <Stack gap="l">
          <PathwayMap text={text} layout={layout} names={names} art={art} states={states} isComplete={isComplete} />
          <Columns>
            <Section title={t('As everyone reads it')}>
              <PathwayList text={text} names={names} states={states} />
            </Section>
            <div>
              <AsSomebody data={loaderData} />
              {isComplete ? (
                <Callout kind="earned" title={t('Complete: the milestone is awarded')} />
              ) : (
                next && <NextStep next={next} names={names} attemptId={null} />
              )}
            </div>
          </Columns>
          {faults.length > 0 ? (
            <Callout kind="attention" title={t('Before it can be published')}>
              <ul className="list-disc pl-5">
                {faults.map(({ field, text: fault, values }) => (
                  <li key={`${field} ${fault}`}>{t({ text: fault, ...(values && { values }) })}</li>
                ))}
              </ul>
            </Callout>
          ) : (
            impact && (
              <Section title={t('What changes for people')}>
                <Stack gap="m">
                  {publishedNumber !== null && <WhatIsOther changes={loaderData.changes} publishedNumber={publishedNumber} />}
                  <WhatChanges impact={impact} publishedNumber={publishedNumber} />
                  <PageForm answer={actionData} intent="publish" className="max-w-reading">
                    <HiddenFields values={{ revision }} />
                    {publishedNumber !== null && (
                      <Field name="changeNote" label={t('What is new in this version')} maxLength={600} optional />
                    )}
                    <Row>
                      <Button>{t('Publish version {number}', { number: (publishedNumber ?? 0) + 1 })}</Button>
                    </Row>
                  </PageForm>
                </Stack>
              </Section>
            )
          )}
          {publishedNumber !== null && (
            <Section title={isRetired ? t('Bring it back') : t('Retire it')}>
              <PageForm answer={actionData} intent="retire" className="max-w-reading">
                <HiddenFields values={{ retired: isRetired ? 'false' : 'true' }} />
                <p className="text-soft">
                  {isRetired
                    ? t('It stands in the list again, and anyone may begin it.')
                    : t('It leaves the list, and nobody new begins it. Who is under way may complete it, and what was earned stays.')}
                </p>
                <Row>
                  <Button kind="quiet">{isRetired ? t('Bring it back') : t('Retire this pathway')}</Button>
                </Row>
              </PageForm>
            </Section>
          )}
        </Stack>
      </WrittenIn>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

/** Ticks what somebody has: map, list and next step show what they would see. */
function AsSomebody({ data: { text, names, has } }: { data: Data }) {
  const t = useText()
  return (
    <Section title={t('As somebody who has')}>
      <PageForm method="get">
        <div className="grid gap-2">
          {text.steps.flatMap((step) =>
            step.pieces.map((piece) => {
              const key = `${step.id} ${piece.id}`
              return <Checkbox key={key} name="has" value={key} label={t(pieceWords(piece, names))} defaultChecked={has.includes(key)} />
            }),
          )}
        </div>
        <Row>
          <Button kind="quiet" small>
            {t('Show it so')}
          </Button>
        </Row>
      </PageForm>
    </Section>
  )
}

/** What this text asks otherwise than the version that is published. */
function WhatIsOther({ changes, publishedNumber }: { changes: Data['changes']; publishedNumber: number }) {
  const t = useText()
  if (changes.length === 0)
    return (
      <p className="max-w-reading">
        {t('It asks for the same as version {number}: only words or the badge are other.', { number: publishedNumber })}
      </p>
    )
  return (
    <div className="max-w-reading">
      <p className="mb-1 font-semibold">{t('Otherwise than version {number}:', { number: publishedNumber })}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {changes.map((change) => (
          <li key={t(change)}>{t(change)}</li>
        ))}
      </ul>
    </div>
  )
}

function WhatChanges({ impact, publishedNumber }: { impact: Impact; publishedNumber: number | null }) {
  const t = useText()
  const { underWay, completed, begins, complete, isMore, countsWork, taking } = impact
  return (
    <ul className="grid max-w-reading list-disc gap-1 pl-5">
      {publishedNumber !== null && (
        <li>
          {t(
            '{underWay, plural, =0 {Nobody is} one {# person is} other {# people are}} under way now. They keep the version they began with, and may take this one.',
            { underWay },
          )}
        </li>
      )}
      {publishedNumber !== null && underWay > 0 && (
        <li>
          {t(
            'If they take this one: {complete, number} complete it at once, {less, number} have less left to do, {more, number} have more, {same, number} the same.',
            taking,
          )}
        </li>
      )}
      {publishedNumber !== null && (
        <li>
          {t(
            '{completed, plural, =0 {Nobody has completed it yet.} one {# person has completed it, and keeps the milestone.} other {# people have completed it, and keep the milestone.}}',
            {
              completed,
            },
          )}
        </li>
      )}
      <li>
        {t(
          '{complete, plural, =0 {Nobody has} one {# person has} other {# people have}} all of it already: what they hold is awarded at once, with an e-mail.',
          {
            complete,
          },
        )}
      </li>
      <li>
        {t(
          '{begins, plural, =0 {Nobody else holds} one {# more person holds} other {# more people hold}} part of it, and will see it on their home.',
          {
            begins,
          },
        )}
      </li>
      {countsWork && <li>{t('Assessments are counted once it is published, so a few more may complete it.')}</li>}
      {isMore && <li>{t('Only the first 2,000 people were looked at for these numbers. Everyone is looked at when you publish.')}</li>}
    </ul>
  )
}
