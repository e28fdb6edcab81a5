import { setTimeout as wait } from 'node:timers/promises'
import { fillDistrict, startOutside } from './busy-district.ts'
import { killAtRandom, recoveryLines } from './kill-at-random.ts'
import { findWrong } from './nothing-lost.ts'
import { startWorking } from './people-at-work.ts'
import { type Member, processesOf, startMember, startShared } from './several.ts'

type Given = { kills: number; seed: number; earners?: number; achievements?: number }

/** Two web and two worker processes at work with one PostgreSQL and one store; parts of it are killed at random, and then everything is looked at. */
export async function runKills({ kills, seed, earners = 4, achievements = 40 }: Given) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const outside = await startOutside()
  const shared = await startShared(outside.environment)
  try {
    const district = await fillDistrict(shared, outside.hookUrl, { earners, assessors: 2, achievements })
    const webs = await Promise.all(['web-1', 'web-2'].map((name) => startMember(shared, name, false)))
    const workers = await Promise.all(['worker-1', 'worker-2'].map((name) => startMember(shared, name, true)))
    const members = [...webs, ...workers]
    await Promise.all(members.map((member) => member.ready()))
    const work = startWorking(
      webs.map(({ url }) => url),
      district,
    )
    say(
      `Seed ${seed}, ${kills} kills${shared.s3 ? '' : ', without those of a store: this machine has no S3 server, so a folder is the store'}.`,
    )
    const began = performance.now()
    const recoveries = await killAtRandom({ shared, webs, workers, kills, seed })
    // Whoever is at something ends it, so that the load also outlives the last kill.
    await wait(200)
    await work.stop()
    const seconds = Math.round((performance.now() - began) / 1000)
    const found = await findWrong(shared, webs[0]?.url ?? '', district, work.acknowledged, outside)
    const { submissions, decisions, files, signIns } = work.acknowledged
    say(recoveryLines(recoveries).trimEnd())
    say(
      `  ${seconds} s, ${work.counts.asked} requests, ${work.counts.inVain} in vain and asked again; ${signIns.length} sign-ins, ${files.length} files, ${submissions.length} hand-ins, ${decisions.length} decisions, ${found.awards} awards`,
    )
    say(
      `  ${outside.letters.length} letters, ${found.lettersTwice} of them again; ${outside.told.length} webhooks, ${found.toldTwice} of them again`,
    )
    // What went wrong inside, where something did: how often each was said, and bugs whole.
    if (found.wrong.length + work.faults.length > 0) for (const line of complaints(members)) say(line)
    const codes = await Promise.all(members.map((member) => member.terminate()))
    const left = [
      ...processesOf(shared),
      ...codes.flatMap((code, place) => (code === 0 ? [] : [`${members[place]?.name} ended with ${code}`])),
    ]
    return { wrong: found.wrong, faults: work.faults, left, awards: found.awards, decisions: decisions.length, recoveries }
  } finally {
    await shared.stop()
    await outside.stop()
  }
}

function complaints(members: readonly Member[]): string[] {
  const lines = members.flatMap((member) => member.said().split('\n'))
  const counts = new Map<string, number>()
  for (const line of lines) {
    const message = /"level":"error","message":"([^"]+)"/.exec(line)?.[1]
    if (message) counts.set(message, (counts.get(message) ?? 0) + 1)
  }
  return [
    ...[...counts].map(([message, count]) => `  said ${count} times: ${message}`),
    ...lines.filter((line) => line.includes('met a bug')).map((line) => line.slice(0, 900)),
  ]
}
