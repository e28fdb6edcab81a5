import type { ActionFunctionArgs } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { changeComment, removeComment, reopenComment, resolveComment, shareComments } from '../comments/change-comment.ts'
import { placeIn } from '../comments/comment-form.ts'
import { writeComment } from '../comments/write-comment.ts'
import { speakComment } from '../uploads/speak-comment.ts'
import { giveSignal } from './give-signal.ts'
import { stopSharing } from './share-clip.ts'

const artifactOf = ({ params }: ActionFunctionArgs) => ({ artifactId: params.artifactId ?? '' })
/** In place, as a script asks for it: the page is read anew and nothing in it moves. Without script the page comes again. */
const stays = { input: artifactOf }

/** What each form of the page of a clip does. */
export const actOnClip = forms<unknown>({
  write: form(writeComment, ({ result }) => ({ done: 'written', id: result.commentId }), {
    input: (args, sent) => ({ ...artifactOf(args), place: placeIn(sent), answersId: null }),
  }),
  answer: form(writeComment, ({ result }) => ({ done: 'answered', id: result.commentId }), {
    input: (args) => ({ ...artifactOf(args), place: null, kind: 'note' as const }),
  }),
  speak: form(speakComment, ({ result }) => ({ done: 'spoken', id: result.commentId, uploadId: result.uploadId }), {
    input: (args, sent) => ({ ...artifactOf(args), place: placeIn(sent), answersId: null }),
  }),
  say: form(speakComment, ({ result }) => ({ done: 'spoken', id: result.commentId, uploadId: result.uploadId }), {
    input: (args) => ({ ...artifactOf(args), place: null, kind: 'note' as const }),
  }),
  change: form(changeComment, () => ({ done: 'changed' })),
  remove: form(removeComment, () => ({ done: 'removed' })),
  resolve: form(resolveComment, () => ({ done: 'resolved' })),
  reopen: form(reopenComment, () => ({ done: 'reopened' })),
  share: form(shareComments, () => ({ done: 'shared' }), stays),
  signal: form(giveSignal, ({ args, result }) => `/coaching/${result.artifactId ?? args.params.artifactId}?said=told`),
  stop: form(stopSharing, ({ args }) => `/coaching/${args.params.artifactId}?said=stopped`),
})
