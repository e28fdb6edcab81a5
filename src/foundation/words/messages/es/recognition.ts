import type { Dictionary } from '../../format.ts'
import { acceptance } from './recognition/acceptance.ts'
import { goals } from './recognition/goals.ts'
import { ledger } from './recognition/ledger.ts'
import { packets } from './recognition/packets.ts'
import { pilot } from './recognition/pilot.ts'
import { rules } from './recognition/rules.ts'

/** The Spanish of `src/recognition`: a file for each feature that says much, and here what the others say. What is not here yet is shown in English. */
export const recognition: Dictionary = {
  ...acceptance,
  ...goals,
  ...ledger,
  ...packets,
  ...pilot,
  ...rules,
  'What counts': 'Lo que cuenta',
  'Look at it': 'Mirarla',
  'Please keep the name under 120 characters.': 'El nombre debe tener menos de 120 caracteres.',
  Day: 'Día',
  'Choose…': 'Elige…',
  'Keep it': 'Guardar',
  'Look again': 'Mirar otra vez',
  'Old pilots': 'Pilotos anteriores',
  'Column {number}': 'Columna {number}',
  Late: 'Tarde',
  'There is no such adjustment.': 'No existe ese ajuste.',
  'There is no such packet.': 'No existe ese paquete.',
  'There are no such columns.': 'No existen esas columnas.',
  'There is no such goal.': 'No existe esa meta.',
  'There is no such lane.': 'No existe ese nivel.',
  'Goals and lanes': 'Metas y niveles',
  'The month': 'El mes',
  Amount: 'Cantidad',
  'Value rules': 'Reglas de valor',
  Goals: 'Metas',
  Approvals: 'Aprobaciones',
  Acceptance: 'Aceptación',
  Reports: 'Informes',
  Pilots: 'Pilotos',
  'Value in the organization': 'El valor en la organización',
  'Write the reason in a sentence: the person reads it beside the amount.':
    'Escribe el motivo en una frase: la persona lo lee junto a la cantidad.',
  'Choose a person.': 'Elige a una persona.',
  'Write the amount as a plain number, such as 8, 0.5 or 200, with a minus before it to take off.':
    'Escribe la cantidad como un número simple, por ejemplo 8, 0.5 o 200, con un menos delante para descontar.',
  'Write more or less than nothing.': 'Escribe más o menos que cero.',
  '{currency} has {decimals, plural, =0 {no decimals} one {# decimal} other {# decimals}}. Write the amount with no more than that.':
    '{currency} tiene {decimals, plural, =0 {cero decimales} one {# decimal} other {# decimales}}. Escribe la cantidad sin más que eso.',
  'This month is still to come. Choose this month or an earlier one.': 'Este mes no ha empezado. Elige este mes o uno anterior.',
  'This month is closed. Choose one that is open, or open it again first.':
    'Este mes está cerrado. Elige uno abierto, o vuelve a abrirlo primero.',
  'It was taken back already. Nothing more has to be done.': 'Ya se anuló. No hay que hacer nada más.',
  'Nobody adjusts what they are given themselves. Ask another admin, or somebody else in HR.':
    'Nadie ajusta lo que recibe. Pídelo a otro administrador o a otra persona de Recursos Humanos.',
  'This month is closed already.': 'Este mes ya está cerrado.',
  'Months are closed in order, and {month, date, month} is still open. Close that one first.':
    'Los meses se cierran en orden, y {month, date, month} sigue abierto. Cierra ese primero.',
  'Write in a sentence why it is opened again.': 'Escribe en una frase por qué se vuelve a abrir.',
  'This month is open already.': 'Este mes ya está abierto.',
  'A month of the ledger was closed': 'Se cerró un mes del registro',
  'A month of the ledger was opened again': 'Se volvió a abrir un mes del registro',
  Lines: 'Líneas',
  '{amount} to {name}': '{amount} para {name}',
  '{worth, plural, =0 {It renews an award, which brings nothing more.} other {It renews an award, which brings # percent of that.}}':
    '{worth, plural, =0 {Renueva un reconocimiento, lo que no aporta nada más.} other {Renueva un reconocimiento, lo que aporta el # por ciento de eso.}}',
}
