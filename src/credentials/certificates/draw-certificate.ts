import { encode } from 'uqr'
import { attach } from '../../foundation/printing/attach.ts'
import { artifact, type Doc, type Element, type Face, inks, openPdf, settable } from '../../foundation/printing/open-pdf.ts'
import { type Paper, papers } from '../../foundation/printing/paper.ts'
import { drawQr } from '../../foundation/printing/qr.ts'
import { formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import type { AwardStanding } from '../award-pages/five-answers.ts'

/** Everything that a printed certificate says. */
export type CertificateFacts = {
  title: string
  /** In which its title and competency are written. */
  language: string
  competency: string
  level: number
  isMilestone: boolean
  earnerName: string
  issuerName: string
  /** The color of the issuer. */
  accent: string
  art: Uint8Array
  awardedOn: string
  expiresOn: string | null
  elsewhere: { decidedOn: string; source: string } | null
  standing: AwardStanding
  revoked: { on: string; because: string } | null
  suspended: { on: string; because: string } | null
  printedOn: string
  signedAt: Date
  page: string
  pageWithDigest: string
  /** An address with the short signed credential in it. */
  carrying: string | null
  credential: Uint8Array
}

/** The finest code that goes on paper: at two inches its squares are as wide as a pen's line, which phones read. */
const finestCode = 32
const [smallCode, largeCode] = [82, 150]

/**
 * One page to hang on a wall and to check: a tagged PDF (PDF/UA-1) with the signed credential as it is attached, and a short one in the large
 * code. The same facts give the same bytes.
 */
export function drawCertificate(facts: CertificateFacts, locale: Locale, paper: Paper): Promise<Buffer> {
  const t = plainTextIn(locale)
  const day = (on: string) => formatDay(locale, on)
  const { width, height } = papers[paper]
  const { doc, root, done } = openPdf({
    title: t('Certificate: {title}, {earner}', { title: facts.title, earner: facts.earnerName }),
    author: facts.issuerName,
    subject: facts.competency,
    language: locale,
    at: facts.signedAt,
    paper,
    margin: 0,
  })
  attach(
    doc,
    {
      name: 'credential.json',
      bytes: facts.credential,
      type: 'application/vc+ld+json',
      description: t('The signed credential of this award (Open Badges 3.0).'),
    },
    facts.signedAt,
  )
  const wide = width - 150
  const set = setterIn(doc, root, (width - wide) / 2, wide)
  const inLanguage = facts.language === locale ? {} : { lang: facts.language }
  const art = 150
  const isGood = facts.standing === 'current'
  const middle: Block[] = [
    set('P', facts.issuerName, { face: 'bold', size: 16, color: facts.accent, least: 10, lines: 1, above: 0 }),
    { above: 14, high: art, draw: drawArt },
    ...(facts.earnerName
      ? [
          set('P', t('This certifies that'), { face: 'plain', size: 12, color: inks.quiet, above: 20 }),
          set('P', facts.earnerName, { face: 'title', size: 34, color: inks.ink, least: 14, lines: 2, above: 5 }),
        ]
      : []),
    set('P', facts.isMilestone ? t('has completed') : t('has shown, and earned'), { face: 'plain', size: 12, color: inks.quiet, above: 7 }),
    set('H1', facts.title, { face: 'title', size: 24, color: facts.accent, least: 13, lines: 2, above: 6, ...inLanguage }),
    set('P', facts.competency, { face: 'plain', size: 11.5, color: inks.ink, least: 8.5, lines: 4, above: 8, ...inLanguage }),
    set(
      'P',
      [
        t('Awarded on {day}', { day: day(facts.awardedOn) }),
        facts.expiresOn === null ? t('does not expire') : t('valid until {day}', { day: day(facts.expiresOn) }),
        ...(facts.isMilestone ? [] : [t('Level {level}', { level: facts.level })]),
      ].join('  \u00b7  '),
      { face: 'bold', size: 10.5, color: inks.ink, least: 8, lines: 2, above: 16 },
    ),
    ...(facts.elsewhere
      ? [
          set(
            'P',
            t(
              'Decided elsewhere on {day}, as {issuer} has it from “{source}”. It was not weighed here by the criteria of this micro-credential.',
              { day: day(facts.elsewhere.decidedOn), issuer: facts.issuerName, source: facts.elsewhere.source },
            ),
            { face: 'plain', size: 9.5, color: inks.gold, least: 7, lines: 3, above: 8 },
          ),
        ]
      : []),
    set('P', standingWords(), {
      face: isGood ? 'plain' : 'bold',
      size: isGood ? 9.5 : 11,
      color: isGood ? inks.quiet : inks.brick,
      least: 7.5,
      lines: 3,
      above: 8,
    }),
  ]

  artifact(doc, () => {
    doc
      .rect(24, 24, width - 48, height - 48)
      .lineWidth(2.5)
      .stroke(facts.accent)
    doc
      .rect(30, 30, width - 60, height - 60)
      .lineWidth(0.6)
      .stroke(inks.hairline)
  })
  // What room is left goes between the lines, as far as they still belong together.
  const [top, footTop] = [58, height - 48 - largeCode - 22]
  const high = middle.reduce((sum, block) => sum + block.above + block.high, 0)
  const gaps = middle.reduce((sum, { above }) => sum + above, 0)
  const wider = Math.min(Math.max((footTop - top - high) / gaps, 0), 1.1)
  doc.y = top + Math.max(footTop - top - high - wider * gaps, 0) / 2
  for (const block of middle) {
    doc.y += block.above * (1 + wider)
    const from = doc.y
    block.draw()
    doc.y = from + block.high
  }
  drawFoot()
  root.end()
  doc.end()
  return done

  function drawArt() {
    const [x, y] = [(width - art) / 2, doc.y]
    root.add(
      doc.struct('Figure', { alt: t('Badge: {title}', { title: facts.title }), bbox: [x, y, x + art, y + art] } as object, () => {
        doc.image(Buffer.from(facts.art), x, y, { width: art, height: art })
      }),
    )
  }

  function standingWords(): string {
    if (facts.revoked) return t('Taken back on {day}: {because}', { day: day(facts.revoked.on), because: facts.revoked.because })
    if (facts.suspended) return t('Suspended since {day}: {because}', { day: day(facts.suspended.on), because: facts.suspended.because })
    if (facts.standing === 'expired' && facts.expiresOn) return t('Expired: it was valid until {day}.', { day: day(facts.expiresOn) })
    return t('It stood on {day}, when this was printed. The code at the left says how it stands today.', { day: day(facts.printedOn) })
  }

  function drawFoot() {
    const left = 54
    const code = codeThatFits(facts.carrying)
    const base = height - 48
    const right = code === null ? width - left : width - left - largeCode
    artifact(doc, () => {
      doc
        .moveTo(left, base - largeCode + 16)
        .lineTo(right - 24, base - largeCode + 16)
        .lineWidth(0.7)
        .stroke(facts.accent)
    })
    doc.y = base - largeCode + 20
    const signature = t('Signed by {issuer} with its key on {day}', { issuer: facts.issuerName, day: formatDay(locale, facts.signedAt) })
    setterIn(
      doc,
      root,
      left,
      right - 24 - left,
      'left',
    )('P', signature, { face: 'plain', size: 9, color: inks.quiet, least: 7, lines: 2 }).draw()
    drawQr(doc, root, {
      address: facts.pageWithDigest,
      says: t('Code for a camera: the page of this award, {address}', { address: facts.page }),
      x: left,
      y: base - smallCode,
      size: smallCode,
      ecc: 'L',
    })
    const beside = setterIn(doc, root, left + smallCode + 14, right - 24 - left - smallCode - 14, 'left')
    doc.y = base - smallCode
    for (const block of [
      beside('P', t('Scan the code at the left to see this award as it stands today, or open'), {
        face: 'plain',
        size: 8,
        color: inks.ink,
        lines: 3,
      }),
      beside('P', facts.page, { face: 'bold', size: 7, color: inks.ink, least: 4.5, lines: 3, link: facts.page }),
      beside(
        'P',
        code === null
          ? t('The signed credential is attached to this file: drop it into any page that checks badges.')
          : t(
              'The code at the right carries the signed credential itself, and this file has the whole of it attached: both can be checked without us.',
            ),
        { face: 'plain', size: 8, color: inks.quiet, lines: 5, above: 3 },
      ),
    ]) {
      doc.y += block.above
      const from = doc.y
      block.draw()
      doc.y = from + block.high
    }
    if (code !== null)
      drawQr(doc, root, {
        address: code,
        says: t('Code for a camera: the signed credential itself, to be checked without asking anybody'),
        x: right,
        y: base - largeCode,
        size: largeCode,
        ecc: 'L',
      })
  }
}

/** What fits a code that phones read off paper. */
function codeThatFits(address: string | null): string | null {
  try {
    return address !== null && encode(address, { border: 0, ecc: 'L', maxVersion: finestCode }) ? address : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Something that stands in a column, with the room it takes and the least above it. */
type Block = { above: number; high: number; draw: () => void }
type Look = { face: Face; size: number; color: string; least?: number; lines?: number; above?: number; lang?: string; link?: string }

/** Sets a text in a column, smaller where it would take more than its lines; what is too long even then ends in an ellipsis, and is read aloud whole. */
function setterIn(doc: Doc, parent: Element, x: number, wide: number, align: 'center' | 'left' = 'center') {
  return (kind: string, words: string, { face, size, color, least = size, lines = 9, above = 0, lang, link }: Look): Block => {
    const { text, face: chosen, actual } = settable(words, face)
    const options = { width: wide, align, lineGap: size > 16 ? 0 : 1 } as const
    const at = (points: number) => doc.font(chosen).fontSize(points)
    const highAt = (points: number) => at(points).heightOfString(text || ' ', options)
    const roomAt = (points: number) => (at(points).currentLineHeight(true) + options.lineGap) * lines + 1
    let points = size
    while (points > least && highAt(points) > roomAt(points)) points -= 0.5
    const isCut = highAt(points) > roomAt(points)
    const high = isCut ? roomAt(points) : highAt(points)
    return { above, high, draw }

    function draw() {
      const top = doc.y
      const whole = actual ?? (isCut ? words.toWellFormed() : undefined)
      const element = doc.struct(kind, { ...(whole !== undefined && { actual: whole }), ...(lang && { lang }) })
      parent.add(element)
      const write = () => {
        at(points)
          .fillColor(color)
          .text(text || ' ', x, top, { ...options, ...(isCut && { height: high, ellipsis: true }) })
      }
      if (link === undefined) element.add(write)
      else {
        const anchor = doc.struct('Link')
        element.add(anchor)
        anchor.add(write)
        doc.annotate(x, top, wide, high, { Subtype: 'Link', A: linkTo(doc, link), Contents: Object(link), structParent: anchor } as never)
        anchor.end()
      }
      element.end()
    }
  }
}

function linkTo(doc: Doc, address: string): PDFKit.PDFKitReference {
  const action = doc.ref({ S: 'URI', URI: Object(address) })
  // It has no bytes of its own; the types of the library ask for some.
  ;(action.end as () => void)()
  return action
}
