import type { JsonObject } from '@laurel/openbadges/vc/json'
import { expect, test } from 'vitest'
import { anOutsideWallet, judgedOutside } from '../../../packages/openbadges/src/testing/outside-wallet.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findDidDocument } from '../award-pages/issuer-documents.ts'
import { findCredential } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { makeHolderKey } from '../holder-keys/keep-holder-key.ts'
import { askHolder, askTokenOf, findAsk } from './ask-holder.ts'
import { takeAnswer } from './check-answer.ts'
import { presentAwards } from './present-awards.ts'
import { readQuestion } from './read-question.ts'

const baseUrl = 'https://laurel.example'
const world = await aWorld({ BASE_URL: baseUrl })
const anEarner = async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  return { district, id, earner: district.earner }
}
const aQuestion = async () => {
  const { secret } = await perform(world, visitor, askHolder, {})
  const token = askTokenOf(secret)
  const { challenge } = await findAsk(world.db, 'digest', token)
  return { token, challenge, domain: baseUrl, answer: async () => (await findAsk(world.db, 'secretDigest', secret)).answer }
}

test('who holds the key that a badge names is the same person, once', async () => {
  const { district, id, earner } = await anEarner()
  const question = await aQuestion()
  expect(await readQuestion(world, ` ${baseUrl}/asks/${question.token} `)).toMatchObject({ challenge: question.challenge, domain: baseUrl })
  await expect(perform(world, earner, presentAwards, { ...question, ids: [id] })).rejects.toMatchObject({ code: 'no-holder-key' })
  const { did } = await perform(world, earner, makeHolderKey, { inAwards: false })
  const { text } = await perform(world, earner, presentAwards, { ...question, ids: [id] })
  const document = (await findDidDocument(world.db, district.district.slug, baseUrl)) as unknown as JsonObject
  expect(await judgedOutside(JSON.parse(text), (of) => (of === document.id ? document : undefined), question)).toBe(true)
  await takeAnswer(world, question.token, text)
  expect(await question.answer()).toMatchObject({ holder: did, badges: [{ holds: 'holds', namesHolder: true }] })
  await expect(takeAnswer(world, question.token, text)).rejects.toMatchObject({ code: 'question-answered' })
})

test('an answer to another question, of another site, changed, or by another key is refused, and uses nothing up', async () => {
  const { id, earner } = await anEarner()
  await perform(world, earner, makeHolderKey, { inAwards: false })
  const [question, other] = [await aQuestion(), await aQuestion()]
  const sign = (asked: { challenge: string; domain: string }) => perform(world, earner, presentAwards, { ...asked, ids: [id] })
  const { text } = await sign(question)
  const thief = await anOutsideWallet()
  for (const wrong of [
    (await sign(other)).text,
    (await sign({ ...question, domain: 'https://elsewhere.example' })).text,
    JSON.stringify({ ...JSON.parse(text), holder: thief.did }),
    JSON.stringify({ ...JSON.parse(text), proof: undefined }),
  ])
    await expect(takeAnswer(world, question.token, wrong)).rejects.toMatchObject({ code: 'answer-not-signed' })
  for (const unreadable of ['', 'no JSON', '[]', '{', 'x'.repeat(3_000_000)])
    await expect(takeAnswer(world, question.token, unreadable)).rejects.toMatchObject({ kind: 'invalid' })
  await takeAnswer(world, question.token, text)
})

test('somebody else’s badge, shown with a key of one’s own, does not name it; what was taken back fails', async () => {
  const { district, id } = await anEarner()
  const credential = JSON.parse((await findCredential(world.db, id))?.bytes.toString() ?? '')
  const thief = await anOutsideWallet()
  const question = await aQuestion()
  await takeAnswer(world, question.token, JSON.stringify(await thief.present([credential], question)))
  expect(await question.answer()).toMatchObject({ holder: thief.did, badges: [{ holds: 'holds', namesHolder: false }] })
  await perform(world, district.admin, revokeAward, { id, reason: 'The work was another person’s.' })
  await world.jobs.settle()
  const again = await aQuestion()
  await takeAnswer(world, again.token, JSON.stringify(await thief.present([credential], again)))
  expect(await again.answer()).toMatchObject({ badges: [{ holds: 'fails', namesHolder: false }] })
})

test('nobody signs another’s awards; what ran out or never was can’t be answered; a question for another site is not signed', async () => {
  const { id } = await anEarner()
  const { earner } = await anEarner()
  await perform(world, earner, makeHolderKey, { inAwards: false })
  const question = await aQuestion()
  await expect(perform(world, earner, presentAwards, { ...question, ids: [id] })).rejects.toMatchObject({ code: 'not-the-earner' })
  await expect(perform(world, earner, presentAwards, { ...question, ids: [] })).rejects.toMatchObject({ kind: 'invalid' })
  const tomorrow = { ...world, now: () => new Date(world.now().getTime() + 25 * 3_600_000) }
  await expect(takeAnswer(tomorrow, question.token, '{}')).rejects.toMatchObject({ code: 'question-over' })
  await expect(takeAnswer(world, 'nothing-such', '{}')).rejects.toMatchObject({ code: 'question-missing' })
  for (const unreadable of ['', 'hello', '{}', '{"challenge":7,"domain":"x"}'])
    await expect(readQuestion(world, unreadable)).rejects.toMatchObject({ code: 'question-unreadable' })
  expect(
    await readQuestion(world, JSON.stringify({ verifiablePresentationRequest: { challenge: 'abc', domain: 'https://verifier.example' } })),
  ).toEqual({
    challenge: 'abc',
    domain: 'https://verifier.example',
    link: null,
    token: null,
  })
  await expect(readQuestion(world, 'https://127.0.0.1/asks/secret')).rejects.toMatchObject({ code: 'question-away' })
})
