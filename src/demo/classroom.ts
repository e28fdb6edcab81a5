import type { Box } from '../foundation/ui/box.ts'
import { chanceFrom } from './chance.ts'
import { breakLines, letter, widthOf } from './lettering.ts'
import { drawStudent, type Look, lookAlikeNobody, type Pose, restingPose } from './student.ts'

/** A drawn classroom: nobody real is in any picture of the demo district. */
export type Room = {
  /** Decides the wall, the children and the furniture. */
  seed: number
  /** What stands on the board; the first line is a heading. */
  board: string[]
  poster: { title: string; lines: string[] }
}
export type ClassroomMoment = { poses: ReadonlyMap<number, Pose>; caption?: string | undefined }

const width = 640
const height = 360

const palettes = [
  { wall: '#dfe7e0', floor: '#b89a69', board: '#2f4b43', frame: '#8a6a3f', desk: '#caa874' },
  { wall: '#e8e2d6', floor: '#a58a66', board: '#33424f', frame: '#6d5a45', desk: '#c9a06a' },
  { wall: '#dde4ec', floor: '#b5a184', board: '#2d4a3a', frame: '#7d6a4a', desk: '#d0ae7c' },
  { wall: '#eae4dc', floor: '#9c8763', board: '#3c4a3f', frame: '#80603c', desk: '#bf9763' },
] as const

/** Back row small and high, front row large and low; places are fixed so that a caption can say who speaks. */
const places = [
  { x: 96, y: 262, scale: 0.72 },
  { x: 206, y: 262, scale: 0.72 },
  { x: 318, y: 262, scale: 0.72 },
  { x: 430, y: 262, scale: 0.72 },
  { x: 542, y: 262, scale: 0.72 },
  { x: 150, y: 336, scale: 0.98 },
  { x: 290, y: 336, scale: 0.98 },
  { x: 430, y: 336, scale: 0.98 },
  { x: 566, y: 336, scale: 0.98 },
] as const
export const seatCount = places.length

/** Where each child’s head is in the picture, with room for how it turns: what would be blurred. */
export const headBoxes: readonly Box[] = places.map(({ x, y, scale }) => ({
  x: (x - 34 * scale) / width,
  y: (y - (82 + 36) * scale) / height,
  width: (68 * scale) / width,
  height: (68 * scale) / height,
}))

/** Which way a child turns to look at the one in another seat. */
export function gazeFrom(seat: number, toSeat: number) {
  const from = places[seat]
  const to = places[toSeat]
  if (!from || !to || seat === toSeat) return 0
  return Math.max(-1, Math.min(1, (to.x - from.x) / 160))
}

type Palette = (typeof palettes)[number]

