/// <reference path="./untyped-modules.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import type { JsonObject } from '../vc/json.ts'
import { type Incumbent, incumbent } from './incumbent.ts'

/** The best-known library of the field. */
export const digitalBazaar = (
  pair: { publicKeyMultibase: string; secretKeyMultibase: string },
  contextOf: (url: string) => JsonObject | undefined,
): Promise<Incumbent> => incumbent({ vc, DataIntegrityProof, Ed25519Multikey, cryptosuite }, pair, contextOf)

/** The same library with the suite that signs canonical JSON instead of statements. */
export const digitalBazaarJcs: typeof digitalBazaar = (pair, contextOf) =>
  incumbent(
    { vc, DataIntegrityProof, Ed25519Multikey, cryptosuite: createSignCryptosuite(), verifying: createVerifyCryptosuite() },
    pair,
    contextOf,
  )
