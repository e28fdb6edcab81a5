import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { ImportedStanding } from './find-imported.ts'
import type { About } from './whose-badge.ts'

const names: Record<ImportedStanding, { kind: StatusKind; text: string }> = texts({
  current: { kind: 'done', text: 'Current' },
  'not-known': { kind: 'waiting', text: 'Not known' },
  expired: { kind: 'waiting', text: 'Expired' },
  'taken-back': { kind: 'attention', text: 'Taken back' },
  suspended: { kind: 'attention', text: 'Suspended' },
  'not-begun': { kind: 'waiting', text: 'Not valid yet' },
  'not-to-be-trusted': { kind: 'attention', text: 'Not as it was signed' },
  partly: { kind: 'waiting', text: 'Only in part' },
})

type Given = { standing: ImportedStanding; unknownSince: Date | null; about: About }

/** Where a badge from elsewhere stands, in a word or two; and whether it is known to be this person's. */
export function ImportedStatus({ standing, unknownSince, about }: Given) {
  const t = useText()
  const { kind, text } = names[standing]
  return (
    <>
      {unknownSince && standing !== 'taken-back' ? (
        <Status kind="waiting">{t.rich('Not known since {day}', { day: <Day at={unknownSince} form="medium" /> })}</Status>
      ) : (
        <Status kind={kind}>{t(text)}</Status>
      )}
      {about === 'someone-else' && <Status kind="waiting">{t('Not known to be yours')}</Status>}
    </>
  )
}

/** Where it came from, in the words of a shelf. */
export const sourceNames: Record<string, string> = texts({
  file: 'Brought in as a file',
  text: 'Pasted in',
  address: 'Brought in by its address',
  inside: 'Came in a record with others',
  archive: 'Came along from another Laurel',
})
