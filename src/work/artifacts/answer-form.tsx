import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What the page's action answers when another tab or device saved this answer meanwhile. */
export type StaleAnswer = { stale: { requirementId: string; revision: number; theirs: string; mine: string } }

type Given = {
  attemptId: string
  requirement: Requirement
  answer: { body: string; revision: number } | null
  /** The action's answer. */
  said: unknown
}

/** A written answer that saves itself; without script it has a button. Two texts from two places are both shown until one is chosen. */
export function AnswerForm({ attemptId, requirement: { id, title, kind, wordGuide }, answer, said }: Given) {
  const t = useText()
  const scripted = useScripted()
  const stale = staleFor(said, id)
  const revision = stale?.revision ?? answer?.revision ?? 0
  const { status, register, conflict } = useAutosave({
    key: `work/${attemptId}/${id}`,
    action: `/work/${attemptId}/answers/${id}`,
    revision,
  })
  useFreshPage(status.kind === 'saved' ? status.at : null)
  const theirs = stale?.theirs ?? conflict?.theirs.body?.[0]
  return (
    <PageForm answer={said} intent="save-answer" ref={register.ref} autoComplete="off" id={`answer-${id}`}>
      <HiddenFields values={{ requirementId: id, revision }} />
      {theirs !== undefined && (
        <Callout
          kind="attention"
          title={t('This answer was changed in another place')}
          actions={
            conflict && (
              <>
                <Button type="button" small onClick={conflict.keepMine}>
                  {t('Keep mine')}
                </Button>
                <Button type="button" kind="quiet" small onClick={conflict.takeTheirs}>
                  {t('Take the other')}
                </Button>
              </>
            )
          }
        >
          <p>{t('Yours is in the field below. The other text is this; copy from it what you want to keep.')}</p>
          <Prose text={theirs} size="s" />
        </Callout>
      )}
      <Field
        name="body"
        type="textarea"
        label={kind === 'reflection' ? t('Your reflection') : t('Your answer')}
        aria-label={kind === 'reflection' ? t('Your reflection: {title}', { title }) : t('Your answer: {title}', { title })}
        rows={10}
        maxLength={60_000}
        defaultValue={stale?.mine ?? answer?.body ?? ''}
        wordGuide={wordGuide}
      />
      <Row align="between" className="min-h-11">
        <SavedMark status={status} />
        {!scripted && <Button>{t('Save')}</Button>}
      </Row>
    </PageForm>
  )
}

function staleFor(said: unknown, requirementId: string): StaleAnswer['stale'] | null {
  if (typeof said !== 'object' || said === null || !('stale' in said)) return null
  const { stale } = said as StaleAnswer
  return stale.requirementId === requirementId ? stale : null
}

/** Reads the page again after each save, so that the list of parts says what is ready. */
export function useFreshPage(savedAt: string | null) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (savedAt !== null) void revalidate()
  }, [savedAt, revalidate])
}
