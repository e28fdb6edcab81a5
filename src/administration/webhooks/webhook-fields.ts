import { requireGuardedAddress } from '@laurel/openbadges/verify/guarded-loader'
import { z } from 'zod'
import type { Stage } from '../../foundation/platform/command.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'

export const webhookUrl = z
  .string()
  .trim()
  .max(2000, 'This address is longer than we can keep.')
  .refine((text) => URL.canParse(text), 'Please give a whole address, beginning with https://.')

export const webhookKinds = z
  .array(z.string().max(100))
  .min(1, 'Please choose at least one kind of fact.')
  .max(200)
  .transform((kinds) => [...new Set(kinds)].sort())

/** Refuses what could never be told, before anything is looked at. @throws Refusal `webhook-address`, `kind-unknown` */
export async function checkWebhook(
  { config, factKinds }: Stage,
  { url, kinds }: { url: string; kinds: readonly string[] },
): Promise<undefined> {
  const unknown = kinds.find((kind) => !factKinds.some(({ name }) => name === kind))
  if (unknown !== undefined) throw invalidAt('kind-unknown', 'kinds', 'There is no kind of fact named {kind}.', { kind: unknown })
  try {
    requireGuardedAddress(url, { insecureHosts: config.WEBHOOK_PRIVATE_HOSTS })
  } catch {
    throw invalidAt(
      'webhook-address',
      'url',
      'This must be an address on the public Internet that begins with https://, without a password in it.',
    )
  }
}
