import type { Queryable } from '../../foundation/platform/database.ts'
import type { Definition } from '../achievements/definition.ts'
import { findTemplate } from './find-templates.ts'
import { shippedDefinition } from './shipped-templates.ts'

/** The text of a template, one that comes along or one of an organization. @throws Refusal `template-missing` */
export const templateText = async (db: Queryable, organizationIds: readonly string[], key: string): Promise<Definition> =>
  shippedDefinition(key) ?? (await findTemplate(db, organizationIds, key)).definition
