import { Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { redirect, useRevalidator } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { EarlyKeys } from '../../foundation/ui/early-keys.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { Route } from './+types/assessment-page.ts'
import { AssessorKeysDialog, useAssessorKeys } from './assessor-keys.tsx'
import { typePlace, writeCitedPlace } from './cited-place.ts'
import { criterionPlace } from './criterion-fields.tsx'
import { DecidedView } from './decided-view.tsx'
import { itemIdOf } from './evidence-items.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { type AssessmentToRead, findAssessment } from './find-assessment.ts'
import { givenScores } from './given-scores.ts'
import { releaseAssessment } from './release-assessment.ts'
import { RubricForm } from './rubric-form.tsx'
import { saveScores } from './save-scores.ts'
import { fieldNames, levelOrder } from './score-form.ts'
import { SubmissionStrip } from './submission-strip.tsx'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const assessment = await findAssessment(db, actor, params.assessmentId)
  if (assessment.state === 'released' || assessment.state === 'withdrawn') throw redirect('/review')
  return { ...assessment, today: dayIn(zoneOf(actor), world.now()), after }
}

export const action = forms<unknown>({
  release: form(releaseAssessment, () => '/review'),
  save: form(
    saveScores,
    ({ args: { params }, form: sent }) => `/review/${params.assessmentId}${sent.get('then') === 'decide' ? '/decide' : ''}`,
    {
      input({ params, context }, sent) {
        const { db, actor } = context.get(pageContext)
        return givenScores(db, actor, String(params.assessmentId), sent)
      },
    },
  ),
})

export default function AssessmentPage({ loaderData: assessment, actionData }: Route.ComponentProps) {
  return assessment.decision ? (
    <DecidedView assessment={assessment} decision={assessment.decision} />
  ) : (
    <WrittenIn value={assessment.language}>
      <Workspace key={assessment.assessmentId} assessment={assessment} answer={actionData} />
    </WrittenIn>
  )
}

