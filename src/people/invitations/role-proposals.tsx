import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { roleHelp } from '../memberships/role-words.ts'

type Proposal = { email: string; name: string; written: string; role: RoleName }

/** So many boxes a person can look through; beyond that a role is handed out to all of the list or on the page of the member. */
const mostBoxes = 100

/** Roles that a list names and that only an admin hands out: each a box, none of them ticked. */
export function RoleProposals({ proposals, ticked }: { proposals: readonly Proposal[]; ticked: readonly string[] }) {
  const t = useText()
  if (proposals.length === 0) return null
  return (
    <Stack gap="m">
      <p className="max-w-reading">
        {t(
          'The list names roles that see other people’s work or decide about it. Nobody gets one by a word in a list: tick the people you mean. The others join without it.',
        )}
      </p>
      {roleNames.map((role) => {
        const asked = proposals.filter((proposal) => proposal.role === role)
        if (asked.length === 0) return null
        return (
          <fieldset key={role} className="grid gap-2">
            <legend className="mb-1 font-semibold">{t(roleLabels[role])}</legend>
            <p className="text-s text-soft">{t(roleHelp[role])}</p>
            {asked.length > 1 && role !== 'admin' && (
              <Checkbox
                name="grant"
                value={`${role} *`}
                defaultChecked={ticked.includes(`${role} *`)}
                label={t('All {count, number} of them', { count: asked.length })}
              />
            )}
            {asked.slice(0, mostBoxes).map(({ email, name, written }) => (
              <Checkbox
                key={email}
                name="grant"
                value={`${role} ${email}`}
                defaultChecked={ticked.includes(`${role} ${email}`)}
                label={name ? `${name}, ${email}` : email}
                help={t('The list says “{written}”.', { written })}
              />
            ))}
            {asked.length > mostBoxes && (
              <p className="text-s text-soft">
                {t('{more, number} more are not shown. You can change anyone’s roles on their page once they have joined.', {
                  more: asked.length - mostBoxes,
                })}
              </p>
            )}
          </fieldset>
        )
      })}
    </Stack>
  )
}
