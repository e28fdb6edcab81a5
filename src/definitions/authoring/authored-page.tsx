import { Archive, ChartNoAxesColumn, Copy, Download, Handshake, History, MessagesSquare, PenLine, Scale, Undo2 } from 'lucide-react'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { findInWork } from '../achievements/achievements.ts'
import { diffDefinitions } from '../achievements/definition-diff.ts'
import { previewAddress } from '../achievements/preview-address.ts'
import { bringBackAchievement, retireAchievement } from '../achievements/retire-achievement.ts'
import { categoriesOf } from '../badges/categories.ts'
import { hasEarlierReview } from '../draft-review/find-earlier-reviews.ts'
import { KeepAsTemplate } from '../templates/keep-dialog.tsx'
import { keepTemplate } from '../templates/keep-template.ts'
import { worthSentence } from '../value/rule-words.ts'
import { rulesForStart } from '../value/value-rules.ts'
import type { Route } from './+types/authored-page.ts'
import { startDraft } from './start-draft.ts'
import { startVersion } from './start-version.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  const { draft, published, ...found } = await findInWork(db, actor, params.id)
  const shown = draft ?? published
  if (!shown) throw redirect('/authoring')
  if (!published) throw redirect(`/authoring/${found.id}/basics`)
  return {
    ...found,
    isInWork: draft !== null,
    changes: draft ? diffDefinitions(published, draft, t).length : 0,
    title: published.title,
    competency: published.competency,
    readers: published.assessment.readers,
    wasReviewed: await hasEarlierReview(db, found.id),
    badge: previewAddress(published, {
      shortName: found.organizationShortName,
      accent: found.accent,
      categories: await categoriesOf(db, found.organizationId),
    }),
    rules: await rulesForStart(db, { achievementId: found.id, organizationIds: [found.organizationId], at: world.now() }),
  }
}

const here = ({ args: { params } }: { args: ActionFunctionArgs }) => `/authoring/${params.id}`
const ofThis = { input: ({ params }: ActionFunctionArgs) => ({ achievementId: String(params.id) }) }

export const action = forms<unknown>({
  retire: form(retireAchievement, here, ofThis),
  'bring-back': form(bringBackAchievement, here, ofThis),
  'start-version': form(startVersion, (done) => `${here(done)}/basics`, ofThis),
  'keep-template': form(keepTemplate, () => '/authoring/templates?said=saved', ofThis),
  copy: form(startDraft, ({ result }) => `/authoring/${result.achievementId}/basics`, {
    input: ({ params }) => ({ copiedFromId: params.id }),
  }),
})

export default function AuthoredPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  const { id, slug, title, competency, isInWork, changes, publishedNumber, retiredAt, organizationId, rules } = loaderData
  return (
    <Page
      title={title}
      lede={competency}
      eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>}
      art={<BadgeArt src={loaderData.badge} alt="" size="m" />}
    >
      <div className="grid gap-6">
        {retiredAt && (
          <Callout
            kind="attention"
            title={t('Retired')}
            actions={
              <PageForm answer={actionData} intent="bring-back">
                <Button small kind="quiet" icon={Undo2}>
                  {t('Bring it back')}
                </Button>
              </PageForm>
            }
          >
            <p>
              {t.rich('Since {day} it can’t be started any more. People who had already started can finish, and what was earned stays.', {
                day: <Day at={retiredAt} zone={loaderData.timeZone} />,
              })}
            </p>
          </Callout>
        )}
        {isInWork ? (
          <Callout
            title={t('Version {number} is a draft', { number: (publishedNumber ?? 0) + 1 })}
            actions={
              <>
                <LinkButton to={`/authoring/${id}/basics`} icon={PenLine}>
                  {t('Go on writing')}
                </LinkButton>
                <LinkButton to={`/authoring/${id}/changes`} kind="quiet">
                  {t('What changes')}
                </LinkButton>
                <LinkButton to={`/drafts/${id}`} kind="quiet">
                  {t('Review by colleagues')}
                </LinkButton>
                <LinkButton to={`/authoring/${id}/publish`} kind="quiet">
                  {t('Check and publish')}
                </LinkButton>
              </>
            }
          >
            <p>
              {t(
                '{changes, plural, =0 {Nothing differs yet from version {number}.} one {# field differs from version {number}.} other {# fields differ from version {number}.}}',
                {
                  changes,
                  number: publishedNumber,
                },
              )}
            </p>
          </Callout>
        ) : (
          <PageForm answer={actionData} intent="start-version">
            <div>
              <Button icon={PenLine}>{t('Write version {number}', { number: (publishedNumber ?? 0) + 1 })}</Button>
            </div>
          </PageForm>
        )}
      </div>
      <Section
        title={t('What it is worth')}
        className="mt-10"
        actions={
          <LinkButton to={`/authoring/${id}/worth`} kind="quiet" small>
            {t('Change')}
          </LinkButton>
        }
      >
        <p>{worthSentence(rules, locale) || t('Nothing at the moment.')}</p>
      </Section>
      <Section title={t('More')}>
        <Row gap="s">
          <LinkButton to={`/catalog/${slug}`} kind="quiet" small>
            {t('In the catalog')}
          </LinkButton>
          <LinkButton to="/value/accepted-at" kind="quiet" small icon={Handshake}>
            {t('Where it is accepted')}
          </LinkButton>
          <LinkButton to={`/authoring/${id}/calibration`} kind="quiet" small icon={Scale}>
            {t('Calibration')}
          </LinkButton>
          <LinkButton to={`/authoring/${id}/results`} kind="quiet" small icon={ChartNoAxesColumn}>
            {t('What results say')}
          </LinkButton>
          {loaderData.readers > 1 && (
            <LinkButton to={`/reliability/${slug}`} kind="quiet" small>
              {t('How far assessors agree')}
            </LinkButton>
          )}
          {loaderData.wasReviewed && (
            <LinkButton to={`/authoring/${id}/reviews`} kind="quiet" small icon={MessagesSquare}>
              {t('What colleagues said before')}
            </LinkButton>
          )}
          <LinkButton to={`/catalog/${slug}/versions`} kind="quiet" small icon={History}>
            {t('All versions')}
          </LinkButton>
          <LinkButton to={`/authoring/${id}/draft.json`} kind="quiet" small icon={Download} download>
            {t('Export as JSON')}
          </LinkButton>
          <PageForm answer={actionData} intent="copy">
            <HiddenFields values={{ organizationId }} />
            <Button kind="quiet" small icon={Copy}>
              {t('Copy')}
            </Button>
          </PageForm>
          <KeepAsTemplate title={title} answer={actionData} />
          {!retiredAt && (
            <Dialog id="retire" title={t('Retire this micro-credential?')} trigger={t('Retire')} triggerIcon={Archive} small>
              <p>
                {t(
                  'It leaves the catalog and can’t be started any more. People who have already started can finish, and what was earned stays.',
                )}
              </p>
              <PageForm answer={actionData} intent="retire">
                <Field name="reason" label={t('Why')} help={t('Shown on its page.')} optional maxLength={600} />
                <Row gap="s">
                  <Button kind="danger">{t('Retire')}</Button>
                  <DialogClose>{t('Keep it')}</DialogClose>
                </Row>
              </PageForm>
            </Dialog>
          )}
        </Row>
      </Section>
    </Page>
  )
}
