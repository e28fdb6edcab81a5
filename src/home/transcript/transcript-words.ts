import type { ImportedStanding } from '../../credentials/imports/find-imported.ts'
import { type ArtifactKind, artifactKindNames } from '../../definitions/achievements/levels.ts'
import type { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import type { TranscriptAward } from './find-transcript.ts'

/** How a badge from elsewhere stands, in a word. */
export const importedStandings: Record<ImportedStanding, string> = texts({
  current: 'Held when it was last checked',
  'not-known': 'Not known',
  expired: 'Expired',
  'taken-back': 'Taken back',
  suspended: 'Suspended',
  'not-begun': 'Not valid yet',
  'not-to-be-trusted': 'Not to be relied on',
  partly: 'Held in part',
})

type Write = ReturnType<typeof plainTextIn>

/** What was handed in, by its kinds: never a file or its name. */
export function kindsInWords(evidence: TranscriptAward['evidence'], t: Write): string {
  const parts = new Map<string, Set<string>>()
  for (const { requirement, kind } of evidence) {
    const name = kind in artifactKindNames ? t(artifactKindNames[kind as ArtifactKind]) : kind
    parts.set(requirement, (parts.get(requirement) ?? new Set()).add(name))
  }
  return [...parts].map(([requirement, kinds]) => `${requirement} (${[...kinds].join(', ')})`).join('; ')
}

/** What a reader must know of an award beside its day; nothing where it simply stands. */
export function standingInWords({ standing, ground, expiresOn, renewsOn }: TranscriptAward, t: Write, day: (on: string) => string): string {
  return [
    ...(ground === 'elsewhere' ? [t('Decided elsewhere')] : []),
    ...(standing === 'revoked' ? [t('Taken back')] : []),
    ...(standing === 'suspended' ? [t('Suspended')] : []),
    ...(standing === 'expired' && expiresOn ? [t('Expired on {day}', { day: day(expiresOn) })] : []),
    ...(standing === 'current' && expiresOn ? [t('Valid until {day}', { day: day(expiresOn) })] : []),
    ...(renewsOn ? [t('Renews the one of {day}', { day: day(renewsOn) })] : []),
    ...(standing === 'being-signed' ? [t('Being signed')] : []),
  ].join(', ')
}
