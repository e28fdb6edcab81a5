import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { roleHelp } from './role-words.ts'

/** The roles someone can hold, each with what it is for. */
export function RoleBoxes({ chosen }: { chosen: readonly RoleName[] }) {
  const t = useText()
  const fault = useFormState().answer?.refused.fields.find(({ field }) => field.startsWith('roles'))
  return (
    <fieldset className="grid gap-2" aria-describedby={fault && 'roles-fault'}>
      <legend className="mb-1 font-semibold">{t('Roles')}</legend>
      {roleNames.map((role) => (
        <Checkbox
          key={role}
          name={`roles.${role}`}
          label={t(roleLabels[role])}
          help={t(roleHelp[role])}
          defaultChecked={chosen.includes(role)}
        />
      ))}
      {fault && (
        <p id="roles-fault" className="text-brick">
          {fault.message}
        </p>
      )}
    </fieldset>
  )
}
