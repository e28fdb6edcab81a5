import type { Chance } from './chance.ts'

/** One drawn student: how they look (kept over a whole clip) and what they do in this frame. */
export type Look = { skin: string; shirt: string; hair: string; style: HairStyle; glasses: boolean; stripes: boolean }
export type Pose = {
  /** 0 hand down … 1 hand high. */
  hand: number
  /** Fingers shown; 6 is a thumb up, 7 a thumb sideways. */
  fingers: number
  mouth: 'closed' | 'open' | 'smile'
  /** Where they look: −1 left … 1 right. */
  gaze: number
  nod: number
}

const hairStyles = ['short', 'bob', 'bun', 'curls', 'long', 'scarf', 'fade', 'braids'] as const
type HairStyle = (typeof hairStyles)[number]

const skins = ['#f1cfae', '#e0ac82', '#c98d5f', '#a86b42', '#7d4a2d', '#5c3521']
const hairs = ['#241a14', '#3b2a20', '#5a3820', '#8a5a2b', '#1d1b22', '#6e4b3a']
const shirts = ['#3f7fb8', '#d0764f', '#6d9446', '#9a66ab', '#c9a13b', '#4e9a94', '#b4556b', '#5b6fae', '#7a7f52']

export const restingPose: Pose = { hand: 0, fingers: 5, mouth: 'closed', gaze: 0, nod: 0 }

/** A class of different children: neighbors never share a shirt or a haircut. */
export function lookAlikeNobody(chance: Chance, count: number): Look[] {
  const styles = chance.shuffled(hairStyles)
  const colors = chance.shuffled(shirts)
  const tones = chance.shuffled(skins)
  return Array.from({ length: count }, (_, index) => ({
    skin: tones[index % tones.length] ?? '#c98d5f',
    hair: chance.pick(hairs),
    shirt: colors[index % colors.length] ?? '#3f7fb8',
    style: styles[index % styles.length] ?? 'short',
    glasses: chance.next() < 0.2,
    stripes: chance.next() < 0.25,
  }))
}

const darker = (hex: string, by = 0.82) =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Hair behind the head, then over it: two layers, so that long hair falls behind the shoulders. */
function hairOf({ style, hair, shirt }: Look): { behind: string; over: string } {
  const cap = `<path d="M-21 -2C-22 -22 -10 -29 0 -29S22 -22 21 -2C14 -11 8 -13 0 -13S-14 -11 -21 -2Z" fill="${hair}"/>`
  const fringe = `<path d="M-21 0C-23 -24 -8 -30 1 -29C16 -28 23 -18 21 0C18 -8 12 -13 4 -14C-4 -9 -14 -8 -21 0Z" fill="${hair}"/>`
  switch (style) {
    case 'short':
      return { behind: '', over: cap }
    case 'fade':
      return { behind: '', over: `<path d="M-18 -11C-17 -26 -8 -31 0 -31S17 -26 18 -11C10 -16 -10 -16 -18 -11Z" fill="${hair}"/>` }
    case 'bob':
      return { behind: `<path d="M-25 16C-30 -26 -10 -31 0 -31S30 -26 25 16Q0 26 -25 16Z" fill="${hair}"/>`, over: fringe }
    case 'long':
      return { behind: `<path d="M-26 44C-32 -24 -12 -32 0 -32S32 -24 26 44Q0 50 -26 44Z" fill="${hair}"/>`, over: fringe }
    case 'bun':
      return { behind: `<circle cx="0" cy="-33" r="10" fill="${hair}"/>`, over: cap }
    case 'curls':
      return {
        behind: [-22, -17, -8, 2, 12, 19, 23]
          .map((x, i) => `<circle cx="${x}" cy="${[-6, -18, -26, -29, -25, -16, -5][i]}" r="10" fill="${hair}"/>`)
          .join(''),
        over: [-14, -5, 5, 14].map((x, i) => `<circle cx="${x}" cy="${[-17, -21, -21, -17][i]}" r="8" fill="${hair}"/>`).join(''),
      }
    case 'braids':
      return {
        behind: [-24, 24]
          .map((x) => [2, 12, 22, 32].map((y) => `<circle cx="${x + Math.sign(x) * y * 0.08}" cy="${y}" r="6.5" fill="${hair}"/>`).join(''))
          .join(''),
        over: `${cap}<path d="M0 -29V-14" stroke="${darker(hair, 0.6)}" stroke-width="1.5"/>`,
      }
    case 'scarf':
      return {
        behind: `<path d="M-29 46C-34 -20 -14 -34 0 -34S34 -20 29 46Q0 58 -29 46Z" fill="${darker(shirt, 0.75)}"/>`,
        over: `<path d="M-24 18C-30 -26 -10 -32 0 -32S30 -26 24 18C22 -10 12 -17 0 -17S-22 -10 -24 18Z" fill="${darker(shirt, 0.88)}"/>`,
      }
  }
}

