import type { Keyring } from '../../foundation/platform/keys.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'

/** The secret in the code of a poster: its hash, and sealed so that it can be printed again. */
export function newPosterCode(keys: Keyring, posterId: string) {
  const { token, hash } = newLinkToken()
  return { token, tokenHash: hash, tokenSealed: keys.seal(Buffer.from(token), `poster:${posterId}`) }
}

/** Where the code leads. */
export const posterAddress = (keys: Keyring, baseUrl: string, { id, tokenSealed }: { id: string; tokenSealed: Uint8Array }): string =>
  `${baseUrl}/ask/${keys.unseal(tokenSealed, `poster:${id}`).toString()}`
