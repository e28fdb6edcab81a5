import type { Dictionary } from '../../format.ts'
import { appeals } from './judgment/appeals.ts'
import { assessment } from './judgment/assessment.ts'
import { calibration } from './judgment/calibration.ts'
import { completeness } from './judgment/completeness.ts'
import { ladder } from './judgment/ladder.ts'
import { queue } from './judgment/queue.ts'
import { reliability } from './judgment/reliability.ts'
import { results } from './judgment/results.ts'
import { routing } from './judgment/routing.ts'

/** The Spanish of `src/judgment`: a file for each feature that says much, and here what the others say. What is not here yet is shown in English. */
export const judgment: Dictionary = {
  ...appeals,
  ...assessment,
  ...calibration,
  ...completeness,
  ...ladder,
  ...queue,
  ...reliability,
  ...results,
  ...routing,
  'Evidence of an earlier submission': 'Evidencia de una entrega anterior',
  'Please quote fewer than 2,000 characters.': 'La cita debe tener menos de 2,000 caracteres.',
  'Cite an artifact or an answer.': 'Cita una pieza de evidencia o una respuesta.',
  'Cite a moment, or a page: one of them.': 'Cita un momento o una página: solo uno.',
  'Cite a part or words: one of them.': 'Cita una parte o palabras: solo una de las dos.',
  'What was asked': 'Lo que se pidió',
  'Nothing was handed in here.': 'Aquí no se entregó nada.',
  'This file is being prepared': 'Este archivo se está preparando',
  'You assess without the author’s name, so a copy is made that leaves out what the file says of them. It takes a minute or two.':
    'Evalúas sin saber de quién es el trabajo, así que se hace una copia limpia, sin lo que el archivo dice de esa persona. Tarda uno o dos minutos.',
  'This file can’t be shown without its author’s name': 'Este archivo no se puede mostrar sin el nombre de quien lo hizo',
  'No copy can be made that leaves out what it says of its author. If you can’t weigh the work without it, hand it back with a note, and tell your admin: the author can add the file again in another form.':
    'No se puede hacer una copia sin lo que dice de quien lo hizo. Si no puedes valorar el trabajo sin este archivo, devuelve la entrega a la lista con una nota y avisa a quien administra: se puede agregar el archivo otra vez en otro formato.',
  'This can’t be shown any more': 'Esto ya no se puede mostrar',
  'A family took back its consent, so nobody looks at this any more. Weigh the rest. If it can’t be weighed without this, give the work back with a note: the earner is told the same.':
    'Una familia retiró su permiso, así que ya nadie lo mira. Valora lo demás. Si sin esto no se puede valorar, devuelve el trabajo con una nota: a quien participa se le dice lo mismo.',
  'Made with others. The earner’s part: {part}': 'Hecho con otras personas. La parte de quien participa: {part}',
  'A copy of this page is being made': 'Se está haciendo una copia de esta página',
  'It was handed in as a link. You see a copy of what it showed then, since the page may change or name its author. You may begin with the rest.':
    'Se entregó como enlace. Ves una copia de lo que mostraba entonces, porque la página puede cambiar o nombrar a su autor. Puedes empezar con lo demás.',
  'There is no copy of this page': 'No hay copia de esta página',
  'It was handed in as a link, and what it showed then could not be kept.':
    'Se entregó como enlace y no se pudo guardar lo que mostraba entonces.',
  'Its copy has expired.': 'Su copia ha caducado.',
  'Weigh the rest. If the work can’t be weighed without it, hand it back with a note: the author is told the same, and can add a PDF or a picture.':
    'Valora lo demás. Si el trabajo no se puede valorar sin ella, devuélvelo con una nota: a su autor se le dice lo mismo y puede añadir un PDF o una imagen.',
  'A copy of the page as it was on <d></d>.': 'Una copia de la página tal como estaba el <d></d>.',
  'Its words alone: pictures and what runs in it are left out.':
    'Solo sus palabras: las imágenes y lo que se ejecuta en ella se dejan fuera.',
  'Signed by somebody else ({position}) on {day}': 'Firmado por otra persona ({position}) el {day}',
  'No copy can be made that leaves out what it says of where it was made. If you can’t weigh the work without it, hand it back with a note: the author can add it again in another form.':
    'No se puede hacer una copia sin lo que dice de dónde se hizo. Si no puedes valorar el trabajo sin él, devuélvelo con una nota: quien lo hizo puede agregarlo de otra forma.',
  'You marked what tells whose it is': 'Marcaste lo que revela de quién es',
  'Its author is asked for a masked copy, which then appears here by itself. Go on with what you see.':
    'Se pide a su autoría una copia con eso oculto, que luego aparece aquí sola. Sigue con lo que ves.',
  'This is being masked': 'Esto se está ocultando',
  'Something in it tells whose work it is, so a masked copy is asked for. It appears here by itself. Weigh the rest meanwhile, or hand the work back with a note.':
    'Algo revela de quién es el trabajo, así que se pide una copia con eso oculto. Aparece aquí sola. Evalúa mientras tanto lo demás, o devuelve el trabajo con una nota.',
  'Not judged': 'Sin evaluar',
  'Levels reached so far': 'Niveles alcanzados hasta ahora',
  'new:': 'nuevo:',
  'taken out:': 'quitado:',
  'What changed since the {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} submission':
    'Lo que cambió desde la entrega {number}',
  'Then:': 'Entonces:',
  'Nothing changed here.': 'Aquí no cambió nada.',
  'The answer changed. It is too long to be compared word by word.':
    'La respuesta cambió. Es demasiado larga para compararla palabra por palabra.',
  replaced: 'reemplazada',
  'its note changed': 'cambió su nota',
  'the same': 'igual',
  Piece: 'Pieza',
  'Piece {place}': 'Pieza {place}',
  'the file is the same': 'el archivo es el mismo',
  Earlier: 'Anteriores',
  'Look again': 'Mirar otra vez',
  'Micro-credential': 'Microcredencial',
  Decision: 'Decisión',
  Recordings: 'Grabaciones',
  'Handed in': 'Entregado',
  draft: 'borrador',
  'Not now': 'Ahora no',
  'Anchors to and from others': 'Trabajos de referencia para otros y de otros',
  '“{name}” needs a level.': 'A “{name}” le falta un nivel.',
  '“{name}” needs a reason: what in the evidence made you choose this level?':
    'A “{name}” le falta una razón: ¿qué viste en la evidencia para elegir este nivel?',
  '“{name}” needs a place in the evidence, or its words in quotation marks in the reason.':
    'A “{name}” le falta un lugar en la evidencia, o sus palabras entre comillas en la razón.',
  '“{name}” is not shown yet: what is the next step?': '“{name}” todavía no está demostrado: ¿cuál es el próximo paso?',
  'Some of this work was shared in a cohort of yours, so another assessor will take it.':
    'Parte de este trabajo se compartió en un grupo tuyo, así que lo evaluará otra persona.',
  'A conflict of interest was declared': 'Se declaró un conflicto de intereses',
  'A conflict of interest was taken back': 'Se retiró un conflicto de intereses',
  'Only assessors of this organization say whose work they should not weigh.':
    'Solo quienes evalúan para esta organización dicen qué trabajo no deberían evaluar.',
  'Only people of this organization say who of it should not weigh their work.':
    'Solo las personas de esta organización dicen quién de ella no debería evaluar su trabajo.',
  'Only the person who declared a conflict takes it back.': 'Solo quien declaró un conflicto lo retira.',
  'Your own work is never given to you. Choose someone else.': 'Su propio trabajo nunca le llega. Elija a otra persona.',
  'This person does not assess here, so they never weigh your work.': 'Esta persona no evalúa aquí, así que nunca evalúa su trabajo.',
  'You have named {most} people, which is the most. Take one back first.': 'Ha nombrado a {most} personas, el máximo. Retire antes a una.',
  'This work comes from another account of the same mailbox as yours, so another assessor will take it.':
    'Este trabajo viene de otra cuenta con el mismo buzón que la suya, así que lo tomará otra persona.',
  'You coach the person whose work this is, so another assessor will take it.':
    'Usted acompaña a la persona de quien es este trabajo, así que lo tomará otra.',
  'You lead the school that this work comes from, so another assessor will take it.':
    'Usted dirige la escuela de la que viene este trabajo, así que lo tomará otra persona.',
  'This work comes from a school that you belong to. Your organization asks that someone from elsewhere weighs it.':
    'Este trabajo viene de una escuela a la que usted pertenece. Su organización pide que lo evalúe alguien de fuera.',
  'A conflict of interest is declared between you and the person whose work this is. Another assessor will take it.':
    'Hay un conflicto de intereses declarado entre usted y la persona de quien es este trabajo. Lo tomará otra persona.',
  'Another account of the same mailbox as yours weighs this work already. Someone else takes the seat that is free.':
    'Otra cuenta con el mismo buzón que la suya ya evalúa este trabajo. El puesto libre es para otra persona.',
  'This assessor and the earner have the same mailbox.': 'Quien evalúa y quien entregó tienen el mismo buzón.',
  'This assessor coaches the person whose work it is.': 'Quien evalúa acompaña a la persona de quien es el trabajo.',
  'This assessor saw some of it in a cohort.': 'Quien evalúa vio una parte en un grupo.',
  'This assessor leads the school that it comes from.': 'Quien evalúa dirige la escuela de la que viene.',
  'This assessor belongs to the school that it comes from.': 'Quien evalúa pertenece a la escuela de la que viene.',
  'A conflict of interest keeps this assessor from it.': 'Un conflicto de intereses se lo impide.',
  'Another account of the same mailbox weighs it already.': 'Otra cuenta con el mismo buzón ya lo evalúa.',
  'You handed this back because it told you whose it is, so another assessor will take it.':
    'Devolviste esto porque revelaba de quién es, así que lo evaluará otra persona.',
  'This assessor handed it back because it told whose it is.': 'Esta persona lo devolvió porque revelaba de quién es.',
  'Leave it for now': 'Dejarlo por ahora',
  'An admin signed a decision off': 'Alguien que administra dio el visto bueno a una decisión',
  'An admin sent a decision back to those who weighed it': 'Alguien que administra devolvió una decisión a quienes la evaluaron',
  'To sign off': 'Por dar el visto bueno',
  'Earned, if you sign it off': 'Obtenido, si das el visto bueno',
  'Keep working, if you sign it off': 'Sigue trabajando, si das el visto bueno',
  '{readers, plural, one {The one who weighed it has} other {All # who weighed it have}} finished. Nobody is told before you sign it off.':
    '{readers, plural, one {Quien lo evaluó ha terminado.} other {Las # personas que lo evaluaron han terminado.}} No se comunica a nadie antes de tu visto bueno.',
  'Sign it off': 'Dar el visto bueno',
  'Send it back to those who weighed it': 'Devolverlo a quienes lo evaluaron',
  'What they should look at again. Their assessments open as they left them; the earner hears nothing of it.':
    'Qué deberían volver a mirar. Sus evaluaciones se abren como las dejaron; quien lo entregó no se entera.',
  'Send it back': 'Devolverlo',
  'Only admins of the organization that offers this micro-credential sign its decisions off.':
    'Solo quienes administran la organización que ofrece esta microcredencial dan el visto bueno a sus decisiones.',
  'This is your own work. Another admin signs it off.': 'Es tu propio trabajo. Da el visto bueno otra persona que administra.',
  'You weighed this work yourself. Another admin signs it off.': 'Evaluaste este trabajo. Da el visto bueno otra persona que administra.',
  'Some micro-credentials ask that an admin signs a decision off before it is told. Those who weighed it have finished.':
    'Algunas microcredenciales piden que alguien que administra dé el visto bueno a una decisión antes de comunicarla. Quienes la evaluaron han terminado.',
  'Nothing waits to be signed off': 'Nada espera el visto bueno',
  'What assessors have settled appears here, the earliest due date first.':
    'Lo que han resuelto quienes evalúan aparece aquí, primero lo que vence antes.',
  'Decisions that wait to be signed off, by due date': 'Decisiones que esperan el visto bueno, según el plazo',
  'Submission {code} · to be signed off by <a></a>': 'Entrega {code} · visto bueno a más tardar el <a></a>',
  'Signed off. The earner is told now.': 'Visto bueno dado. Ahora se comunica a quien lo entregó.',
  'It is back with those who weighed it, with your reason.': 'Volvió a quienes lo evaluaron, con tu motivo.',
  'This does not wait to be signed off any more: somebody has, it was sent back, or it was taken back. Nothing was changed.':
    'Esto ya no espera el visto bueno: alguien lo dio, se devolvió o se retiró. No se cambió nada.',
  'Say what they should look at again.': 'Di qué deberían volver a mirar.',
  'Only people sign decisions off.': 'Solo las personas dan el visto bueno.',
  'This page is for coaches. An admin of your organization can make you one.':
    'Esta página es para quienes acompañan. Alguien que administra tu organización puede darte ese papel.',
  'You decide': 'Decides tú',
  'Some micro-credentials say openly that the coach who saw the practice decides. You say of each criterion whether it is shown; the award follows, and says so.':
    'Algunas microcredenciales dicen abiertamente que decide quien acompaña y vio la práctica. Dices de cada criterio si se muestra; el reconocimiento sigue, y lo dice.',
  'Nothing waits for your word': 'Nada espera tu palabra',
  'What people hand in whose practice you saw appears here.': 'Aquí aparece lo que entregan las personas cuya práctica viste.',
  'Waits for your word, by due date': 'Espera tu palabra, según el plazo',
  '{earner}: {title}': '{earner}: {title}',
  'Handed in on <a></a> · decision by <b></b>': 'Entregado el <a></a> · decisión a más tardar el <b></b>',
  'Look and decide: {earner}, {title}': 'Mirar y decidir: {earner}, {title}',
  'Look and decide': 'Mirar y decidir',
  'Only a coach to whom this work was shown can decide on it.': 'Solo quien acompaña y vio este trabajo puede decidir sobre él.',
  'This does not wait for a coach. Nothing was changed.': 'Esto no espera a quien acompaña. No se cambió nada.',
  'Another coach has just taken this. Nothing was changed.': 'Otra persona que acompaña lo acaba de tomar. No se cambió nada.',
  'This work comes from another account of the same mailbox as yours, so another coach decides on it.':
    'Este trabajo viene de otra cuenta del mismo buzón que la tuya, así que decide otra persona que acompaña.',
  'A conflict of interest is declared between you and the person whose work this is. Another coach decides on it.':
    'Hay un conflicto de intereses declarado entre tú y la persona de quien es este trabajo. Decide otra persona que acompaña.',
  'A word here may read as blame. What matters is what can be done next.':
    'Alguna palabra puede sonar a reproche. Lo que importa es qué se puede hacer ahora.',
  'Say one thing to do, such as “film”, “add”, “ask” or “count”.': 'Di una cosa que hacer, como «graba», «añade», «pregunta» o «cuenta».',
  'A few more words help: what, where, and how to tell that it worked.':
    'Unas palabras más ayudan: qué, dónde y cómo se nota que funcionó.',
  'Only admins of the organization that offers this micro-credential say what is masked.':
    'Solo la administración de la organización que ofrece esta microcredencial dice qué se oculta.',
  'This is your own work. Another admin says what is masked.':
    'Este es tu propio trabajo. Otra persona de administración dice qué se oculta.',
  'Say whether it may be seen, or tells nothing.': 'Di si puede verse o si no revela nada.',
  'What tells whose it is?': '¿Qué revela de quién es?',
  'It tells whose it is': 'Revela de quién es',
  'It counts against nobody. Say where, and what; by the rule of the organization it is masked, judged openly, or handed back.':
    'No cuenta en contra de nadie. Di dónde y qué; según la regla de la organización se oculta, se evalúa abiertamente o se devuelve.',
  'In a text, the words that tell it: they are masked at once.': 'En un texto, las palabras que lo revelan: se ocultan enseguida.',
  'What is it?': '¿Qué es?',
  'Say what was seen: a name, a school, a face, a voice or something else.':
    'Di qué se vio: un nombre, una escuela, una cara, una voz u otra cosa.',
  'This work is not weighed blind, so nothing has to be masked.': 'Este trabajo no se evalúa a ciegas, así que no hay nada que ocultar.',
  'Mark or write the words that tell it, as they stand in the text: they are masked at once.':
    'Marca o escribe las palabras que lo revelan, tal como están en el texto: se ocultan enseguida.',
  'You have marked {most} places in this submission. Hand it back with a note instead.':
    'Marcaste {most} lugares en esta entrega. Mejor devuélvela con una nota.',
  'Private note': 'Nota privada',
  'For you alone: no earner, assessor, coach or admin ever reads it. It goes some months after the decision.':
    'Solo para ti: no la lee quien participa, ni quien evalúa, acompaña o administra. Se borra unos meses después de la decisión.',
  'This note was changed in another window': 'Esta nota se cambió en otra ventana',
  'Save the note': 'Guardar la nota',
  'Private notes of assessors, once what they are about is decided, withdrawn or given back':
    'Notas privadas de quien evalúa, cuando aquello de lo que tratan está decidido, dado de baja o devuelto',
  'The note is deleted. Scores, reasons and the decision stay.': 'La nota se borra. Las valoraciones, las razones y la decisión se quedan.',
  'It helped one person to weigh the work. An appeal comes within weeks, and rests on the reasons that were given.':
    'Ayudó a una persona a evaluar el trabajo. Una reclamación llega en unas semanas y se apoya en las razones que se dieron.',
  'This note is longer than we can keep. Please shorten it.': 'Esta nota es más larga de lo que podemos guardar. Acórtala, por favor.',
  'This note was changed in another window since. Both texts are kept: choose which one stays.':
    'Esta nota se cambió después en otra ventana. Se guardan los dos textos: elige cuál se queda.',
  'Please keep a phrase under 1,000 characters.': 'Que la frase no pase de 1000 caracteres, por favor.',
  'Please write the phrase.': 'Escribe la frase, por favor.',
  'You keep this phrase already.': 'Ya guardas esta frase.',
  'You keep {most} phrases, which is the most. Remove one first.': 'Guardas {most} frases, que es el máximo. Quita una primero.',
  'Put a phrase into “{field}”': 'Poner una frase en «{field}»',
  'Words of it': 'Palabras de ella',
  'Your phrases can’t be read just now. Try again when you are online.':
    'Tus frases no se pueden leer ahora. Inténtalo otra vez cuando tengas conexión.',
  'Your phrases are being read.': 'Se están leyendo tus frases.',
  '{count, plural, =0 {No phrase of yours says that.} one {# phrase} other {# phrases}}':
    '{count, plural, =0 {Ninguna frase tuya dice eso.} one {# frase} other {# frases}}',
  'Write and change your phrases': 'Escribir y cambiar tus frases',
  'Phrases are for who weighs work. An admin of your organization can make you an assessor.':
    'Las frases son para quien evalúa. La administración de tu organización puede darte esa función.',
  'This phrase is someone else’s, and only they see it.': 'Esta frase es de otra persona, y solo ella la ve.',
  'Removed.': 'Quitada.',
  'Your phrases': 'Tus frases',
  'Words that you write often. Beside the rubric, press i or the button to put one into a reason or a next step. Only you see them.':
    'Palabras que escribes a menudo. Junto a la rúbrica, pulsa i o el botón para poner una en una razón o en un próximo paso. Solo tú las ves.',
  'A new phrase': 'Una frase nueva',
  'No phrases yet': 'Todavía no hay frases',
  'Keep what you find yourself writing again: a way to begin, a question that helps, a next step that worked.':
    'Guarda lo que escribes una y otra vez: una manera de empezar, una pregunta que ayuda, un próximo paso que funcionó.',
  Phrase: 'Frase',
  'You were at it for {minutes, plural, one {# minute} other {# minutes}}. Only you see this, and what pays you.':
    'Le dedicaste {minutes, plural, one {# minuto} other {# minutos}}. Solo lo ves tú, y lo usa lo que te paga.',
  'This renews an award': 'Esto renueva un reconocimiento',
  'Only these parts are asked again, and by their rubric alone you weigh it. The rest was shown for the award that it renews.':
    'Solo estas partes se piden de nuevo, y solo con su rúbrica lo evalúas. Lo demás se mostró para el reconocimiento que renueva.',
  renewal: 'renovación',
}
