import type { ComponentProps } from 'react'
import { Stack } from '../../foundation/ui/stack.tsx'
import { ChangesSince } from './changes-since.tsx'
import { EarlierSubmissions } from './earlier-submissions.tsx'
import type { RequirementChange } from './what-changed.ts'

type Given = ComponentProps<typeof EarlierSubmissions> &
  Pick<ComponentProps<typeof ChangesSince>, 'requirements' | 'criteria' | 'placeOf' | 'onGo'> & {
    changed: { number: number; of: readonly RequirementChange[] } | null
  }

/** What was before this submission: what changed since, and what was decided then. */
export function EarlierView({ earlier, changed, requirements, criteria, placeOf, onGo }: Given) {
  const levels = earlier.at(-1)?.levels ?? []
  return (
    <Stack gap="l">
      {changed && (
        <ChangesSince
          number={changed.number}
          changes={changed.of}
          requirements={requirements}
          criteria={criteria}
          levels={levels}
          placeOf={placeOf}
          onGo={onGo}
        />
      )}
      <EarlierSubmissions earlier={earlier} criteria={criteria} />
    </Stack>
  )
}
