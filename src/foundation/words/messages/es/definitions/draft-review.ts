import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/draft-review`, by the English text of each message. */
export const draftReview: Dictionary = {
  'Ask twenty people at most.': 'Pregunte a veinte personas como máximo.',
  'Choose a colleague first.': 'Elija primero a un colega.',
  'Authors, admins, coaches and assessors of your organization can be asked. Someone from elsewhere needs one of these roles with you first.':
    'Se puede pedir a quienes escriben, administran, acompañan o evalúan en su organización. Alguien de fuera necesita antes uno de estos roles con ustedes.',
  'Twenty people are asked already. Take one back before you ask another.':
    'Ya se pidió a veinte personas. Retire a una antes de pedir a otra.',
  'Drafts to review': 'Borradores por revisar',
  'Colleagues ask what you think of these before they are published. Anyone who reads closely can help.':
    'Colegas preguntan qué piensa de estos antes de publicarlos. Quien lee con atención puede ayudar.',
  'No draft waits for you': 'Ningún borrador le espera',
  'When a colleague asks you to review a draft, it appears here.': 'Cuando un colega le pide revisar un borrador, aparece aquí.',
  'Drafts to review, the newest request first': 'Borradores por revisar, primero la petición más reciente',
  'Asked by {name} on <a></a>': 'Lo pidió {name} el <a></a>',
  '“{note}”': '«{note}»',
  'Someone was asked to review a draft': 'Se pidió a alguien revisar un borrador',
  'Someone is no longer asked to review a draft': 'Ya no se pide a alguien revisar un borrador',
  'Someone commented on a draft': 'Alguien comentó un borrador',
  'A comment on a draft was removed by who wrote it': 'Quien escribió un comentario sobre un borrador lo quitó',
  'A comment on a draft was marked as resolved': 'Un comentario sobre un borrador se marcó como resuelto',
  'A comment on a draft was opened again': 'Un comentario sobre un borrador se volvió a abrir',
  'Someone approved a draft': 'Alguien aprobó un borrador',
  'Someone asked for changes of a draft': 'Alguien pidió cambios en un borrador',
  'How many colleagues approve a draft before it is published was set': 'Se fijó cuántos colegas aprueban un borrador antes de publicarlo',
  'Where the review stands': 'Cómo va la revisión',
  'As the catalog would show it': 'Como lo mostraría el catálogo',
  'The whole page with its rubric': 'La página completa con su rúbrica',
  'Part by part': 'Parte por parte',
  'Comments and approvals of drafts that were published or discarded since. They can be read here, and not changed any more.':
    'Comentarios y aprobaciones de borradores que después se publicaron o se descartaron. Aquí se pueden leer, y ya no cambiar.',
  'No review has ended yet': 'Todavía no ha terminado ninguna revisión',
  'Once a draft that colleagues reviewed is published or discarded, what they said of it stays here.':
    'Cuando se publica o se descarta un borrador que revisaron colegas, lo que dijeron de él queda aquí.',
  'Earlier reviews': 'Revisiones anteriores',
  'Published on <a></a>': 'Publicado el <a></a>',
  'Discarded on <a></a>': 'Descartado el <a></a>',
  'The review began on <a></a>.': 'La revisión empezó el <a></a>.',
  'What each of them said last': 'Lo último que dijo cada persona',
  'Asked for changes': 'Pidió cambios',
  'Said nothing': 'No dijo nada',
  'Nobody commented on a part.': 'Nadie comentó una parte.',
  '{open, plural, =0 {Nothing said is open.} one {One comment is open.} other {# comments are open.}} What is said of a part stays with it when the text changes.':
    '{open, plural, =0 {No hay nada pendiente.} one {Un comentario está pendiente.} other {# comentarios están pendientes.}} Lo que se dice de una parte se queda con ella cuando cambia el texto.',
  'Very much was said here: the newest 300 comments are shown.': 'Aquí se dijo mucho: se muestran los 300 comentarios más recientes.',
  'Only its authors, and colleagues who are asked to review it, can do that.':
    'Solo pueden hacerlo quienes lo escriben y los colegas a quienes se pidió revisarlo.',
  'You have written in this draft yourself. Someone else approves it; your comments are welcome.':
    'Usted mismo escribió en este borrador. Lo aprueba otra persona; sus comentarios son bienvenidos.',
  'Only admins of this organization can set that.': 'Solo quienes administran esta organización pueden fijarlo.',
  'Who is asked': 'A quién se pidió',
  'No longer in a role that reviews drafts here.': 'Ya no tiene un rol que revise borradores aquí.',
  'Ask {name} no longer': 'Dejar de pedírselo a {name}',
  'Ask no longer': 'Dejar de pedirlo',
  'How many approvals {organizationName} asks for': 'Cuántas aprobaciones pide {organizationName}',
  'Approvals before publishing': 'Aprobaciones antes de publicar',
  'For every draft of this organization, from now on. With 0, authors publish when they think it is ready.':
    'Para cada borrador de esta organización, desde ahora. Con 0, se publica cuando quien escribe lo ve listo.',
  'Find a colleague by name': 'Buscar a un colega por su nombre',
  'Nobody else of your authors, admins, coaches and assessors has this name.':
    'Nadie más entre quienes escriben, administran, acompañan y evalúan tiene este nombre.',
  'Whom to ask': 'A quién pedirlo',
  'Authors, admins, coaches and assessors of your organization. Others need one of these roles with you first.':
    'Quienes escriben, administran, acompañan o evalúan en su organización. Los demás necesitan antes uno de estos roles con ustedes.',
  'What you would like them to look at': 'En qué le gustaría que se fijaran',
  'Ask for a review': 'Pedir una revisión',
  'The text was changed since you looked at it. Please look once more; nothing was said in your name.':
    'El texto cambió desde que lo miró. Mírelo otra vez, por favor; no se dijo nada en su nombre.',
  'Say what should change, so that its authors can.': 'Diga qué debería cambiar, para que se pueda hacer.',
  'Parts that are not in the draft any more': 'Partes que ya no están en el borrador',
  '{count, plural, one {# resolved comment} other {# resolved comments}}':
    '{count, plural, one {# comentario resuelto} other {# comentarios resueltos}}',
  'Comment on {part}': 'Comentar «{part}»',
  'Written about an earlier text': 'Escrito sobre un texto anterior',
  'The text then': 'El texto de entonces',
  'Resolved by {name}, <a></a>': 'Resuelto por {name}, <a></a>',
  'Resolved <a></a>': 'Resuelto <a></a>',
  Resolved: 'Resuelto',
  'Reviews of drafts: comments and approvals, counted from when the draft was published or discarded':
    'Revisiones de borradores: comentarios y aprobaciones, desde que el borrador se publicó o se descartó',
  'Comments and approvals are deleted. That there were some stays among what happened.':
    'Los comentarios y las aprobaciones se borran. Que los hubo queda entre lo que sucedió.',
  'Who publishes should be able to show that colleagues approved it; a week is needed to look something up.':
    'Quien publica debería poder mostrar que colegas lo aprobaron; hace falta una semana para consultar algo.',
  'The draft as a whole': 'El borrador en conjunto',
  'Category, level and language': 'Categoría, nivel e idioma',
  'Time, and how long it is good for': 'Tiempo, y cuánto vale',
  'Five approvals at most.': 'Cinco aprobaciones como máximo.',
  'None or more.': 'Ninguna o más.',
  'The text has changed since': 'El texto cambió desde entonces',
  Approved: 'Aprobado',
  'Asks for changes': 'Pide cambios',
  'What you say of it': 'Lo que usted dice',
  'You approved this text. Once it changes, you are asked again.': 'Usted aprobó este texto. Si cambia, se le pedirá de nuevo.',
  'You asked for changes. Its authors read your reason.': 'Usted pidió cambios. Quienes lo escriben leen su razón.',
  'The text has changed since you last said something of it.': 'El texto cambió desde la última vez que dijo algo.',
  'It can be published like this': 'Puede publicarse así',
  'What should change first': 'Qué debería cambiar antes',
  'Ask for changes': 'Pedir cambios',
  'This is longer than a comment holds. Please shorten it to 4,000 characters, or make two of it.':
    'Es más largo de lo que cabe en un comentario. Acórtelo a 4000 caracteres o haga dos.',
  'This part is not in the draft any more. Please look once more.': 'Esta parte ya no está en el borrador. Mírelo otra vez, por favor.',
}
