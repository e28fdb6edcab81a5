import { PenLine } from 'lucide-react'
import { useRevalidator } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { lookingRoles } from '../achievements/draft-approvals.ts'
import { previewAddress } from '../achievements/preview-address.ts'
import { categoriesOf } from '../badges/categories.ts'
import { AchievementFacts, AchievementView } from '../catalog/achievement-view.tsx'
import { findWorth } from '../value/worth.ts'
import type { Route } from './+types/draft-review-page.ts'
import { askReviewers, takeReviewBack } from './ask-reviewers.ts'
import { AskForm, Reviewers } from './draft-reviewers.tsx'
import { findColleagues } from './find-colleagues.ts'
import { findDraftReview } from './find-draft-review.ts'
import { hasEarlierReview } from './find-earlier-reviews.ts'
import { approveDraft, askForChanges } from './judge-draft.ts'
import { PartThreads } from './part-threads.tsx'
import { setDraftRule } from './set-draft-rule.ts'
import { VerdictForms } from './verdict-forms.tsx'
import { removeDraftComment, reopenDraftComment, resolveDraftComment, writeDraftComment } from './write-draft-comment.ts'

/** What others say comes by itself, and what someone types stays. */
export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  const mark = await watchFrom(world)
  const { mayJudge, parts, ...found } = await findDraftReview(db, actor, params.id)
  const q = (new URL(request.url).searchParams.get('q') ?? '').replaceAll(/\p{C}/gu, ' ').trim().slice(0, 100)
  const issuer = {
    shortName: found.organizationShortName,
    accent: found.accent,
    categories: await categoriesOf(db, found.organizationId),
  }
  return {
    ...found,
    hasEarlier: found.isAuthor && (await hasEarlierReview(db, found.id)),
    mark,
    q,
    parts: parts.map((part) => ({ ...part, name: typeof part.name === 'string' ? part.name : t(part.name) })),
    whyNot: mayJudge.allowed || !found.isAsked ? null : t(mayJudge.because),
    colleagues: found.isAuthor
      ? await findColleagues(db, found.organizationId, {
          q,
          except: found.reviewers.map(({ personId }) => personId),
          roles: lookingRoles,
        })
      : [],
    badge: previewAddress(found.definition, issuer),
    worth: await findWorth(db, actor, found, world.now()),
  }
}

const here = ({ args: { params } }: { args: { params: Record<string, string | undefined> } }) => `/drafts/${params.id}`
const atComment = (done: { result: { commentId: string }; args: { params: Record<string, string | undefined> } }) =>
  `${here(done)}#comment-${done.result.commentId}`
const ofThis = { input: ({ params }: { params: Record<string, string | undefined> }) => ({ achievementId: String(params.id) }) }

export const action = forms<unknown>({
  ask: form(askReviewers, here, ofThis),
  'take-back': form(takeReviewBack, here, ofThis),
  comment: form(writeDraftComment, atComment, ofThis),
  answer: form(writeDraftComment, atComment, ofThis),
  remove: form(removeDraftComment, here, ofThis),
  resolve: form(resolveDraftComment, atComment, ofThis),
  reopen: form(reopenDraftComment, atComment, ofThis),
  approve: form(approveDraft, here, ofThis),
  changes: form(askForChanges, here, ofThis),
  rule: form(setDraftRule, here, { input: () => ({}) }),
})

export default function DraftReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { revalidate } = useRevalidator()
  const { id, definition, isAuthor, isAsked, organizationName, parts, gone, open, isCut } = loaderData
  return (
    <Page
      title={definition.title || t('Untitled')}
      language={definition.language}
      eyebrow={isAuthor ? <TextLink to="/authoring">{t('Authoring')}</TextLink> : <TextLink to="/drafts">{t('Drafts to review')}</TextLink>}
      lede={definition.competency}
      art={<BadgeArt src={loaderData.badge} alt="" size="m" />}
      index={false}
      actions={
        isAuthor && (
          <LinkButton to={`/authoring/${id}/basics`} kind="quiet" icon={PenLine}>
            {t('Go on writing')}
          </LinkButton>
        )
      }
    >
      <WatchChanges
        topics={[`draft:${id}`]}
        after={loaderData.mark}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
      <Section title={t('Where the review stands')}>
        <Stack gap="l">
          <Reviewers {...loaderData} answer={actionData} />
          {isAuthor && <AskForm {...loaderData} answer={actionData} />}
          {loaderData.hasEarlier && (
            <p>
              <TextLink to={`/authoring/${id}/reviews`}>{t('What colleagues said before')}</TextLink>
            </p>
          )}
        </Stack>
      </Section>
      {isAsked && <VerdictForms {...loaderData} answer={actionData} />}
      <Section title={t('As the catalog would show it')}>
        <Stack gap="m">
          <AchievementFacts definition={definition} offeredBy={t('Offered by {organizationName}', { organizationName })} />
          <Fold summary={t('The whole page with its rubric')}>
            <AchievementView definition={definition} worth={loaderData.worth} narrow />
          </Fold>
        </Stack>
      </Section>
      <Section
        id="parts"
        title={t('Part by part')}
        lede={t(
          '{open, plural, =0 {Nothing said is open.} one {One comment is open.} other {# comments are open.}} What is said of a part stays with it when the text changes.',
          { open },
        )}
      >
        {isCut && <p className="mb-4 text-soft">{t('Very much was said here: the newest 300 comments are shown.')}</p>}
        <WrittenIn value={definition.language}>
          <ol className="grid gap-5">
            {parts.map((part) => (
              <PartThreads key={part.key} achievementId={id} part={part} threads={part.threads} answer={actionData} />
            ))}
            {gone.length > 0 && <PartThreads achievementId={id} part={null} threads={gone} answer={actionData} />}
          </ol>
        </WrittenIn>
      </Section>
    </Page>
  )
}
