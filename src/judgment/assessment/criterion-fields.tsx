import { ChevronRight, Link as LinkGlyph, MoveRight, TextQuote } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { classes } from '../../foundation/ui/classes.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Kbd } from '../../foundation/ui/kbd.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { JudgedLevel } from '../rules/carry-forward.ts'
import type { ScoreGap } from '../rules/lacking.ts'
import { CitationLink } from '../shown-evidence/citation-link.tsx'
import { typePlace } from '../shown-evidence/cited-place.ts'
import { type EvidenceItem, itemIdOf } from '../shown-evidence/evidence-items.ts'
import type { AssessmentToRead } from './find-assessment.ts'
import type { Score } from './judging.ts'
import { OtherReadings } from './other-readings.tsx'
import { criterionPlace, fieldNames, levelOrder } from './score-form.ts'

const NextStepHint = lazy(() => import('../hints/next-step-hint.tsx').then((module) => ({ default: module.NextStepHint })))

type Criterion = AssessmentToRead['criteria'][number]

type Given = {
  criterion: Criterion
  index: number
  /** As it was when the page was loaded; the form holds what is typed since. */
  saved: Score | undefined
  /** As it is typed now. */
  noted: Score | undefined
  before: JudgedLevel | undefined
  /** What the others made of it, for who settles where they differ. */
  others: AssessmentToRead['others']
  isApart: boolean
  items: readonly EvidenceItem[]
  isCurrent: boolean
  /** Its levels and fields are seen; the others show what was noted, so that all of them fit on a screen. */
  isOpen: boolean
  lacks: readonly ScoreGap[]
  markEssential: boolean
  onFocus: (section: HTMLElement) => void
  /** Asked to be the one in hand. */
  onOpen: () => void
  onCite: () => void
  onGo: () => void
  onPhrase: () => void
  /** In which the evidence is, and what is written to its author. */
  language: string
}

const lackWords: Record<ScoreGap, string> = texts({
  level: 'Level',
  reason: 'Needs a reason',
  citation: 'Cite a moment, page or quote',
  'next-step': 'Needs a next step',
})

