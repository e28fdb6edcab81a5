/** Work for who tries passphrases of keys that were taken along: 2 to this power, a third of a second here. */
export const scryptWork = 16
/** A key stays listed for ever, so that nobody fills the list. */
export const mostKeys = 50
