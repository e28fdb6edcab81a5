import { roleNames } from '../../foundation/platform/actor.ts'

/** By what a list of people is ordered: each has an index that gives its page. */
export const memberOrders = ['name', 'school', 'roles', 'seen'] as const
export type MemberOrder = (typeof memberOrders)[number]
/** Who has never signed in, and who has not been here for ninety days. */
export const memberAbsences = ['never', 'long'] as const
export const longAbsentDays = 90

/** Roles that are given and taken many at a time. Who runs the organization is said one person at a time, on their own page. */
export const bulkRoles = roleNames.filter((role) => role !== 'admin')
