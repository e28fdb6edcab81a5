import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { Avatar } from './avatar.tsx'
import { HiddenFields } from './hidden-fields.tsx'

export type SignInChoice = { name: string; role: ReactNode; does?: ReactNode; fields: Record<string, string> }

/** The people of the demo district, each one press away: a plain form each. */
export function SignInAs({ people, action }: { people: readonly SignInChoice[]; action: string }) {
  const t = useText()
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {people.map(({ name, role, does, fields }) => (
        <li key={name}>
          <form method="post" action={action} className="h-full">
            <HiddenFields values={fields} />
            <button
              type="submit"
              className="flex h-full w-full items-center gap-3 rounded-card border border-rule bg-card px-4 py-3 text-left transition-colors hover:border-green/50"
            >
              <Avatar name={name} />
              <span className="min-w-0">
                <span className="block font-semibold">
                  <span className="sr-only">{t('Sign in as')} </span>
                  {name}
                </span>
                <span className="block text-s text-soft">
                  {role}
                  {does && <> · {does}</>}
                </span>
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
