import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/pathways`, by the English text of each message. */
export const pathways: Dictionary = {
  'Pathways of your organization': 'Rutas de tu organización',
  'Put micro-credentials together: what is asked, what leads to what, and the milestone that completing it awards.':
    'Reúne microcredenciales: qué se pide, qué lleva a qué y el hito que se otorga al completarla.',
  'New pathway': 'Nueva ruta',
  'No pathway yet': 'Aún no hay rutas',
  'A stack is the simplest: one step with a few micro-credentials. A ladder has several, one after the other.':
    'Lo más sencillo es un conjunto: un paso con unas pocas microcredenciales. Una escalera tiene varios, uno tras otro.',
  'Pathways, the newest first': 'Rutas, primero las más nuevas',
  'Only a person can begin a pathway.': 'Solo una persona puede empezar una ruta.',
  'This pathway is not offered any more. What you earned stays.': 'Esta ruta ya no se ofrece. Lo que conseguiste se queda.',
  'The badge of its milestone': 'La insignia de su hito',
  'A draft of {organization}: nobody else sees it until it is published.':
    'Un borrador de {organization}: nadie más lo ve hasta que se publique.',
  'A draft of version {number}. Version {published} counts until this one is published.':
    'Un borrador de la versión {number}. La versión {published} vale hasta que se publique esta.',
  'Version {number} is published. What you save here is a draft of the next one.':
    'La versión {number} está publicada. Lo que guardes aquí es un borrador de la siguiente.',
  'What somebody can do who has completed it': 'Qué sabe hacer quien la completó',
  'One sentence that begins with a verb. It stands on the milestone.': 'Una frase que empieza con un verbo. Va en el hito.',
  'About it': 'Sobre la ruta',
  'Level of the milestone': 'Nivel del hito',
  'Mark on the badge': 'Signo de la insignia',
  'If a piece is taken back later and the rest is not enough': 'Si después se retira una pieza y el resto no basta',
  'the milestone is taken back too': 'también se retira el hito',
  'the milestone stays': 'el hito se conserva',
  Steps: 'Pasos',
  'Each step asks for all of its pieces, or for some. “Comes after” makes the arrows of the map; what was earned in another order counts all the same.':
    'Cada paso pide todas sus piezas o algunas. “Viene después de” hace las flechas del mapa; lo conseguido en otro orden cuenta igual.',
  'Add a step': 'Agregar un paso',
  'Before it can be published': 'Antes de poder publicarla',
  'Preview and publish': 'Ver cómo queda y publicar',
  'Step {number}': 'Paso {number}',
  'Remove {what}': 'Quitar {what}',
  'Pieces of {step}': 'Piezas de {step}',
  'What to add': 'Qué agregar',
  'Add a piece to {step}': 'Agregar una pieza a {step}',
  'Add a piece': 'Agregar una pieza',
  'How many of them': 'Cuántas',
  '{needs, number} of {count, number}': '{needs, number} de {count, number}',
  'Comes after': 'Viene después de',
  'Something that is not offered any more': 'Algo que ya no se ofrece',
  'Earned within so many months': 'Conseguida hace como máximo (meses)',
  'Level at least': 'Nivel mínimo',
  'any category': 'cualquier categoría',
  'Move {what} up': 'Subir {what}',
  'Move {what} down': 'Bajar {what}',
  '{title} (level {level})': '{title} (nivel {level})',
  Pathways: 'Rutas',
  'Any of a level': 'Cualquiera de un nivel',
  Counted: 'Por cantidad',
  'Assessments of colleagues’ work': 'Evaluaciones del trabajo de colegas',
  'Next: go on with <a>{name}</a>': 'Sigue: continúa con <a>{name}</a>',
  'Next: <a>{name}</a>, {have, number} so far': 'Sigue: <a>{name}</a>, {have, number} hasta ahora',
  'Next: <a>{name}</a>': 'Sigue: <a>{name}</a>',
  'Pathways you are under way on': 'Rutas que tienes en curso',
  '{title}: pieces you have': '{title}: piezas que tienes',
  'Something in this form is no number or too much. Nothing was changed; look at the numbers once more.':
    'Algo en este formulario no es un número o es demasiado. No se cambió nada; revisa los números.',
  'Pathway · {category} · level {level} · version {number}': 'Ruta · {category} · nivel {level} · versión {number}',
  'Nobody new can begin it. Who is under way may complete it, and what was earned stays.':
    'Nadie más puede empezarla. Quien la tiene en curso puede completarla, y lo conseguido se queda.',
  'What it asks for': 'Qué pide',
  'About this pathway': 'Sobre esta ruta',
  'How it is given': 'Cómo se otorga',
  'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. If a piece is taken back and the rest is not enough, the milestone goes too.':
    'El hito se otorga por sí solo con la última pieza, en el orden en que las consigas; lo de antes cuenta. Si se retira una pieza y el resto no basta, el hito también se retira.',
  'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. It stays yours, also if a piece is taken back later.':
    'El hito se otorga por sí solo con la última pieza, en el orden en que las consigas; lo de antes cuenta. Sigue siendo tuyo aunque después se retire una pieza.',
  'Version {number}, published on {day}.': 'Versión {number}, publicada el {day}.',
  'All pathways': 'Todas las rutas',
  'You completed this: see your milestone': 'La completaste: ver tu hito',
  'Begin this pathway': 'Empezar esta ruta',
  'This is the newest version': 'Esta es la versión más reciente',
  'You are under way by an earlier one, which still counts for you. Take this one, and what you earned counts for it.':
    'Tienes en curso una anterior, que sigue valiendo para ti. Toma esta, y lo que conseguiste cuenta para ella.',
  'Take this version': 'Tomar esta versión',
  'Stay with mine': 'Quedarme con la mía',
  'You are under way by version {number}': 'Tienes en curso la versión {number}',
  'It stays valid for you. Version {newest} was published meanwhile: <a>see what it asks for</a>.':
    'Sigue valiendo para ti. Mientras tanto se publicó la versión {newest}: <a>ver qué pide</a>.',
  'Micro-credentials that belong together. Complete one, and its milestone is awarded by itself; what you have earned counts.':
    'Microcredenciales que van juntas. Completa una ruta y su hito se otorga por sí solo; lo que ya conseguiste cuenta.',
  'Pathways of micro-credentials for teachers: what leads to what, and which milestone completing them awards.':
    'Rutas de microcredenciales para docentes: qué lleva a qué y qué hito se otorga al completarlas.',
  'You are under way': 'Tienes en curso',
  'Authors put micro-credentials together to pathways under Authoring. What they publish stands here.':
    'Los autores reúnen microcredenciales en rutas en Autoría. Lo que publican está aquí.',
  '{steps, plural, one {# step} other {# steps}} · {organization}': '{steps, plural, one {# paso} other {# pasos}} · {organization}',
  'Pages of pathways': 'Páginas de rutas',
  'Preview of {title}': 'Vista previa de {title}',
  'Back to writing': 'Volver a escribir',
  'As everyone reads it': 'Como la leen todos',
  'Complete: the milestone is awarded': 'Completa: se otorga el hito',
  'What changes for people': 'Qué cambia para las personas',
  'What is new in this version': 'Qué hay de nuevo en esta versión',
  'Retire it': 'Retirarla',
  'It stands in the list again, and anyone may begin it.': 'Vuelve a estar en la lista, y cualquiera puede empezarla.',
  'It leaves the list, and nobody new begins it. Who is under way may complete it, and what was earned stays.':
    'Sale de la lista y nadie más la empieza. Quien la tiene en curso puede completarla, y lo conseguido se queda.',
  'Retire this pathway': 'Retirar esta ruta',
  'As somebody who has': 'Como alguien que tiene',
  'Show it so': 'Mostrarla así',
  '{underWay, plural, =0 {Nobody is} one {# person is} other {# people are}} under way now. They keep the version they began with, and may take this one.':
    '{underWay, plural, =0 {Nadie la tiene} one {# persona la tiene} other {# personas la tienen}} en curso. Conservan la versión con que empezaron y pueden tomar esta.',
  '{completed, plural, =0 {Nobody has completed it yet.} one {# person has completed it, and keeps the milestone.} other {# people have completed it, and keep the milestone.}}':
    '{completed, plural, =0 {Nadie la ha completado aún.} one {# persona la completó y conserva el hito.} other {# personas la completaron y conservan el hito.}}',
  '{complete, plural, =0 {Nobody has} one {# person has} other {# people have}} all of it already: what they hold is awarded at once, with an e-mail.':
    '{complete, plural, =0 {Nadie lo tiene} one {# persona lo tiene} other {# personas lo tienen}} todo ya: a quien lo tenga se le otorga el hito enseguida, con un correo.',
  '{begins, plural, =0 {Nobody else holds} one {# more person holds} other {# more people hold}} part of it, and will see it on their home.':
    '{begins, plural, =0 {Nadie más tiene} one {# persona más tiene} other {# personas más tienen}} una parte, y la verá en su inicio.',
  'Assessments are counted once it is published, so a few more may complete it.':
    'Las evaluaciones se cuentan una vez publicada, así que quizá la completen algunas personas más.',
  'Only the first 2,000 people were looked at for these numbers. Everyone is looked at when you publish.':
    'Para estos números solo se miró a las primeras 2000 personas. Al publicar se mira a todas.',
  'Only the system looks at who completed a pathway.': 'Solo el sistema mira quién completó una ruta.',
  'It rests on “{piece}”, which was taken back.': 'Se basa en “{piece}”, que se retiró.',
  'Your milestone “{title}” was taken back': 'Se retiró tu hito “{title}”',
  'Your milestone “{title}” stays yours': 'Tu hito “{title}” sigue siendo tuyo',
  'Your award “{piece}” was taken back, and your milestone “{title}” rests on it, so it goes too.':
    'Se retiró tu reconocimiento “{piece}”, y tu hito “{title}” se basa en él, así que también se retira.',
  'All your other awards stay. Once the pathway is complete again, you get its milestone again by itself.':
    'Todos tus demás reconocimientos se quedan. Cuando la ruta vuelva a estar completa, recibes de nuevo su hito por sí solo.',
  'Your award “{piece}” was taken back. By the rule of the pathway “{title}” its milestone stays yours all the same.':
    'Se retiró tu reconocimiento “{piece}”. Por la regla de la ruta “{title}”, su hito sigue siendo tuyo.',
  'See the milestone': 'Ver el hito',
}
