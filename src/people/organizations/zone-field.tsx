import { useEffect, useState } from 'react'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { usualZone } from './calendar-fields.ts'

type Option = { value: string; name: string | null }

/** The time zone of an organization. Where none is set yet, the browser’s own is proposed. */
export function ZoneField({ options, value }: { options: readonly Option[]; value?: string }) {
  const t = useText()
  const [guess, setGuess] = useState<string>()
  useEffect(() => {
    if (value) return
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (options.some((option) => option.value === own)) setGuess(own)
  }, [value, options])
  return (
    <Select
      // A guess comes after the first showing; what was chosen by then stays.
      key={guess}
      name="timeZone"
      label={t('Time zone')}
      help={t('Award days, due dates and school years are counted in it.')}
      defaultValue={value ?? guess ?? usualZone}
      options={options.map((option) => ({
        value: option.value,
        label: option.name ? t('{name} ({zone})', { name: t(option.name), zone: option.value }) : option.value.replaceAll('_', ' '),
      }))}
    />
  )
}
