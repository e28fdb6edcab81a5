import { pageContext } from '../../foundation/doors/page-context.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { commentKindWords, signalWords } from '../comments/comment-kinds.ts'
import { placeWords } from '../comments/comment-place.ts'
import { spokenWords } from '../comments/comment-recording.ts'
import { findThreads, type ShownComment } from '../comments/find-comments.ts'
import { mostComments } from '../comments/write-comment.ts'
import type { Route } from './+types/print-page.ts'
import { openConversation } from './find-clip.ts'
import { findSharesOf } from './find-shares.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const clip = await openConversation({ db, actor }, params.artifactId)
  const [{ threads }, shares] = await Promise.all([
    findThreads(db, { artifactId: clip.id, personId: clip.personId, size: mostComments }),
    findSharesOf(db, clip.id),
  ])
  return { id: clip.id, name: clip.name, title: clip.definition.title, criteria: clip.criteria, threads, shares }
}

export default function PrintPage({ loaderData: { id, name, title, criteria, threads, shares } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={name}
      eyebrow={<TextLink to={`/coaching/${id}`}>{title}</TextLink>}
      lede={t('{count, plural, =0 {No comments} one {One comment} other {# comments}}, as text to print or copy.', {
        count: threads.length,
      })}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        {shares.flatMap(({ coach, signals }) =>
          signals.map(({ id: signalId, signal, because, givenAt }) => (
            <div key={signalId}>
              <p className="font-semibold">
                {coach}: {t(signalWords[signal])} · <Day at={givenAt} />
              </p>
              <Prose text={because} />
            </div>
          )),
        )}
        {threads.map((thread) => (
          <div key={thread.id} className="break-inside-avoid">
            <p className="text-s text-soft">
              {[
                placeWords(t, thread.place),
                t(commentKindWords[thread.kind]),
                criteria.find(({ id: of }) => of === thread.criterionId)?.name,
                thread.resolvedAt && t('Done'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <SaidInPrint comment={thread} />
            {thread.answers.length > 0 && (
              <div className="mt-2 grid gap-2 border-l-2 border-rule pl-4">
                {thread.answers.map((answer) => (
                  <SaidInPrint key={answer.id} comment={answer} />
                ))}
              </div>
            )}
          </div>
        ))}
      </Stack>
    </Page>
  )
}

function SaidInPrint({ comment: { author, body, writtenAt, postedAt, removedAt, recording } }: { comment: ShownComment }) {
  const t = useText()
  if (removedAt) return <p className="italic">{t('Its author took this away.')}</p>
  return (
    <div>
      <p className="text-s">
        <b>{author}</b> · <Day at={postedAt ?? writtenAt} />
        {postedAt === null && <> · {t('Only you see this')}</>}
      </p>
      {recording && <p className="italic">{spokenWords(t, recording)}</p>}
      {body !== '' && <Prose text={body} />}
    </div>
  )
}
