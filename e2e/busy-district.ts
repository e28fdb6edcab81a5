import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { addWebhook } from '../src/administration/webhooks/add-webhook.ts'
import { readConfig } from '../src/config.ts'
import type { Person } from '../src/foundation/platform/actor.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { openPool, readsOfAll } from '../src/foundation/platform/database.ts'
import { scopes } from '../src/foundation/platform/scopes.ts'
import type { World } from '../src/foundation/platform/world.ts'
import { openWorld } from '../src/open-world.ts'
import { makeKey } from '../src/people/api-keys/make-key.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../src/testing/district.ts'
import type { Shared } from './several.ts'

/** What came of the outside world: letters and webhooks, each as often as it arrived. */
export type Outside = { environment: Record<string, string>; hookUrl: string; letters: string[]; told: string[]; stop: () => Promise<void> }

/** A mail server and a program that is told of facts, which write down by which id they heard of what. */
export async function startOutside(): Promise<Outside> {
  const letters: string[] = []
  const told: string[] = []
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        letters.push(/^Message-ID: <([^@>]+)/im.exec(Buffer.concat(parts).toString())?.[1] ?? 'none')
        callback()
      })
    },
  })
  // Who is killed in the middle of a letter cuts the line.
  mail.on('error', () => undefined)
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  const hook = createServer((request, response) => {
    told.push(String(request.headers['webhook-id']))
    request.resume().once('end', () => response.writeHead(204).end())
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const hookHost = `http://127.0.0.1:${(hook.address() as AddressInfo).port}`
  return {
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      WEBHOOK_PRIVATE_HOSTS: hookHost,
    },
    hookUrl: `${hookHost}/facts`,
    letters,
    told,
    async stop() {
      hook.close()
      hook.closeAllConnections()
      await new Promise<void>((resolve) => mail.close(() => resolve()))
    },
  }
}

export type Worker = { person: Person; password: string; key: string }
/** Who works there, and on what. */
export type BusyDistrict = { organizationId: string; earners: Worker[]; assessors: Worker[]; achievementIds: string[] }

/** A number as letters, as names and addresses take them. */
const letters = (number: number): string => [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')

const password = 'three calm herons'

/** Makes the database of a district with people who have passwords and programs, and much that they can earn, each worth eight clock hours. */
export async function fillDistrict(
  { postgres, environment, folder }: Shared,
  hookUrl: string,
  counts: { earners: number; assessors: number; achievements: number },
): Promise<BusyDistrict> {
  const admin = openPool(postgres.connection, () => undefined, 1)
  await admin.query('create database district')
  await admin.end()
  const config = readConfig({ ...environment, DATA_DIR: `${folder}/filling`, WORKERS: 'false' })
  const { world: opened, close } = await openWorld(config, { ...postgres.connection, database: 'district' })
  const world = { ...opened, db: readsOfAll(opened.db) }
  try {
    const { district, schoolId, admin: head } = await aDistrict(world)
    const join = async (role: 'earner' | 'assessor', number: number) =>
      withProgram(world, await aPerson(world, `${role} ${letters(number)}`, [{ organizationId: district.id, schoolId, roles: [role] }]))
    const earners = []
    for (let number = 0; number < counts.earners; number++) earners.push(await join('earner', number))
    const assessors = []
    for (let number = 0; number < counts.assessors; number++) assessors.push(await join('assessor', number))
    const achievementIds = []
    for (let number = 0; number < counts.achievements; number++) achievementIds.push(await somethingOfWorth(world, district.id, number))
    await perform(world, head, addWebhook, { organizationId: district.id, url: hookUrl, kinds: ['award.issued', 'submission.handed-in'] })
    return { organizationId: district.id, earners, assessors, achievementIds }
  } finally {
    await close()
  }
}

async function withProgram(world: World, person: Person): Promise<Worker> {
  await world.accounts.setPassword(person.id, password)
  const { secret } = await perform(world, person, makeKey, { name: 'A program', scopes: [...scopes], days: 30 })
  return { person, password, key: secret }
}

async function somethingOfWorth(world: World, organizationId: string, number: number): Promise<string> {
  const { id } = await anAchievement(world, organizationId, smallDefinition({ title: `Wait time in room ${letters(number)}` }))
  await world.db
    .insertInto('valueRules')
    .values({
      id: world.newId(),
      organizationId,
      achievementId: id,
      currency: 'clock-hours',
      number: number + 1,
      amount: '8',
      unit: 'h',
      effectiveFrom: '2020-08-01',
      setAt: world.now(),
    })
    .execute()
  return id
}
