import { MessagesSquare } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Card } from '../../foundation/ui/card.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Heading, Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day, Moment } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/earlier-reviews-page.ts'
import { CommentWords } from './comment-words.tsx'
import type { DraftThread } from './draft-threads.ts'
import { type EarlierReview, findEarlierReviews } from './find-earlier-reviews.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const after = new URL(request.url).searchParams.get('after')
  return { ...(await findEarlierReviews(db, actor, params.id, { after })), after }
}

/** What colleagues said of a text before it was published or discarded, to be read: nothing of it can be changed any more. */
export default function EarlierReviewsPage({
  loaderData: { id, title, language, isPublished, review, next, after },
}: Route.ComponentProps) {
  const t = useText()
  const here = `/authoring/${id}/reviews`
  return (
    <Page
      title={t('What colleagues said before')}
      index={false}
      width="reading"
      eyebrow={
        <TextLink to={isPublished ? `/authoring/${id}` : `/drafts/${id}`}>
          <Written language={language}>{title || t('Untitled')}</Written>
        </TextLink>
      }
      lede={t('Comments and approvals of drafts that were published or discarded since. They can be read here, and not changed any more.')}
    >
      {review === null ? (
        <EmptyState icon={MessagesSquare} title={t('No review has ended yet')}>
          {t('Once a draft that colleagues reviewed is published or discarded, what they said of it stays here.')}
        </EmptyState>
      ) : (
        <WrittenIn value={language}>
          <Review review={review} />
        </WrittenIn>
      )}
      <Pager previous={after && here} next={next && `${here}?after=${next}`} label={t('Earlier reviews')} />
    </Page>
  )
}

function Review({ review: { begunAt, endedAt, endedBy, verdicts, parts, isCut } }: { review: EarlierReview }) {
  const t = useText()
  return (
    <>
      <Section
        title={
          endedBy === 'published'
            ? t.rich('Published on <a></a>', { a: () => <Day at={endedAt} /> })
            : t.rich('Discarded on <a></a>', { a: () => <Day at={endedAt} /> })
        }
        lede={t.rich('The review began on <a></a>.', { a: () => <Day at={begunAt} /> })}
      >
        {verdicts.length > 0 && (
          <Rows label={t('What each of them said last')}>
            {verdicts.map(({ personId, name, said, reason, saidAt }) => (
              <RowItem
                key={personId}
                title={name}
                note={saidAt ? <Moment at={saidAt} /> : undefined}
                aside={
                  <Status kind={said === 'approved' ? 'done' : said === 'changes' ? 'attention' : 'open'}>
                    {said === 'approved' ? t('Approved') : said === 'changes' ? t('Asked for changes') : t('Said nothing')}
                  </Status>
                }
                below={
                  said === 'changes' && reason ? <p className="whitespace-pre-line border-s-2 border-rule ps-4">{reason}</p> : undefined
                }
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('Part by part')}>
        {isCut && <p className="mb-4 text-soft">{t('Very much was said here: the newest 300 comments are shown.')}</p>}
        {parts.length === 0 ? (
          <p className="text-soft">{t('Nobody commented on a part.')}</p>
        ) : (
          <ol className="grid gap-5">
            {parts.map(({ key, name, threads }) => (
              <li key={key}>
                <Card>
                  <Stack gap="m">
                    <Heading level={3}>
                      <Written>{name}</Written>
                    </Heading>
                    <ol className="grid gap-4">
                      {threads.map((thread) => (
                        <Thread key={thread.id} thread={thread} />
                      ))}
                    </ol>
                  </Stack>
                </Card>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

function Thread({ thread }: { thread: DraftThread }) {
  const t = useText()
  const { earlierText, resolvedAt, resolvedBy, answers, author } = thread
  return (
    <li className="grid gap-3 border-s-2 border-rule ps-4">
      <CommentWords comment={thread} />
      {earlierText && (
        <Fold small summary={t('The text then')}>
          <Prose written text={earlierText} size="s" />
        </Fold>
      )}
      {answers.length > 0 && (
        <ol className="grid gap-3 ps-4" aria-label={t('Answers to {author}', { author })}>
          {answers.map((one) => (
            <li key={one.id}>
              <CommentWords comment={one} />
            </li>
          ))}
        </ol>
      )}
      {resolvedAt && (
        <p className="text-s text-soft">
          {resolvedBy
            ? t.rich('Resolved by {name}, <a></a>', { name: resolvedBy, a: () => <Moment at={resolvedAt} /> })
            : t.rich('Resolved <a></a>', { a: () => <Moment at={resolvedAt} /> })}
        </p>
      )}
    </li>
  )
}
