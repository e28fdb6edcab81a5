import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from './commands.ts'
import { revokeAward } from './credentials/awards/revoke-award.ts'
import { setValueRule } from './definitions/value/set-value-rule.ts'
import { factKinds } from './facts.ts'
import { cameThrough } from './foundation/platform/asked-by.ts'
import { perform } from './foundation/platform/command.ts'
import { anAward } from './testing/award.ts'
import { aDistrict } from './testing/district.ts'
import { aWorld } from './testing/world.ts'

test('every kind of fact is listed once, named in the past tense after its subject, and said in words', () => {
  const described = globSync('src/*/*/*-facts.ts').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/= factKind\(\{\s+name: '([^']+)'/g),
  ])
  expect(factKinds.map(({ name }) => name).sort()).toEqual(described.map(([, name]) => name).sort())
  expect(new Set(factKinds.map(({ name }) => name)).size).toBe(factKinds.length)
  for (const { name, sentence, details, personal } of factKinds) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    expect(sentence).toMatch(/^[A-Z][^.]+$/)
    expect(() => z.toJSONSchema(details)).not.toThrow()
    expect(Object.keys(details.shape)).toEqual(expect.arrayContaining([...personal]))
  }
})

test('a command without facts says why', () => {
  const silent = commands.flatMap(({ name, record }) => ('notAFact' in record ? [[name, record.notAFact]] : []))
  expect(silent.map(([name]) => name).sort()).toEqual([
    'acceptance.name-outside',
    'account-merge.ask-for-link',
    'account-merge.prove-by-link',
    'account-merge.prove-by-passkey',
    'account-merge.prove-by-password',
    'account-merge.send-link',
    'achievement.align',
    'achievement.save-draft',
    'answer.save',
    'archive.look-again',
    'archive.receive',
    'archive.record-look',
    'archive.record-taken',
    'archive.take-in',
    'archive.take-out',
    'assessment.count-time',
    'assessment.save-note',
    'assessment.save-scores',
    'award.see',
    'cohort.follow',
    'comment.speak',
    'erasure.carry-out',
    'exchange.challenge',
    'exchange.redeem-code',
    'feed.mute',
    'feed.unmute',
    'framework.drop',
    'holder-ask.make',
    'holder-ask.record-answer',
    'import.ask-now',
    'import.bring-in',
    'import.clear-list',
    'import.record',
    'import.record-check',
    'import.remove',
    'import.try-again',
    'issue-list.mend-row',
    'issue-list.say-columns',
    'issue-list.set-row-aside',
    'lasting-way.put-away',
    'letter-settings.choose',
    'letter-settings.stop',
    'link.check',
    'log.add',
    'log.change',
    'log.remove',
    'log.restore',
    'notice.read',
    'notice.read-all',
    'paper-credential.keep',
    'passkey.rename',
    'pathway.save-draft',
    'person.ask-for-link',
    'person.choose-locale',
    'phrase.add',
    'phrase.change',
    'phrase.remove',
    'pilot.answer-person',
    'pilot.answer-title',
    'pilot.look-again',
    'pilot.mend-row',
    'pilot.say-columns',
    'pilot.set-row-aside',
    'plan.add-unit',
    'plan.change-unit',
    'plan.mark-unit',
    'plan.move-unit',
    'plan.remove-unit',
    'roster.try',
    'self-check.save',
    'session.end',
    'session.end-others',
    'share.ask-proof',
    'share.open-by-code',
    'share.open-by-letter',
    'transcript.change',
    'transcript.open-link',
    'transcript.remove',
    'transcript.save',
    'transcript.sign',
    'transcript.withdraw-link',
    'trial.save-part',
    'trial.weigh',
    'trust-list.ask-now',
    'trust-list.note-asked',
    'two-step.ask-reset',
    'two-step.begin',
    'two-step.renew-codes',
    'two-step.take-back-reset',
    'upload.begin',
    'upload.cancel',
    'upload.preview',
    'webhook.send-again',
  ])
  for (const [, because] of silent) expect(because).toMatch(/^.{15,}\.$/)
})

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const eventsOf = (subjectId: string) => world.db.selectFrom('events').where('subjectId', '=', subjectId).selectAll().orderBy('id').execute()

test('what follows a command is told beside it, with who did it, through which door and for which request', async () => {
  const { earner, admin, achievement } = district
  const rule = { achievementId: achievement.id, organizationId: district.district.id, currency: 'clock-hours' as const, amount: '5' }
  await perform(world, admin, setValueRule, rule)
  const { id: awardId } = await cameThrough('page', () => anAward(district), 'request-1')
  const [issued] = await eventsOf(awardId)
  expect(issued).toMatchObject({
    name: 'award.issued',
    subjectKind: 'award',
    actorKind: 'person',
    actorId: district.assessor.id,
    keyId: null,
    door: 'page',
    requestId: 'request-1',
    organizationId: district.district.id,
    details: { earnerId: earner.id },
  })
  const lines = await world.db.selectFrom('ledgerLines').where('awardId', '=', awardId).select(['id', 'amount', 'currency']).execute()
  expect(lines.length).toBeGreaterThan(0)
  for (const { id, amount, currency } of lines)
    expect(await eventsOf(id)).toMatchObject([{ name: 'ledger-line.written', details: { awardId, amount, currency } }])

  const key = { id: world.newId(), scopes: [] }
  const program = { ...admin, key }
  await perform(world, program, revokeAward, { id: awardId, reason: 'Handed in twice by mistake.' }, { door: 'rest', requestId: null })
  const [, revoked] = await eventsOf(awardId)
  expect(revoked).toMatchObject({
    name: 'award.revoked',
    actorKind: 'key',
    actorId: admin.id,
    keyId: key.id,
    door: 'rest',
    details: {},
  })
  const reversed = await world.db.selectFrom('events').where('name', '=', 'ledger-line.reversed').selectAll().execute()
  expect(reversed.map(({ details }) => details)).toEqual(
    expect.arrayContaining(lines.map(({ id, amount }) => expect.objectContaining({ reversesId: id, amount: `-${amount}` }))),
  )
})

test('each fact waits for its place in the order, and what is refused leaves none', async () => {
  const count = async () => {
    const { events, waiting } = await world.db
      .selectNoFrom((from) => [
        from
          .selectFrom('events')
          .select((of) => of.fn.countAll<number>().as('n'))
          .as('events'),
        from
          .selectFrom('unorderedEvents')
          .select((of) => of.fn.countAll<number>().as('n'))
          .as('waiting'),
      ])
      .executeTakeFirstOrThrow()
    expect(waiting).toBe(events)
    return events
  }
  const before = await count()
  await expect(perform(world, district.earner, revokeAward, { id: world.newId(), reason: 'There is no such award.' })).rejects.toThrow()
  expect(await count()).toBe(before)
})
