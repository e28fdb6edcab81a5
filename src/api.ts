import { valueRest } from './definitions/value/value-rest.ts'
import type { Operation } from './foundation/doors/rest.ts'
import { restDoor } from './foundation/doors/rest-door.ts'
import { recognizeKey, requireKeyStands } from './people/api-keys/recognize-key.ts'
import { organizationRest } from './people/organizations/organization-rest.ts'

/** Every operation of the API, by feature. */
export const operations: readonly Operation[] = [...organizationRest, ...valueRest]

/** The API for programs. */
export const api = restDoor(operations, { recognize: recognizeKey, requireStanding: requireKeyStands })
