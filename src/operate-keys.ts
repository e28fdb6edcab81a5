import { masterKeyRotated } from './administration/backup/backup-facts.ts'
import { readConfig } from './config.ts'
import { exitCodes } from './foundation/doors/command-line.ts'
import { system } from './foundation/platform/actor.ts'
import { cameThrough } from './foundation/platform/asked-by.ts'
import { inScene, recordFacts } from './foundation/platform/command.ts'
import { fact } from './foundation/platform/fact.ts'
import { createLog } from './foundation/platform/log.ts'
import { markingStore, RotationFault, rotateMasterKey } from './foundation/platform/rotate-master-key.ts'
import { openAt } from './foundation/storage/open-store.ts'
import { openWorld } from './open-world.ts'
import { openOwnDatabase, quietly } from './operate-database.ts'

export const keysUsage = `laurel master-key rotate
  Seals everything again, under a new master key, while no Laurel runs. The key before stays beside it, for the backups of before.
  Where the key stands in MASTER_KEY, the new one is given in NEW_MASTER_KEY. What was cut off goes on when it is asked for again.
  Everyone signs in once more afterwards.`

type Line = { say: (text: string) => void; complain: (text: string) => void }

/** `master-key`: what concerns the key under which all others lie. */
export async function operateKeys(line: Line, args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'rotate') {
    const isHelp = args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h')
    if (isHelp) line.say(keysUsage)
    else line.complain(keysUsage)
    return isHelp ? exitCodes.done : exitCodes.asked
  }
  const config = readConfig(process.env)
  const next = process.env.NEW_MASTER_KEY
  const database = await openOwnDatabase(config)
  try {
    const store = await openAt(config, createLog('silent'))
    const { resealed, keptAt } = await rotateMasterKey(
      database.connection,
      { ...config, NEW_MASTER_KEY: next },
      markingStore(store),
      new Date(),
    ).finally(() => store.close())
    const after = config.MASTER_KEY === undefined ? config : { ...config, MASTER_KEY: next }
    const { world, close } = await openWorld(quietly(after), database.connection)
    await cameThrough('cli', () =>
      inScene(world, system, (scene) => recordFacts(scene, [fact(masterKeyRotated, { subjectId: null }, { resealed })])),
    ).finally(close)
    line.say(`Done: ${resealed} secrets are sealed under the new key.`)
    line.complain(
      keptAt
        ? `The key before is kept as ${keptAt}. Backups made until now open by it alone: keep it with them, away from here, and delete it here.`
        : 'From now on set MASTER_KEY to the new key. Backups made until now open by the key before alone: keep it with them.',
    )
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof RotationFault)) throw error
    line.complain(error.message)
    return exitCodes.refused
  } finally {
    await database.stop()
  }
}
