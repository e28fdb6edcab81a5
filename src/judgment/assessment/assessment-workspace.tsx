import { History } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { EarlyKeys } from '../../foundation/ui/early-keys.tsx'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import type { Tab } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { DocumentPlace } from '../../work/documents/document-place.ts'
import { showQuote } from '../../work/documents/show-quote.ts'
import type { DocumentHandle } from '../../work/documents/viewed.ts'
import { EarlierView } from '../earlier/earlier-view.tsx'
import { askForLeak, LeakDialog } from '../leaks/leak-dialog.tsx'
import { goToNote, NoteField } from '../notes/note-field.tsx'
import { typePlace, writeCitedPlace } from '../shown-evidence/cited-place.ts'
import { itemIdOf } from '../shown-evidence/evidence-items.ts'
import { EvidencePanel } from '../shown-evidence/evidence-panel.tsx'
import { wordsMarked } from '../shown-evidence/words-marked.ts'
import { useTimeOnTask } from '../time-on-task/use-time-on-task.ts'
import { AcquaintanceForm } from './acquaintance-form.tsx'
import { AppealHeard } from './appeal-heard.tsx'
import { AssessorKeysDialog, useAssessorKeys } from './assessor-keys.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { ReleaseDialog } from './release-dialog.tsx'
import { RubricForm } from './rubric-form.tsx'
import { criterionPlace, fieldNames, levelOrder } from './score-form.ts'
import { SubmissionStrip } from './submission-strip.tsx'

const PhraseDialog = lazy(() => import('../phrases/phrase-dialog.tsx').then(({ PhraseDialog }) => ({ default: PhraseDialog })))

