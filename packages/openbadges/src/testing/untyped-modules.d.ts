// What the tests use of these packages beyond the benchmarks; they carry no types.
declare module '@digitalbazaar/ecdsa-multikey' {
  export function from(key: object): Promise<{ signer(): object }>
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createVerifyCryptosuite(): object
}
declare module '@digitalbazaar/vc' {
  export function createPresentation(options: object): object
  export function signPresentation(options: object): Promise<object>
  export function verify(options: object): Promise<object>
}
