import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSubmit } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { fieldId } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import type { FieldChange } from '../achievements/definition-diff.ts'
import type { MarkGroup } from '../badges/badge-marks.ts'
import type { Category } from '../badges/categories.ts'
import { ChangeList } from '../catalog/change-list.tsx'
import type { Currency } from '../value/currencies.ts'
import type { Worth } from '../value/worth.ts'
import { readFields, shownIn } from './draft-form-fields.ts'
import { operate, readOperation } from './draft-operations.ts'
import { type DraftPart, draftPartNames } from './draft-part-names.ts'
import { DraftPreview } from './draft-preview.tsx'
import { BadgeFields } from './step-badge.tsx'
import { BasicsFields } from './step-basics.tsx'
import { JudgingFields } from './step-judging.tsx'
import { ShowFields } from './step-show.tsx'
import { ValueFields } from './step-value.tsx'
import { WorthFields } from './value-setting.tsx'

const steps = { basics: BasicsFields, show: ShowFields, judging: JudgingFields, value: ValueFields, badge: BadgeFields }
const formId = 'draft'
/** Before the button’s name, where only the value is sent: the step has saved itself. */
export const worthAlone = 'worth:'

export type DraftAnswer = { typed: Definition; revision: number; theirs: FieldChange[] | null; savedBy: string | null }
type Given = {
  id: string
  part: DraftPart
  personId: string
  draft: Definition
  draftRevision: number
  organizationShortName: string
  organizationName: string
  accent: string
  worth: Worth
  /** Where the organization is, as a day without a time. */
  today: string
  /** Every rule of what it is worth, the newest first. */
  rules: readonly { id: string }[]
  currencies: readonly Currency[]
  categories: readonly Category[]
  /** What the badge can carry, in the step that asks for it. */
  marks: readonly MarkGroup[]
  answer: DraftAnswer | undefined
}

/**
 * One step of writing. Without script it is a form whose buttons send it; with script it saves itself, its lists change in place and the
 * micro-credential is seen beside it as readers will see it.
 */
