import { ArrowRight, Move, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Taken } from '../../definitions/pathways/edit-steps.ts'
import { wouldCircle } from '../../definitions/pathways/find-faults.ts'
import { type Box, type MapLayout, type MapSizes, milestoneBox } from '../../definitions/pathways/lay-out.ts'
import type { Pathway, Piece, Step } from '../../definitions/pathways/pathway.ts'
import { pieceArt } from '../../definitions/pathways/pathway-map.tsx'
import { needsWords, type PieceNames, pieceWords } from '../../definitions/pathways/pathway-words.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, buttonLook } from '../../foundation/ui/button.tsx'
import { classes } from '../../foundation/ui/classes.ts'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Boxes with room for what can be done on them. */
export const writingSizes: MapSizes = { box: 272, gap: 76, between: 30, head: 78, piece: 64, pad: 52 }

type Given = { text: Pathway; layout: MapLayout; names: PieceNames; art: string; taken: Taken | null; address: string }

/** What a step is called on screens. */
export const stepName = (text: Pick<Pathway, 'steps'>, id: string, t: ReturnType<typeof useText>): string => {
  const at = text.steps.findIndex((step) => step.id === id)
  return text.steps[at]?.title || t('Step {number}', { number: at + 1 })
}

/**
 * The map on which a pathway is written, part of the same form as the list: what is taken is put somewhere, by buttons that keyboard, screen reader
 * and touch reach as well, and without script; a mouse may drag instead (`public/pathway-map.js`). The server lays it out anew each time.
 */
