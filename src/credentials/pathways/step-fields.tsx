import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { findPieceChoices } from '../../definitions/pathways/find-pathways.ts'
import type { Pathway, Step } from '../../definitions/pathways/pathway.ts'
import { pieceArt } from '../../definitions/pathways/pathway-map.tsx'
import { type PieceNames, pieceWords } from '../../definitions/pathways/pathway-words.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { type Option, Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Choices = Awaited<ReturnType<typeof findPieceChoices>>
type Data = { text: Pathway; names: PieceNames; adds: string | null; choices: Choices | null; categories: string[] }

/** One step of the list on which a pathway is written, with its pieces and what they ask. */
export function StepFields({ step, at, data }: { step: Step; at: number; data: Data }) {
  const t = useText()
  const { text, names, adds, choices } = data
  const name = `steps.${at}`
  const title = step.title || t('Step {number}', { number: at + 1 })
  const others = text.steps.filter(({ id }) => id !== step.id)
  return (
    <fieldset
      id={`step-${step.id}`}
      tabIndex={-1}
      className="min-w-0 scroll-mt-4 rounded-card border border-rule bg-card px-4 py-4 sm:px-5"
    >
      <legend className="sr-only">{title}</legend>
      <HiddenFields values={{ [`${name}.id`]: step.id }} />
      <Stack gap="m">
        <Row gap="s" align="end">
          <div className="min-w-0 flex-1 basis-60">
            <Field
              name={`${name}.title`}
              label={t('Step {number}', { number: at + 1 })}
              defaultValue={step.title}
              maxLength={120}
              optional
            />
          </div>
          <Moves
            what={title}
            address={`step:up:${step.id}`}
            down={`step:down:${step.id}`}
            isFirst={at === 0}
            isLast={at === text.steps.length - 1}
          />
          <Button
            name="do"
            value={`step:remove:${step.id}`}
            kind="plain"
            small
            icon={Trash2}
            aria-label={t('Remove {what}', { what: title })}
          />
        </Row>
        {step.pieces.length > 0 && (
          <ol className="divide-y divide-rule border-y border-rule" aria-label={t('Pieces of {step}', { step: title })}>
            {step.pieces.map((piece, place) => (
              <PieceFields key={piece.id} step={step} at={at} place={place} names={names} categories={data.categories} />
            ))}
          </ol>
        )}
        {adds === step.id && choices ? (
          <Row gap="s" align="end">
            <div className="min-w-0 flex-1 basis-60">
              <Select name="choice" label={t('What to add')} options={optionsOf(choices, t)} />
            </div>
            <Button name="do" value={`piece:add:${step.id}`} kind="quiet">
              {t('Add')}
            </Button>
          </Row>
        ) : (
          <Row>
            <Button
              name="do"
              value={`piece:pick:${step.id}`}
              kind="quiet"
              small
              icon={Plus}
              aria-label={t('Add a piece to {step}', { step: title })}
            >
              {t('Add a piece')}
            </Button>
          </Row>
        )}
        <Columns kind="pairs">
          <Select
            name={`${name}.needs`}
            label={t('How many of them')}
            defaultValue={step.needs === null ? '' : String(step.needs)}
            options={[
              { value: '', label: t('all') },
              ...Array.from({ length: Math.max(step.pieces.length - 1, step.needs ?? 0) }, (_, less) => ({
                value: String(less + 1),
                label: t('{needs, number} of {count, number}', { needs: less + 1, count: step.pieces.length }),
              })),
            ]}
          />
          {others.length > 0 && (
            <fieldset className="min-w-0">
              <legend className="mb-1 font-semibold">{t('Comes after')}</legend>
              <div className="grid gap-1.5">
                {others.map((other) => (
                  <Checkbox
                    key={other.id}
                    name={`${name}.after`}
                    value={other.id}
                    label={other.title || t('Step {number}', { number: text.steps.indexOf(other) + 1 })}
                    defaultChecked={step.after.includes(other.id)}
                  />
                ))}
              </div>
            </fieldset>
          )}
        </Columns>
      </Stack>
    </fieldset>
  )
}

