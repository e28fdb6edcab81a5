import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The kinds of fact a webhook can be told of, to choose among. */
export function KindBoxes({ kinds, chosen = [] }: { kinds: readonly { name: string; sentence: string }[]; chosen?: readonly string[] }) {
  const t = useText()
  const fault = useFormState().answer?.refused.fields.find(({ field }) => field.startsWith('kinds'))
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('What is it told of?')}</legend>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {kinds.map(({ name, sentence }) => (
          <Checkbox
            key={name}
            name="kinds"
            value={name}
            label={t(sentence)}
            help={<code>{name}</code>}
            error={undefined}
            defaultChecked={chosen.includes(name)}
          />
        ))}
      </div>
      {fault && <p className="mt-2 text-brick">{fault.message}</p>}
    </fieldset>
  )
}
