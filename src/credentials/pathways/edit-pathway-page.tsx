import { Eye, Plus } from 'lucide-react'
import { languageLabels, offeredLanguages } from '../../definitions/achievements/languages.ts'
import { previewAddress } from '../../definitions/achievements/preview-address.ts'
import { badgeMarks } from '../../definitions/badges/badge-marks.ts'
import { categoriesOf } from '../../definitions/badges/categories.ts'
import { findPathwayFaults } from '../../definitions/pathways/find-faults.ts'
import { findPathwayInWork, findPieceChoices, namesIn, pathwaysInside } from '../../definitions/pathways/find-pathways.ts'
import { layOut } from '../../definitions/pathways/lay-out.ts'
import { savePathway } from '../../definitions/pathways/save-pathway.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/edit-pathway-page.ts'
import { readPathwayForm, takenIn, writeTaken } from './pathway-form.ts'
import { StepFields } from './step-fields.tsx'
import { WriteMap, writingSizes } from './write-map.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const found = await findPathwayInWork(db, actor, params.pathwayId)
  const text = found.draft ?? found.published
  if (!text) throw new Error('A pathway has a text.')
  const { searchParams } = new URL(request.url)
  const adds = searchParams.get('add')
  const [names, choices, categories, inside] = await Promise.all([
    namesIn(db, text),
    adds ? findPieceChoices(db, found.organizationId, found.id) : null,
    categoriesOf(db, found.organizationId),
    pathwaysInside(db, text),
  ])
  return {
    id: found.id,
    slug: found.slug,
    revision: found.draftRevision,
    isDraft: found.draft !== null,
    publishedNumber: found.publishedNumber,
    organizationName: found.organizationName,
    art: previewAddress(
      { level: text.level, category: text.category, badge: { mark: text.mark } },
      { shortName: found.organizationShortName, accent: found.accent, categories },
      true,
    ),
    text,
    names,
    layout: layOut(text, writingSizes),
    taken: takenIn(searchParams.get('take'), text),
    adds,
    choices,
    categories: categories.filter(({ retiredAt, name }) => retiredAt === null || name === text.category).map(({ name }) => name),
    faults: findPathwayFaults(text, { id: found.id, inside, names }),
    said: searchParams.get('said'),
  }
}

export const action = form(
  savePathway,
  ({ args, form: sent }) => {
    const at = `/authoring/pathways/${args.params.pathwayId}`
    const { edit } = readPathwayForm(sent)
    if (edit.kind === 'publish') return `${at}/publish`
    if (edit.kind === 'pick') return `${at}?add=${encodeURIComponent(edit.step)}#step-${encodeURIComponent(edit.step)}`
    if (edit.kind === 'save') return `${at}?said=saved`
    if (edit.kind === 'take') return `${at}?take=${encodeURIComponent(writeTaken(edit.taken))}#map`
    if (edit.kind === 'turn-arrow' || edit.kind === 'place-piece') return `${at}#box-${encodeURIComponent(edit.to)}`
    if (edit.kind === 'place-step') return `${at}#box-${encodeURIComponent(edit.step)}`
    return 'step' in edit && edit.kind !== 'remove-step' ? `${at}#step-${encodeURIComponent(edit.step)}` : `${at}#steps`
  },
  {
    input: ({ params }, sent) => ({
      pathwayId: params.pathwayId ?? '',
      revision: Number(sent.get('revision')),
      text: readPathwayForm(sent).text,
    }),
  },
)

