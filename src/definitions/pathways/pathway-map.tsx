import { Link } from 'react-router'
import { classes } from '../../foundation/ui/classes.ts'
import { useWrittenLang } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type Box, type MapLayout, mapSizes, milestoneBox } from './lay-out.ts'
import type { Pathway, Piece, Step } from './pathway.ts'
import { needsWords, type PieceNames, pieceWords } from './pathway-words.ts'
import { type PieceState, type PieceStates, stateWords } from './piece-state.ts'

type Given = {
  text: Pathway
  layout: MapLayout
  names: PieceNames
  /** The badge of its milestone. */
  art: string
  /** How far the reader is; null where nobody is known. */
  states: PieceStates | null
  isComplete?: boolean
}

/** Where a piece leads to. */
export const pieceAddress = (piece: Piece, names: PieceNames): string | null => {
  if (piece.kind === 'achievement') return names[piece.achievementId] ? `/catalog/${names[piece.achievementId]?.slug}` : null
  if (piece.kind === 'pathway') return names[piece.pathwayId] ? `/pathways/${names[piece.pathwayId]?.slug}` : null
  return null
}

/** The picture of a piece; none for what is counted. */
export const pieceArt = (piece: Piece, names: PieceNames): string | null => {
  const name = piece.kind === 'achievement' ? names[piece.achievementId] : piece.kind === 'pathway' ? names[piece.pathwayId] : undefined
  return name ? `/versions/${name.versionId}/badge.svg` : null
}

/** The map of a pathway: steps as boxes with their pieces, arrows to what they lead to, the milestone last. The list beside it says the same. */
export function PathwayMap({ text, layout, names, art, states, isComplete = false }: Given) {
  const t = useText()
  const { width, height, boxes, arrows } = layout
  const edge = 2
  return (
    <section
      aria-label={t('Map of the pathway')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is moved with the keyboard too
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-rule bg-card p-4 print:overflow-visible print:border-0 print:p-0"
    >
      <svg
        viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}
        style={{ minWidth: `min(100%, ${Math.round(width * 0.82)}px)`, width: `${width}px` }}
        className="mx-auto block h-auto max-w-none font-sans lg:max-w-full print:max-h-[17cm] print:w-full! print:max-w-full print:min-w-0!"
      >
        <title>{t('Map of the pathway')}</title>
        <defs>
          <marker id="leads-to" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M1 1 8 5 1 9" className="fill-none stroke-edge" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
          </marker>
        </defs>
        {arrows.map(({ from, to, path }) => (
          <path key={`${from} ${to}`} d={path} className="fill-none stroke-edge" strokeWidth="1.6" markerEnd="url(#leads-to)" />
        ))}
        {boxes.map((box) => {
          const step = text.steps.find(({ id }) => id === box.id)
          return step ? (
            <StepBox key={box.id} box={box} step={step} names={names} states={states} />
          ) : box.id === milestoneBox ? (
            <Milestone
              key={box.id}
              box={box}
              title={text.title}
              language={text.language}
              art={art}
              isFaint={states !== null && !isComplete}
            />
          ) : null
        })}
      </svg>
    </section>
  )
}

function StepBox({ box, step, names, states }: { box: Box; step: Step; names: PieceNames; states: PieceStates | null }) {
  const t = useText()
  const { head, piece: tall, pad } = mapSizes
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect width={box.width} height={box.height} rx="12" className="fill-paper stroke-rule" />
      <text x={14} y={27} className="fill-ink text-[14px] font-semibold">
        {cut(step.title || t(needsWords(step)), 22)}
      </text>
      {step.title !== '' && (
        <text x={box.width - 14} y={27} textAnchor="end" className="fill-soft text-[12px]">
          {t(needsWords(step))}
        </text>
      )}
      {step.pieces.map((piece, at) => {
        const state = states?.[`${step.id} ${piece.id}`]
        const to = pieceAddress(piece, names)
        const drawn = <PieceDrawn piece={piece} names={names} state={state?.state ?? null} have={state?.have ?? 0} width={box.width} />
        const label = state ? t('{name}: {state}', { name: t(pieceWords(piece, names)), state: t(stateWords[state.state]) }) : undefined
        return (
          <g key={piece.id} transform={`translate(0 ${head + at * tall + pad / 2})`}>
            {to ? (
              <Link to={to} className="group/piece outline-offset-2">
                {drawn}
              </Link>
            ) : (
              <g>
                {label && <title>{label}</title>}
                {drawn}
              </g>
            )}
          </g>
        )
      })}
    </g>
  )
}

type Drawn = { piece: Piece; names: PieceNames; state: PieceState | null; have: number; width: number }

function PieceDrawn({ piece, names, state, have, width }: Drawn) {
  const t = useText()
  const art = pieceArt(piece, names)
  const lines = wrap(t(pieceWords(piece, names)), 23, 3)
  const language = piece.kind === 'achievement' ? names[piece.achievementId]?.language : undefined
  const written = useWrittenLang(language)
  const first = 25 - (lines.length - 1) * 8
  return (
    <>
      <rect x="5" y="-1" width={width - 10} height="52" rx="8" className="fill-transparent group-hover/piece:fill-wash" />
      {art ? (
        <image
          href={art}
          x="10"
          y="2"
          width="46"
          height="46"
          className={classes(state !== null && state !== 'done' && 'opacity-45 grayscale')}
        />
      ) : (
        <>
          <circle cx="33" cy="25" r="18" className={state === 'done' ? 'fill-goldwash stroke-gold' : 'fill-card stroke-edge'} />
          <text x="33" y="30" textAnchor="middle" className="fill-ink text-[13px] font-semibold tabular-nums">
            {piece.kind === 'assessments' || piece.kind === 'level' ? (state === null ? piece.count : `${have}/${piece.count}`) : ''}
          </text>
        </>
      )}
      <text {...written} className="fill-ink text-[13px] group-hover/piece:fill-green">
        {lines.map((line, at) => (
          <tspan key={line} x="64" y={first + at * 16 + 4}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      {state === 'done' && <circle cx="53" cy="39" r="8" className="fill-paper" />}
      {state === 'done' && (
        <path d="M48.5 39l3.2 3.2 6-6.4" className="fill-none stroke-gold" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
      )}
      {state === 'under-way' && art && <circle cx="54" cy="40" r="4.5" className="fill-green stroke-card" strokeWidth="2" />}
    </>
  )
}

function Milestone({ box, title, language, art, isFaint }: { box: Box; title: string; language: string; art: string; isFaint: boolean }) {
  const lines = wrap(title, 24, 2)
  const written = useWrittenLang(language)
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect width={box.width} height={box.height} rx="12" className="fill-goldwash" />
      <image href={art} x={box.width / 2 - 56} y="12" width="112" height="112" className={classes(isFaint && 'opacity-50 grayscale')} />
      <text {...written} textAnchor="middle" className="fill-ink font-serif text-[16px] font-semibold">
        {lines.map((line, at) => (
          <tspan key={line} x={box.width / 2} y={148 + at * 20}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`)

/** A text in lines of about so many letters; what does not fit ends in three dots, and is whole in the list. */
function wrap(text: string, most: number, lines: number): string[] {
  const made: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = made.at(-1) ?? ''
    if (last === '' || last.length + word.length < most) made[made.length - 1] = last === '' ? word : `${last} ${word}`
    else made.push(word)
  }
  const shown = made.slice(0, lines).map((line) => cut(line, most + 2))
  if (made.length > lines) shown[lines - 1] = `${cut(shown[lines - 1] ?? '', most - 1).replace(/…$/, '')}…`
  return shown
}
