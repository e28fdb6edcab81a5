import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, asObjects, asText, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { perform } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { runCheck } from '../verification/checks.ts'
import { loaderFor } from '../verification/verify-badge.ts'
import { findAsk, type HolderAnswer, recordHolderAnswer, requireUnanswered } from './ask-holder.ts'
import { domainOf } from './did-auth.ts'
import { byWallet } from './take-award.ts'

/** Takes the answer to a question: a presentation, signed for its challenge. What does not hold is refused, and uses nothing up. @throws Refusal */
export async function takeAnswer(world: World, token: string, text: string): Promise<void> {
  const ask = await findAsk(readsOfAll(world.db), 'digest', token)
  requireUnanswered(ask, world.now())
  const answer = await weigh(world, readPresentation(text), ask.challenge)
  await perform(world, byWallet, recordHolderAnswer, { token, answer })
}

function readPresentation(text: string): JsonObject {
  try {
    const presentation = asObject(parseJson(text))
    if (presentation) return presentation
  } catch (error) {
    // Told by its name: a page has a copy of its own of that class.
    if (!(error instanceof OpenBadgesError || (error instanceof Error && error.name === 'OpenBadgesError'))) throw error
  }
  throw invalidAt('presentation-unreadable', 'answer', 'This is not a presentation in JSON. Copy the whole of what your wallet gave you.')
}

async function weigh(world: World, presentation: JsonObject, challenge: string): Promise<HolderAnswer> {
  const options = {
    now: world.now(),
    challenge,
    domain: domainOf(world.config.BASE_URL),
    expectedProofPurpose: 'authentication',
    bounds: { maximumLoads: 64, timeoutMilliseconds: 9000 },
  }
  const asked = { kind: 'presentation', input: presentation, options, contexts: undefined } as const
  const { findings, credentials } = await runCheck<'presentation'>(world, asked, loaderFor(world))
  const holds = (check: string) => findings.some((one) => one.check === check && one.outcome === 'holds')
  const holder = asText(presentation.holder) ?? asText(asObject(presentation.holder)?.id)
  if (holder === undefined || !holds('proof') || !holds('issuer-key')) throw notSigned()
  const shown = asObjects(presentation.verifiableCredential)
  return {
    holder: holder.slice(0, 500),
    badges: credentials.map(({ outcome }, index) => {
      const said = shown[index] ?? {}
      const subject = asObject(said.credentialSubject)
      const achievement = asObject(subject?.achievement)
      return {
        name: (asText(achievement?.name) ?? asText(said.name) ?? '').slice(0, 300),
        issuer: (asText(asObject(said.issuer)?.name) ?? asText(said.issuer) ?? asText(asObject(said.issuer)?.id) ?? '').slice(0, 300),
        holds: outcome,
        namesHolder: asText(subject?.id) === holder,
      }
    }),
  }
}

const notSigned = () =>
  conflict(
    'answer-not-signed',
    'This was not signed by the key of its holder for this question. Open the link again and answer from there.',
  )