export function WriteMap({ text, layout, names, art, taken, address }: Given) {
  const t = useText()
  const { width, height, boxes, arrows } = layout
  return (
    <div>
      <script src="/pathway-map.js" defer />
      <div id="map" tabIndex={-1} className="mb-3 min-h-11 scroll-mt-4">
        <TakenBar text={text} names={names} taken={taken} address={address} />
      </div>
      <section
        aria-label={t('Map to write on')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is moved with the keyboard too
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-rule bg-card p-4"
        data-write-map=""
      >
        <div className="relative mx-auto" style={{ width: `${width}px`, height: `${height}px` }}>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className="pointer-events-none absolute inset-0 size-full overflow-visible"
            aria-hidden="true"
          >
            <defs>
              <marker id="write-leads-to" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M1 1 8 5 1 9" className="fill-none stroke-edge" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
              </marker>
            </defs>
            {arrows.map(({ from, to, path }) => (
              <path key={`${from} ${to}`} d={path} className="fill-none stroke-edge" strokeWidth="1.6" markerEnd="url(#write-leads-to)" />
            ))}
            <path data-drawn="" className="fill-none stroke-green" strokeWidth="2.4" strokeDasharray="6 5" />
          </svg>
          <ol>
            {text.steps.map((step, at) => {
              const box = boxes.find(({ id }) => id === step.id)
              return box && <StepBox key={step.id} box={box} step={step} at={at} text={text} names={names} taken={taken} />
            })}
          </ol>
          {boxes
            .filter(({ id }) => id === milestoneBox)
            .map((box) => (
              <div
                key={box.id}
                style={placeOf(box)}
                className="absolute grid content-center justify-items-center rounded-card bg-goldwash p-3 text-center"
              >
                <BadgeArt src={art} alt="" size="m" />
                <p className="mt-1 line-clamp-2 font-serif font-semibold">{text.title || t('The milestone')}</p>
              </div>
            ))}
        </div>
      </section>
    </div>
  )
}

const placeOf = ({ x, y, width, height }: Box) => ({ left: `${x}px`, top: `${y}px`, width: `${width}px`, minHeight: `${height}px` })

type BoxGiven = { box: Box; step: Step; at: number; text: Pathway; names: PieceNames; taken: Taken | null }

function StepBox({ box, step, at, text, names, taken }: BoxGiven) {
  const t = useText()
  const title = stepName(text, step.id, t)
  const isTaken = taken !== null && taken.kind !== 'piece' && taken.step === step.id
  const leadsTo = text.steps.filter(({ after }) => after.includes(step.id)).map(({ id }) => stepName(text, id, t))
  return (
    <li
      id={`box-${step.id}`}
      tabIndex={-1}
      data-box={step.id}
      style={placeOf(box)}
      className={classes(
        'absolute flex scroll-m-6 flex-col rounded-card border bg-paper',
        isTaken ? 'border-green ring-2 ring-green' : 'border-rule',
        'data-[over]:border-green data-[over]:ring-2 data-[over]:ring-green',
      )}
    >
      <div className="px-3 pt-2.5">
        <p className="flex items-baseline gap-2">
          <TextLink to={`#step-${step.id}`} className="min-w-0 flex-1 truncate font-semibold">
            {title}
          </TextLink>
          <span className="shrink-0 text-s text-soft">{t(needsWords(step))}</span>
        </p>
        {leadsTo.length > 0 && <p className="sr-only">{t('leads to {steps}', { steps: leadsTo.join(', ') })}</p>}
        {taken === null ? (
          <div className="-mx-1.5 mt-1 flex gap-1">
            <Button
              name="do"
              value={`step:take:${step.id}`}
              kind="plain"
              small
              icon={Move}
              className="touch-none"
              data-take={`step:${step.id}`}
              aria-label={t('Move {what}', { what: title })}
            >
              {t('Move')}
            </Button>
            <Button
              name="do"
              value={`arrow:take:${step.id}`}
              kind="plain"
              small
              icon={ArrowRight}
              className="touch-none"
              data-take={`arrow:${step.id}`}
              aria-label={t('Leads to: choose what {what} leads to', { what: title })}
            >
              {t('Leads to')}
            </Button>
          </div>
        ) : (
          <PutOnStep step={step} at={at} text={text} taken={taken} title={title} />
        )}
      </div>
      <ul aria-label={t('Pieces of {step}', { step: title })} className="mt-1 border-t border-rule empty:border-0">
        {step.pieces.map((piece) => (
          <PieceRow key={piece.id} piece={piece} step={step} names={names} taken={taken} />
        ))}
      </ul>
      <div className="mt-auto px-1.5 py-1.5">
        {taken?.kind === 'piece' ? (
          <Put value={`piece:put:${taken.step}:${taken.piece}:${step.id}`} label={t('Put it last in {what}', { what: title })}>
            {t('Put it last')}
          </Put>
        ) : (
          <Button
            name="do"
            value={`piece:pick:${step.id}`}
            kind="plain"
            small
            icon={Plus}
            aria-label={t('Add a piece to {step}', { step: title })}
          >
            {t('Add a piece')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What can be done here with the step or arrow that was taken. */
function PutOnStep({ step, at, text, taken, title }: Pick<BoxGiven, 'step' | 'at' | 'text'> & { taken: Taken; title: string }) {
  const t = useText()
  if (taken.kind === 'piece') return null
  if (taken.step === step.id) return <p className="mt-1 text-s text-soft">{t('Taken')}</p>
  if (taken.kind === 'step') {
    const isNext = text.steps[at - 1]?.id === taken.step
    return isNext ? (
      <p className="mt-1 text-s text-soft">{t('It stands before this one')}</p>
    ) : (
      <Put value={`step:put:${taken.step}:${step.id}`} label={t('Put it before {what}', { what: title })}>
        {t('Put it before')}
      </Put>
    )
  }
  if (step.after.includes(taken.step))
    return (
      <Put value={`arrow:to:${taken.step}:${step.id}`} icon={X} label={t('Take the arrow away to {what}', { what: title })}>
        {t('Take the arrow away')}
      </Put>
    )
  if (wouldCircle(text.steps, taken.step, step.id)) return <p className="mt-1 text-s text-soft">{t('Would lead in a circle')}</p>
  return (
    <Put value={`arrow:to:${taken.step}:${step.id}`} icon={ArrowRight} label={t('Lead here: to {what}', { what: title })}>
      {t('Lead here')}
    </Put>
  )
}

function PieceRow({ piece, step, names, taken }: { piece: Piece; step: Step; names: PieceNames; taken: Taken | null }) {
  const t = useText()
  const what = t(pieceWords(piece, names)) || t('Something that is not offered any more')
  const art = pieceArt(piece, names)
  const isTaken = taken?.kind === 'piece' && taken.step === step.id && taken.piece === piece.id
  return (
    <li
      data-piece={piece.id}
      className={classes(
        'flex min-h-16 items-center gap-2 px-3 py-1',
        isTaken && 'bg-wash',
        'data-[over]:border-t-2 data-[over]:border-green',
      )}
    >
      {art ? (
        <BadgeArt src={art} alt="" size="xs" />
      ) : (
        <span className="grid size-11 shrink-0 place-items-center rounded-full border border-rule text-s font-semibold tabular-nums">
          {'count' in piece ? piece.count : ''}
        </span>
      )}
      <span className="line-clamp-2 min-w-0 flex-1 text-s leading-snug">{what}</span>
      {taken === null ? (
        <button
          type="submit"
          name="do"
          value={`piece:take:${step.id}:${piece.id}`}
          data-take={`piece:${step.id}:${piece.id}`}
          aria-label={t('Move {what}', { what })}
          className={classes(buttonLook('plain', true), 'shrink-0 touch-none')}
        >
          <Icon of={Move} />
        </button>
      ) : (
        taken.kind === 'piece' &&
        !isTaken && (
          <Put value={`piece:put:${taken.step}:${taken.piece}:${step.id}:${piece.id}`} label={t('Put it before {what}', { what })}>
            {t('Before')}
          </Put>
        )
      )}
    </li>
  )
}

/** A place for what was taken. */
const Put = ({ value, label, icon, children }: { value: string; label: string; icon?: typeof X; children: ReactNode }) => (
  <Button name="do" value={value} kind="quiet" small className="mt-1" aria-label={label} {...(icon && { icon })}>
    {children}
  </Button>
)

/** What is taken, what to do with it, and how to leave it; where nothing is, how the map is used. */
function TakenBar({ text, names, taken, address }: Pick<Given, 'text' | 'names' | 'taken' | 'address'>) {
  const t = useText()
  if (taken === null)
    return (
      <p className="text-soft">
        {t(
          'Take a step, an arrow or a piece by its button and choose where it goes, or drag it there. Names and numbers are in the list below.',
        )}
      </p>
    )
  const step = stepName(text, taken.step, t)
  const piece =
    taken.kind === 'piece' ? text.steps.find(({ id }) => id === taken.step)?.pieces.find(({ id }) => id === taken.piece) : undefined
  const says =
    taken.kind === 'arrow'
      ? t('Choose what “{step}” leads to.', { step })
      : taken.kind === 'step'
        ? t('Choose where “{step}” goes.', { step })
        : t('Choose where “{piece}” goes.', { piece: piece ? t(pieceWords(piece, names)) : '' })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-wash px-4 py-2">
      <p role="status" className="font-semibold">
        {says}
      </p>
      {taken.kind === 'step' && (
        <Put value={`step:put:${taken.step}:`} label={t('Put it last of all steps')}>
          {t('Put it last')}
        </Put>
      )}
      <TextLink to={`${address}#box-${taken.step}`} data-leave="">
        {t('Leave it where it is')}
      </TextLink>
    </div>
  )
}
