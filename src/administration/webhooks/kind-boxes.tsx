import { useEffect, useRef, useState } from 'react'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { fieldId, useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { groupBox, kindBox, kindGroups, kindsIn } from './kind-groups.ts'

type Kind = { name: string; subject: string; sentence: string }

/** The kinds of fact a webhook can be told of, by what they are about: a whole group is one box, and opens to choose within. */
export function KindBoxes({ kinds, chosen = [] }: { kinds: readonly Kind[]; chosen?: readonly string[] }) {
  const t = useText()
  const { id, answer } = useFormState()
  const fault = answer?.refused.fields.find(({ field }) => field.startsWith('kinds'))
  // A refused form comes back as it was left, with script and without.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(answer ? kinds.map(({ name }) => name).filter((name) => kindBox(name) in answer.values) : chosen),
  )
  const tick = (names: readonly string[], isOn: boolean) =>
    setTicked((before) => new Set(isOn ? [...before, ...names] : [...before].filter((name) => !names.includes(name))))
  return (
    <fieldset id={fieldId(id, 'kinds')} tabIndex={-1} aria-describedby={fault && `${id}-kinds-fault`}>
      <legend className="mb-2 font-semibold">{t('What is it told of?')}</legend>
      {fault && (
        <p id={`${id}-kinds-fault`} className="mb-2 text-brick">
          {fault.message}
        </p>
      )}
      <div className="divide-y divide-rule border-y border-rule">
        {kindGroups.map((group) => (
          <KindGroup key={group.name} name={group.name} label={group.label} kinds={kindsIn(group, kinds)} ticked={ticked} tick={tick} />
        ))}
      </div>
    </fieldset>
  )
}

type Group = {
  name: string
  label: string
  kinds: readonly Kind[]
  ticked: ReadonlySet<string>
  tick: (names: readonly string[], isOn: boolean) => void
}

function KindGroup({ name, label, kinds, ticked, tick }: Group) {
  const t = useText()
  const count = kinds.filter((kind) => ticked.has(kind.name)).length
  const isPart = count > 0 && count < kinds.length
  const whole = useRef<HTMLInputElement>(null)
  // Only script can say that some of a group is chosen; without, the boxes themselves say it.
  useEffect(() => {
    if (whole.current) whole.current.indeterminate = isPart
  }, [isPart])
  return (
    <div className="py-3">
      <Checkbox
        ref={whole}
        name={groupBox(name)}
        label={<span className="font-semibold">{t(label)}</span>}
        checked={count === kinds.length}
        onChange={({ target }) =>
          tick(
            kinds.map((kind) => kind.name),
            target.checked,
          )
        }
      />
      <div className="ms-7">
        <Fold
          small
          summary={t('{count} of {all, plural, one {# kind} other {# kinds}} chosen', { count, all: kinds.length })}
          open={isPart}
        >
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {kinds.map((kind) => (
              <Checkbox
                key={kind.name}
                name={kindBox(kind.name)}
                label={t(kind.sentence)}
                help={<code className="break-all">{kind.name}</code>}
                checked={ticked.has(kind.name)}
                onChange={({ target }) => tick([kind.name], target.checked)}
              />
            ))}
          </div>
        </Fold>
      </div>
    </div>
  )
}
