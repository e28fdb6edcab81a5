import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { UnitFormFields } from '../../work/plans/plan-unit-form.tsx'
import type { CohortUnit } from './find-cohorts.ts'

type Given = { unit: CohortUnit; cohortId: string; place: number; of: number; isLive: boolean; answer: unknown }

/** One session that a cohort plans, and what any member may do with it. */
export function CohortUnitRow({ unit, cohortId, place, of, isLive, answer }: Given) {
  const t = useText()
  const { id, title, minutes, task, linkUrl, revision } = unit
  const intent = `change-unit:${id}`
  const which = { cohortId, unitId: id }
  const move = (to: number, isUp: boolean) => (
    <PageForm answer={answer} intent={`move-unit:${id}:${to}`}>
      <HiddenFields values={{ ...which, place: String(to) }} />
      <Button small kind="plain" aria-label={isUp ? t('Move “{title}” up', { title }) : t('Move “{title}” down', { title })}>
        <Icon of={isUp ? ArrowUp : ArrowDown} />
      </Button>
    </PageForm>
  )
  return (
    <RowItem
      id={`unit-${id}`}
      lead={<span className="w-6 self-start text-soft tabular-nums">{place}</span>}
      title={<span className="wrap-anywhere">{title}</span>}
      note={t('{count, plural, one {# minute} other {# minutes}}', { count: minutes })}
      aside={
        isLive && (
          <Row gap="xs">
            {place > 1 && move(place - 1, true)}
            {place < of && move(place + 1, false)}
          </Row>
        )
      }
      below={
        isLive && (
          <Fold small summary={t('Change')} open={refusedForm(answer)?.values.intent === intent}>
            <Stack gap="m">
              <PageForm answer={answer} intent={intent}>
                <HiddenFields values={{ ...which, revision }} />
                <UnitFormFields unit={unit} answer={answer} intent={intent} />
                <div>
                  <Button small kind="quiet">
                    {t('Save')}
                  </Button>
                </div>
              </PageForm>
              <PageForm answer={answer} intent={`remove-unit:${id}`} confirm={t('Remove “{title}” from the plan?', { title })}>
                <HiddenFields values={which} />
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
    >
      {task && <Prose text={task} size="s" />}
      {linkUrl && (
        <TextLink to={linkUrl} external className="text-s wrap-anywhere" rel="noopener noreferrer nofollow ugc">
          {linkUrl.replace(/^https?:\/\/(www\.)?/i, '')}
        </TextLink>
      )}
    </RowItem>
  )
}
