import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Which of the keys is meant; the one in use stands first. */
export function KeyChoice({ keys }: { keys: readonly { id: string; name: string; retiredAt: Date | null }[] }) {
  const t = useText()
  return (
    <Select
      name="keyId"
      label={t('Key')}
      options={keys.map(({ id, name, retiredAt }) => ({ value: id, label: retiredAt ? name : t('{name}, in use', { name }) }))}
    />
  )
}