/** A pathway is written on a map and in a list: every change is a button, so that keyboard, screen reader and mouse do the same. */
export default function EditPathwayPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { slug, revision, text, categories, publishedNumber, isDraft, faults, said } = loaderData
  return (
    <Page
      title={text.title || t('New pathway')}
      index={false}
      eyebrow={<TextLink to="/authoring/pathways">{t('Pathways of your organization')}</TextLink>}
      art={<BadgeArt src={loaderData.art} alt={t('The badge of its milestone')} size="m" />}
      lede={
        publishedNumber === null
          ? t('A draft of {organization}: nobody else sees it until it is published.', { organization: loaderData.organizationName })
          : isDraft
            ? t('A draft of version {number}. Version {published} counts until this one is published.', {
                number: publishedNumber + 1,
                published: publishedNumber,
              })
            : t('Version {number} is published. What you save here is a draft of the next one.', { number: publishedNumber })
      }
      actions={
        publishedNumber !== null && (
          <LinkButton to={`/pathways/${slug}`} kind="quiet">
            {t('Public page')}
          </LinkButton>
        )
      }
    >
      <PageForm answer={actionData} key={revision} className="*:min-w-0">
        {/* What Enter presses: it saves, and moves nothing. */}
        <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('Save')}
        </button>
        <HiddenFields values={{ revision }} />
        <Section title={t('What it is')} className="max-w-[52rem]">
          <Stack gap="m">
            <Field name="title" label={t('Title')} defaultValue={text.title} maxLength={120} />
            <Field
              name="summary"
              label={t('What somebody can do who has completed it')}
              help={t('One sentence that begins with a verb. It stands on the milestone.')}
              defaultValue={text.summary}
              maxLength={300}
            />
            <Field name="about" type="textarea" rows={3} label={t('About it')} defaultValue={text.about} maxLength={4000} optional />
            <Columns kind="pairs">
              <Select
                name="category"
                label={t('Category')}
                defaultValue={text.category}
                options={[...new Set([...categories, text.category])].map((name) => ({ value: name, label: t(name) }))}
              />
              <Select
                name="level"
                label={t('Level of the milestone')}
                defaultValue={String(text.level)}
                options={[1, 2, 3].map((level) => ({ value: String(level), label: t('Level {level}', { level }) }))}
              />
              <Select
                name="mark"
                label={t('Mark on the badge')}
                defaultValue={text.mark}
                options={badgeMarks.map(({ name, word }) => ({ value: name, label: t(word) }))}
              />
              <Select
                name="language"
                label={t('Language')}
                defaultValue={text.language}
                options={offeredLanguages.map((name) => ({ value: name, label: t(languageLabels[name] ?? name) }))}
              />
            </Columns>
            <Select
              name="whenTakenBack"
              label={t('If a piece is taken back later and the rest is not enough')}
              defaultValue={text.whenTakenBack}
              options={[
                { value: 'goes', label: t('the milestone is taken back too') },
                { value: 'stays', label: t('the milestone stays') },
              ]}
            />
          </Stack>
        </Section>
        {text.steps.length > 0 && (
          <Section title={t('Map')}>
            <WriteMap
              text={text}
              layout={loaderData.layout}
              names={loaderData.names}
              art={loaderData.art}
              taken={loaderData.taken}
              address={`/authoring/pathways/${loaderData.id}`}
            />
          </Section>
        )}
        <Section
          title={t('Steps')}
          id="steps"
          className="max-w-[52rem]"
          lede={t(
            'Each step asks for all of its pieces, or for some. “Comes after” makes the arrows of the map; what was earned in another order counts all the same.',
          )}
        >
          <Stack gap="m">
            {text.steps.map((step, at) => (
              <StepFields key={step.id} step={step} at={at} data={loaderData} />
            ))}
            <Row>
              <Button name="do" value="step:add" kind="quiet" icon={Plus}>
                {t('Add a step')}
              </Button>
            </Row>
          </Stack>
        </Section>
        {faults.length > 0 && (
          <Callout title={t('Before it can be published')}>
            <ul className="list-disc pl-5">
              {faults.map(({ field, text: fault, values }) => (
                <li key={`${field} ${fault}`}>{t({ text: fault, ...(values && { values }) })}</li>
              ))}
            </ul>
          </Callout>
        )}
        <Row gap="s">
          <Button name="do" value="save">
            {t('Save')}
          </Button>
          <Button name="do" value="publish" kind="quiet" icon={Eye}>
            {t('Preview and publish')}
          </Button>
        </Row>
      </PageForm>
      <Toast>{said === 'saved' ? t('Saved.') : null}</Toast>
    </Page>
  )
}