function PieceFields({
  step,
  at,
  place,
  names,
  categories,
}: {
  step: Step
  at: number
  place: number
  names: PieceNames
  categories: string[]
}) {
  const t = useText()
  const piece = step.pieces[place]
  if (!piece) return null
  const name = `steps.${at}.pieces.${place}`
  const what = t(pieceWords(piece, names)) || t('Something that is not offered any more')
  const art = pieceArt(piece, names)
  const about = piece.kind === 'achievement' ? piece.achievementId : piece.kind === 'pathway' ? piece.pathwayId : null
  return (
    <li className="py-3">
      <HiddenFields values={{ [`${name}.id`]: piece.id, [`${name}.kind`]: piece.kind, [`${name}.about`]: about }} />
      <Row gap="s">
        {art && <BadgeArt src={art} alt="" size="xs" />}
        <span className="min-w-0 flex-1 basis-48 font-semibold">{what}</span>
        <Row gap="xs">
          <Moves
            what={what}
            address={`piece:up:${step.id}:${piece.id}`}
            down={`piece:down:${step.id}:${piece.id}`}
            isFirst={place === 0}
            isLast={place === step.pieces.length - 1}
          />
          <Button
            name="do"
            value={`piece:remove:${step.id}:${piece.id}`}
            kind="plain"
            small
            icon={Trash2}
            aria-label={t('Remove {what}', { what })}
          />
        </Row>
      </Row>
      {piece.kind === 'achievement' && (
        <div className="mt-2 max-w-72">
          <Field
            name={`${name}.withinMonths`}
            type="number"
            min={1}
            max={120}
            label={t('Earned within so many months')}
            defaultValue={piece.withinMonths}
            optional
          />
        </div>
      )}
      {(piece.kind === 'assessments' || piece.kind === 'level') && (
        <div className="mt-2 grid gap-3 sm:grid-cols-3">
          <Field
            name={`${name}.count`}
            type="number"
            min={1}
            max={piece.kind === 'level' ? 50 : 1000}
            label={t('How many')}
            defaultValue={piece.count}
          />
          {piece.kind === 'level' && (
            <>
              <Select
                name={`${name}.level`}
                label={t('Level at least')}
                defaultValue={String(piece.level)}
                options={[1, 2, 3].map((level) => ({ value: String(level), label: t('Level {level}', { level }) }))}
              />
              <Select
                name={`${name}.category`}
                label={t('Category')}
                defaultValue={piece.category}
                options={[
                  { value: '', label: t('any category') },
                  ...[...new Set([...categories, piece.category])].filter(Boolean).map((each) => ({ value: each, label: t(each) })),
                ]}
              />
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** One place up or down. */
function Moves({
  what,
  address,
  down,
  isFirst,
  isLast,
}: {
  what: string
  address: string
  down: string
  isFirst: boolean
  isLast: boolean
}) {
  const t = useText()
  return (
    <>
      <Button name="do" value={address} kind="plain" small icon={ArrowUp} disabled={isFirst} aria-label={t('Move {what} up', { what })} />
      <Button name="do" value={down} kind="plain" small icon={ArrowDown} disabled={isLast} aria-label={t('Move {what} down', { what })} />
    </>
  )
}

function optionsOf({ achievements, pathways }: Choices, t: ReturnType<typeof useText>): Option[] {
  return [
    ...achievements.map(({ id, title, level, organization }) => ({
      value: `achievement:${id}`,
      label: t('{title} (level {level})', { title, level }),
      group: organization,
    })),
    ...pathways.map(({ id, title }) => ({ value: `pathway:${id}`, label: title, group: t('Pathways') })),
    { value: 'level:2', label: t('Any of a level'), group: t('Counted') },
    { value: 'assessments:', label: t('Assessments of colleagues’ work'), group: t('Counted') },
  ]
}
