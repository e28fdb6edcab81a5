import sharp from 'sharp'
import { expect, test } from 'vitest'
import { badgeArt } from '../../definitions/badges/badge-art.ts'
import { renderPng } from '../../definitions/badges/render-art.ts'
import { socialCard } from './social-card.ts'

const badgeSvg = badgeArt({ level: 2, category: 'Discourse', color: 'blue', mark: 'messages-square', issuerShortName: 'Three Rivers' })
const card = {
  badgeSvg,
  title: 'Productive whole-class discourse',
  earner: 'Maya Ortiz',
  issuer: 'Three Rivers School District',
  date: '17 March 2027',
}
const pixels = async (svg: string) => {
  const { data, info } = await sharp(await renderPng(svg, 1200))
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}

test('a card is 1200 by 630, as the networks ask', async () => {
  const { info } = await pixels(socialCard(card))
  expect(info).toMatchObject({ width: 1200, height: 630 })
})

test('title, earner, issuer and date are all really drawn', async () => {
  const whole = await pixels(socialCard(card))
  for (const [field, other] of Object.entries({
    title: 'Productive whole-class dissent',
    earner: 'Nina Ortiz',
    issuer: 'Two Rivers',
    date: '18 March 2027',
  })) {
    const changed = await pixels(socialCard({ ...card, [field]: other }))
    const differing = whole.data.reduce((count, value, at) => count + (Math.abs(value - (changed.data[at] ?? 0)) > 60 ? 1 : 0), 0)
    expect(differing, field).toBeGreaterThan(100)
  }
})

test('hostile words stay words', () => {
  const hostile = '</text><script>alert(1)</script><image href="https://evil.example/x.png"/>\u0000&'
  const svg = socialCard({ ...card, title: hostile, earner: hostile, issuer: hostile, date: hostile })
  expect(svg).not.toMatch(/<script|<image/)
  expect(svg).not.toContain('\u0000')
})

test.each([
  [
    'many words',
    'Teaching every learner to reason in the open about evidence, to change a mind kindly, and to write down what was learned',
  ],
  [
    'one endless word',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliedschaftsbeitragsverwaltung',
  ],
  ['wide letters', 'WWWWWWWW MMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMMM WWWWWWWWWWWW MMMMMMMMMM WWWWWWWWW'],
])('%s stay inside the card', async (_, title) => {
  const { data, info } = await pixels(socialCard({ ...card, title, earner: title, issuer: title }))
  const dark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 180
  const strays = Array.from({ length: info.height }, (_, y) => y).filter((y) =>
    Array.from({ length: 56 }, (_, x) => x + 1144).some((x) => dark(x, y)),
  )
  expect(strays).toEqual([])
  expect(Array.from({ length: 40 }, (_, y) => y).some((y) => Array.from({ length: 600 }, (_, x) => x + 500).some((x) => dark(x, y)))).toBe(
    false,
  )
})

test('what is longer than the card ends in an ellipsis', () => {
  expect(socialCard({ ...card, title: 'Reasoning '.repeat(40) })).toContain('…</text>')
  expect(socialCard(card)).not.toContain('…')
})

test.each([
  ['김민준', null],
  ['नेहा शर्मा', null],
  ['ᏔᎵᏆ Sequoyah', null],
  ['Ada Moss 🌟', 'Ada Moss'],
  ['🌟', null],
  ['\ufff0\u0007', null],
  ['Анна Жукова', 'Анна Жукова'],
  ['Ελένη', 'Ελένη'],
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['Kalaniʻōpuʻu', 'Kalaniʻōpuʻu'],
  ['Jose\u0301 Łódź', 'José Łódź'],
])('a name is drawn with its own letters or left out, never as boxes: %s', (earner, drawn) => {
  const svg = socialCard({ ...card, earner })
  expect(/class="(?:strong|serif)"[^>]*font-size="40"[^>]*>([^<]*)</.exec(svg)?.[1] ?? null).toBe(drawn)
  expect(svg.includes('Earned by')).toBe(drawn !== null)
  expect(svg).toContain('discourse</text>')
  expect(svg).toContain(card.issuer)
})

test('a title or an issuer that no face has is left out too, and the card stays whole', () => {
  const svg = socialCard({ ...card, title: '수업 대화', issuer: '서울' })
  expect(svg).not.toMatch(/[\p{Script=Hangul}]/u)
  expect(svg).not.toContain('Issued by')
  expect(svg).toContain('Maya Ortiz')
  expect(svg).not.toMatch(/NaN|undefined/)
})
