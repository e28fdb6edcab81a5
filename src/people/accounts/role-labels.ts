import type { RoleName } from '../../foundation/platform/actor.ts'

/** What a role is called on screens. */
export const roleLabels: Record<RoleName, string> = {
  earner: 'Earner',
  coach: 'Coach',
  assessor: 'Assessor',
  author: 'Author',
  principal: 'Principal',
  hr: 'HR',
  admin: 'Admin',
}
