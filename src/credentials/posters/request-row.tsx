import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { fateLabels, type RowFate } from '../issue-by-list/row-words.ts'
import { type RequestState, requestLabels } from './poster-words.ts'

export type ShownRequest = {
  id: string
  state: RequestState
  name: string
  email: string
  answer: string
  revision: number
  link: string
  isShown: boolean
  askedAt: Date
  said: string
  saidBy: string | null
  saidAt: Date | null
  fate: RowFate | null
  listId: string | null
  awardId: string | null
  onRecord: 'address' | 'name' | 'no' | null
  isOwn: boolean
  mayUndo: boolean
}

const kinds: Record<RequestState, StatusKind> = {
  waiting: 'attention',
  'asked-back': 'open',
  approved: 'earned',
  held: 'waiting',
  refused: 'waiting',
}
const records = texts({
  address: 'The record has this address.',
  name: 'The record has this name.',
  no: 'The record has neither this name nor this address.',
})

type Given = {
  request: ShownRequest
  mayAnswer: boolean
  tick: { form: string; isTicked: boolean } | null
  answer: unknown
}

/** One who asked: what they wrote, whether the record names them, and what came of it. */
export function OneRequest({ request, mayAnswer, tick, answer }: Given) {
  const t = useText()
  const { id, state, name, email, askedAt, link, said, saidBy, saidAt, fate, listId, awardId, onRecord, isOwn, mayUndo } = request
  const isOpen = state === 'waiting' || state === 'asked-back'
  return (
    <RowItem
      {...(awardId !== null && { to: `/awards/${awardId}` })}
      lead={
        tick && isOpen && !isOwn ? (
          <>
            <input type="hidden" name={`revisions.${id}`} value={request.revision} form={tick.form} />
            <input
              type="checkbox"
              name="requestIds"
              value={id}
              form={tick.form}
              defaultChecked={tick.isTicked}
              aria-label={t('Approve {name}', { name })}
              className="relative z-1 size-[1.3em] shrink-0 accent-green pointer-coarse:size-7"
            />
          </>
        ) : undefined
      }
      title={name}
      note={
        <>
          <span className="block">
            <MailAddress of={email} /> · <Day at={askedAt} form="medium" />
          </span>
          <span className="block max-w-reading whitespace-pre-line text-ink">{request.answer}</span>
          {link !== '' && <span className="block text-s [overflow-wrap:anywhere]">{link}</span>}
          {request.isShown && <span className="block text-s">{t('They want these words to stand in the badge.')}</span>}
          {onRecord !== null && <span className={onRecord === 'no' ? 'block text-brick' : 'block text-green'}>{t(records[onRecord])}</span>}
          {said !== '' && saidAt !== null && (
            <span className="block text-s">
              {t.rich('{name} wrote on {day}: {said}', { name: saidBy ?? t('Somebody'), day: <Day at={saidAt} form="medium" />, said })}
            </span>
          )}
          {state === 'approved' && saidAt !== null && (
            <span className="block text-s">
              {t.rich('Approved by {name} on {day}.', { name: saidBy ?? t('Somebody'), day: <Day at={saidAt} form="medium" /> })}{' '}
              {listId && <TextLink to={`/issue/${listId}`}>{t('The list by which it went out')}</TextLink>}
            </span>
          )}
          {isOwn && isOpen && <span className="block text-s">{t('This is your own, so somebody else answers it.')}</span>}
        </>
      }
      aside={
        state === 'approved' && fate !== null && fate !== 'ready' ? (
          <Status kind={fate === 'issued' ? 'earned' : 'open'}>{t(fateLabels[fate])}</Status>
        ) : (
          <Status kind={kinds[state]}>{t(requestLabels[state])}</Status>
        )
      }
      below={
        mayAnswer && isOpen && !isOwn ? (
          <Ways request={request} answer={answer} />
        ) : mayUndo ? (
          <Fold summary={t('Undo the approval of {name}', { name })} small open={refusedForm(answer)?.values.intent === `undo:${id}`}>
            <PageForm answer={answer} intent={`undo:${id}`}>
              <HiddenFields values={{ requestId: id }} />
              <p className="text-s text-soft">
                {t(
                  'Nobody has opened it yet. Undone, its link opens nothing, or the award is taken back without an e-mail; the request waits again.',
                )}
              </p>
              <div>
                <Button kind="danger" small>
                  {t('Undo it')}
                </Button>
              </div>
            </PageForm>
          </Fold>
        ) : undefined
      }
    />
  )
}

/** To ask them something, or not to approve it, with a reason. */
function Ways({ request: { id, name }, answer }: { request: ShownRequest; answer: unknown }) {
  const t = useText()
  const intent = refusedForm(answer)?.values.intent
  return (
    <Fold
      summary={t('Ask {name} something, or do not approve it', { name })}
      small
      open={intent === `refuse:${id}` || intent === `ask-back:${id}`}
    >
      <Stack gap="m">
        <PageForm answer={answer} intent={`ask-back:${id}`}>
          <HiddenFields values={{ requestId: id }} />
          <Field
            name="question"
            type="textarea"
            rows={2}
            label={t('What do you want to know?')}
            help={t('They get it by e-mail, with a link to answer.')}
            maxLength={600}
          />
          <div>
            <Button kind="quiet" small>
              {t('Ask them')}
            </Button>
          </div>
        </PageForm>
        <PageForm answer={answer} intent={`refuse:${id}`}>
          <HiddenFields values={{ requestId: id }} />
          <Field
            name="reason"
            type="textarea"
            rows={2}
            label={t('Why not, and what would help?')}
            help={t('They get it by e-mail. Such as “The minutes don’t name you. Ask the board, and then ask again.”')}
            maxLength={600}
          />
          <div>
            <Button kind="danger" small>
              {t('Do not approve')}
            </Button>
          </div>
        </PageForm>
      </Stack>
    </Fold>
  )
}
