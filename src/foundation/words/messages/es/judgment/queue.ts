import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/queue`, by the English text of each message. */
export const queue: Dictionary = {
  'Only assessors see what waits. An admin of your organization can make you one.':
    'Solo quienes evalúan ven lo que espera. Quien administra tu organización puede darte esa función.',
  'Clear evidence.': 'Evidencia clara.',
  'Only assessors can take submissions.': 'Solo quienes evalúan pueden tomar entregas.',
  'Nothing is waiting for an assessor now.': 'Ahora no hay nada en espera de evaluación.',
  'Another assessor has just taken this submission, or it is decided. Please open the next one.':
    'Otra persona acaba de tomar esta entrega, o ya está decidida. Abre la siguiente.',
  'This work is not waiting for an assessor any more.': 'Este trabajo ya no espera evaluación.',
  'Another assessor has just taken this submission. Please open the next one.':
    'Otra persona acaba de tomar esta entrega. Abre la siguiente.',
  'You have {most} submissions on your table, which is the most at a time. Please decide one or release one; then the next is yours.':
    'Tienes {most} entregas en tu mesa, que es el máximo a la vez. Decide una o devuelve una a la lista; después podrás tomar la siguiente.',
  Submission: 'Entrega',
  Day: 'Día',
  'More of review': 'Más de la revisión',
  'My decisions': 'Mis decisiones',
  'To the queue': 'A la lista',
  'Decisions you made, newest first': 'Tus decisiones, las más recientes primero',
  'No decisions yet': 'Todavía no hay decisiones',
  'What you decide is listed here, with what you wrote.': 'Aquí aparece lo que decides, con lo que escribiste.',
  'Submissions that wait, by due date': 'Entregas en espera, por fecha límite',
  'Submissions that wait, by micro-credential': 'Entregas en espera, por microcredencial',
  'Submissions that wait, by how often they were handed in': 'Entregas en espera, por las veces que se entregaron',
  'First or again': 'Primera o de nuevo',
  'again, {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time': 'de nuevo, {number, selectordinal, other {#.ª}} vez',
  first: 'primera',
  'Decision by': 'Fecha límite',
  'Open {title}, {code}': 'Abrir {title}, {code}',
  'Work that is handed in waits here for an assessor.': 'Aquí esperan evaluación los trabajos que se entregan.',
  '{total, plural, one {# submission waits} other {# submissions wait}} for an assessor{late, plural, =0 {} one {; # is late} other {; # are late}}.':
    '{total, plural, one {# entrega espera} other {# entregas esperan}} evaluación{late, plural, =0 {} one {; # está atrasada} other {; # están atrasadas}}.',
  'On your table': 'En tu mesa',
  '{scored} of {open} scored': '{scored} de {open} valorados',
  'decision by {due}': 'decisión a más tardar el {due}',
  'Part of a title': 'Parte de un título',
  'All ({count})': 'Todas ({count})',
  'Nothing is waiting': 'No hay nada en espera',
  'Work that teachers hand in appears here, the earliest due date first. You get to each with one click.':
    'Aquí aparecen los trabajos que se entregan, primero los de fecha límite más cercana. Llegas a cada uno con un clic.',
  'to settle': 'por resolver',
  'You have assessed this submission already. Someone else takes the seat that is free.':
    'Ya evaluaste esta entrega. El lugar libre lo toma otra persona.',
  'You looked whether everything is there in this work, so another assessor will take it.':
    'Miraste si estaba todo en este trabajo, así que lo evaluará otra persona.',
  'Is everything there? ({checks})': '¿Está todo? ({checks})',
  'Released: another assessor can take it now.': 'Devuelto: ahora puede tomarlo otra persona.',
  'Handed back. It counts against nobody, and you won’t be asked about this person again.':
    'Devuelto. No cuenta en contra de nadie, y no se le volverá a preguntar por esta persona.',
  'By your settings you are away until {day, date, long}. If you are back, say so there.':
    'Según sus ajustes no está hasta el {day, date, long}. Si ya está de vuelta, dígalo allí.',
  'Nothing waits that fits your settings. What waits besides is in the list, and you may take any of it.':
    'No espera nada que se ajuste a lo que eligió. Lo demás está en la lista, y puede tomar lo que quiera.',
  'This assessor has assessed it already. Someone else takes the seat that is free.':
    'Esta persona ya lo evaluó. El puesto libre es para otra.',
  'No seat of it is free any more.': 'Ya no queda ningún puesto libre.',
  'This assessor has {most} submissions on their table, which is the most at a time.':
    'Esta persona tiene {most} entregas en su mesa, el máximo a la vez.',
  'What you want to be given': 'Qué quiere recibir',
  'A day is written as 2027-03-17.': 'Un día se escribe así: 2027-03-17.',
  'Fifty at a time at most.': 'Cincuenta a la vez como máximo.',
  'At least one at a time.': 'Una a la vez como mínimo.',
  'Only assessors say what they want to be given.': 'Solo quienes evalúan dicen qué quieren recibir.',
  'This assessor looked whether everything is there in it, so someone else weighs it.':
    'Esta persona miró si estaba todo, así que lo evalúa otra.',
  'Calibrate first': 'Calíbrate primero',
  '{closed, plural, one {One micro-credential opens} other {# micro-credentials open}} to you once you have weighed a few anchors: samples whose levels were agreed.':
    '{closed, plural, one {Una microcredencial se abre} other {# microcredenciales se abren}} para ti cuando hayas evaluado algunos trabajos de referencia: muestras cuyos niveles se acordaron.',
  'Your time': 'Tu tiempo',
  '{minutes} min': '{minutes} min',
  'Nothing is open to you yet': 'Todavía no hay nada abierto para ti',
  'What waits opens to you once you have calibrated.': 'Lo que espera se abre para ti cuando te hayas calibrado.',
}
