// Asks this browser for a passkey, or to make one, and sends it with the form it belongs to. Without this script its forms stay hidden.

type Made = { id: string; type: string; response: Record<string, unknown>; authenticatorAttachment?: string | null }

const bytesOf = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const textOf = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

// Written out, as browsers that can make a passkey need not know its JSON yet.
function written(credential: PublicKeyCredential): Made {
  const { response } = credential
  const inner: Record<string, unknown> = {}
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (part in response) inner[part] = textOf((response as unknown as Record<string, ArrayBuffer>)[part] ?? new ArrayBuffer(0))
  if (inner.userHandle === '') delete inner.userHandle
  if ('getTransports' in response) inner.transports = (response as AuthenticatorAttestationResponse).getTransports()
  return { id: credential.id, type: credential.type, response: inner, ...{ rawId: credential.id, clientExtensionResults: {} } }
}

type Options = {
  challenge: string
  user?: { id: string }
  excludeCredentials?: { id: string }[]
}

/** What is asked of the browser, with its bytes as bytes. */
async function optionsAt(address: string): Promise<PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const given: Options = await answer.json()
  return {
    ...given,
    challenge: bytesOf(given.challenge),
    ...(given.user && { user: { ...given.user, id: bytesOf(given.user.id) } }),
    ...(given.excludeCredentials && { excludeCredentials: given.excludeCredentials.map((one) => ({ ...one, id: bytesOf(one.id) })) }),
  } as never
}

/** One request at a time: a press ends the one that waits beside the address field. */
let asking: AbortController | null = null

async function ask(form: HTMLFormElement, quietly = false): Promise<void> {
  const field = form.elements.namedItem('credential') as HTMLInputElement
  asking?.abort()
  const own = new AbortController()
  asking = own
  const publicKey = await optionsAt(form.dataset.passkey ?? '')
  const found = await ('user' in publicKey
    ? navigator.credentials.create({ publicKey, signal: own.signal })
    : navigator.credentials.get({ publicKey, signal: own.signal, ...(quietly && { mediation: 'conditional' as const }) }))
  if (!found) return
  field.value = JSON.stringify(written(found as PublicKeyCredential))
  form.submit()
}

function say(form: HTMLFormElement, error: unknown) {
  const name = error instanceof DOMException ? error.name : 'away'
  const kind = name === 'InvalidStateError' ? 'known' : name === 'NotAllowedError' || name === 'AbortError' ? 'stopped' : 'away'
  for (const said of form.querySelectorAll<HTMLElement>('[data-passkey-says]')) said.hidden = said.dataset.passkeySays !== kind
}

/** Offers passkeys where the address is typed, for as long as the page is open: each request is good for five minutes. */
async function offer(form: HTMLFormElement): Promise<void> {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
  const again = window.setTimeout(() => void offer(form), 270_000)
  await ask(form, true).catch(() => window.clearTimeout(again))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!window.PublicKeyCredential) break
  for (let around: HTMLElement | null = form; around; around = around.parentElement?.closest('[hidden]') ?? null) around.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!form.reportValidity()) return
    const field = form.elements.namedItem('credential') as HTMLInputElement
    // Made already, and only what was typed beside it was wrong.
    if (field.value) form.submit()
    else ask(form).catch((error: unknown) => say(form, error))
  })
  if (form.dataset.passkeyOffer !== undefined) void offer(form)
}
