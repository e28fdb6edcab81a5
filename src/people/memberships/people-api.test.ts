import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addWords } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, admin, earner } = await aDistrict(world)

test('however many people there are, each is in the file once, in the order of the page', async () => {
  await sql`
    with added as (
      insert into people (id, name, email, created_at, updated_at)
      select gen_random_uuid(), case when number % 3 = 0 then 'Kim Same' else 'Teacher ' || number end, 'many-' || number || '@three.example', now(), now()
      from generate_series(1, 1203) number returning id)
    insert into memberships (id, person_id, organization_id, roles, title, started_at)
    select gen_random_uuid(), id, ${district.id}, '{earner}', '', now() from added`.execute(world.db)
  const response = await aWeb(world, admin).request('/people.csv?q=@three.example')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const rows = parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[]
  expect(new Set(rows.map((row) => row['E-mail'])).size).toBe(1203)
  expect(rows.length).toBe(1203)
  const names = rows.map(({ Name = '' }) => Name.toLowerCase())
  expect(names).toEqual(names.toSorted())
})

test('headings and roles are in the language of who reads the file', async () => {
  addWords('es', spanish)
  const response = await aWeb(world, admin).request('/people.csv', { headers: { 'accept-language': 'es' } })
  const rows = parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[]
  expect(Object.keys(rows[0] ?? {})).toEqual(['Nombre', 'Correo', 'Puesto', 'Escuela', 'Funciones', 'Última visita'])
  expect(rows.map((row) => row.Funciones)).toContain('Administración')
})

test('who runs nothing gets nobody’s addresses', async () => {
  expect((await aWeb(world, earner).request('/people.csv')).status).toBe(403)
})
