import { Lock } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Note } from './find-note.ts'
import { longestNote } from './longest-note.ts'

const notePlace = 'private-note'

/** Opens the note, and leads into it. */
export function goToNote() {
  const place = document.getElementById(notePlace)
  const fold = place?.querySelector('details')
  if (fold) fold.open = true
  place?.querySelector('textarea')?.focus()
}

type Given = { assessmentId: string; note: Note; answer: unknown }

/** What an assessor notes for themselves: it saves itself, and goes into nothing that anyone else reads. */
export function NoteField({ assessmentId, note, answer }: Given) {
  const t = useText()
  const scripted = useScripted()
  const { status, register, conflict } = useAutosave({
    key: `note/${assessmentId}`,
    action: `/review/${assessmentId}/note`,
    revision: note.revision,
  })
  return (
    <section id={notePlace} aria-label={t('Private note')} className="mt-6 border-t border-rule pt-4">
      <Fold
        summary={
          <span className="inline-flex items-center gap-1.5">
            {t('Private note')} <Icon of={Lock} />
          </span>
        }
        open={note.body !== ''}
      >
        <PageForm answer={answer} intent="note" ref={register.ref} autoComplete="off" className="gap-3!">
          <input type="hidden" name="revision" value={note.revision} disabled={scripted} />
          <Field
            name="body"
            type="textarea"
            rows={3}
            maxLength={longestNote}
            label={t('Private note')}
            hideLabel
            help={t('For you alone: no earner, assessor, coach or admin ever reads it. It goes some months after the decision.')}
            defaultValue={note.body}
          />
          {conflict && (
            <Callout kind="attention" title={t('This note was changed in another window')}>
              <Stack gap="s">
                <p className="whitespace-pre-line">{conflict.theirs.body}</p>
                <Row>
                  <Button type="button" kind="quiet" small onClick={conflict.keepMine}>
                    {t('Keep what is here')}
                  </Button>
                  <Button type="button" kind="quiet" small onClick={conflict.takeTheirs}>
                    {t('Take what was saved there')}
                  </Button>
                </Row>
              </Stack>
            </Callout>
          )}
          <Row>
            <Button kind="quiet" small className="scripting:hidden">
              {t('Save the note')}
            </Button>
            <SavedMark status={status} />
          </Row>
        </PageForm>
      </Fold>
    </section>
  )
}