export function DraftForm({
  id,
  part,
  personId,
  draft,
  draftRevision,
  organizationShortName,
  organizationName,
  accent,
  worth,
  today,
  rules,
  currencies,
  categories,
  marks,
  answer,
}: Given) {
  const t = useText()
  // Once it is set, its fields are empty again.
  const rulesMark = rules.map(({ id }) => id).join()
  const issuer = { shortName: organizationShortName, accent, categories }
  const form = useRef<HTMLFormElement>(null)
  // What the fields begin with. They are the browser's from then on, so another beginning makes them again.
  const [begin, setBegin] = useState({ definition: answer?.typed ?? draft, count: 0, focus: null as string | null })
  const [seen, setSeen] = useState(begin.definition)
  const startWith = (definition: Definition, focus: string | null = null) => {
    setBegin(({ count }) => ({ definition, count: count + 1, focus }))
    setSeen(definition)
  }
  // Where someone is typing while another text is joined with theirs.
  const hand = useRef<Hand>(null)
  const autosave = useAutosave({
    key: `${personId}/draft/${id}/${part}`,
    action: `/authoring/${id}/autosave/${part}`,
    revision: draftRevision,
    onShow: (fields) => {
      hand.current = handIn(form.current)
      startWith(shownIn(part, fields, draft))
    },
  })
  const typed = () => (form.current ? readFields(part, new FormData(form.current), seen) : seen)

  const { changed } = autosave
  useEffect(() => {
    if (begin.count === 0) return
    changed()
    if (begin.focus) document.getElementById(fieldId(formId, begin.focus))?.focus()
    else if (hand.current) putHandBack(hand.current)
    hand.current = null
  }, [begin, changed])

  // Going on waits for what is being saved, so that no step is left with words on their way.
  const [going, setGoing] = useState<{ to: string; worth: FormData | null } | null>(null)
  const navigate = useNavigate()
  const submit = useSubmit()
  const { kind: saving } = autosave.status
  useEffect(() => {
    if (going === null || saving === 'saving') return
    setGoing(null)
    if (saving === 'idle' || saving === 'saved') {
      if (going.worth) void submit(going.worth, { method: 'post' })
      else navigate(going.to)
    }
    // The form itself says beside each field what can't be kept.
    else if (saving === 'refused') form.current?.requestSubmit()
  }, [going, saving, navigate, submit])

  const StepFields = steps[part]
  const at = draftPartNames.indexOf(part)
  const neighbors: Record<string, string | undefined> = {
    next: draftPartNames[at + 1] ?? 'publish',
    back: draftPartNames[at - 1],
    standards: 'standards',
  }
  return (
    <div className="mb-10 grid items-start gap-x-11 gap-y-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <PageForm
        id={formId}
        answer={answer}
        autoComplete="off"
        ref={(element: HTMLFormElement | null) => {
          form.current = element
          autosave.register.ref.current = element
        }}
        onInput={() => setSeen(typed())}
        onSubmit={(event) => {
          const { submitter } = event.nativeEvent as SubmitEvent
          const value = submitter instanceof HTMLButtonElement ? submitter.value : ''
          const operation = readOperation(value)
          const neighbor = neighbors[value]
          if (operation) {
            const { definition, focus } = operate(typed(), operation)
            startWith(definition, focus)
          } else if (submitter) {
            // Enter in a field means: keep this.
            autosave.flush()
            // A value that was typed is set by whichever button is pressed.
            const sent = new FormData(event.currentTarget)
            const isWorth = value === 'set' || String(sent.get('amount') ?? '').trim() !== ''
            sent.set('do', `${worthAlone}${value}`)
            if (neighbor || isWorth) setGoing({ to: `/authoring/${id}/${neighbor ?? part}`, worth: isWorth ? sent : null })
          } else return
          event.preventDefault()
        }}
      >
        <HiddenFields values={{ revision: answer?.revision ?? draftRevision }} />
        {/* The first button is the one that Enter presses. */}
        <button type="submit" name="do" value="stay" className="sr-only" tabIndex={-1}>
          {t('Save')}
        </button>
        {answer?.theirs && <TheirText theirs={answer.theirs} savedBy={answer.savedBy} href={`/authoring/${id}/${part}`} />}
        {autosave.conflict && (
          <Callout
            kind="attention"
            title={t('Changed in another window')}
            actions={
              <>
                <Button type="button" small onClick={autosave.conflict.keepMine}>
                  {t('Keep what is here')}
                </Button>
                <Button type="button" small kind="quiet" onClick={autosave.conflict.takeTheirs}>
                  {t('Take the other text')}
                </Button>
              </>
            }
          >
            <p>{t('The same field was changed here and elsewhere. Nothing is lost: choose which text stays. This is the other one:')}</p>
            <OtherFields mine={typed()} theirs={shownIn(part, autosave.conflict.theirs, draft)} />
          </Callout>
        )}
        <div key={begin.count} className="grid gap-5">
          <StepFields definition={begin.definition} issuer={issuer} marks={marks} />
        </div>
        {part === 'value' && (
          <fieldset key={rulesMark} className="grid min-w-0 gap-3">
            <legend className="mb-1 font-semibold">{t('What it is worth')}</legend>
            <WorthFields today={today} currencies={currencies.filter(({ retiredAt }) => retiredAt === null)} />
            <Button name="do" value="set" kind="quiet" className="justify-self-start">
              {t('Set this value')}
            </Button>
          </fieldset>
        )}
        <Row align="between">
          <Row gap="s">
            {at > 0 && (
              <Button name="do" value="back" kind="quiet" icon={ArrowLeft}>
                {t('Back')}
              </Button>
            )}
            <Button name="do" value="next" icon={ArrowRight}>
              {t('Save and go on')}
            </Button>
          </Row>
          <SavedMark status={autosave.status} />
        </Row>
      </PageForm>
      <DraftPreview part={part} definition={seen} issuer={issuer} organizationName={organizationName} worth={worth} />
    </div>
  )
}

type Hand = { id: string; from: number | null; to: number | null }

/** Which field of a form is being typed in, and where in it. */
function handIn(form: HTMLFormElement | null): Hand | null {
  const field = document.activeElement
  if (!field?.id || !form?.contains(field)) return null
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  return { id: field.id, from: isText ? field.selectionStart : null, to: isText ? field.selectionEnd : null }
}

function putHandBack({ id, from, to }: Hand): void {
  const field = document.getElementById(id)
  field?.focus({ preventScroll: true })
  if (from !== null && (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) field.setSelectionRange(from, to)
}

/** For those without script: what the other window saved, and how to go on. */
function TheirText({ theirs, savedBy, href }: { theirs: FieldChange[]; savedBy: string | null; href: string }) {
  const t = useText()
  return (
    <Callout kind="attention" title={t('The other text')}>
      <p>
        {savedBy ? t('{savedBy} saved another text meanwhile.', { savedBy }) : t('Another text was saved meanwhile.')}{' '}
        {t.rich('What you typed is below. Save again to keep it, or <a>take the other text</a>.', {
          a: (words) => <a href={href}>{words}</a>,
        })}
      </p>
      <p>{t('From the other text to yours:')}</p>
      <ChangeList changes={theirs} level={2} />
    </Callout>
  )
}

/** The fields that differ, as the other window has them. */
function OtherFields({ mine, theirs }: { mine: Definition; theirs: Definition }) {
  const differing = (Object.keys(theirs) as (keyof Definition)[]).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  )
  return (
    <Stack gap="s">
      {differing.map((name) => (
        <pre key={name} className="font-sans whitespace-pre-wrap">
          {readable(theirs[name])}
        </pre>
      ))}
    </Stack>
  )
}

/** The words of any part of a definition, one piece to a line. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).filter(Boolean).join('\n')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([, inner]) => readable(inner))
      .filter(Boolean)
      .join('\n')
  return value === null || typeof value === 'boolean' ? '' : String(value)
}
