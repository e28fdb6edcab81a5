import { artifact, type Doc, type Element, type Face, inks, openPdf, settable } from '../../foundation/printing/open-pdf.ts'
import { type Paper, papers } from '../../foundation/printing/paper.ts'
import { drawQr } from '../../foundation/printing/qr.ts'
import { formatMoment, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { type WhoMayAsk, whoLabels } from './poster-words.ts'

/** Everything that a printed poster says. */
export type PosterFacts = {
  title: string
  organization: string
  accent: string
  art: Uint8Array
  address: string
  opensAt: Date
  closesAt: Date
  zone: string
  who: WhoMayAsk
  domains: readonly string[]
  decidedBy: string
  madeAt: Date
}

const [artSize, codeSize] = [118, 236]

/** One page to hang on a wall: a tagged PDF (PDF/UA-1) with a code that is read from across a table. The same facts give the same bytes. */
export function drawPoster(facts: PosterFacts, locale: Locale, paper: Paper): Promise<Buffer> {
  const t = plainTextIn(locale)
  const { width, height } = papers[paper]
  const { doc, root, done } = openPdf({
    title: t('Poster: {title}', { title: facts.title }),
    author: facts.organization,
    subject: t('Did you show it? Ask for the badge.'),
    language: locale,
    at: facts.madeAt,
    paper,
    margin: 0,
  })
  artifact(doc, () => {
    doc
      .rect(24, 24, width - 48, height - 48)
      .lineWidth(2.5)
      .stroke(facts.accent)
  })
  const wide = width - 128
  const left = (width - wide) / 2
  const line = (kind: string, words: string, look: Look) => setLine(doc, root, { kind, words, x: left, wide, ...look })

  doc.y = 52
  line('P', facts.organization, { face: 'bold', size: 15, color: facts.accent, most: 1 })
  doc.y += 12
  const artTop = doc.y
  const artLeft = (width - artSize) / 2
  root.add(
    doc.struct(
      'Figure',
      { alt: t('Badge: {title}', { title: facts.title }), bbox: [artLeft, artTop, artLeft + artSize, artTop + artSize] } as object,
      () => {
        doc.image(Buffer.from(facts.art), artLeft, artTop, { width: artSize, height: artSize })
      },
    ),
  )
  doc.y = artTop + artSize + 14
  line('H1', facts.title, { face: 'title', size: 32, least: 16, color: inks.ink, most: 2 })
  doc.y += 6
  line('P', t('Did you show it? Ask for the badge.'), { face: 'plain', size: 17, color: inks.ink, most: 1 })
  doc.y += 16
  drawQr(doc, root, {
    address: facts.address,
    says: t('Code for a camera: {address}', { address: facts.address }),
    x: (width - codeSize) / 2,
    y: doc.y,
    size: codeSize,
  })
  doc.y += codeSize + 10
  line('P', facts.address, { face: 'plain', size: 8.5, least: 5, color: inks.quiet, most: 2 })
  doc.y += 12
  const steps = doc.struct('L')
  root.add(steps)
  for (const [index, words] of [
    t('Scan the code with the camera of your phone.'),
    t('Say what you did and what it showed. That you were there is not enough.'),
    t('You get an e-mail: with the badge, or with what is missing.'),
  ].entries()) {
    const item = doc.struct('LI')
    steps.add(item)
    setLine(doc, item, {
      kind: 'LBody',
      words: `${index + 1}.  ${words}`,
      x: left + 24,
      wide: wide - 48,
      face: 'plain',
      size: 13,
      least: 9,
      color: inks.ink,
      most: 2,
      align: 'left',
    })
    item.end()
    doc.y += 3
  }
  steps.end()
  doc.y += 12
  const moment = (at: Date) => formatMoment(locale, at, 'full', facts.zone)
  line('P', t('From {opens} until {closes}', { opens: moment(facts.opensAt), closes: moment(facts.closesAt) }), {
    face: 'bold',
    size: 13,
    least: 9,
    color: inks.ink,
    most: 2,
  })
  doc.y += 4
  const who = facts.who === 'domains' ? facts.domains.map((one) => `@${one}`).join(', ') : t(whoLabels[facts.who])
  line('P', `${who}  \u00b7  ${t('Decided by {name}', { name: facts.decidedBy })}`, {
    face: 'plain',
    size: 10,
    least: 7,
    color: inks.quiet,
    most: 2,
  })
  root.end()
  doc.end()
  return done
}

type Look = { face: Face; size: number; color: string; most: number; least?: number; align?: 'center' | 'left' }

/** Sets a text in a column, smaller where it would take more than its lines; what is too long even then ends in an ellipsis, and is read aloud whole. */
function setLine(
  doc: Doc,
  parent: Element,
  {
    kind,
    words,
    x,
    wide,
    face,
    size,
    color,
    most,
    least = size,
    align = 'center',
  }: Look & { kind: string; words: string; x: number; wide: number },
) {
  const { text, face: chosen, actual } = settable(words, face)
  const options = { width: wide, align, lineGap: 1 } as const
  const at = (points: number) => doc.font(chosen).fontSize(points)
  const highAt = (points: number) => at(points).heightOfString(text || ' ', options)
  const roomAt = (points: number) => (at(points).currentLineHeight(true) + options.lineGap) * most + 1
  let points = size
  while (points > least && highAt(points) > roomAt(points)) points -= 0.5
  const isCut = highAt(points) > roomAt(points)
  const high = isCut ? roomAt(points) : highAt(points)
  const top = doc.y
  const whole = actual ?? (isCut ? words.toWellFormed() : undefined)
  const element = doc.struct(kind, whole === undefined ? {} : { actual: whole })
  parent.add(element)
  element.add(() => {
    at(points)
      .fillColor(color)
      .text(text || ' ', x, top, { ...options, ...(isCut && { height: high, ellipsis: true }) })
  })
  element.end()
  doc.y = top + high
}