/** Evidence left, rubric right, each leading to the other. */
export function AssessmentWorkspace({
  assessment,
  answer,
}: {
  assessment: AssessmentToRead & {
    of: string | null
    at: DocumentPlace | null
    said: string | null
    today: string
    openedAt: string
    after: string
  }
  answer: unknown
}) {
  const t = useText()
  const { title, code, open, items, scores } = assessment
  const { revalidate } = useRevalidator()
  // What is to be judged comes into view first: after a revision that is not the beginning.
  const asked = assessment.criteria.find(({ id }) => id === open[0])?.requirementId
  const [selected, setSelected] = useState(
    (items.find(({ id }) => id === assessment.of) ?? items.find(({ requirementId }) => requirementId === asked) ?? items[0])?.id,
  )
  /** A place in the evidence that was named by a citation or an address. */
  const [at, setAt] = useState<DocumentPlace | null>(assessment.at)
  const [current, setCurrent] = useState(0)
  const [noted, setNoted] = useState(scores)
  /** What a key has done, for who does not see it. */
  const [said, setSaid] = useState('')
  const names = useLevelNames()
  const nameOf = (criterionId: string | undefined) => assessment.criteria.find(({ id }) => id === criterionId)?.name ?? ''
  const players = useRef(new Map<string, PlayerHandle>())
  const viewers = useRef(new Map<string, DocumentHandle>())
  const form = useRef<HTMLFormElement>(null)
  const evidence = useRef<HTMLDivElement>(null)
  /** The field that was written in last: there a phrase goes. */
  const written = useRef<string>(null)
  const [phraseInto, setPhraseInto] = useState<{ into: HTMLTextAreaElement; fieldName: string } | null>(null)
  useTimeOnTask(assessment.assessmentId)

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
  /** The place in a piece that is in view, or was marked, as it would be typed. */
  const inView = (itemId: string, marked?: DocumentPlace): string => {
    const seconds = players.current.get(itemId)?.current()
    if (seconds !== undefined) return writeCitedPlace({ seconds })
    const seen = marked ?? viewers.current.get(itemId)?.current() ?? {}
    const quote = seen.quote ?? (seen.region ? '' : wordsMarked(evidence.current))
    const { offset: _, ...named } = { ...seen, ...(quote && { quote }) }
    return typePlace(named)
  }
  const cite = (index: number, item = items.find(({ id }) => id === selected), marked?: DocumentPlace) => {
    const [where, place] = [control(fieldNames(index).item), control(fieldNames(index).place)]
    if (!item || !where || !place) return
    const seen = inView(item.id, marked)
    // A place in another piece says nothing about this one.
    const kept = where.value === item.id ? place.value : ''
    where.value = item.id
    place.value = seen || kept
    // The rest of the page listens for what a hand would have typed.
    where.dispatchEvent(new Event('input', { bubbles: true }))
    setSaid(t('Cited: {place}', { place: [item.label, place.value].filter(Boolean).join(', ') }))
    return place.value !== ''
  }
  const phrase = (index: number) => {
    const { reason, nextStep } = fieldNames(index)
    const into = control(written.current === nextStep ? nextStep : reason)
    if (!(into instanceof HTMLTextAreaElement)) return
    setPhraseInto({ into, fieldName: into.name === nextStep ? t('Next step') : t('Reason') })
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
    setAt(citation)
    if (citation.seconds !== undefined) players.current.get(id)?.seek(citation.seconds)
    const viewer = viewers.current.get(id)
    // Once its tab is open.
    requestAnimationFrame(() => {
      viewer?.goTo(citation)
      const shown = viewer ? null : evidence.current?.querySelector(`[data-evidence="${id}"]`)
      if (shown && citation.quote !== undefined) showQuote(shown, citation.quote)
    })
  }
  // What was marked asks once more whether they know whose it is: there one goes on.
  useEffect(() => {
    if (assessment.said?.startsWith('leak-')) document.getElementById('acquaintance')?.focus()
  }, [assessment.said])
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
    phrase: () => phrase(current),
    note: goToNote,
    leak: () => askForLeak(selected, selected === undefined ? '' : inView(selected)),
    evidence: lookAt,
    leave: () => goTo(current),
  })

  const earlier = <EarlierView {...assessment} placeOf={criterionPlace} onGo={(criterionId) => goTo(open.indexOf(criterionId))} />
  const history: Tab[] = assessment.earlier.length > 0 ? [{ id: 'earlier', label: t('Earlier'), icon: History, content: earlier }] : []

  return (
    <Page title={t('{title}: submission {code}', { title, code })} heading="hidden" width="full" index={false}>
      <EarlyKeys />
      <SubmissionStrip assessment={assessment} today={assessment.today}>
        <span className="noscript:hidden">
          <AssessorKeysDialog />
        </span>
        {assessment.earnerName === null && <LeakDialog key={assessment.marked} items={items} answer={answer} />}
        {!assessment.practice && <ReleaseDialog assessment={assessment} answer={answer} />}
      </SubmissionStrip>
      <WatchChanges
        topics={[`assessment:${assessment.assessmentId}`, `submission:${assessment.submissionId}`]}
        after={assessment.after}
        onChange={(changed) => {
          // A copy that was waited for comes by itself; what someone else did is shown when the assessor says so.
          const isCopy = items.some(isAwaited) && changed.every((topic) => topic.startsWith('submission:'))
          if (isCopy) void revalidate()
          return isCopy
        }}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <Toast>{leakSaid(assessment.said, t)}</Toast>
      {(assessment.byCoach || assessment.sentBack || assessment.appeal || assessment.isRenewal) && (
        <div className="grid gap-3 px-4 py-3 lg:px-6 xl:px-8">
          {assessment.appeal && <AppealHeard appeal={assessment.appeal} isBlind={assessment.earnerName === null} />}
          {assessment.isRenewal && (
            <Callout title={t('This renews an award')}>
              {t(
                'Only these parts are asked again, and by their rubric alone you weigh it. The rest was shown for the award that it renews.',
              )}
            </Callout>
          )}
          {assessment.byCoach && !assessment.appeal && (
            <Callout title={t('You decide, openly')}>
              {t(
                'You saw the practice and know whose it is. Say of each criterion whether it is shown; the page, the record and the credential tell everyone that the coach decided.',
              )}
            </Callout>
          )}
          {assessment.sentBack && !assessment.appeal && (
            <Callout kind="attention" title={t('Please look at this again')}>
              <Quote text={assessment.sentBack} by={t('Who signs it off')} />
            </Callout>
          )}
        </div>
      )}
      <Columns kind="work">
        <div ref={evidence} className="md:sticky md:top-0 md:max-h-dvh md:self-start md:overflow-y-auto">
          <EvidencePanel
            requirements={assessment.requirements}
            items={items}
            more={history}
            selected={selected}
            onSelect={setSelected}
            players={players}
            viewers={viewers}
            at={at}
            onMark={(item, place) => {
              if (cite(current, item, place)) control(fieldNames(current).reason)?.focus()
            }}
            onChoose={(criterionId) => goTo(open.indexOf(criterionId))}
            markedOf={(item) =>
              noted.flatMap(({ criterionId, citation }) => {
                const label = assessment.criteria.find(({ id }) => id === criterionId)?.name
                if (!label || !citation?.region || itemIdOf(citation) !== item.id) return []
                return [{ id: criterionId, label, place: citation }]
              })
            }
            markersOf={(item) =>
              noted.flatMap(({ criterionId, citation, level }) => {
                const label = assessment.criteria.find(({ id }) => id === criterionId)?.name
                if (!label || citation?.seconds === undefined || itemIdOf(citation) !== item.id) return []
                return [
                  {
                    id: criterionId,
                    at: citation.seconds,
                    label,
                    kind: level && isShown(level) ? ('strength' as const) : ('suggestion' as const),
                  },
                ]
              })
            }
          />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears only in which of its fields one writes */}
        <div
          onFocus={({ target }) => {
            if (target instanceof HTMLTextAreaElement && target.name.startsWith('scores.')) written.current = target.name
          }}
        >
          {assessment.asksAcquaintance ? (
            <AcquaintanceForm assessment={assessment} answer={answer} />
          ) : (
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
              onPhrase={phrase}
              form={form}
            />
          )}
          <NoteField assessmentId={assessment.assessmentId} note={assessment.note} answer={answer} />
        </div>
      </Columns>
      {phraseInto && (
        <Suspense>
          <PhraseDialog {...phraseInto} onClose={() => setPhraseInto(null)} />
        </Suspense>
      )}
    </Page>
  )
}

/** Whether something of a piece is still being made: its clean copy, or one in which what tells whose it is is masked. */
const isAwaited = ({ copy, withheld, isBeingMasked }: AssessmentToRead['items'][number]) =>
  copy === 'waiting' || isBeingMasked || withheld?.kind === 'masking'

function leakSaid(said: string | null, t: ReturnType<typeof useText>): string | null {
  const toasts: Record<string, string> = {
    'leak-masked': t('Marked, and masked in what assessors see.'),
    'leak-asked': t('Marked. A masked copy is asked for.'),
    'leak-open': t('Marked. It is judged openly, and the record says so.'),
  }
  return said === null ? null : (toasts[said] ?? null)
}
