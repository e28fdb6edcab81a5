import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/calibration`, by the English text of each message. */
export const calibration: Dictionary = {
  'By criterion': 'Por criterio',
  'Please keep the name under 120 characters.': 'El nombre debe tener menos de 120 caracteres.',
  'Give it a name by which you find it again.': 'Ponle un nombre con el que puedas encontrarlo.',
  'Please keep this under 300 characters.': 'Esto debe tener menos de 300 caracteres.',
  'This anchor has no such criterion.': 'Este trabajo de referencia no tiene ese criterio.',
  'Assessors have been compared with these levels, so they stay. Nothing was changed; take it out of use and write a new one instead.':
    'Ya se ha comparado a quienes evalúan con estos niveles, así que se quedan. No se cambió nada; retíralo del uso y escribe uno nuevo.',
  'Offered work': 'Trabajo ofrecido',
  'An earner offered this work, and may take it back. You don’t see whose it is.':
    'Alguien ofreció este trabajo y puede retirarlo. No ves de quién es.',
  'Made-up work for assessors to practice on.': 'Trabajo inventado con el que practican quienes evalúan.',
  'Work on it': 'Trabajar en él',
  'It is in use': 'Está en uso',
  'It is out of use': 'Está fuera de uso',
  'There is nothing in it yet. Work on it as an earner would: answers, files, recordings, texts.':
    'Todavía no hay nada. Trabaja en él como lo haría quien aspira a la microcredencial: respuestas, archivos, grabaciones, textos.',
  'Name among yourselves': 'Nombre entre ustedes',
  'Who agreed on it': 'Quiénes lo acordaron',
  'Three who weigh it apart and then talk make a better anchor than one.':
    'Tres personas que lo evalúan por separado y luego hablan hacen una mejor referencia que una sola.',
  'What in the evidence makes it this level, and not the one above or below. Assessors read it after their own.':
    'Qué hay en la evidencia que lo sitúa en este nivel y no en el de arriba o el de abajo. Quienes evalúan lo leen después de dar el suyo.',
  'Ready for assessors?': '¿Listo para quienes evalúan?',
  'Once it is in use, the work and its levels stay as they are: assessors are compared with them.':
    'Una vez en uso, el trabajo y sus niveles se quedan como están: con ellos se compara a quienes evalúan.',
  'Put it to use': 'Ponerlo en uso',
  'This is out of use: nobody is given it any more.': 'Está fuera de uso: ya no se le da a nadie.',
  'By {who}': 'Por {who}',
  'Take it out of use?': '¿Retirarlo del uso?',
  'Don’t use this one': 'No usar este',
  'Take it out of use': 'Retirarlo del uso',
  'Nobody is given it any more, and it can’t come back. What assessors were compared with stays.':
    'Ya no se le da a nadie, y no puede volver. Se conserva aquello con lo que se comparó a quienes evalúan.',
  offered: 'ofrecido',
  'in use': 'en uso',
  'out of use': 'fuera de uso',
  'Anchors are samples of work whose levels you agreed on. Assessors weigh them, and learn where they see things as you do.':
    'Los trabajos de referencia son muestras cuyos niveles ustedes acordaron. Quienes evalúan los valoran y aprenden dónde ven las cosas como ustedes.',
  'Nobody can qualify yet': 'Nadie puede acreditarse todavía',
  'A calibration takes {anchors, plural, one {one anchor} other {# anchors}}, and {inUse, plural, =0 {none is} one {one is} other {# are}} in use.':
    'Una calibración requiere {anchors, plural, one {un trabajo de referencia} other {# trabajos de referencia}}, y {inUse, plural, =0 {ninguno está} one {uno está} other {# están}} en uso.',
  Anchors: 'Trabajos de referencia',
  'Written by {by}': 'Escrito por {by}',
  'Offered by its earner, without a name': 'Ofrecido por quien lo hizo, sin nombre',
  'version {version}': 'versión {version}',
  '{finished, plural, =0 {nobody has weighed it} one {one assessor has weighed it} other {# assessors have weighed it}}':
    '{finished, plural, =0 {nadie lo ha evaluado} one {lo evaluó una persona} other {lo evaluaron # personas}}',
  '{agreed, plural, =0 {no level yet} one {one level agreed} other {# levels agreed}}':
    '{agreed, plural, =0 {aún sin niveles} one {un nivel acordado} other {# niveles acordados}}',
  'None yet. Five are a good number: one clearly there, one clearly not yet, three near the line.':
    'Ninguno todavía. Cinco es un buen número: uno claramente logrado, uno claramente aún no, tres cerca de la línea.',
  'Write an anchor': 'Escribir un trabajo de referencia',
  'What you call it among yourselves, such as “Near the line: waits, but only for volunteers”. Then you add made-up work to it, as an earner would.':
    'Cómo lo llaman entre ustedes, por ejemplo «Cerca de la línea: espera, pero solo a quien levanta la mano». Después le añades trabajo inventado, como lo haría quien aspira a la microcredencial.',
  'Begin it': 'Empezarlo',
  'What assessors show first': 'Qué demuestran antes quienes evalúan',
  Assessors: 'Quienes evalúan',
  'Who has qualified, by name. What each gave to each anchor, only they themselves see.':
    'Quién se ha acreditado, por nombre. Lo que cada persona dio a cada trabajo de referencia solo lo ve ella misma.',
  'Nobody assesses for you yet.': 'Nadie evalúa para ustedes todavía.',
  'Qualified since {day}': 'Con acreditación desde el {day}',
  'A talk is due, then another calibration; since {day}': 'Toca conversar y después otra calibración; desde el {day}',
  'Not yet; last tried on {day}': 'Aún no; último intento el {day}',
  'The queue opens only to assessors who have qualified': 'La lista se abre solo a quienes se han acreditado',
  'What somebody has on their table already they may finish.': 'Lo que alguien ya tiene sobre la mesa puede terminarlo.',
  'Who qualified for another micro-credential of this category needs no more here':
    'A quien se acreditó en otra microcredencial de esta categoría no se le pide más aquí',
  'Anchors in a calibration': 'Trabajos de referencia por calibración',
  'Levels exactly as agreed, of 100': 'Niveles exactamente como se acordó, de 100',
  'Anchors in the queue, of 100 opened': 'Trabajos de referencia en la lista, de cada 100 abiertos',
  'To qualify, no essential criterion may be seen on the other side of the line between shown and not yet shown.':
    'Para acreditarse, ningún criterio esencial puede verse al otro lado de la línea entre demostrado y aún no demostrado.',
  'An anchor in the queue looks like any other submission, and says what it was as soon as it is finished.':
    'Un trabajo de referencia en la lista se ve como cualquier otra entrega, y dice qué era en cuanto se termina.',
  'Anchors come into the queue only where assessors don’t know whose work it is, which is not so here.':
    'Los trabajos de referencia entran en la lista solo donde quien evalúa no sabe de quién es el trabajo, y aquí no es así.',
  'This micro-credential has too few anchors that you could weigh: a calibration takes {needed}, and there {there, plural, =0 {are none} one {is one} other {are #}}. Its authors can add more.':
    'Esta microcredencial tiene muy pocos trabajos de referencia que puedas evaluar: una calibración requiere {needed}, y {there, plural, =0 {no hay ninguno} one {hay uno} other {hay #}}. Sus autores pueden añadir más.',
  'Work on an anchor for calibration was started': 'Se empezó un trabajo de referencia para la calibración',
  'Earned work was offered as an anchor for calibration': 'Se ofreció un trabajo logrado como referencia para la calibración',
  'Work that was offered for calibration was taken back': 'Se retiró un trabajo ofrecido para la calibración',
  'The levels of an anchor were written down': 'Se anotaron los niveles de un trabajo de referencia',
  'An anchor came into use': 'Un trabajo de referencia entró en uso',
  'An anchor went out of use': 'Un trabajo de referencia quedó fuera de uso',
  'What assessors show before a queue opens was changed': 'Se cambió lo que demuestran quienes evalúan antes de que se abra una lista',
  'An assessor began a calibration': 'Alguien que evalúa empezó una calibración',
  'An assessor finished a calibration': 'Alguien que evalúa terminó una calibración',
  'An assessor finished an anchor': 'Alguien que evalúa terminó un trabajo de referencia',
  'An assessor has to calibrate again': 'Alguien que evalúa debe calibrarse otra vez',
  'Anchors are samples of work whose levels were agreed. You weigh them as you weigh everything, and then see what was agreed and why.':
    'Los trabajos de referencia son muestras cuyos niveles se acordaron. Los evalúas como evalúas todo y luego ves qué se acordó y por qué.',
  'No anchors yet': 'Todavía no hay trabajos de referencia',
  'When the authors of a micro-credential that you assess add anchors to it, you can practice on them here.':
    'Cuando los autores de una microcredencial que evalúas añadan trabajos de referencia, podrás practicar con ellos aquí.',
  '{done} of {needed, plural, one {# anchor} other {# anchors}} weighed.':
    '{done} de {needed, plural, one {# trabajo de referencia evaluado} other {# trabajos de referencia evaluados}}.',
  'Since {day} what you gave lies further from what was agreed. Talk it over with a colleague, then calibrate again.':
    'Desde el {day} lo que diste queda más lejos de lo acordado. Háblalo con un colega y después calíbrate otra vez.',
  'Qualified since {day}.': 'Con acreditación desde el {day}.',
  'Not yet: {exact} of {criteria} criteria as agreed{crossed, plural, =0 {} one {, one essential criterion on the other side} other {, # essential criteria on the other side}}. Read why, and try again.':
    'Aún no: {exact} de {criteria} criterios como se acordó{crossed, plural, =0 {} one {, un criterio esencial al otro lado} other {, # criterios esenciales al otro lado}}. Lee por qué e inténtalo otra vez.',
  'Its queue opens once you have weighed {needed, plural, one {one anchor} other {# anchors}}.':
    'Su lista se abre cuando hayas evaluado {needed, plural, one {un trabajo de referencia} other {# trabajos de referencia}}.',
  'You qualified for another micro-credential of this category, and that counts here.':
    'Te acreditaste en otra microcredencial de esta categoría, y eso cuenta aquí.',
  'For practice. Nothing waits for it.': 'Para practicar. Nada depende de ello.',
  '{inUse, plural, =0 {no anchors} one {one anchor} other {# anchors}} of {needed} in use':
    '{inUse, plural, =0 {ningún trabajo de referencia} one {un trabajo de referencia} other {# trabajos de referencia}} de {needed} en uso',
  'Calibrate again': 'Calibrarse otra vez',
  '{action}: {title}': '{action}: {title}',
  'Only people write anchors.': 'Solo las personas escriben trabajos de referencia.',
  'Calibration is for assessors. An admin of your organization can make you one.':
    'La calibración es para quienes evalúan. Un administrador de tu organización puede darte ese papel.',
  'This is someone else’s work, and only they can offer it.': 'Este trabajo es de otra persona, y solo ella puede ofrecerlo.',
  'Offer your work to those who learn to assess': 'Ofrece tu trabajo a quienes aprenden a evaluar',
  'Assessors practice on work whose levels are agreed, so that everyone’s work is weighed alike. Real work is the best for it.':
    'Quienes evalúan practican con trabajos cuyos niveles están acordados, para que el trabajo de todos se valore igual. El trabajo real es lo mejor para eso.',
  'What that means': 'Qué significa',
  'Assessors and authors of the organization see what you handed in last, without your name, your school, or what files say of you.':
    'Quienes evalúan y los autores de la organización ven lo último que entregaste, sin tu nombre, tu escuela ni lo que los archivos dicen de ti.',
  'In a recording they may recognize your voice or your room. Offer it only if you don’t mind.':
    'En una grabación pueden reconocer tu voz o tu aula. Ofrécelo solo si no te importa.',
  'What families allowed goes on to count: what they take back is hidden here too, and recordings expire as they would.':
    'Lo que permitieron las familias sigue contando: lo que retiran se oculta también aquí, y las grabaciones caducan como siempre.',
  'Your award has nothing to do with it. You can take your work back at any time, and from then on nobody is given it.':
    'Tu reconocimiento no tiene nada que ver con esto. Puedes retirar tu trabajo en cualquier momento, y desde entonces no se le da a nadie.',
  'You have offered this': 'Has ofrecido este trabajo',
  'Since {day}. {isInUse, select, true {Assessors practice on it.} other {Its authors have not put it to use yet.}}':
    'Desde el {day}. {isInUse, select, true {Quienes evalúan practican con él.} other {Los autores aún no lo han puesto en uso.}}',
  'Take it back': 'Retirarlo',
  'Assessors of this organization may practice on my work': 'Quienes evalúan en esta organización pueden practicar con mi trabajo',
  'Offer it': 'Ofrecerlo',
  'Thank you. It is offered.': 'Gracias. Está ofrecido.',
  'It is yours alone again': 'Vuelve a ser solo tuyo',
  'Tick the box if assessors may practice on your work. Nothing was changed.':
    'Marca la casilla si quienes evalúan pueden practicar con tu trabajo. No se cambió nada.',
  'Tick this if you agree.': 'Marca esto si estás de acuerdo.',
  'Only work that has earned its micro-credential can be offered.': 'Solo se puede ofrecer un trabajo que haya logrado su microcredencial.',
  'How your levels compare': 'Cómo se comparan tus niveles',
  'Your own levels beside what was agreed. Only you see this page.': 'Tus propios niveles junto a lo acordado. Solo tú ves esta página.',
  'When you have finished an anchor, you find here where you are stricter and where kinder.':
    'Cuando termines un trabajo de referencia, verás aquí dónde exiges más y dónde menos.',
  'As agreed': 'Como se acordó',
  '{exact} of {weighed}': '{exact} de {weighed}',
  Stricter: 'Más exigente',
  Kinder: 'Más generoso',
  'What that says': 'Qué dice eso',
  'Too few to say': 'Muy pocos para decirlo',
  'You tend to be stricter': 'Tiendes a exigir más',
  'You tend to be kinder': 'Tiendes a exigir menos',
  'About as agreed': 'Más o menos como se acordó',
  'Your calibrations': 'Tus calibraciones',
  '{exact} of {criteria} criteria as agreed, {crossed, plural, =0 {no essential criterion} one {one essential criterion} other {# essential criteria}} on the other side.':
    '{exact} de {criteria} criterios como se acordó, {crossed, plural, =0 {ningún criterio esencial} one {un criterio esencial} other {# criterios esenciales}} al otro lado.',
  Qualified: 'Con acreditación',
  'Anchors you have weighed': 'Trabajos de referencia que has evaluado',
  'In a calibration': 'En una calibración',
  'Met in the queue': 'Encontrado en la lista',
  '{exact} of {criteria} as agreed': '{exact} de {criteria} como se acordó',
  'This anchor is out of use for good. Nothing was changed.':
    'Este trabajo de referencia está fuera de uso para siempre. No se cambió nada.',
  'Before assessors can be compared with it, each criterion needs a level and the reason for it.':
    'Antes de comparar a alguien con él, cada criterio necesita un nivel y su razón.',
  '“{name}” needs a level and a reason.': '«{name}» necesita un nivel y una razón.',
  'There is nothing in this anchor yet that could be weighed. Add answers, files or texts to it first.':
    'Todavía no hay nada en este trabajo de referencia que se pueda evaluar. Añade primero respuestas, archivos o textos.',
  'What families have not allowed, assessors must not see either. Settle this in the work first.':
    'Lo que las familias no han permitido, tampoco deben verlo quienes evalúan. Resuélvelo primero en el trabajo.',
  'Keep its anchors': 'Llevar sus trabajos de referencia',
  'Authors, admins and lead assessors of the organization that offers this micro-credential keep its anchors.':
    'Los trabajos de referencia los llevan quienes crean microcredenciales, quienes administran y quienes lideran la evaluación en la organización que ofrece esta microcredencial.',
  'This micro-credential goes by what “{category}” asks. What you save here is its own.':
    'Esta microcredencial sigue lo que pide “{category}”. Lo que guardes aquí es solo suyo.',
  'Go by what “{category}” asks': 'Seguir lo que pide “{category}”',
  'For all of “{category}”': 'Para toda “{category}”',
  'Holds for every micro-credential of this category that has no rule of its own.':
    'Rige para cada microcredencial de esta categoría que no tiene una regla propia.',
  'What assessors show before the queues of a category open was changed':
    'Se cambió lo que muestran quienes evalúan antes de que se abran las listas de una categoría',
  'A micro-credential goes by what its category asks of assessors': 'Una microcredencial sigue lo que su categoría pide a quienes evalúan',
  'Taken in, as drafts.': 'Recibido, como borradores.',
}
