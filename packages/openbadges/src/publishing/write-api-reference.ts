import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { apiReference } from './api-reference.ts'

const docs = resolve(import.meta.dirname, '../../docs')
rmSync(docs, { recursive: true, force: true })
mkdirSync(docs)
for (const [name, text] of apiReference()) writeFileSync(join(docs, name), text)