const finger = (angle: number, length: number, skin: string) =>
  `<path d="M0 0L${(Math.sin(angle) * length).toFixed(1)} ${(-Math.cos(angle) * length).toFixed(1)}" stroke="${skin}" stroke-width="4.6" stroke-linecap="round"/>`

function handOf(fingers: number, skin: string) {
  const palm = `<rect x="-7" y="-7" width="14" height="15" rx="6" fill="${skin}"/>`
  if (fingers === 6) return `${palm}<path d="M-3 -3V-17" stroke="${skin}" stroke-width="6" stroke-linecap="round"/>`
  if (fingers === 7) return `${palm}<path d="M3 -2H17" stroke="${skin}" stroke-width="6" stroke-linecap="round"/>`
  const spread = [-0.45, -0.15, 0.15, 0.45, 1.15]
  const shown = spread.slice(0, fingers).map((angle, index) => finger(angle, index === 4 ? 13 : 17, skin))
  return `${palm}${shown.join('')}`
}

/** A student from the waist up, head at the origin's top: `x`, `y` is the middle of the desk edge. */
export function drawStudent(look: Look, pose: Pose, x: number, y: number, scale: number) {
  const { skin, shirt, glasses, stripes } = look
  const { behind, over } = hairOf(look)
  const shade = darker(shirt)
  const ink = '#2a211c'
  const eye = (at: number) => `<circle cx="${at + pose.gaze * 2.4}" cy="-1" r="2.3" fill="${ink}"/>`
  const mouth =
    pose.mouth === 'open'
      ? `<ellipse cx="${pose.gaze * 2}" cy="11" rx="4.4" ry="3.8" fill="#7c3030"/>`
      : `<path d="M${-4 + pose.gaze * 2} 10Q${pose.gaze * 2} ${pose.mouth === 'smile' ? 15 : 11.5} ${4 + pose.gaze * 2} 10" stroke="${ink}" stroke-width="1.6" fill="none" stroke-linecap="round"/>`
  const spectacles = glasses
    ? `<g fill="none" stroke="#3a3a3a" stroke-width="1.3"><circle cx="-8" cy="-1" r="6"/><circle cx="8" cy="-1" r="6"/><path d="M-2 -1H2"/></g>`
    : ''
  const lift = pose.hand * 78
  const arm =
    pose.hand > 0.02
      ? `<path d="M30 66Q44 ${62 - lift * 0.35} 42 ${58 - lift}" stroke="${shade}" stroke-width="13" fill="none" stroke-linecap="round"/>
         <path d="M42 ${60 - lift}V${50 - lift}" stroke="${skin}" stroke-width="9" stroke-linecap="round"/><g transform="translate(42 ${44 - lift})">${handOf(pose.fingers, skin)}</g>`
      : ''
  const bands = stripes ? `<path d="M-30 54Q0 46 30 54M-34 68Q0 60 34 68" stroke="${shade}" stroke-width="4" fill="none"/>` : ''
  const headTilt = pose.nod * 3 + pose.gaze * 4
  return `<g transform="translate(${x} ${y}) scale(${scale}) translate(0 -82)">
    <g transform="rotate(${headTilt.toFixed(1)} 0 24)">${behind}</g>
    <path d="M-38 86C-38 44 -24 32 0 32S38 44 38 86Z" fill="${shirt}"/>${bands}
    <rect x="-8" y="16" width="16" height="20" rx="7" fill="${darker(skin, 0.9)}"/>
    <g transform="rotate(${headTilt.toFixed(1)} 0 24)">
      <circle cx="-21" cy="1" r="4.5" fill="${darker(skin, 0.94)}"/><circle cx="21" cy="1" r="4.5" fill="${darker(skin, 0.94)}"/>
      <ellipse cx="0" cy="0" rx="21" ry="23" fill="${skin}"/>${over}${eye(-8)}${eye(8)}${spectacles}${mouth}
    </g>${arm}</g>`
}
