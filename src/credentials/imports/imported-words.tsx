import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { ImportedStanding } from './find-imported.ts'
import type { About } from './whose-badge.ts'

const names: Record<ImportedStanding, string> = texts({
  current: 'Current',
  'not-known': 'Not known',
  expired: 'Expired',
  'taken-back': 'Taken back',
  suspended: 'Suspended for now',
  'not-begun': 'Not valid yet',
  'not-to-be-trusted': 'Not as it was signed',
  partly: 'Only in part',
})
const kinds: Record<ImportedStanding, StatusKind> = {
  current: 'done',
  'not-known': 'waiting',
  expired: 'waiting',
  'taken-back': 'attention',
  suspended: 'attention',
  'not-begun': 'waiting',
  'not-to-be-trusted': 'attention',
  partly: 'waiting',
}

type Given = { standing: ImportedStanding; unknownSince: Date | null; about: About }

/** Where a badge from elsewhere stands, in a word or two; and whether it is known to be this person's. */
export function ImportedStatus({ standing, unknownSince, about }: Given) {
  const t = useText()
  return (
    <>
      {unknownSince && standing !== 'taken-back' ? (
        <Status kind="waiting">{t.rich('Not known since {day}', { day: <Day at={unknownSince} form="medium" /> })}</Status>
      ) : (
        <Status kind={kinds[standing]}>{t(names[standing])}</Status>
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
