import { factKind } from '../../foundation/platform/fact.ts'

export const profileShown = factKind({ name: 'profile.shown', subject: 'profile', sentence: 'Somebody made a public page of themselves' })
export const profileChanged = factKind({
  name: 'profile.changed',
  subject: 'profile',
  sentence: 'What a public page of somebody says was changed',
})
export const profileTakenDown = factKind({
  name: 'profile.taken-down',
  subject: 'profile',
  sentence: 'A public page of somebody was taken down',
})

export const profileFacts = [profileShown, profileChanged, profileTakenDown]