/** One open criterion: its levels, the reason with its place in the evidence, and the next step where it is not shown. */
export function CriterionFields({
  criterion,
  index,
  saved,
  noted,
  before,
  others,
  isApart,
  items,
  isCurrent,
  isOpen,
  lacks,
  markEssential,
  onFocus,
  onOpen,
  onCite,
  onGo,
  onPhrase,
  language,
}: Given) {
  const t = useText()
  const names = useLevelNames()
  const fields = fieldNames(index)
  const level = noted?.level ?? null
  /** Hints come with the first word, and so does what they need. */
  const [isHinted, setHinted] = useState(false)
  const wantsNextStep = level === null ? (noted?.nextStep ?? '') !== '' : !isShown(level)
  return (
    <section
      id={criterionPlace(criterion.id)}
      tabIndex={-1}
      aria-label={criterion.name}
      onFocus={(event) => onFocus(event.currentTarget)}
      className={classes(
        'scroll-mt-4 border-t border-t-rule py-4 outline-none',
        isCurrent && 'scripting:-ml-3.75 scripting:border-l-3 scripting:border-l-green scripting:pl-3',
      )}
    >
      {/* The browser folds and opens it by itself until the script has come. */}
      <details className="unfolds group/criterion" open={isOpen} onToggle={(event) => event.currentTarget.open && onOpen()}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed by keys too */}
        <summary
          className="flex items-baseline justify-between gap-3 target"
          onClick={(event) => {
            event.preventDefault()
            onOpen()
          }}
        >
          <span className="flex min-w-0 gap-1.5">
            <Icon of={ChevronRight} className="mt-[0.3em] text-green transition-transform group-open/criterion:rotate-90 noscript:hidden" />
            <span className="min-w-0">
              <span className="font-semibold">
                <Written>{criterion.name}</Written>
              </span>
              {isApart && <span className="font-semibold text-brick"> · {t('they differ')}</span>}
              {markEssential && <span className="text-soft"> · {criterion.essential ? t('essential') : t('one of the others')}</span>}
            </span>
          </span>
          <span className="shrink-0 noscript:hidden">
            {level ? (
              <Status kind={isShown(level) ? 'done' : 'waiting'}>{names[level]}</Status>
            ) : (
              <Status kind="waiting">{t('No level yet')}</Status>
            )}
          </span>
        </summary>
        <div className="pt-3">
          <Stack gap="s">
            <RadioGroup
              name={fields.level}
              legend={t('Level of “{criterion}”', { criterion: criterion.name })}
              hideLegend
              layout="levels"
              defaultValue={saved?.level}
              options={levelOrder.map((value, place) => ({
                value,
                label: names[value],
                help: criterion.levels[value] && <Written>{criterion.levels[value]}</Written>,
                key: String(place + 1),
                tone: isShown(value) ? ('green' as const) : ('gold' as const),
              }))}
            />
            {others.length > 0 && <OtherReadings criterionId={criterion.id} others={others} items={items} />}
            {before && <Before judged={before} />}
            <Field name={fields.reason} type="textarea" rows={2} maxLength={4000} label={t('Reason')} defaultValue={saved?.reason} />
            <div className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
              <Select
                name={fields.item}
                label={t('Evidence')}
                defaultValue={saved?.citation ? itemIdOf(saved.citation) : ''}
                options={[{ value: '', label: t('Choose') }, ...items.map(({ id, label }) => ({ value: id, label }))]}
              />
              <Field
                name={fields.place}
                label={t('Moment, page or words')}
                maxLength={2000}
                placeholder="2:14"
                defaultValue={saved?.citation ? typePlace(saved.citation) : ''}
              />
            </div>
            <Row gap="s" className="noscript:hidden">
              <Button type="button" kind="quiet" small icon={LinkGlyph} onClick={onCite}>
                {t('Cite what is in view')} <Kbd bare>c</Kbd>
              </Button>
              {noted?.citation && (
                <Button type="button" kind="plain" small icon={MoveRight} onClick={onGo}>
                  {t('Go there')}
                </Button>
              )}
              <Button type="button" kind="plain" small icon={TextQuote} onClick={onPhrase}>
                {t('Put in a phrase')} <Kbd bare>i</Kbd>
              </Button>
            </Row>
            {/* While it has the focus it stays, also when it is emptied. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: hears only that one writes in its field */}
            <div className={wantsNextStep ? undefined : 'scripting:not-focus-within:hidden'} onFocus={() => setHinted(true)}>
              <Field
                name={fields.nextStep}
                type="textarea"
                rows={2}
                maxLength={4000}
                label={t('Next step')}
                help={t('Kind and precise: what is missing, and one thing to do about it.')}
                defaultValue={saved?.nextStep}
              />
              {isHinted && (
                <Suspense>
                  <NextStepHint text={noted?.nextStep ?? ''} language={language} />
                </Suspense>
              )}
            </div>
          </Stack>
        </div>
      </details>
      {!isOpen && (noted?.citation || noted?.reason || (level && lacks.length > 0)) && (
        <Stack gap="xs" className="pt-2 pl-6 noscript:hidden">
          {noted?.citation && <CitationLink citation={noted.citation} items={items} onGo={onGo} />}
          {noted?.reason && <p className="line-clamp-2 min-w-0 text-s text-soft">{noted.reason}</p>}
          {level && lacks.length > 0 && <p className="text-s text-brick">{lacks.map((lack) => t(lackWords[lack])).join(' · ')}</p>}
        </Stack>
      )}
    </section>
  )
}

/** What an assessor said of it last time. */
function Before({ judged }: { judged: JudgedLevel }) {
  const t = useText()
  const names = useLevelNames()
  return (
    <Stack gap="xs" className="text-s">
      <p className="text-soft">{t('Last time: {level}', { level: names[judged.level] })}</p>
      {judged.reason && <Quote text={judged.reason} />}
      {judged.nextStep && <Quote text={judged.nextStep} by={t('The next step given last time')} />}
    </Stack>
  )
}
