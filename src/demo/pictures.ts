import { chanceFrom } from './chance.ts'
import { furnish, type Room, seatCount } from './classroom.ts'
import { breakLines, letter, widthOf } from './lettering.ts'
import { type Pose, restingPose } from './student.ts'

/** Drawings that stand for photos and students' pages. Handwriting is a typeface; the mistakes are meant. */
const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
  <defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset=".55" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".2"/></linearGradient></defs>${content}</svg>`

const light = (width: number, height: number) => `<rect width="${width}" height="${height}" fill="url(#light)"/>`

const brick = (chance: ReturnType<typeof chanceFrom>, width: number, height: number) => {
  let bricks = `<rect width="${width}" height="${height}" fill="#cfc7b8"/>`
  for (let row = 0; row * 46 < height; row++)
    for (let x = row % 2 ? -50 : 0; x < width; x += 104)
      bricks += `<rect x="${x + 2}" y="${row * 46 + 2}" width="100" height="42" rx="2" fill="#e3ddd0" opacity="${chance.spread(0.6, 1).toFixed(2)}"/>`
  return bricks
}

const tape = (x: number, y: number, turn: number) =>
  `<rect x="${x - 34}" y="${y - 13}" width="68" height="26" fill="#f3e9b8" opacity=".82" transform="rotate(${turn} ${x} ${y})"/>`

type Poster = { seed: number; title: string; lines: readonly string[]; foot: string; ink?: string }

/** A poster the class made, photographed on the wall: felt pen, tape, afternoon light. */
export function drawPoster({ seed, title, lines, foot, ink = '#25364f' }: Poster) {
  const chance = chanceFrom(seed)
  const pens = ['#1d5f8a', '#a2392f', '#2f6f43', '#6b3f86', '#b06a12']
  const size = Math.min(46, ...lines.map((line) => (46 * 700) / Math.max(1, widthOf(line, 46))))
  const written = lines.map((line, index) => {
    const y = 300 + index * Math.min(104, 500 / lines.length)
    const color = pens[index % pens.length] ?? ink
    return `<circle cx="128" cy="${y - 14}" r="10" fill="none" stroke="${color}" stroke-width="5"/>${letter(line, { x: 158, y, size, fill: ink, turn: chance.spread(-0.7, 0.7) })}`
  })
  const names = ['S.', 'M.', 'Iris', 'N.', 'T.', 'A.', 'Jo', 'K.', 'R.', 'Lu', 'B.', 'E.']
  const signed = names.map((name, index) =>
    letter(name, {
      x: 120 + (index % 6) * 128 + chance.spread(-10, 10),
      y: 880 + Math.floor(index / 6) * 52,
      size: chance.spread(30, 42),
      fill: chance.pick(pens),
      turn: chance.spread(-9, 9),
    }),
  )
  return svg(
    1200,
    1200,
    `${brick(chance, 1200, 1200)}<g transform="rotate(${chance.spread(-2, 2)} 600 600) translate(110 70)">
    <rect x="10" y="14" width="980" height="1040" fill="#000" opacity=".18"/><rect width="980" height="1040" fill="#fdf8e8"/>
    ${letter(title, { x: 490, y: 150, size: Math.min(96, (96 * 860) / widthOf(title, 96)), fill: '#a2392f', anchor: 'middle' })}
    <path d="M150 184Q480 164 830 188" stroke="#a2392f" stroke-width="7" fill="none" stroke-linecap="round"/>
    ${written.join('')}<path d="M90 828H890" stroke="#cbbf9f" stroke-width="3" stroke-dasharray="14 10"/>${signed.join('')}
    ${letter(foot, { x: 490, y: 1010, size: 32, fill: '#7a705d', anchor: 'middle' })}${tape(20, 14, -38)}${tape(960, 14, 36)}${tape(490, 2, 2)}</g>${light(1200, 1200)}`,
  )
}

export type PageOfWork = {
  seed: number
  heading: string
  /** A line that begins with `✓` is ticked, one with `✗` crossed out and one with `>` the teacher's note in green. */
  lines: readonly string[]
  drawing?: string
}

/** A page from a student's notebook: ruled, with a margin, a heading and someone's handwriting. */
export function drawStudentWork({ seed, heading, lines, drawing = '' }: PageOfWork) {
  const chance = chanceFrom(seed)
  const pen = chance.pick(['#1f2f5c', '#2a2a2f', '#23436b'])
  let rules = ''
  for (let y = 150; y < 1180; y += 46) rules += `<path d="M0 ${y}H900" stroke="#bcd3e6" stroke-width="2"/>`
  let at = 1
  const written = lines.flatMap((line) => {
    const mark = line.slice(0, 1)
    const note = mark === '>'
    const text = /^[✓✗>]/.test(line) ? line.slice(1).trim() : line
    const fill = note ? '#2c7a4b' : pen
    const size = note ? 30 : 36
    return breakLines(text, size, note ? 560 : 700).map((part, index) => {
      const y = 150 + at++ * 46 - 9
      const x = note ? 210 : 140
      const first = index === 0
      const tick = first && mark === '✓' ? `<path d="M92 ${y - 12}l10 13l22 -30" stroke="#2c7a4b" stroke-width="5" fill="none"/>` : ''
      const strike = mark === '✗' ? `<path d="M${x} ${y - 11}H${x + widthOf(part, size)}" stroke="${pen}" stroke-width="3"/>` : ''
      return `${letter(part, { x: x + chance.spread(-4, 4), y: y + chance.spread(-2, 2), size, fill, turn: chance.spread(-0.4, 0.4) })}${tick}${strike}`
    })
  })
  const holes = [200, 590, 980].map((y) => `<circle cx="34" cy="${y}" r="14" fill="#d9d4c8"/>`).join('')
  return svg(
    900,
    1180,
    `<rect width="900" height="1180" fill="#fdfcf6"/>${rules}<path d="M78 0V1180" stroke="#e3a4a0" stroke-width="3"/>${holes}
    ${letter(heading, { x: 140, y: 108, size: 46, fill: pen })}<path d="M140 120H${140 + widthOf(heading, 46)}" stroke="${pen}" stroke-width="3"/>
    ${written.join('')}${drawing}${light(900, 1180)}`,
  )
}

/** Two bars cut in equal parts with some shaded: how a fourth-grader argues about fractions. */
export const fractionBars = (y: number, bars: readonly (readonly [shaded: number, parts: number])[]) =>
  bars
    .map(([shaded, parts], row) => {
      const step = 560 / parts
      const cells = Array.from(
        { length: parts },
        (_, index) =>
          `<rect x="${200 + index * step}" y="${y + row * 104}" width="${step}" height="58" fill="${index < shaded ? '#9cc3e0' : '#fff'}" stroke="#33415f" stroke-width="3"/>`,
      )
      return `${cells.join('')}${letter(`${shaded}/${parts}`, { x: 118, y: y + row * 104 + 42, size: 38, fill: '#1f2f5c' })}`
    })
    .join('')

export type PicturedCard = { title: string; lines: readonly string[]; done: number }

/** Cards on a desk, seen from above, the finished ones ticked. */
export function drawCards(seed: number, cards: readonly PicturedCard[]) {
  const chance = chanceFrom(seed)
  const grain = Array.from(
    { length: 34 },
    (_, index) =>
      `<path d="M0 ${index * 27 + chance.spread(-6, 6)}Q600 ${index * 27 + chance.spread(-16, 16)} 1200 ${index * 27}" stroke="#9c7748" stroke-width="2" opacity=".25" fill="none"/>`,
  )
  const colors = ['#fff6c9', '#dcefe0', '#e3e9f7', '#fbe3dc']
  const drawn = cards.map(({ title, lines, done }, index) => {
    const x = 70 + (index % 3) * 366
    const y = 120 + Math.floor(index / 3) * 380 + chance.spread(-14, 14)
    const size = Math.min(30, ...lines.map((line) => (30 * 236) / Math.max(1, widthOf(line, 30))))
    const items = lines.map((line, at) => {
      const top = 112 + at * 54
      const tick = at < done ? `<path d="M30 ${top - 10}l9 11l20 -28" stroke="#2c7a4b" stroke-width="5" fill="none"/>` : ''
      return `<rect x="28" y="${top - 26}" width="28" height="28" rx="4" fill="none" stroke="#5a5346" stroke-width="3"/>${tick}${letter(line, { x: 72, y: top, size, fill: '#2d2a26' })}`
    })
    return `<g transform="rotate(${chance.spread(-4, 4)} ${x + 160} ${y + 160}) translate(${x} ${y})"><rect x="6" y="9" width="326" height="330" rx="10" fill="#000" opacity=".2"/>
      <rect width="326" height="330" rx="10" fill="${colors[index % colors.length]}"/>${letter(title, { x: 28, y: 60, size: Math.min(40, (40 * 270) / widthOf(title, 40)), fill: '#8a4b2d' })}${items.join('')}</g>`
  })
  const pencil = `<g transform="rotate(-18 900 800) translate(760 ${cards.length > 3 ? 850 : 640})"><rect width="300" height="22" fill="#e0a52c"/><path d="M300 0L348 11L300 22Z" fill="#f0d3a6"/><path d="M334 7L348 11L334 15Z" fill="#333"/><rect x="-26" width="26" height="22" fill="#d98a8a"/></g>`
  return svg(1200, 900, `<rect width="1200" height="900" fill="#c79c63"/>${grain.join('')}${pencil}${drawn.join('')}${light(1200, 900)}`)
}

/** A still of a classroom in which some children have a hand up. */
export function drawRoom(room: Room) {
  const chance = chanceFrom(room.seed * 7)
  const poses = new Map(
    Array.from({ length: seatCount }, (_, seat): [number, Pose] => [
      seat,
      {
        ...restingPose,
        hand: chance.next() < 0.35 ? chance.spread(0.7, 1) : 0,
        mouth: chance.pick(['closed', 'smile', 'open'] as const),
        gaze: chance.spread(-1, 1),
        nod: chance.spread(-1, 1),
      },
    ]),
  )
  return furnish(room)({ poses })
}
