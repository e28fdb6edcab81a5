import { requireGuardedAddress } from '@laurel/openbadges/verify/guarded-loader'
import { z } from 'zod'
import type { Stage } from '../../foundation/platform/command.ts'
import { invalid } from '../../foundation/platform/refusal.ts'

export const webhookUrl = z
  .string()
  .trim()
  .max(2000, 'This address is longer than we can keep.')
  .refine((text) => URL.canParse(text), 'Please give a whole address, beginning with https://.')

export const webhookKinds = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.string().max(100)).max(200))
  .refine((kinds) => kinds.length > 0, 'Please choose at least one kind of fact.')
  .transform((kinds) => [...new Set(kinds)].sort())

/** Refuses what could never be told, before anything is looked at. @throws Refusal `webhook-address`, `kind-unknown` */
export async function checkWebhook({ config, factKinds }: Stage, { url, kinds }: { url: string; kinds: readonly string[] }): Promise<undefined> {
  const unknown = kinds.find((kind) => !factKinds.some(({ name }) => name === kind))
  if (unknown !== undefined) {
    const message = `There is no kind of fact named ${unknown}.`
    throw invalid('kind-unknown', message, [{ field: 'kinds', message }])
  }
  try {
    requireGuardedAddress(url, { insecureHosts: config.WEBHOOK_PRIVATE_HOSTS })
  } catch {
    const message = 'This must be an address on the public Internet that begins with https://, without a password in it.'
    throw invalid('webhook-address', message, [{ field: 'url', message }])
  }
}
