/**
 * How fast this library is, beside the two libraries most in use, with all their contexts in memory, and beside raw Ed25519 of node:crypto.
 * Contestants take turns in short rounds of one run, each in a process of its own, so that a busy machine slows all of them alike; ratios
 * are what to look at.
 *
 *   npm run bench -w packages/openbadges              a table
 *   npm run bench -w packages/openbadges -- --json    for machines
 *   npm run bench -w packages/openbadges -- --quick   half a second each, to see that it works
 */
import { availableParallelism } from 'node:os'
import { signMany } from '../proofs/sign-many.ts'
import type { JsonObject } from '../vc/json.ts'
import { badgeLength, manyOptions, next } from './contestants.ts'
import { type Pace, race } from './race.ts'

const seconds = process.argv.includes('--quick') ? 0.5 : 3
const signing = await race('sign', ['ours', 'bazaar', 'consortium', 'ed25519'], seconds)
const verification = await race('verify', ['ours', 'everyCheck', 'bazaar', 'consortium', 'ed25519'], seconds)
const canonical = await race('canonicalForm', ['ours', 'general'], seconds / 2)
const records = await race('canonicalFormOfRecord', ['ours', 'general'], seconds / 2)
const lists = await race('statusList', ['ours', 'gzip'], seconds / 2)
const baking = await race('bake', ['ours', 'allocateAndCopy'], seconds / 2)
const tokens = await race('jwt', ['sign', 'joseSign', 'verify', 'joseVerify'], seconds / 2)

/** Signs for some seconds with a number of threads, from the first answer on. */
async function manyPerSecond(threads: number): Promise<number> {
  function* endless(): Generator<JsonObject> {
    for (;;) yield next()
  }
  let from = 0
  let done = 0
  for await (const { text: one } of signMany(endless(), { ...manyOptions, threads })) {
    if (one === undefined) throw new Error('was not signed')
    if (done === 2000) from = performance.now()
    done++
    if (from > 0 && performance.now() - from > seconds * 1000) break
  }
  return ((done - 2000) / (performance.now() - from)) * 1000
}
const cores = availableParallelism()
const oneThread = await manyPerSecond(1)
const allThreads = await manyPerSecond(cores)

const round = (value: number): number => Math.round(value * 100) / 100
const ratio = (one: Pace, two: Pace): number => round(one.perCpuSecond / two.perCpuSecond)
const wallRatio = (one: Pace, two: Pace): number => round(one.perSecond / two.perSecond)
const beside = ({ ours, bazaar: db, consortium: dcc, ed25519 }: Record<'ours' | 'bazaar' | 'consortium' | 'ed25519', Pace>) => ({
  perSecond: Math.round(ours.perCpuSecond),
  ratioToDigitalBazaar: ratio(ours, db),
  ratioToEd25519: ratio(ours, ed25519),
  ratioToDigitalCredentials: ratio(ours, dcc),
  wall: {
    perSecond: Math.round(ours.perSecond),
    ratioToDigitalBazaar: wallRatio(ours, db),
    ratioToEd25519: wallRatio(ours, ed25519),
    ratioToDigitalCredentials: wallRatio(ours, dcc),
  },
})
const report = {
  sign: beside(signing),
  verify: beside(verification),
  verifyEveryCheck: {
    perSecond: Math.round(verification.everyCheck.perCpuSecond),
    ratioToDigitalBazaar: ratio(verification.everyCheck, verification.bazaar),
    ratioToEd25519: ratio(verification.everyCheck, verification.ed25519),
  },
  statusList: { perSecond: Math.round(lists.ours.perCpuSecond), ratioToGzip: ratio(lists.ours, lists.gzip) },
  bake: { perSecond: Math.round(baking.ours.perCpuSecond), ratioToCopy: ratio(baking.ours, baking.allocateAndCopy) },
  canonicalForm: {
    microseconds: Math.round(1e6 / canonical.ours.perCpuSecond),
    generalMicroseconds: Math.round(1e6 / canonical.general.perCpuSecond),
  },
  canonicalFormOfRecord: {
    microseconds: Math.round(1e6 / records.ours.perCpuSecond),
    generalMicroseconds: Math.round(1e6 / records.general.perCpuSecond),
  },
  jwt: {
    signPerSecond: Math.round(tokens.sign.perCpuSecond),
    signRatioToJose: ratio(tokens.sign, tokens.joseSign),
    verifyPerSecond: Math.round(tokens.verify.perCpuSecond),
    verifyRatioToJose: ratio(tokens.verify, tokens.joseVerify),
  },
  signMany: { cores, perSecondOneThread: Math.round(oneThread), perSecondAllCores: Math.round(allThreads) },
}
if (process.argv.includes('--json')) console.log(JSON.stringify(report))
else {
  console.log(
    `A badge of ${badgeLength} letters; per second of processor time, but for what says wall and signMany, on Node ${process.version}.\n`,
  )
  for (const [name, figures] of Object.entries(report)) {
    const flat = Object.entries(figures).flatMap(([figure, value]) =>
      typeof value === 'object' ? Object.entries(value).map(([inner, one]) => `${figure}.${inner} ${one}`) : [`${figure} ${value}`],
    )
    console.log(`${name.padEnd(22)} ${flat.join('   ')}`)
  }
}