/** Evidence left, rubric right, each leading to the other. */
function Workspace({ assessment, answer }: { assessment: AssessmentToRead & { today: string; after: string }; answer: unknown }) {
  const t = useText()
  const { title, code, open, items, scores } = assessment
  const { revalidate } = useRevalidator()
  // What is to be judged comes into view first: after a revision that is not the beginning.
  const asked = assessment.criteria.find(({ id }) => id === open[0])?.requirementId
  const [selected, setSelected] = useState((items.find(({ requirementId }) => requirementId === asked) ?? items[0])?.id)
  const [page, setPage] = useState<number>()
  const [current, setCurrent] = useState(0)
  const [noted, setNoted] = useState(scores)
  /** What a key has done, for who does not see it. */
  const [said, setSaid] = useState('')
  const names = useLevelNames()
  const nameOf = (criterionId: string | undefined) => assessment.criteria.find(({ id }) => id === criterionId)?.name ?? ''
  const players = useRef(new Map<string, PlayerHandle>())
  const form = useRef<HTMLFormElement>(null)
  const evidence = useRef<HTMLDivElement>(null)

  const control = (name: string) => {
    const found = form.current?.elements.namedItem(name)
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement ? found : null
  }
  const goTo = (index: number) => {
    const id = open[Math.max(0, Math.min(open.length - 1, index))]
    const section = id === undefined ? null : document.getElementById(criterionPlace(id))
    section?.focus({ preventScroll: true })
    // Once it has opened.
    requestAnimationFrame(() => section?.scrollIntoView({ block: 'nearest' }))
  }
  const choose = (place: number) => {
    const group = form.current?.elements.namedItem(fieldNames(current).level)
    if (!(group instanceof RadioNodeList)) return
    const level = levelOrder[place - 1]
    for (const radio of group) if (radio instanceof HTMLInputElement && radio.value === level) radio.click()
    if (level) setSaid(t('{criterion}: {level}', { criterion: nameOf(open[current]), level: names[level] }))
  }
  const cite = (index: number) => {
    const item = items.find(({ id }) => id === selected)
    const [where, place] = [control(fieldNames(index).item), control(fieldNames(index).place)]
    if (!item || !where || !place) return
    const seconds = players.current.get(item.id)?.current()
    const quote = wordsMarked(evidence.current)
    // A place in another piece says nothing about this one.
    const kept = where.value === item.id ? place.value : ''
    where.value = item.id
    place.value = seconds !== undefined ? writeCitedPlace({ seconds }) : quote ? typePlace({ quote }) : kept
    // The rest of the page listens for what a hand would have typed.
    where.dispatchEvent(new Event('input', { bubbles: true }))
    setSaid(t('Cited: {place}', { place: [item.label, place.value].filter(Boolean).join(', ') }))
    return place.value !== ''
  }
  // The criterion in hand stays in hand: going back to the evidence by Tab would pass through those above it.
  const lookAt = (by: 1 | -1) => {
    const tabs = [...(evidence.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    const at = tabs.findIndex((tab) => tab.ariaSelected === 'true')
    const tab = tabs[(at + by + tabs.length) % tabs.length]
    tab?.click()
    tab?.focus()
  }
  const goToCited = (index: number) => {
    const citation = noted.find(({ criterionId }) => criterionId === open[index])?.citation
    if (!citation) return
    const id = itemIdOf(citation)
    setSelected(id)
    setPage(citation.page)
    if (citation.seconds !== undefined) players.current.get(id)?.seek(citation.seconds)
  }
  // The page that looks it all over leads back to one criterion.
  useEffect(() => {
    const index = open.findIndex((id) => `#${criterionPlace(id)}` === location.hash)
    if (index >= 0) document.getElementById(criterionPlace(open[index] ?? ''))?.focus()
  }, [open])
  useAssessorKeys({
    next: () => goTo(current + 1),
    previous: () => goTo(current - 1),
    level: choose,
    cite: () => cite(current),
    place: () => control(fieldNames(current).place)?.focus(),
    reason: () => control(fieldNames(current).reason)?.focus(),
    nextStep: () => control(fieldNames(current).nextStep)?.focus(),
    evidence: lookAt,
    leave: () => goTo(current),
  })

  return (
    <Page title={t('{title}: submission {code}', { title, code })} heading="hidden" width="full" index={false}>
      <EarlyKeys />
      <SubmissionStrip assessment={assessment} today={assessment.today}>
        <span className="noscript:hidden">
          <AssessorKeysDialog />
        </span>
        <Dialog id="release" title={t('Release this submission?')} trigger={t('Release')} triggerIcon={Undo2} small>
          <PageForm answer={answer} intent="release">
            <p>{t('It goes back to the queue for another assessor. What you scored is kept, should you take it again.')}</p>
            <Field
              name="note"
              type="textarea"
              rows={3}
              maxLength={600}
              optional
              label={t('Why')}
              help={t('For example: I know this teacher. Only the district reads it.')}
            />
            <Row>
              <Button>{t('Release')}</Button>
              <DialogClose>{t('Cancel')}</DialogClose>
            </Row>
          </PageForm>
        </Dialog>
      </SubmissionStrip>
      <WatchChanges
        topics={[`assessment:${assessment.assessmentId}`, `submission:${assessment.submissionId}`]}
        after={assessment.after}
        onChange={(changed) => {
          // A copy that was waited for comes by itself; what someone else did is shown when the assessor says so.
          const isCopy = items.some(({ copy }) => copy === 'waiting') && changed.every((topic) => topic.startsWith('submission:'))
          if (isCopy) void revalidate()
          return isCopy
        }}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <Columns kind="work">
        <div ref={evidence} className="md:sticky md:top-0 md:max-h-dvh md:self-start md:overflow-y-auto">
          <EvidencePanel
            assessment={assessment}
            selected={selected}
            onSelect={setSelected}
            players={players}
            page={page}
            momentsOf={(item) =>
              noted.flatMap(({ criterionId, citation, level }) => {
                const label = assessment.criteria.find(({ id }) => id === criterionId)?.name
                if (!label || citation?.seconds === undefined || itemIdOf(citation) !== item.id) return []
                return [{ at: citation.seconds, label, tone: level && isShown(level) ? ('green' as const) : ('gold' as const) }]
              })
            }
          />
        </div>
        <RubricForm
          assessment={assessment}
          answer={answer}
          current={current}
          onCurrent={setCurrent}
          onNoted={setNoted}
          onCite={(index) => {
            if (!cite(index)) control(fieldNames(index).place)?.focus()
          }}
          onGo={goToCited}
          form={form}
        />
      </Columns>
    </Page>
  )
}

/** Words of the evidence that are marked, as they would be cited. */
function wordsMarked(evidence: HTMLElement | null): string {
  const selection = document.getSelection()
  if (
    !selection?.anchorNode ||
    !selection.focusNode ||
    !evidence?.contains(selection.anchorNode) ||
    !evidence.contains(selection.focusNode)
  )
    return ''
  return selection.toString().trim().replace(/\s+/g, ' ').slice(0, 1900)
}
