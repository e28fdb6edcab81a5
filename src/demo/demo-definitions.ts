import type { Definition } from '../definitions/achievements/definition.ts'
import { readDefinitionFile } from '../definitions/achievements/definition-file.ts'
import { demoFile, demoJson } from './demo-content.ts'
import type { IssuerSlug } from './organizations.ts'

export type DemoDefinition = { issuer: IssuerSlug; definition: Definition; isFull: boolean }

/**
 * Every micro-credential of the demo in the order of its catalog, read from the product’s own export files: ten that Three Rivers wrote in full, and
 * about a hundred shorter ones by four issuers, so that the catalog is as full as a district’s.
 */
export const demoDefinitions: readonly DemoDefinition[] = demoJson<{ file: string; writtenInFull?: boolean }[]>('catalog.json').map(
  ({ file, writtenInFull = false }) => ({
    issuer: file.split('/')[0] as IssuerSlug,
    definition: readDefinitionFile(demoFile(`definitions/${file}`)),
    isFull: writtenInFull,
  }),
)

/** The ten that were written in full. */
export const fullDefinitions: readonly Definition[] = demoDefinitions.filter(({ isFull }) => isFull).map(({ definition }) => definition)
