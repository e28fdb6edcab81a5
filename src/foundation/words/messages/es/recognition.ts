import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/recognition`, by the English text of each message. What is not here yet is shown in English. */
export const recognition: Dictionary = {
  'Your evidence shows it: {competency}': 'Tu evidencia lo demuestra: {competency}',
  'You earned “{title}”': 'Conseguiste “{title}”',
  '{name}, you have earned “{title}” from {issuer}.': '{name}, conseguiste “{title}” de {issuer}.',
  'It brings you {brought}': 'Te da {brought}',
  'The badge is yours for life, wherever you work. On its page you can add it to LinkedIn, download it, and send its link to whom you like.':
    'La insignia es tuya para toda la vida, trabajes donde trabajes. En su página puedes agregarla a LinkedIn, descargarla y enviar su enlace a quien quieras.',
  '{worth}, by the rules of {organization}.': '{worth}, según las reglas de {organization}.',
  'Value was written to the ledger': 'Se anotó un valor en el registro',
  'Value was taken back in the ledger': 'Se retiró un valor en el registro',
  '{amount} taken back, for “{title}”': 'Retirado: {amount}, por “{title}”',
  'The award was taken back: {reason}': 'El reconocimiento se retiró: {reason}',
  'Clock hours of {organization} in {year}': 'Horas reconocidas de {organization} en {year}',
  'of {goal, plural, one {# clock hour} other {# clock hours}} a year · goal of {organization}':
    'de {goal, plural, one {# hora reconocida} other {# horas reconocidas}} al año · meta de {organization}',
  '{currency} in {year}; {all} in all': '{currency} en {year}; {all} en total',
  'clock hours in {year}': 'horas reconocidas en {year}',
  'clock hours in {year}; {all} in all': 'horas reconocidas en {year}; {all} en total',
  'in {year}': 'en {year}',
  'in {year}, of {all} in all': 'en {year}, de {all} en total',
  'What I have earned': 'Lo que he conseguido',
  'What your awards brought you: every line says which rule made it, and why that one counts.':
    'Lo que te dieron tus reconocimientos: cada línea dice qué regla la generó y por qué cuenta esa.',
  'Download {year} as CSV': 'Descargar {year} en CSV',
  'School years': 'Años escolares',
  'School year {year}': 'Año escolar {year}',
  'Line by line': 'Línea por línea',
  'Nothing was entered in {year}.': 'No se anotó nada en {year}.',
  Lines: 'Líneas',
  'Nothing yet': 'Todavía nada',
  'See what there is to earn': 'Ver lo que se puede conseguir',
  'When you earn a micro-credential that your district gives hours or money for, it is entered here by itself, with the reason.':
    'Cuando consigues una microcredencial por la que tu distrito da horas o dinero, se anota aquí automáticamente, con la razón.',
  '{organization}, rule for “{currency}”, version {number}, in force since {since}: it held when you began on {day}.':
    '{organization}, regla para “{currency}”, versión {number}, vigente desde el {since}: estaba vigente cuando empezaste, el {day}.',
  '{organization}, rule for “{currency}”, version {number}, in force since {since}: there was none when you began, so the one on the day of the decision, {day}, counts.':
    '{organization}, regla para “{currency}”, versión {number}, vigente desde el {since}: no había ninguna cuando empezaste, así que cuenta la del día de la decisión, el {day}.',
  Recorded: 'Anotado',
  Entry: 'Anotación',
  Currency: 'Lo que se da',
  Amount: 'Cantidad',
  'Given by': 'Quien lo da',
  'Rule version': 'Versión de la regla',
  'Rule in force since': 'Regla vigente desde',
  'Why this rule': 'Por qué esta regla',
  Award: 'Reconocimiento',
  'In force when work began on {day}': 'Vigente cuando empezó el trabajo, el {day}',
  'In force on the day of the decision, {day}; there was none when work began':
    'Vigente el día de la decisión, el {day}; cuando empezó el trabajo no había ninguna',
}
