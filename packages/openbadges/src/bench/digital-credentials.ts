/// <reference path="./untyped-modules.d.ts" />
import { DataIntegrityProof } from '@digitalcredentials/data-integrity'
import * as Ed25519Multikey from '@digitalcredentials/ed25519-multikey'
import { cryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalcredentials/vc'
import type { JsonObject } from '../vc/json.ts'
import { type Incumbent, incumbent } from './incumbent.ts'

/** The library of the Digital Credentials Consortium, which the wallets of universities use. */
export const digitalCredentials = (
  pair: { publicKeyMultibase: string; secretKeyMultibase: string },
  contextOf: (url: string) => JsonObject | undefined,
): Promise<Incumbent> => incumbent({ vc, DataIntegrityProof, Ed25519Multikey, cryptosuite }, pair, contextOf)
