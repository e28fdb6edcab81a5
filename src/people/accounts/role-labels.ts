import type { RoleName } from '../../foundation/platform/actor.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What a role is called on screens. */
export const roleLabels: Record<RoleName, string> = texts({
  earner: 'Earner',
  coach: 'Coach',
  assessor: 'Assessor',
  author: 'Author',
  principal: 'Principal',
  hr: 'HR',
  admin: 'Admin',
})

/** What someone is asked to be, within a sentence. */
export const rolesAsked: Record<RoleName, string> = texts({
  earner: 'earner',
  coach: 'coach',
  assessor: 'assessor',
  author: 'author',
  principal: 'principal',
  hr: 'HR',
  admin: 'admin',
})
