import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/routing`, by the English text of each message. */
export const routing: Dictionary = {
  'Who belongs to no organization has nobody who would weigh their work.':
    'Quien no pertenece a ninguna organización no tiene a nadie que evalúe su trabajo.',
  'Whose work you weigh': 'De quién evalúa el trabajo',
  'Who weighs your work': 'Quién evalúa su trabajo',
  'Noted. From now on this is kept apart.': 'Anotado. Desde ahora se mantiene aparte.',
  'Conflicts of interest': 'Conflictos de intereses',
  'Name the people whose work you should not weigh: family, close friends, a mentor. It is never offered to you. Only you see this list.':
    'Nombre a las personas cuyo trabajo no debería evaluar: familia, amistades cercanas, quien fue su mentor. Nunca se le ofrece. Solo usted ve esta lista.',
  'Name the assessors who should not weigh your work: family, close friends, someone you are at odds with. They are not told, and only you see this list.':
    'Nombre a quienes no deberían evaluar su trabajo: familia, amistades cercanas, alguien con quien tiene un desacuerdo. No se les dice, y solo usted ve esta lista.',
  'Which way round': 'En qué sentido',
  'Work that is not offered to you': 'Trabajo que no se le ofrece',
  'Not asked to weigh your work': 'No evalúan su trabajo',
  'You have named nobody.': 'No ha nombrado a nadie.',
  'Since {day}': 'Desde el {day}',
  'Take back: {name}': 'Retirar: {name}',
  'People you recognized in blind work': 'Personas que reconoció en trabajos a ciegas',
  'Whose it was stays untold. No work of these people comes to you again.':
    'De quién era no se dice. No le llegará ningún otro trabajo de estas personas.',
  'Handed back on {day}': 'Devuelto el {day}',
  'Name someone': 'Nombrar a alguien',
  'Search people by name': 'Buscar personas por nombre',
  'Search assessors by name': 'Buscar a quien evalúa por nombre',
  'For yourself alone.': 'Solo para usted.',
  'Keep us apart': 'Mantenernos aparte',
  'Nobody of that name': 'Nadie con ese nombre',
  'Nobody else of {organization} has that name, or you have named them already.':
    'Nadie más de {organization} tiene ese nombre, o ya la ha nombrado.',
  'No assessor of {organization} has that name, or you have named them already.':
    'Nadie que evalúe para {organization} tiene ese nombre, o ya la ha nombrado.',
  'One hundred at a time at most.': 'Cien a la vez como máximo.',
  'Who weighs what': 'Quién evalúa qué',
  'What is on the table': 'Qué hay en la mesa',
  'On the table': 'En la mesa',
  '{held} of {most}': '{held} de {most}',
  'Longest since': 'Lo más antiguo, desde',
  nothing: 'nada',
  'Finished in 30 days': 'Terminadas en 30 días',
  'Handed back in 90 days': 'Devueltas en 90 días',
  'About what': 'Sobre qué',
  anything: 'cualquier cosa',
  'In which languages': 'En qué idiomas',
  any: 'cualquiera',
  Away: 'Fuera',
  'until {day}': 'hasta el {day}',
  no: 'no',
  'Handing back counts only where it was for lack of time or without a reason. It says nothing of how anyone assesses.':
    'Una devolución solo cuenta si fue por falta de tiempo o sin motivo. No dice nada de cómo evalúa nadie.',
  'If they leave': 'Si se va',
  '{held, plural, =0 {Nothing goes} one {# submission goes} other {# submissions go}} back to the queue{late, plural, =0 {} one {, # of them late} other {, # of them late}}. What they finished stays and counts.':
    '{held, plural, =0 {Nada vuelve} one {# entrega vuelve} other {# entregas vuelven}} a la cola{late, plural, =0 {} one {, # de ellas con retraso} other {, # de ellas con retraso}}. Lo que terminó queda y cuenta.',
  'What would then have too few assessors': 'Lo que tendría entonces muy pocas personas que evalúen',
  '{needed, plural, one {One is needed} other {# are needed}}, {left, plural, =0 {nobody} one {one} other {#}} would be left; {open, plural, =0 {nothing waits} one {one submission waits} other {# submissions wait}} now.':
    '{needed, plural, one {Hace falta una} other {Hacen falta #}}, {left, plural, =0 {no quedaría nadie} one {quedaría una} other {quedarían #}}; ahora {open, plural, =0 {no espera nada} one {espera una entrega} other {esperan # entregas}}.',
  'For everything that {organization} offers enough others are there.':
    'Para todo lo que ofrece {organization} quedan suficientes personas.',
  '“Open the next one” goes by this, and so do admins who give out work. From the list you may take anything that you may weigh.':
    '“Abrir la siguiente” se guía por esto, y también quien reparte el trabajo. De la lista puede tomar todo lo que pueda evaluar.',
  'How many, and when': 'Cuántas, y cuándo',
  'At most so many on your table': 'Como máximo en su mesa',
  'Empty for the {most} that your organization allows.': 'Vacío para las {most} que permite su organización.',
  'Away from': 'Fuera desde',
  'until, and on that day too': 'hasta, ese día incluido',
  'While you are away nothing is given to you. What is on your table stays there: release what can’t wait.':
    'Mientras no está no recibe nada. Lo que tiene en la mesa se queda: devuelva lo que no pueda esperar.',
  'Tick none for anything.': 'No marque ninguno para cualquier cosa.',
  'Tick none for any.': 'No marque ninguno para cualquiera.',
  'Have room': 'Con sitio',
  'Have something late': 'Con retrasos',
  '{late, plural, one {# late} other {# late}}': '{late, plural, one {# con retraso} other {# con retraso}}',
  'Which assessors': 'Qué personas',
  'Assessors by name, and what is on their tables': 'Quienes evalúan, por nombre, y qué tienen en la mesa',
  'Admins give people the role of an assessor under People.': 'La administración da el papel de evaluar en Personas.',
  'How it is handed out': 'Cómo se reparte',
  'For everyone who assesses for {organization}.': 'Para todas las personas que evalúan para {organization}.',
  'At most so many on one table': 'Como máximo en una mesa',
  'Nobody weighs work from a school they belong to': 'Nadie evalúa trabajo de una escuela a la que pertenece',
  'Principals never weigh work of their own school, whatever is chosen here.':
    'Quien dirige una escuela nunca evalúa su trabajo, se elija aquí lo que se elija.',
  'Choose at least one submission.': 'Elija al menos una entrega.',
  '{name} is away until {day, date, long}. Choose another one.': '{name} no está hasta el {day, date, long}. Elija a otra persona.',
  'Nobody who may weigh this has room for it now.': 'Nadie que pueda evaluarlo tiene sitio ahora.',
  'What is to be decided and who has it, without whose it is and without a score. Nobody is ranked.':
    'Qué falta por decidir y quién lo tiene, sin decir de quién es y sin puntuaciones. No se clasifica a nadie.',
  Board: 'Tablero',
  Submissions: 'Entregas',
  Wait: 'Esperan',
  'On a table': 'En una mesa',
  '{count, plural, one {# submission was} other {# submissions were}} given out.':
    '{count, plural, one {Se repartió # entrega} other {Se repartieron # entregas}}.',
  '{count, plural, one {# submission is} other {# submissions are}} back in the queue.':
    '{count, plural, one {# entrega está} other {# entregas están}} de vuelta en la cola.',
  'Who has it': 'Quién la tiene',
  'Not shown: you weigh it yourself, or it is yours.': 'No se muestra: la evalúa usted, o es suya.',
  finished: 'terminada',
  'since {day}': 'desde el {day}',
  '{free, plural, one {one seat free} other {# seats free}}': '{free, plural, one {un puesto libre} other {# puestos libres}}',
  'Which submissions': 'Qué entregas',
  '{given, plural, =0 {None was given out.} one {# was given out, the rest not:} other {# were given out, the rest not:}}':
    '{given, plural, =0 {No se repartió ninguna.} one {Se repartió #, las demás no:} other {Se repartieron #, las demás no:}}',
  'What is to be decided, by due date': 'Lo que falta por decidir, por fecha',
  'What teachers hand in appears here until it is decided, the earliest due date first.':
    'Lo que entrega el profesorado aparece aquí hasta que se decide, primero lo que vence antes.',
  'Give what is ticked to': 'Dar lo marcado a',
  'everyone who has room, evenly': 'quienes tienen sitio, por igual',
  'Give out': 'Repartir',
  'Take back from who is ticked': 'Retirar a quien está marcado',
  'Only admins of this organization give out what it has to assess.':
    'Solo la administración de esta organización reparte lo que hay que evaluar.',
  'None of this lies on anybody’s table any more. Nothing was changed.':
    'Nada de esto está ya en la mesa de nadie. No se ha cambiado nada.',
  'What they handed back': 'Lo que devolvió',
  'When something in blind work tells whose it is': 'Cuando algo en un trabajo a ciegas revela de quién es',
  'It is masked, and the assessor goes on': 'Se oculta, y quien evalúa sigue',
  'Words at once; of a file its author is asked for a masked copy.':
    'Las palabras, enseguida; de un archivo se pide a su autoría una copia con eso oculto.',
  'It is judged openly': 'Se evalúa abiertamente',
  'Nothing is masked, and the record says so.': 'No se oculta nada, y así consta.',
  'The assessor hands it back': 'Quien evalúa lo devuelve',
  'It is masked, and another one weighs it. What was scored is kept, and it counts against nobody.':
    'Se oculta y lo evalúa otra persona. Lo valorado se guarda, y no cuenta en contra de nadie.',
  'To be masked': 'Por ocultar',
  'What assessors marked in blind work. Its author is asked for a masked copy, and others who weigh it do not see that piece until then. Where nothing comes, you decide. Nobody is at fault.':
    'Lo que marcó quien evalúa trabajo a ciegas. Se pide a su autoría una copia con eso oculto, y nadie más que lo evalúe ve esa pieza hasta entonces. Si no llega nada, decides tú. No es culpa de nadie.',
  'Nothing waits to be masked': 'No hay nada por ocultar',
  'What tells whose blind work it is appears here when an assessor marks it.':
    'Lo que revela de quién es un trabajo a ciegas aparece aquí cuando quien evalúa lo marca.',
  'What waits to be masked, the oldest first': 'Lo que espera a ser ocultado, lo más antiguo primero',
  'It was masked meanwhile.': 'Se ocultó mientras tanto.',
  'It is judged openly, and the record says so.': 'Se evalúa abiertamente, y así consta.',
  'It is shown again.': 'Se muestra otra vez.',
  'Submission {code} · marked on <a></a>': 'Entrega {code} · marcada el <a></a>',
  'Judge it openly': 'Evaluarlo abiertamente',
  'It tells nothing': 'No revela nada',
  'The middle of the latest assessments, for planning. It says nothing of any one person, and where few were weighed, or by few people, it is left out.':
    'La mediana de las últimas evaluaciones, para planificar. No dice nada de ninguna persona, y donde se evaluaron pocas, o pocas personas, no se da.',
  'Minutes for one assessment, by micro-credential': 'Minutos por evaluación, por microcredencial',
  'One assessment': 'Una evaluación',
  'Nothing to plan yet': 'Todavía no hay nada que planificar',
  'Each micro-credential is listed here once enough was weighed of it, by enough people.':
    'Cada microcredencial aparece aquí cuando se ha evaluado bastante de ella, por bastantes personas.',
  'Working days within which an earner may appeal': 'Días laborables para apelar',
  'Counted in your calendar, from the day of the decision.': 'Se cuentan en tu calendario, desde el día de la decisión.',
  'Working days within which an appeal is decided': 'Días laborables para decidir una apelación',
  'At least five working days.': 'Al menos cinco días laborables.',
  'At most sixty working days.': 'Sesenta días laborables como máximo.',
  'At most 120 working days.': '120 días laborables como máximo.',
  'At least three working days.': 'Al menos tres días laborables.',
}
