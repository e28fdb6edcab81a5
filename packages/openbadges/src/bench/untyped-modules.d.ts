// These packages carry no types.
declare module '@digitalbazaar/vc' {
  export function issue(options: object): Promise<object>
  export function verifyCredential(options: object): Promise<object>
  export function derive(options: object): Promise<object>
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: object)
  }
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<{ signer(): object }>
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: { curve: 'P-256' }): Promise<{ publicKeyMultibase: string; signer(): object }>
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): object
  export function createDiscloseCryptosuite(options: { selectivePointers: readonly string[] }): object
}
declare module '@digitalcredentials/vc' {
  export function issue(options: object): Promise<object>
  export function verifyCredential(options: object): Promise<object>
}
declare module '@digitalcredentials/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: object)
  }
}
declare module '@digitalcredentials/ed25519-multikey' {
  export function from(key: object): Promise<{ signer(): object }>
}
declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  type List = { readonly length: number; setStatus(index: number, status: boolean): void; getStatus(index: number): boolean }
  export function createList(options: { length: number }): Promise<List>
  export function decodeList(options: { encodedList: string }): Promise<List>
  export function createCredential(options: {
    id: string
    list: List
    statusPurpose: string
  }): Promise<{ credentialSubject: { encodedList: string } }>
}
