import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { CommentWords } from './comment-words.tsx'
import type { DraftComment, DraftThread } from './draft-threads.ts'

type Part = { key: string; name: string; text: string; within: string | null }
type Shared = { answer: unknown }

/** One part of the draft with what was said of it; without a part, what was said of parts that are gone. */
export function PartThreads({
  achievementId,
  part,
  threads,
  ...shared
}: Shared & { achievementId: string; part: Part | null; threads: readonly DraftThread[] }) {
  const t = useText()
  const { answer } = shared
  const [open, resolved] = [threads.filter(({ resolvedAt }) => !resolvedAt), threads.filter(({ resolvedAt }) => resolvedAt)]
  const intent = `comment:${part?.key}`
  return (
    <li className={part?.within ? 'sm:ms-8' : undefined}>
      <Card>
        <Stack gap="m">
          <div>
            <Heading level={3}>{part === null ? t('Parts that are not in the draft any more') : <Written>{part.name}</Written>}</Heading>
            {part?.text && part.text !== part.name && <Prose written text={part.text} size="s" className="mt-1 text-soft" />}
          </div>
          {open.length > 0 && <Threads threads={open} {...shared} />}
          {resolved.length > 0 && (
            <Fold small summary={t('{count, plural, one {# resolved comment} other {# resolved comments}}', { count: resolved.length })}>
              <Threads threads={resolved} {...shared} />
            </Fold>
          )}
          {part !== null && (
            <Fold small summary={t('Comment on {part}', { part: part.name })} open={refusedForm(answer)?.values.intent === intent}>
              <PageForm key={threads.filter(({ isOwn }) => isOwn).length} answer={answer} intent={intent} className="gap-3!">
                <HiddenFields values={{ part: part.key, achievementId }} />
                <Field name="body" label={t('Your comment')} type="textarea" rows={2} maxLength={4000} />
                <Row>
                  <Button small>{t('Post')}</Button>
                </Row>
              </PageForm>
            </Fold>
          )}
        </Stack>
      </Card>
    </li>
  )
}

const Threads = ({ threads, ...shared }: Shared & { threads: readonly DraftThread[] }) => (
  <ol className="grid gap-4">
    {threads.map((thread) => (
      <ThreadItem key={thread.id} thread={thread} {...shared} />
    ))}
  </ol>
)

function ThreadItem({ thread, answer }: Shared & { thread: DraftThread }) {
  const t = useText()
  const { id, earlierText, resolvedAt, resolvedBy, answers, author } = thread
  const intent = `answer:${id}`
  return (
    <li className="grid gap-3 border-s-2 border-rule ps-4">
      <CommentItem comment={thread} answer={answer} />
      {earlierText !== null && (
        <div>
          <Status kind="waiting">{t('Written about an earlier text')}</Status>
          {earlierText !== '' && (
            <Fold small summary={t('The text then')}>
              <Prose written text={earlierText} size="s" />
            </Fold>
          )}
        </div>
      )}
      {resolvedAt && (
        <p className="text-s text-soft">
          {resolvedBy
            ? t.rich('Resolved by {name}, <a></a>', { name: resolvedBy, a: () => <Moment at={resolvedAt} /> })
            : t.rich('Resolved <a></a>', { a: () => <Moment at={resolvedAt} /> })}
        </p>
      )}
      {answers.length > 0 && (
        <ol className="grid gap-3 ps-4" aria-label={t('Answers to {author}', { author })}>
          {answers.map((one) => (
            <li key={one.id}>
              <CommentItem comment={one} answer={answer} />
            </li>
          ))}
        </ol>
      )}
      <Row gap="s">
        <Fold small summary={t('Answer')} open={refusedForm(answer)?.values.intent === intent}>
          <PageForm key={answers.filter(({ isOwn }) => isOwn).length} answer={answer} intent={intent} className="gap-3!">
            <HiddenFields values={{ threadId: id }} />
            <Field name="body" label={t('Your answer to {author}', { author })} type="textarea" rows={2} maxLength={4000} />
            <Row>
              <Button small>{t('Post')}</Button>
            </Row>
          </PageForm>
        </Fold>
        <PageForm answer={answer} intent={resolvedAt ? `reopen:${id}` : `resolve:${id}`}>
          <HiddenFields values={{ commentId: id }} />
          <Button kind="plain" small>
            {resolvedAt ? t('Open it again') : t('Resolved')}
          </Button>
        </PageForm>
      </Row>
    </li>
  )
}

function CommentItem({ comment, answer }: { comment: DraftComment; answer: unknown }) {
  const t = useText()
  const { id, isRemoved, isOwn } = comment
  return (
    <div id={`comment-${id}`} tabIndex={-1} className="scroll-mt-4">
      <CommentWords comment={comment} />
      {isOwn && !isRemoved && (
        <PageForm answer={answer} intent={`remove:${id}`} confirm={t('Remove what you wrote for good?')}>
          <HiddenFields values={{ commentId: id }} />
          <Row>
            <Button kind="plain" small>
              {t('Remove what I wrote')}
            </Button>
          </Row>
        </PageForm>
      )}
    </div>
  )
}
