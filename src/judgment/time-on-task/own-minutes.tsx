import { useText } from '../../foundation/words/text.tsx'

/** How long an assessor was at work on an assessment, for them alone and for what they are paid. */
export function OwnMinutes({ minutes }: { minutes: number }) {
  const t = useText()
  return (
    <p className="mb-4 text-s text-soft">
      {t('You were at it for {minutes, plural, one {# minute} other {# minutes}}. Only you see this, and what pays you.', { minutes })}
    </p>
  )
}
