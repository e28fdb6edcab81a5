import {
  AudioLines,
  ChartColumn,
  FileText,
  Image,
  Link,
  type LucideIcon,
  MessageCircleQuestionMark,
  Mic,
  NotebookPen,
  PenLine,
  Video,
} from 'lucide-react'
import { type Text, useText } from '../../foundation/words/text.tsx'
import type { ArtifactKind, Requirement } from '../achievements/definition.ts'
import { artifactKindNames } from '../achievements/levels.ts'

const icons: Record<ArtifactKind, LucideIcon> = {
  video: Video,
  audio: AudioLines,
  document: FileText,
  image: Image,
  'student-work': NotebookPen,
  'assessment-data': ChartColumn,
  link: Link,
  text: PenLine,
}

/** The glyph of a requirement: of a question, a reflection, or the first kind of evidence it takes. */
export function iconOf({ kind, accepts }: Pick<Requirement, 'kind' | 'accepts'>): LucideIcon {
  if (kind === 'question') return MessageCircleQuestionMark
  if (kind === 'reflection') return Mic
  return icons[accepts[0] ?? 'document']
}

/** The kinds of evidence in the reader's language, as one thing of each. */
export const kindNames = (t: Text): Record<ArtifactKind, string> => ({
  video: t(artifactKindNames.video),
  audio: t(artifactKindNames.audio),
  document: t(artifactKindNames.document),
  image: t(artifactKindNames.image),
  'student-work': t(artifactKindNames['student-work']),
  'assessment-data': t(artifactKindNames['assessment-data']),
  link: t(artifactKindNames.link),
  text: t(artifactKindNames.text),
})

/** The part of the evidence that a requirement belongs to: questions first, then artifacts, then reflection. */
export const partNumber = ({ kind }: Pick<Requirement, 'kind'>): number => ({ question: 1, artifact: 2, reflection: 3 })[kind]

/** What a requirement asks for beyond its instructions: how many, in what form, how long, and what about students. */
export function useRequirementFacts(): (requirement: Requirement, locale: string) => string[] {
  const t = useText()
  const names = kindNames(t)
  return ({ kind, accepts, count, wordGuide, maxMinutes, maxPages, studentMedia, captions, coSignature }, locale) => {
    const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(accepts.map((accepted) => names[accepted]))
    const amount =
      count.from === count.to
        ? t('{count, plural, =1 {One} =2 {Two} =3 {Three} =4 {Four} other {#}}', { count: count.to })
        : count.from === 0
          ? t('Up to {to}, if you like', { to: count.to })
          : t('{from} to {to}', { from: count.from, to: count.to })
    return [
      ...(accepts.length > 0 ? [kind === 'reflection' ? t('As {list}', { list }) : t('{amount}: {list}', { amount, list })] : []),
      ...(wordGuide ? [t('About {from} to {to} words', wordGuide)] : []),
      ...(maxMinutes
        ? [
            t('Up to {maxMinutes, plural, one {# minute} other {# minutes}}{each, select, true { each} other {}}', {
              maxMinutes,
              each: count.to > 1,
            }),
          ]
        : []),
      ...(maxPages
        ? [
            t('Up to {maxPages, plural, one {# page} other {# pages}}{each, select, true { each} other {}}', {
              maxPages,
              each: count.to > 1,
            }),
          ]
        : []),
      ...(studentMedia === 'with-consent' ? [t('Students seen or heard need consent')] : []),
      ...(studentMedia === 'not-allowed' ? [t('No students to be seen or heard')] : []),
      ...(coSignature ? [t('Signed by {who}, who gets a link by e-mail', { who: coSignature.who })] : []),
      ...(captions === 'required' ? [t('Recordings need captions')] : []),
    ]
  }
}
