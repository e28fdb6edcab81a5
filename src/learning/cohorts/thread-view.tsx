import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Post, Thread } from './find-posts.ts'

type Shared = { cohort: { id: string; isOrganizer: boolean }; isLive: boolean; answer: unknown }

/** One thread: what began it, what was answered, and the way to answer. */
export function ThreadView({ thread, ...shared }: Shared & { thread: Thread }) {
  const t = useText()
  const { cohort, isLive, answer } = shared
  const intent = `post:${thread.id}`
  return (
    <li>
      <Card as="article">
        <Stack gap="m">
          <PostView post={thread} {...shared} />
          {thread.replies.length > 0 && (
            <ol className="grid gap-4 border-s-2 border-rule ps-4" aria-label={t('Answers to {author}', { author: thread.author })}>
              {thread.replies.map((reply) => (
                <li key={reply.id}>
                  <PostView post={reply} {...shared} />
                </li>
              ))}
            </ol>
          )}
          {thread.more > 0 && (
            <p>
              <TextLink to={`/learning/cohorts/${cohort.id}/discussion?thread=${thread.id}`}>
                {t('{count, plural, one {# more answer} other {# more answers}}', { count: thread.more })}
              </TextLink>
            </p>
          )}
          {isLive && (
            <Fold small summary={t('Answer')} open={refusedForm(answer)?.values.intent === intent}>
              <PageForm key={thread.replies.filter(({ isOwn }) => isOwn).length} answer={answer} intent={intent} className="gap-3!">
                <HiddenFields values={{ cohortId: cohort.id, threadId: thread.id }} />
                <Field
                  name="body"
                  label={t('Your answer to {author}', { author: thread.author })}
                  type="textarea"
                  rows={2}
                  maxLength={4000}
                />
                <div>
                  <Button small>{t('Post')}</Button>
                </div>
              </PageForm>
            </Fold>
          )}
        </Stack>
      </Card>
    </li>
  )
}

function PostView({ post, ...shared }: Shared & { post: Post }) {
  const t = useText()
  const { id, author, postedAt, editedAt, body, isHidden, isRemoved, hiddenBecause } = post
  return (
    <div id={`post-${id}`} tabIndex={-1} className="scroll-mt-4">
      <p className="text-s">
        <strong>{author}</strong>{' '}
        <span className="text-soft">
          <Moment at={postedAt} />
          {editedAt && !isRemoved && ` · ${t('changed')}`}
        </span>
      </p>
      {isRemoved && <p className="text-soft">{t('Removed by its author.')}</p>}
      {isHidden && !isRemoved && <p className="text-soft">{t('Hidden by an organizer: {reason}', { reason: hiddenBecause })}</p>}
      {body !== null && <Prose text={body} />}
      {shared.isLive && !isRemoved && <PostActions post={post} {...shared} />}
    </div>
  )
}

function PostActions({ post, cohort, answer }: Shared & { post: Post }) {
  const t = useText()
  const { id, body, isOwn, isEditable, isHidden } = post
  const which = { cohortId: cohort.id, postId: id }
  const isOpen = refusedForm(answer)?.values.intent?.endsWith(`:${id}`) ?? false
  if (!isOwn && !cohort.isOrganizer) return null
  return (
    <Fold small summary={isOwn ? t('Change or remove') : t('As an organizer')} open={isOpen}>
      <Stack gap="m">
        {isEditable && (
          <PageForm answer={answer} intent={`edit:${id}`} className="gap-3!">
            <HiddenFields values={which} />
            <Field
              name="body"
              label={t('What you wrote')}
              help={t('It can be changed for ten minutes.')}
              type="textarea"
              rows={3}
              defaultValue={body}
              maxLength={4000}
            />
            <div>
              <Button small kind="quiet">
                {t('Save')}
              </Button>
            </div>
          </PageForm>
        )}
        {isOwn && (
          <PageForm answer={answer} intent={`remove:${id}`} confirm={t('Remove what you wrote for good?')}>
            <HiddenFields values={which} />
            <Row>
              <Button small kind="plain">
                {t('Remove what I wrote')}
              </Button>
            </Row>
          </PageForm>
        )}
        {cohort.isOrganizer && !isOwn && (
          <PageForm answer={answer} intent={`hide:${id}`} className="gap-3!">
            <HiddenFields values={{ ...which, isHidden: isHidden ? 'false' : 'true' }} />
            {!isHidden && (
              <Field name="because" label={t('Why it is hidden')} help={t('Everyone in the cohort reads it.')} maxLength={300} />
            )}
            <Row>
              <Button small kind="quiet">
                {isHidden ? t('Show it again') : t('Hide it')}
              </Button>
            </Row>
          </PageForm>
        )}
      </Stack>
    </Fold>
  )
}
