/** Why an assessor lets work go. */
export const releaseReasons = ['no-time', 'not-my-field', 'language', 'unreadable', 'other'] as const
export type ReleaseReason = (typeof releaseReasons)[number]
