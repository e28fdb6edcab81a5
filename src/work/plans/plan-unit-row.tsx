import { ArrowDown, ArrowUp, Check, RotateCcw, SkipForward, Trash2 } from 'lucide-react'
import { UnitTask } from '../../definitions/catalog/sessions.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { PlanUnit } from './plan.ts'
import { UnitFormFields } from './plan-unit-form.tsx'

type Given = {
  unit: PlanUnit
  /** Counted from one, of so many. */
  place: number
  of: number
  /** Whether it can be changed still. */
  isOpen: boolean
  /** Whether it was ticked off just now. */
  isFresh: boolean
  answer: unknown
}

/** One session of a plan: what to do, and the ways to tick it off, skip it, move it. */
export function PlanUnitRow({ unit, place, of, isOpen, isFresh, answer }: Given) {
  const t = useText()
  const { id, title, minutes, linkUrl, state, isOwn } = unit
  const shownTitle = isOwn ? title : <Written>{title}</Written>
  return (
    <RowItem
      id={`unit-${id}`}
      lead={
        <span className={isFresh ? 'ticked self-start' : 'self-start'}>
          {state === 'done' ? (
            <span className="grid size-7 place-items-center rounded-full bg-green text-on">
              <Icon of={Check} />
            </span>
          ) : (
            <span className="grid size-7 place-items-center rounded-full border border-edge text-s text-soft tabular-nums">{place}</span>
          )}
        </span>
      }
      title={state === 'skipped' ? <s className="text-soft">{shownTitle}</s> : shownTitle}
      note={
        <Row gap="m" className="text-s">
          <span>{t('{count, plural, one {# minute} other {# minutes}}', { count: minutes })}</span>
          {state === 'done' && <Status kind="done">{t('Done')}</Status>}
          {state === 'skipped' && <Status kind="waiting">{t('Skipped')}</Status>}
          {isOwn && <span>{t('Added by you')}</span>}
        </Row>
      }
      below={
        isOpen && (
          <Stack gap="s">
            <Row gap="xs">
              <UnitMarks unit={unit} answer={answer} />
              {place > 1 && <UnitMove unit={unit} to={place - 1} isUp answer={answer} />}
              {place < of && <UnitMove unit={unit} to={place + 1} isUp={false} answer={answer} />}
            </Row>
            {isOwn && <ChangeUnit unit={unit} answer={answer} />}
          </Stack>
        )
      }
    >
      {state !== 'skipped' && (
        <>
          <UnitTask unit={unit} />
          {linkUrl && (
            <TextLink to={linkUrl} external className="text-s wrap-anywhere">
              {linkUrl.replace(/^https?:\/\/(www\.)?/i, '')}
            </TextLink>
          )}
        </>
      )}
    </RowItem>
  )
}

function UnitMarks({ unit: { id, title, state }, answer }: Pick<Given, 'unit' | 'answer'>) {
  const t = useText()
  const mark = (to: PlanUnit['state'], label: string, says: string, icon: typeof Check, kind: 'primary' | 'plain') => (
    <PageForm answer={answer} intent={`mark:${id}:${to}`}>
      <HiddenFields values={{ unitId: id, state: to }} />
      <Button small kind={kind} icon={icon} aria-label={says}>
        {label}
      </Button>
    </PageForm>
  )
  if (state !== 'open') return mark('open', t('Open again'), t('Open again: {title}', { title }), RotateCcw, 'plain')
  return (
    <>
      {mark('done', t('Done'), t('“{title}” is done', { title }), Check, 'primary')}
      {mark('skipped', t('Skip'), t('Skip “{title}”', { title }), SkipForward, 'plain')}
    </>
  )
}

function UnitMove({ unit: { id, title }, to, isUp, answer }: Pick<Given, 'unit' | 'answer'> & { to: number; isUp: boolean }) {
  const t = useText()
  return (
    <PageForm answer={answer} intent={`move:${id}:${to}`}>
      <HiddenFields values={{ unitId: id, place: String(to) }} />
      <Button small kind="plain" aria-label={isUp ? t('Move “{title}” up', { title }) : t('Move “{title}” down', { title })}>
        <Icon of={isUp ? ArrowUp : ArrowDown} />
      </Button>
    </PageForm>
  )
}

function ChangeUnit({ unit, answer }: Pick<Given, 'unit' | 'answer'>) {
  const t = useText()
  const { id, revision, title } = unit
  const intent = `change:${id}`
  return (
    <Fold small summary={t('Change')} open={refusedForm(answer)?.values.intent === intent}>
      <Stack gap="m">
        <PageForm answer={answer} intent={intent}>
          <HiddenFields values={{ unitId: id, revision }} />
          <UnitFormFields unit={unit} answer={answer} intent={intent} />
          <div>
            <Button small kind="quiet">
              {t('Save')}
            </Button>
          </div>
        </PageForm>
        <PageForm answer={answer} intent={`remove:${id}`} confirm={t('Remove “{title}” from your plan?', { title })}>
          <HiddenFields values={{ unitId: id }} />
          <div>
            <Button small kind="plain" icon={Trash2}>
              {t('Remove from the plan')}
            </Button>
          </div>
        </PageForm>
      </Stack>
    </Fold>
  )
}
