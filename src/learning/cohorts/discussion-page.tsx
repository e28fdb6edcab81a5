import { Bell, BellOff, MessagesSquare } from 'lucide-react'
import { useRevalidator } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/discussion-page.ts'
import { CohortFrame } from './cohort-frame.tsx'
import { followCohort } from './cohort-membership.ts'
import { editPost, hidePost, removePost, writePost } from './cohort-posts.ts'
import { findOwnCohort } from './find-cohorts.ts'
import { findThread, findThreads } from './find-posts.ts'
import { ThreadView } from './thread-view.tsx'

/** New posts come by themselves, and what someone types stays. */
export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const mark = await watchFrom(world)
  const cohort = await findOwnCohort(db, actor, params.cohortId)
  const query = new URL(request.url).searchParams
  const key = (name: string) => {
    const given = query.get(name) ?? undefined
    return isId(given) ? given : null
  }
  const reader = { personId: cohort.personId, isOrganizer: cohort.isOrganizer, now: world.now() }
  const threadId = key('thread')
  const common = { cohort, mark, isFirst: key('before') === null && key('after') === null }
  if (threadId) {
    const found = await findThread(db, cohort.id, threadId, reader, { after: key('after') })
    if (!found) throw missing('post')
    return { ...common, threads: [found.thread], next: found.next, threadId }
  }
  return { ...common, ...(await findThreads(db, cohort.id, reader, { before: key('before') })), threadId: null }
}

/** Back to where it was written: a thread, or all of them. */
const backTo = ({ result: { cohortId }, args }: { result: { cohortId: string }; args: { request: Request } }) => {
  const thread = new URL(args.request.url).searchParams.get('thread') ?? undefined
  return `/learning/cohorts/${cohortId}/discussion${isId(thread) ? `?thread=${thread}` : ''}`
}
const atPost = (done: { result: { cohortId: string; postId: string }; args: { request: Request } }) =>
  `${backTo(done)}#post-${done.result.postId}`

export const action = forms<unknown>({
  post: form(writePost, atPost),
  edit: form(editPost, atPost),
  remove: form(removePost, atPost),
  hide: form(hidePost, atPost),
  follow: form(followCohort, backTo),
})

export default function DiscussionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cohort, threads, next, threadId, isFirst, mark } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  const isLive = cohort.archivedAt === null
  const here = `/learning/cohorts/${cohort.id}/discussion`
  const shared = { cohort: { id: cohort.id, isOrganizer: cohort.isOrganizer }, isLive, answer: actionData }
  return (
    <CohortFrame cohort={cohort} current="discussion">
      <WatchChanges
        topics={[`cohort:${cohort.id}`]}
        after={mark}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
      <Stack gap="l">
        {threadId ? (
          <p>
            <TextLink to={here}>{t('The whole discussion')}</TextLink>
          </p>
        ) : (
          <>
            <Following cohortId={cohort.id} isMuted={cohort.isMuted} answer={actionData} />
            {isLive && (
              <PageForm key={threads[0]?.id ?? 'first'} answer={actionData} intent="post" className="gap-3!">
                <HiddenFields values={{ cohortId: cohort.id }} />
                <Field name="body" label={t('Begin a thread')} type="textarea" rows={3} maxLength={4000} />
                <div>
                  <Button>{t('Post')}</Button>
                </div>
              </PageForm>
            )}
          </>
        )}
        {threads.length > 0 ? (
          <ol className="grid gap-5" aria-label={t('Discussion')}>
            {threads.map((thread) => (
              <ThreadView key={thread.id} thread={thread} {...shared} />
            ))}
          </ol>
        ) : (
          <EmptyState icon={MessagesSquare} title={t('Nothing said yet')}>
            {t('Ask, tell, or only read along: nobody has to write. New posts appear here by themselves.')}
          </EmptyState>
        )}
        <Pager
          previous={isFirst ? null : threadId ? `${here}?thread=${threadId}` : here}
          next={next && (threadId ? `${here}?thread=${threadId}&after=${next}` : `${here}?before=${next}`)}
          label={t('Discussion')}
        />
      </Stack>
    </CohortFrame>
  )
}

/** Whether one is told of what is new. Reading along asks for nothing. */
function Following({ cohortId, isMuted, answer }: { cohortId: string; isMuted: boolean; answer: unknown }) {
  const t = useText()
  return (
    <PageForm answer={answer} intent="follow">
      <HiddenFields values={{ cohortId, isMuted: isMuted ? 'false' : 'true' }} />
      <Row align="between">
        <p className="min-w-0 flex-1 basis-64 text-s text-soft">
          {isMuted
            ? t('Muted: you can read and write, and get no notices.')
            : t('You follow it: one notice a day at most, and only if something is new.')}
        </p>
        <Button small kind="quiet" icon={isMuted ? Bell : BellOff}>
          {isMuted ? t('Follow') : t('Mute')}
        </Button>
      </Row>
    </PageForm>
  )
}
