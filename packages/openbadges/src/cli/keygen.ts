import { didKey } from '../dids/did-key.ts'
import { didWeb, didWebDocument, didWebUrl } from '../dids/did-web.ts'
import { generateKeyPair } from '../keys/ed25519.ts'
import { generateP256KeyPair } from '../keys/p256.ts'
import { type Command, exactly, textOf } from './command.ts'
import { put } from './files.ts'

/** `openbadges keygen`: see its help. */
export const keygen: Command = {
  help: `openbadges keygen [--url <address>] [--p256] [--out <file>]

  Makes a new Ed25519 key pair. Without --url the issuer is the key itself (a did:key), which needs no site. With --url the
  issuer is that address (a did:web): the document to serve there is printed beside the key, and badges stay verifiable when
  the key is changed.

  --p256            a P-256 key instead: issue signs badges with it that their holders can show in parts
  --url <address>   https address of the issuer, as https://badges.example/orgs/maple
  --out <file>      writes the key there, readable for you alone, instead of printing it; never over a file that is there
  --json            one line of JSON, the document for --url in it

  openbadges keygen --out key.json
  openbadges keygen --url https://badges.example/orgs/maple --out key.json > did.json`,

  options: { url: { type: 'string' }, p256: { type: 'boolean' }, out: { type: 'string' } },

  async run(words, values, surroundings) {
    exactly(words)
    const url = textOf(values, 'url')
    const did = url === undefined ? undefined : didWeb(url)
    const pair = values.p256 ? await generateP256KeyPair() : await generateKeyPair()
    const verificationMethod = did === undefined ? didKey(pair.publicKeyMultibase).verificationMethod : `${did}#key-1`
    const didDocument =
      did === undefined ? undefined : didWebDocument(did, [{ name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase }])
    const key = { ...pair, verificationMethod }
    // Never over another key: who loses that one can't issue in its name again.
    const ownEyes = { mode: 0o600, mayForce: false }
    if (values.json) await put(JSON.stringify({ ...key, ...(didDocument && { didDocument }) }), values, surroundings, ownEyes)
    else {
      await put(JSON.stringify(key, null, 2), values, surroundings, ownEyes)
      if (did !== undefined) {
        surroundings.remark(`Serve this document as ${didWebUrl(did)}:`)
        const document = JSON.stringify(didDocument, null, 2)
        if (values.out === undefined || values.out === '-') surroundings.remark(document)
        else surroundings.print(document)
      }
    }
    surroundings.remark('Keep secretKeyMultibase to yourself: anyone who has it can issue in your name.')
    return 0
  },
}
