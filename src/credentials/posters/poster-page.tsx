import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { listKeepersOnly } from '../issue-by-list/list-policy.ts'
import type { Route } from './+types/poster-page.ts'
import { approveRequests, askBack, refuseRequest } from './answer-requests.ts'
import { countRequests, findPoster, lastWords, requestsOf } from './find-posters.ts'
import { readRecord } from './keep-names.ts'
import { localMoment } from './local-moment.ts'
import { posterAddress } from './poster-code.ts'
import { PosterHead } from './poster-head.tsx'
import { mayAnswerRequests, mayKeepPosters, mayUndoApproval, posterKeepersOf } from './poster-policy.ts'
import { posterStandingOf } from './poster-standing.ts'
import { type RequestState, requestStates } from './poster-words.ts'
import { RequestQueue } from './request-queue.tsx'
import { changePoster, closePoster, namePosterRecord, replacePosterCode, withdrawPoster } from './tend-poster.ts'
import { undoApproval } from './undo-approval.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { tokenSealed, madeBy, ...poster } = await findPoster(db, params.posterId)
  posterKeepersOf(actor, poster.organizationId)
  const { searchParams } = new URL(request.url)
  const state: RequestState | null = requestStates.find((one) => one === searchParams.get('state')) ?? null
  const q = (searchParams.get('q') ?? '').slice(0, 100)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const [counts, { requests, next }, onRecord, words] = await Promise.all([
    countRequests(db, poster.id),
    requestsOf(db, poster.id, { state, q, after }),
    readRecord(db, poster.id),
    actor.kind === 'person' ? lastWords(db, poster.id, actor.id) : undefined,
  ])
  const approving = mayAnswerRequests(actor, { organizationId: poster.organizationId, madeBy })
  const { organizationId, timeZone } = poster
  return {
    poster: {
      ...poster,
      standing: posterStandingOf(poster, world.now()),
      opens: localMoment(timeZone, poster.opensAt),
      closes: localMoment(timeZone, poster.closesAt),
    },
    address: posterAddress(world.keys, world.config.BASE_URL, { id: poster.id, tokenSealed }),
    counts,
    requests: requests.map(({ saidById, personId, ...one }) => ({
      ...one,
      onRecord: onRecord(one),
      isOwn: actor.kind === 'person' && (personId === actor.id || one.email === actor.email),
      mayUndo: one.state === 'approved' && one.isUnseen && mayUndoApproval(actor, { organizationId, saidBy: saidById }).allowed,
    })),
    next,
    words: words ?? null,
    mayKeep: mayKeepPosters(actor, poster).allowed,
    mayAnswer: approving.allowed,
    isOwn: !approving.allowed && approving.code === 'own-poster',
    asked: { state, q, after, tick: searchParams.get('tick') },
    said: searchParams.get('said'),
    count: Number(searchParams.get('count') ?? 0) || 0,
  }
}

const back =
  (said: string, at = '', count = 0) =>
  ({ args }: { args: { request: Request; params: { posterId?: string } } }) => {
    const { searchParams } = new URL(args.request.url)
    searchParams.set('said', said)
    searchParams.delete('tick')
    searchParams.set('count', String(count))
    return `/issue/posters/${args.params.posterId}?${searchParams}${at}`
  }

export const action = forms<unknown>({
  approve: form(approveRequests, ({ result: { approved, held }, args }) =>
    back(approved === 0 && held > 0 ? 'held' : 'approved', '#requests', approved)({ args }),
  ),
  refuse: form(refuseRequest, back('refused', '#requests')),
  'ask-back': form(askBack, back('asked-back', '#requests')),
  undo: form(undoApproval, back('undone', '#requests')),
  change: form(changePoster, back('kept')),
  names: form(namePosterRecord, back('kept')),
  close: form(closePoster, back('closed')),
  withdraw: form(withdrawPoster, back('withdrawn')),
  replace: form(replacePosterCode, back('replaced')),
})

const sayings: Record<string, string> = texts({
  made: 'The poster is made. Print it, or show its code.',
  approved: '{count, plural, =0 {Approved.} one {Approved. One badge goes out now.} other {Approved. # badges go out now.}}',
  held: 'They had it already, so nothing was issued. They get an e-mail that says so.',
  refused: 'They get your reason by e-mail.',
  'asked-back': 'They are asked by e-mail.',
  undone: 'Undone. The request waits again.',
  kept: 'Kept.',
  closed: 'Closed. It can be opened again.',
  withdrawn: 'Withdrawn. Who scans it is told so.',
  replaced: 'The poster has another code. Print it again; the old one says that it is not used any more.',
})

/** One poster: its code, its window, and who asked by it. */
export default function PosterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { poster, address, counts, requests, next, words, mayKeep, mayAnswer, isOwn, asked, said, count } = loaderData
  const t = useText()
  return (
    <Page
      title={poster.name}
      eyebrow={
        <TextLink to={`/issue/posters?of=${poster.slug}`}>{t('Posters of {organization}', { organization: poster.organization })}</TextLink>
      }
      width="wide"
      index={false}
    >
      <Stack gap="xl">
        <PosterHead poster={poster} address={address} mayKeep={mayKeep} answer={actionData} />
        <RequestQueue
          poster={poster}
          counts={counts}
          requests={requests}
          next={next}
          words={words}
          mayAnswer={mayAnswer}
          isOwn={isOwn}
          asked={asked}
          refused={refusedForm(actionData)}
          answer={actionData}
        />
      </Stack>
      <Toast>{said && Object.hasOwn(sayings, said) ? t(sayings[said] ?? '', { count }) : null}</Toast>
    </Page>
  )
}
