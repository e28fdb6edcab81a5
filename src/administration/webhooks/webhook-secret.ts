import { createHmac, randomBytes } from 'node:crypto'
import type { Keyring } from '../../foundation/platform/keys.ts'

// Standard Webhooks, “Symmetric”: 24 to 64 random bytes, in base64 after a prefix by which secret scanners find them.
const prefix = 'whsec_'
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString('base64')

const contextOf = (webhookId: string) => `webhook:${webhookId}`
export const sealWebhookSecret = (keys: Keyring, webhookId: string, secret: string): Buffer =>
  keys.seal(Buffer.from(secret), contextOf(webhookId))
export const openWebhookSecret = (keys: Keyring, webhookId: string, sealed: Uint8Array): string =>
  keys.unseal(sealed, contextOf(webhookId)).toString()

type Signed = { id: string; at: Date; body: string }

/** The headers of a delivery: its id, when it was sent, and one signature for each secret. Standard Webhooks, “Webhook headers”. */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
