import { useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Finding } from '../name-finder/find-names.ts'

type Given = { name: string; value: string; finding: Pick<Finding, 'before' | 'after' | 'found' | 'kind' | 'sure'>; where?: string }

/** One place where a student may be named, in what stands around it: ticked where that is sure. */
export function FoundName({ name, value, finding, where }: Given) {
  const t = useText()
  return (
    <li className="py-2.5">
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={finding.sure}
          className="mt-[0.2em] size-[1.15em] shrink-0 accent-green pointer-coarse:size-6"
        />
        <span className="min-w-0 break-words">
          …{finding.before}
          <mark className="rounded-sm bg-goldwash px-0.5 font-semibold text-ink">{finding.found}</mark>
          {finding.after}…<span className="block text-s text-soft">{[where, kindWords(t, finding)].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
    </li>
  )
}

/** That nothing was ticked, under the list. */
export function NothingTicked() {
  const fault = useFormState().answer?.refused.fields.find(({ field }) => field.startsWith('places'))
  return fault ? <p className="text-brick">{fault.message}</p> : null
}

function kindWords(t: ReturnType<typeof useText>, { kind, sure }: Given['finding']): string {
  if (kind === 'address') return t('An address')
  if (kind === 'phone') return t('A phone number')
  if (kind === 'id') return t('A number of a student')
  return sure ? t('A name from your class list') : t('Maybe a name: it is also an everyday word, or a part of one')
}
