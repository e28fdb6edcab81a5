const pattern = /^laurel-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z\.backup(?:\.age)?$/

/** The name of a backup that is made by itself: when, and whether it is encrypted. */
export const backupName = (at: Date, isEncrypted: boolean): string =>
  `laurel-${at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')}.backup${isEncrypted ? '.age' : ''}`

/** When a backup of such a name was made; null for every other name, which is nobody's here to touch. */
export function madeWhen(name: string): Date | null {
  const [, day, hours, minutes, seconds] = pattern.exec(name) ?? []
  const at = day ? new Date(`${day}${hours}:${minutes}:${seconds}Z`) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

/**
 * Which backups go: all but the newest `keep`, and of the rest those that are older than `keepDays`.
 * A backup that was made by hand under another name stays.
 */
export function tooMany(names: readonly string[], { keep, keepDays, now }: { keep: number; keepDays: number; now: Date }): string[] {
  const oldest = now.getTime() - keepDays * 86_400_000
  return names
    .flatMap((name) => {
      const at = madeWhen(name)
      return at ? [{ name, at: at.getTime() }] : []
    })
    .toSorted((one, other) => other.at - one.at)
    .slice(keep)
    .filter(({ at }) => at < oldest)
    .map(({ name }) => name)
}