function drawBackground({ board, poster }: Room, palette: Palette, clock: { hour: number; minute: number }) {
  const [heading = '', ...lines] = board
  const hand = (turn: number, length: number, weight: number) =>
    `<path d="M0 0V${-length}" transform="rotate(${turn})" stroke="#333" stroke-width="${weight}" stroke-linecap="round"/>`
  const longest = Math.max(...lines.map((line) => widthOf(line, 25)), 1)
  const size = Math.min(25, (25 * 268) / longest)
  const posterStep = Math.min(19, 74 / Math.max(1, poster.lines.length - 1))
  return `<rect width="${width}" height="${height}" fill="${palette.wall}"/>
    <rect y="214" width="${width}" height="146" fill="${palette.floor}"/><rect y="208" width="${width}" height="7" fill="#ffffff" opacity=".55"/>
    <g><rect x="20" y="34" width="92" height="120" rx="3" fill="#f8f6ef"/><rect x="27" y="41" width="78" height="106" fill="#bcd9e8"/>
      <path d="M27 118Q48 96 66 112T105 104V147H27Z" fill="#9dbf95"/><circle cx="88" cy="60" r="9" fill="#f6e7b0"/>
      <path d="M66 41V147M27 92H105" stroke="#f8f6ef" stroke-width="4"/></g>
    <rect x="134" y="22" width="312" height="142" rx="5" fill="${palette.frame}"/><rect x="140" y="28" width="300" height="130" rx="3" fill="${palette.board}"/>
    ${letter(heading, { x: 156, y: 56, size: 19, fill: '#f3ead0' })}
    <path d="M156 63H${156 + widthOf(heading, 19)}" stroke="#f3ead0" stroke-width="1.4" opacity=".7"/>
    ${lines.map((line, index) => letter(line, { x: 156, y: 92 + index * 29, size, fill: '#f7f6f0' })).join('')}
    <rect x="150" y="160" width="60" height="4" rx="2" fill="#f4f1e6"/><rect x="222" y="159" width="22" height="5" rx="1" fill="#d8b25c"/>
    <g transform="rotate(.6 548 96)"><rect x="474" y="38" width="118" height="124" fill="#fbf6e6" stroke="#d9ceb0"/>
      ${letter(poster.title, { x: 533, y: 58, size: 15, fill: '#8a4b2d', anchor: 'middle' })}
      ${poster.lines.map((line, index) => letter(line, { x: 482, y: 78 + index * posterStep, size: Math.min(12.5, (12.5 * 102) / Math.max(1, widthOf(line, 12.5))), fill: '#463c33' })).join('')}</g>
    <g transform="translate(617 36)"><circle r="15" fill="#fff" stroke="#4a4a4a" stroke-width="2"/>${hand(clock.hour, 7, 2.2)}${hand(clock.minute, 11, 1.6)}</g>`
}

function drawCaption(caption: string) {
  const size = 17
  const lines = breakLines(caption, size, 540, 'plain')
  const boxWidth = Math.max(...lines.map((line) => widthOf(line, size, 'plain'))) + 32
  const boxHeight = lines.length * 22 + 12
  const top = height - boxHeight - 10
  return `<rect x="${(width - boxWidth) / 2}" y="${top}" width="${boxWidth}" height="${boxHeight}" rx="6" fill="#14110f" opacity=".84"/>
    ${lines.map((line, index) => letter(line, { x: width / 2, y: top + 23 + index * 22, size, fill: '#fff', face: 'plain', anchor: 'middle' })).join('')}`
}

/** Draws a room once and answers with a function that draws each moment in it, as SVG. */
export function furnish(room: Room): (moment: ClassroomMoment) => string {
  const chance = chanceFrom(room.seed)
  const palette = chance.pick(palettes)
  const looks = lookAlikeNobody(chance, seatCount)
  const background = drawBackground(room, palette, { hour: chance.between(285, 330), minute: chance.between(20, 160) })
  const desk = (y: number, depth: number) =>
    `<rect x="24" y="${y}" width="592" height="${depth}" rx="4" fill="${palette.desk}"/><rect x="24" y="${y + depth}" width="592" height="4" fill="#00000022"/>`
  const papers = (y: number, xs: readonly number[]) =>
    xs.map((x) => `<path d="M${x - 15} ${y + 9}L${x - 11} ${y + 2}H${x + 15}L${x + 13} ${y + 9}Z" fill="#fdfcf7"/>`).join('')
  const draw = (look: Look, seat: number, poses: ClassroomMoment['poses']) => {
    const place = places[seat]
    return place ? drawStudent(look, poses.get(seat) ?? restingPose, place.x, place.y, place.scale) : ''
  }
  return ({ poses, caption }) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${background}
    ${looks
      .slice(0, 5)
      .map((look, index) => draw(look, index, poses))
      .join('')}${desk(258, 10)}${papers(256, [104, 214, 326, 438, 550])}
    ${looks
      .slice(5)
      .map((look, index) => draw(look, index + 5, poses))
      .join('')}${desk(332, 16)}${papers(331, [150, 292, 432, 566])}
    ${caption ? drawCaption(caption) : ''}</svg>`
}
