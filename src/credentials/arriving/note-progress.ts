import type { World } from '../../foundation/platform/world.ts'

/** Notes every second or so how far looking at an archive has come, for who waits. */
export function noteProgress({ db, log }: Pick<World, 'db' | 'log'>, archiveId: string, goal: number): (count: number) => void {
  let [done, noted] = [0, performance.now()]
  return (count) => {
    done += count
    if (performance.now() - noted < 1000) return
    noted = performance.now()
    db.updateTable('arrivedArchives')
      .set({ goal, done: Math.min(done, goal) })
      .where('id', '=', archiveId)
      .where('state', '=', 'checking')
      .execute()
      // How far it is tells nothing of whether it succeeds.
      .catch((error: unknown) => log.warn('How far an archive is was not noted', { archiveId, error }))
  }
}
