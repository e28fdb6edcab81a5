import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Load } from '@laurel/openbadges/verify/load'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { readState } from './mirror-folder.ts'

export type CheckedMirror = { awards: number; good: number; takenBack: number; faults: string[]; isWhole: boolean }

/** So many faults are told one by one; where there are more, they have one cause. */
const mostFaults = 50

/** Walks a mirror as a verifier would meet it: every award with the keys and lists that lie in the folder, and nothing from anywhere else. */
export async function checkMirror(folder: string, now: Date): Promise<CheckedMirror> {
  const state = await readState(folder)
  if (!state) throw new Error(`There is no mirror in ${folder}.`)
  const load = loadFrom(folder, state.home)
  const checked: CheckedMirror = { awards: 0, good: 0, takenBack: 0, faults: [], isWhole: state.doneAt !== null }
  const complain = (fault: string) => {
    if (checked.faults.length < mostFaults) checked.faults.push(fault)
  }
  const names = await readdir(join(folder, 'awards')).catch(() => [])
  const present = new Set(names)
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    checked.awards++
    const id = name.slice(0, -'.json'.length)
    for (const kind of ['html', 'png', 'svg', 'jwt']) if (!present.has(`${id}.${kind}`)) complain(`awards/${id}.${kind} is missing`)
    const { findings } = await verifyCredential(await readFile(join(folder, 'awards', name)), { load, now })
    const against = findings.find(({ check, weight }) => weight === 'against' || (weight === 'unknown' && check !== 'recipient'))
    if (!against) checked.good++
    else if (against.check === 'status' && against.weight === 'against') checked.takenBack++
    else complain(`awards/${name}: ${against.sentence}`)
  }
  if (checked.awards < state.awards) complain(`${state.awards} awards were written, and ${checked.awards} are here`)
  return checked
}

/** What the server of the mirror will answer, read from the folder. */
function loadFrom(folder: string, home: string): Load {
  const base = home.replace(/^https?:/, '')
  return async (address) => {
    const path = address.replace(/^https?:/, '')
    if (!path.startsWith(`${base}/`) || path.includes('..')) throw new Error('not of this mirror')
    const bytes = Uint8Array.from(await readFile(join(folder, decodeURIComponent(path.slice(base.length + 1)))))
    return { status: 200, contentType: 'application/json', bytes }
  }
}
