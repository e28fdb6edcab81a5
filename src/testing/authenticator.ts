import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** CBOR of what an authenticator writes: small maps, integers, byte and text strings (RFC 8949). */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one as never)])])
  return Buffer.concat([head(2, value.length), value])
}

/** A device that makes a passkey and signs with it, as Web Authentication has it: what a browser would send. Real browsers have their own journey. */
export function anAuthenticator(baseUrl: string) {
  const { origin, hostname } = new URL(baseUrl)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  const id = randomBytes(16)
  const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const client = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const said = (flags: number, count: number, more = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count)
    return Buffer.concat([sha256(hostname), Buffer.from([flags]), counter, more])
  }
  const send = (response: Record<string, unknown>) => {
    const name = id.toString('base64url')
    return JSON.stringify({ id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response })
  }
  return {
    make({ challenge, verified = true }: { challenge: string; verified?: boolean }): string {
      const cose = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, bytes(x)],
          [-3, bytes(y)],
        ]),
      )
      const length = Buffer.from([0, id.length])
      const authData = said(verified ? 0x45 : 0x41, 0, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return send({
        clientDataJSON: client('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    use({ challenge, count = 0, verified = true }: { challenge: string; count?: number; verified?: boolean }): string {
      const authData = said(verified ? 0x05 : 0x01, count)
      const clientData = client('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), key)
      return send({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}
