import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusalCodes, refusalPage } from './refusal-codes.ts'

writeFileSync(join(import.meta.dirname, '../../../docs/problems.md'), refusalPage(refusalCodes()))
