import type { Dictionary } from '../../../format.ts'

/** The Spanish of the rule by which awards are renewed. */
export const renewalRule: Dictionary = {
  'Shown again to renew': 'Lo que se muestra de nuevo para renovar',
  '{parts}': '{parts}',
  'When it may be renewed': 'Cuándo se puede renovar',
  'from {early, plural, one {# day} other {# days}} before its end to {grace, plural, =0 {that day} one {# day after it} other {# days after it}}':
    'desde {early, plural, one {# día} other {# días}} antes de su fin hasta {grace, plural, =0 {ese día} one {# día después} other {# días después}}',
  'A renewed award runs': 'Un reconocimiento renovado vale',
  'from the end of the old one': 'desde el fin del anterior',
  'from its own day': 'desde su propio día',
  'What a renewal brings': 'Lo que aporta una renovación',
  '{worth, plural, =0 {nothing more} =100 {the same again} other {# percent of what the award brings}}':
    '{worth, plural, =0 {nada más} =100 {lo mismo otra vez} other {el # por ciento de lo que aporta el reconocimiento}}',
  'Choose at least one part that is shown again.': 'Elige al menos una parte que se muestre de nuevo.',
  'Say how long it is good for, or take out the rule by which it is renewed.':
    'Di cuánto tiempo vale, o quita la regla con la que se renueva.',
  'Choose at least one part with a rubric that is shown again to renew it.':
    'Elige al menos una parte con rúbrica que se muestre de nuevo para renovar.',
  'To renew it, something new is shown': 'Para renovar se muestra algo nuevo',
  'A renewal says that someone still does it. A written answer alone says only that they remember.':
    'Una renovación dice que alguien lo sigue haciendo. Una respuesta escrita sola dice únicamente que lo recuerda.',
  'A renewal asks less than the whole': 'Una renovación pide menos que el conjunto',
  'What was shown once need not all be shown again. Where everything is asked, people earn it again instead.':
    'Lo que ya se mostró no hace falta mostrarlo todo de nuevo. Donde se pide todo, se consigue de nuevo.',
  'In your words, for those who read about it.': 'Con tus palabras, para quien lo lea.',
  'Who holds it renews it with less than the whole': 'Quien lo tiene lo renueva con menos que el conjunto',
  'The renewal is assessed like everything else, and makes a new award. Without it, it is earned again whole.':
    'La renovación se evalúa como todo lo demás y da un nuevo reconocimiento. Sin ella, se consigue de nuevo entero.',
  'What a renewal asks, and when': 'Qué pide una renovación, y cuándo',
  'These parts are shown again, with their rubrics': 'Estas partes se muestran de nuevo, con sus rúbricas',
  'There are no parts yet. Say first what people show.': 'Todavía no hay partes. Di primero qué se muestra.',
  'Part {number}': 'Parte {number}',
  'Nothing of it is judged.': 'Nada de ella se evalúa.',
  '{count, plural, one {# criterion} other {# criteria}}': '{count, plural, one {# criterio} other {# criterios}}',
  'It may be started': 'Se puede empezar',
  'days before the end': 'días antes del fin',
  'and handed in up to': 'y entregar hasta',
  'What is handed in by then is in time, whenever it is decided.':
    'Lo que se entrega hasta entonces llega a tiempo, se decida cuando se decida.',
  'days after it': 'días después',
  'The new award is good': 'El nuevo reconocimiento vale',
  'Nobody loses time by renewing early.': 'Nadie pierde tiempo por renovar pronto.',
  'from the day it is decided': 'desde el día en que se decida',
  'A renewal brings, of what the award brings': 'Una renovación aporta, de lo que aporta el reconocimiento',
  '0 for nothing more, 100 for the same again. It holds for every currency, with each organization’s own rules.':
    '0 para nada más, 100 para lo mismo otra vez. Vale para todo lo que se da, con las reglas de cada organización.',
  'To renew it, you show again: {parts}.': 'Para renovarlo vuelves a mostrar: {parts}.',
  'From {early, plural, one {# day} other {# days}} before its end to {grace, plural, =0 {that day} one {# day after it} other {# days after it}}. {worth, plural, =0 {It brings nothing more.} =100 {It brings the same again.} other {It brings # percent of what the award brings.}}':
    'Desde {early, plural, one {# día} other {# días}} antes de su fin hasta {grace, plural, =0 {ese día} one {# día después} other {# días después}}. {worth, plural, =0 {No aporta nada más.} =100 {Aporta lo mismo otra vez.} other {Aporta el # por ciento de lo que aporta el reconocimiento.}}',
}
