import { TextLink } from '../../foundation/ui/link.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { quoted } from '../../foundation/words/quoted.ts'
import { useText } from '../../foundation/words/text.tsx'
import { artifactPlace } from '../attempts/mend-of.ts'
import { placeQuery } from '../documents/document-place.ts'
import type { Cited } from './cited.ts'
import type { AttemptWork } from './find-work.ts'

type Given = { work: Pick<AttemptWork, 'id' | 'artifacts' | 'definition'>; cited: Cited | null }

/** The way to the moment, page or words that an assessor named. */
export function CitedLink({ work: { id, artifacts, definition }, cited }: Given) {
  const t = useText()
  if (!cited) return null
  const artifact = artifacts.find((one) => one.id === cited.artifactId)
  const requirementId = artifact?.requirementId ?? cited.requirementId
  const requirement = definition.requirements.find((one) => one.id === requirementId)
  if (!requirement) return <p className="text-s text-soft">{t('It speaks of something that you have taken out since.')}</p>
  const place =
    cited.seconds !== undefined
      ? formatDuration(cited.seconds)
      : [
          cited.page !== undefined && t('page {page}', { page: cited.page }),
          cited.region && t('marked part'),
          cited.quote && quoted(cited.quote),
        ]
          .filter(Boolean)
          .join(', ')
  const query = new URLSearchParams({
    requirement: requirement.id,
    ...(artifact && { of: artifact.id }),
    ...(cited.seconds !== undefined && { at: String(Math.floor(cited.seconds)) }),
    ...placeQuery(cited),
  })
  return (
    <p className="text-s">
      <TextLink to={`/work/${id}?${query}#${artifact ? artifactPlace(artifact.id) : `answer-${requirement.id}`}`} className="wrap-anywhere">
        {[artifact?.name ?? requirement.title, place].filter(Boolean).join(', ')}
      </TextLink>
    </p>
  )
}
