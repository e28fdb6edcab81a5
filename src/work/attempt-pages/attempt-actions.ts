import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { type Refused, refuse } from '../../foundation/doors/form.ts'
import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isRefusal, statusOf } from '../../foundation/platform/refusal.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { addLink, addText } from '../artifacts/add-artifact.ts'
import { askLinkAgain } from '../artifacts/ask-link-again.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from '../artifacts/change-artifact.ts'
import { dropOriginal, takeOriginalBack } from '../artifacts/change-masked.ts'
import { receiveArtifacts } from '../artifacts/receive-artifacts.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { askCoSignature } from '../co-signatures/ask-co-signature.ts'
import { carriesFiles, formIn } from '../evidence/receive-form.ts'
import { cancelUpload } from '../uploads/cancel-upload.ts'
import { findUpload } from '../uploads/find-uploads.ts'
import { finishArrived } from '../uploads/finish-arrived.ts'

/** Back to the part of which the form was, with what to say. */
const backTo = ({ params }: ActionFunctionArgs, values: Record<string, string>) =>
  `/work/${params.attemptId}?${new URLSearchParams(values)}`

type InPart = { result: { requirementId: string }; args: ActionFunctionArgs }
const saying =
  (said: string) =>
  ({ result, args }: InPart) =>
    backTo(args, { requirement: result.requirementId, said })

const actions = forms<unknown>({
  'save-answer': form(saveAnswer, saying('saved'), {
    // Both texts are shown, and what was typed is sent again with the new revision if it is to stay.
    refused({ kept }, _args, sent) {
      if (!kept) return null
      const [requirementId, mine] = [String(sent.get('requirementId')), String(sent.get('body'))]
      return data({ stale: { requirementId, revision: kept.revision, theirs: kept.values.body, mine } }, { status: 409 })
    },
  }),
  'add-link': form(addLink, saying('added')),
  'add-text': form(addText, saying('added')),
  'change-artifact': form(changeArtifact, saying('saved'), {
    refused: ({ kept }, args, sent) =>
      kept && redirect(backTo(args, { requirement: String(sent.get('requirementId') ?? ''), said: 'changed-elsewhere' }), 303),
  }),
  'check-link': form(askLinkAgain, saying('asked')),
  'ask-co-signature': form(askCoSignature, saying('signature-asked')),
  'remove-artifact': form(removeArtifact, ({ result: { requirementId, artifactId }, args }) =>
    backTo(args, { requirement: requirementId, removed: artifactId }),
  ),
  'restore-artifact': form(restoreArtifact, ({ result: { requirementId, artifactId }, args }) =>
    backTo(args, { requirement: requirementId, said: 'restored', restored: artifactId }),
  ),
  'take-original-back': form(takeOriginalBack, ({ result: { requirementId, artifactId }, args }) =>
    backTo(args, { requirement: requirementId, said: 'original-back', restored: artifactId }),
  ),
  'drop-original': form(dropOriginal, saying('original-dropped')),
  'finish-upload': finishing,
  'cancel-upload': form(cancelUpload, saying('cancelled')),
  withdraw: form(withdrawAttempt, ({ args: { params } }) => `/work/${params.attemptId}`),
})

/** What each form of the workspace does. All of them work without script; with it, most is saved and sent before anyone presses a button. */
export const actOnWork = (args: ActionFunctionArgs) => (carriesFiles(args.request) ? upload(args) : actions(args))

/** All of a file is here: what kept it from being added is tried again. */
async function finishing(args: ActionFunctionArgs) {
  const { world, db, actor, form: read } = args.context.get(pageContext)
  const sent = await read()
  try {
    const upload = await findUpload(db, actor, String(sent.get('uploadId') ?? ''))
    const { requirementId } = await finishArrived(world, actor, askedFrom(args), upload)
    return redirect(backTo(args, { requirement: requirementId, said: 'added' }), 303)
  } catch (error) {
    return refuse(error, sent)
  }
}

/** A form with files, as a browser without script sends it. */
async function upload(args: ActionFunctionArgs) {
  const { world, actor } = args.context.get(pageContext)
  const refused = (code: string, sentence: Sentence, faults: Sentence[], status: number) =>
    data<Refused>(
      { refused: { code, sentence, fields: faults.map((fault) => ({ field: 'file', ...fault })) }, values: { intent: 'add-files' } },
      { status },
    )
  try {
    const files = await receiveArtifacts(world, actor, askedFrom(args), formIn(args.request), String(args.params.attemptId), null)
    const faults = files.flatMap((file) => ('refused' in file ? [file.refused.sentence] : []))
    const [kept] = files.flatMap((file) => ('kept' in file ? [file.kept] : []))
    if (faults.length === 0 && kept) return redirect(backTo(args, { requirement: kept.requirementId, said: 'added' }), 303)
    return refused('files-not-added', sentence(kept ? 'Some files were added, others were not.' : 'Nothing was added.'), faults, 422)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return refused(error.code, error.sentence, [], statusOf[error.kind])
  }
}
