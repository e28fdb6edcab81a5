import type { Text } from '../../foundation/words/text.tsx'
import { formatOf } from '../evidence/file-formats.ts'
import type { AttemptWork } from './find-work.ts'

type Artifact = Pick<AttemptWork['artifacts'][number], 'contentType' | 'copyState' | 'copyBecause' | 'copyFound'>
/** What its owner should know of a file before it is handed in, and whether there is something to do. */
export type FileSays = { needsDoing: boolean; text: string }

/** What a file says of its author beside its content, where an assessor must not learn it; `null` where that is nothing, or not known yet. */
export function fileSays(t: Text, { contentType, copyState, copyBecause, copyFound }: Artifact, locale: string): FileSays | null {
  if (copyState === 'failed') {
    const why =
      copyBecause === 'damaged'
        ? t('Open it, save it again, see that it opens, and add that instead.')
        : copyBecause === 'kind'
          ? t('Save it as a PDF, a Word .docx, a JPEG or an MP4, and add that instead.')
          : t('Save it smaller, or in parts, and add those instead.')
    return {
      needsDoing: true,
      text: `${t('Your assessor can’t see this file: they read without your name, and no copy of it can be made that leaves out what it says of its author.')} ${why}`,
    }
  }
  if (copyState !== 'ready' || !copyFound) return null
  const { people, place } = copyFound
  const values = {
    thing: formatOf(contentType ?? '')?.family ?? 'other',
    names: new Intl.ListFormat(locale).format(people),
  }
  if (place && people.length > 0)
    return said(
      t(
        '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names {names}, and the place where it was made. Your assessor gets a copy without these.',
        values,
      ),
    )
  if (place)
    return said(
      t(
        '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names the place where it was made. Your assessor gets a copy without it.',
        values,
      ),
    )
  if (people.length > 0)
    return said(
      t(
        '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names {names}. Your assessor gets a copy without that.',
        values,
      ),
    )
  return null
}

const said = (text: string): FileSays => ({ needsDoing: false, text })
