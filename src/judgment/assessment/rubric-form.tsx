import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { weigh } from '../rules/weigh.ts'
import { CarriedCriterion } from './carried-criterion.tsx'
import { CriterionFields } from './criterion-fields.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { isAlone } from './is-alone.ts'
import type { Score } from './judging.ts'
import { readScoreForm } from './score-form.ts'

type Given = {
  assessment: AssessmentToRead & { openedAt: string }
  answer: unknown
  current: number
  onCurrent: (index: number) => void
  onNoted: (scores: Score[]) => void
  onCite: (index: number) => void
  onGo: (index: number) => void
  onPhrase: (index: number) => void
  form: RefObject<HTMLFormElement | null>
}

/** What the one who settles it finds: where the others differ is theirs to judge, and what they agree on is there already. */
function Settling({ apart, criteria }: Pick<AssessmentToRead, 'apart' | 'criteria'>) {
  const t = useText()
  const list = new Intl.ListFormat(useLocale())
  const names = criteria.filter(({ id }) => apart.includes(id)).map(({ name }) => t('“{name}”', { name }))
  return (
    <div className="pt-3">
      <Callout title={t('You settle where the assessors differ')}>
        {names.length > 0
          ? t('They differ on {criteria}. Where they agree, what they gave stands here already; you may change it.', {
              criteria: list.format(names),
            })
          : t('They differ on whether it is earned. What they gave stands here; you may change all of it.')}
      </Callout>
    </div>
  )
}

/** The right side of an assessor's screen: the rubric, which saves itself, and what would come of it. Without script it is one plain form. */
export function RubricForm({ assessment, answer, current, onCurrent, onNoted, onCite, onGo, onPhrase, form }: Given) {
  const t = useText()
  const scripted = useScripted()
  const { criteria, open, carried, items, scores, earlier, others, apart, passRule, requirements, assessmentId, revision } = assessment
  const [noted, setNoted] = useState(scores)
  const { status, register, conflict, flush } = useAutosave({
    key: `assessment/${assessmentId}`,
    action: `/review/${assessmentId}/scores`,
    revision,
  })
  const openCriteria = open.flatMap((id) => criteria.find((criterion) => criterion.id === id) ?? [])

  // The fields of the last criterion fold away above: what was just touched stays under the hand.
  const kept = useRef<{ section: HTMLElement; top: number }>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the current one has changed
  useLayoutEffect(() => {
    if (kept.current) window.scrollBy({ top: kept.current.section.getBoundingClientRect().top - kept.current.top, behavior: 'instant' })
    kept.current = null
  }, [current])

  const readNow = () => {
    const element = register.ref.current
    if (!element) return
    const typed = readScoreForm(new FormData(element), openCriteria, items)
    setNoted(typed)
    onNoted(typed)
  }
  // What was kept on this device or saved elsewhere comes into the form without an event of its own; the status tells of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the form as it is
  useEffect(readNow, [status])
  useEffect(() => {
    form.current = register.ref.current
  }, [form, register])

  // Going on to decide waits for what is being saved: were both sent at once, one would find the other in its way.
  const [isGoing, setGoing] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    if (!isGoing || status.kind === 'saving') return
    setGoing(false)
    if (status.kind === 'idle' || status.kind === 'saved') navigate(`/review/${assessmentId}/decide`)
    // The form itself says beside each field what can't be kept.
    else if (status.kind === 'refused') register.ref.current?.requestSubmit()
  }, [isGoing, status, navigate, assessmentId, register])
  const goOn = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    flush()
    if (submitter.value === 'decide') setGoing(true)
  }

  const { outcome, lacks } = weigh({ passRule, criteria, open, carried, scores: noted })
  const scored = noted.filter(({ level }) => level !== null).length
  const last = earlier.at(-1)
  const lastWord = isAlone(assessment) ? t('Look over and decide') : t('Look over and finish')
  return (
    <section aria-labelledby="rubric">
      <h2 id="rubric" className="font-serif text-xl font-[560]">
        {t('Rubric')}
      </h2>
      {assessment.seat === 'adjudicator' && <Settling {...assessment} />}
      <PageForm
        answer={answer}
        intent="save"
        ref={register.ref}
        autoComplete="off"
        onInput={readNow}
        onChange={readNow}
        onSubmit={goOn}
        className="gap-0!"
      >
        {/* With script the form saves itself and knows its revision; the one it was loaded with would be old. */}
        <input type="hidden" name="revision" value={revision} disabled={scripted} />
        <input type="hidden" name="openedAt" value={assessment.openedAt} disabled={scripted} />
        {requirements.map((requirement) => {
          const rows = criteria.filter(({ requirementId }) => requirementId === requirement.id)
          if (rows.length === 0) return null
          return (
            <div key={requirement.id}>
              <h3 className="pt-3 pb-2 text-s text-soft">
                <Written>{requirement.title}</Written>
              </h3>
              {rows.map((criterion) => {
                const index = open.indexOf(criterion.id)
                const shownBefore = carried.find(({ criterionId }) => criterionId === criterion.id)
                if (shownBefore) return <CarriedCriterion key={criterion.id} criterion={criterion} carried={shownBefore} items={items} />
                return (
                  <CriterionFields
                    key={criterion.id}
                    criterion={criterion}
                    index={index}
                    saved={scores.find(({ criterionId }) => criterionId === criterion.id)}
                    noted={noted.find(({ criterionId }) => criterionId === criterion.id)}
                    before={last?.levels.find(({ criterionId }) => criterionId === criterion.id)}
                    others={others}
                    isApart={apart.includes(criterion.id)}
                    items={items}
                    isCurrent={index === current}
                    isOpen={index === current || refusedForm(answer) !== null}
                    lacks={lacks.filter(({ criterionId }) => criterionId === criterion.id).map(({ lack }) => lack)}
                    markEssential={passRule.kind === 'essential-and'}
                    onFocus={(section) => {
                      if (index === current) return
                      kept.current = { section, top: section.getBoundingClientRect().top }
                      onCurrent(index)
                    }}
                    onOpen={() => onCurrent(index)}
                    onCite={() => onCite(index)}
                    onGo={() => onGo(index)}
                    onPhrase={() => onPhrase(index)}
                    language={assessment.language}
                  />
                )
              })}
            </div>
          )
        })}
        {conflict && (
          <Callout kind="attention" title={t('These scores were changed in another window')}>
            <Row>
              <Button type="button" kind="quiet" small onClick={conflict.keepMine}>
                {t('Keep what is here')}
              </Button>
              <Button type="button" kind="quiet" small onClick={conflict.takeTheirs}>
                {t('Take what was saved there')}
              </Button>
            </Row>
          </Callout>
        )}
        <div className="foot-bar border-t border-rule bg-paper py-3">
          <Row align="between">
            <Row>
              {/* First, so that Enter in a line of text saves and stays. */}
              <Button kind="quiet" className="scripting:hidden">
                {t('Save')}
              </Button>
              <Button name="then" value="decide">
                {lastWord}
              </Button>
            </Row>
            <div>
              <p className="noscript:hidden">
                {lacks.some(({ lack }) => lack === 'level')
                  ? t('{scored} of {open} scored.', { scored, open: open.length })
                  : outcome === 'earned'
                    ? t('As scored: earned.')
                    : t('As scored: keep working.')}
              </p>
              <SavedMark status={status} />
            </div>
          </Row>
        </div>
      </PageForm>
    </section>
  )
}
