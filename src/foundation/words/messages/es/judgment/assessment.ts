import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/assessment`, by the English text of each message. */
export const assessment: Dictionary = {
  'An assessor took a submission': 'Se tomó una entrega para evaluarla',
  'A submission was released to the queue': 'Se devolvió una entrega a la lista',
  'A submission was decided': 'Se decidió una entrega',
  '{criterion}: {level}': '{criterion}: {level}',
  'Cited: {place}': 'Citado: {place}',
  '{title}: submission {code}': '{title}: entrega {code}',
  'Release this submission?': '¿Devolver esta entrega a la lista?',
  Release: 'Devolver a la lista',
  'It goes back to the queue for another assessor. What you scored is kept, should you take it again.':
    'Vuelve a la lista para que la evalúe otra persona. Lo que valoraste se guarda, por si la tomas otra vez.',
  Cancel: 'Cancelar',
  'Only assessors of the organization that offers this micro-credential can read this work.':
    'Solo quienes evalúan en la organización que ofrece esta microcredencial pueden leer este trabajo.',
  'This is your own work. Another assessor will take it.': 'Este es tu propio trabajo. Lo evaluará otra persona.',
  'Another assessor has taken this submission.': 'Otra persona ya tomó esta entrega.',
  'next criterion': 'criterio siguiente',
  'previous criterion': 'criterio anterior',
  'choose the level': 'elegir el nivel',
  'next piece of evidence; with Shift the one before': 'pieza de evidencia siguiente; con Mayús, la anterior',
  'cite what is in view: this moment, this piece, or the words you marked':
    'citar lo que se ve: este momento, esta pieza o las palabras que marcaste',
  'write the moment, page or words': 'escribir el momento, la página o las palabras',
  'write the reason': 'escribir la razón',
  'write the next step': 'escribir el próximo paso',
  'leave the field, so that the keys work again': 'salir del campo, para que las teclas vuelvan a funcionar',
  'show these keys': 'mostrar estas teclas',
  'They rest while you type in a field.': 'No actúan mientras escribes en un campo.',
  Keys: 'Teclas',
  'Use these keys': 'Usar estas teclas',
  'Shown in the submission of {day}. It stands and is not judged again.':
    'Quedó demostrado en la entrega del {day}. Se mantiene y no se evalúa de nuevo.',
  'Shown before. It stands and is not judged again.': 'Ya quedó demostrado. Se mantiene y no se evalúa de nuevo.',
  'Needs a reason': 'Falta una razón',
  'Cite a moment, page or quote': 'Cita un momento, una página o unas palabras',
  'Needs a next step': 'Falta un próximo paso',
  essential: 'esencial',
  'one of the others': 'uno de los demás',
  'No level yet': 'Sin nivel todavía',
  'Level of “{criterion}”': 'Nivel de “{criterion}”',
  Reason: 'Razón',
  Choose: 'Elegir',
  'Moment, page or words': 'Momento, página o palabras',
  'Cite what is in view': 'Citar lo que se ve',
  'Go there': 'Ir ahí',
  'Next step': 'Próximo paso',
  'Kind and precise: what is missing, and one thing to do about it.':
    'Con amabilidad y precisión: qué falta y una cosa que se puede hacer.',
  'Last time: {level}': 'La última vez: {level}',
  'The next step given last time': 'El próximo paso de la última vez',
  'a level': 'un nivel',
  'a reason': 'una razón',
  'a place in the evidence': 'un lugar en la evidencia',
  'a next step': 'un próximo paso',
  'Look over and decide': 'Revisar y decidir',
  'What comes of it': 'El resultado',
  'Not ready to decide yet': 'Todavía no se puede decidir',
  '<a>{name}</a> needs {needed}.': 'En <a>{name}</a> falta {needed}.',
  'By the rule of this micro-credential, this work has earned it. Deciding makes the award, and it is for good.':
    'Según la regla de esta microcredencial, este trabajo la ha conseguido. Al decidir se otorga el reconocimiento, y es definitivo.',
  'Not every criterion that counts is shown yet. The earner gets your next steps; what is shown stays shown.':
    'Todavía no están demostrados todos los criterios que cuentan. Quien participa recibe tus próximos pasos; lo demostrado se queda demostrado.',
  'A word to the earner': 'Unas palabras para quien participa',
  'It is read with your reasons. Your name is not shown.': 'Se lee junto con tus razones. Tu nombre no se muestra.',
  'Decide: earned': 'Decidir: conseguido',
  'Decide: keep working': 'Decidir: sigue trabajando',
  'What opens again': 'Lo que se vuelve a abrir',
  'A next step must be something that can be done. Tick every part in which it is; the others stay as they are.':
    'Un próximo paso debe ser algo que se pueda hacer. Marca todas las partes en las que se hace; las demás se quedan como están.',
  'Parts that open again for “{name}”': 'Partes que se vuelven a abrir por “{name}”',
  'Please keep the message under 4,000 characters.': 'El mensaje debe tener menos de 4,000 caracteres.',
  'Before you decide, some criteria need a little more.': 'Antes de decidir, a algunos criterios les falta un poco más.',
  'Your scores have changed since this page was shown, and so has what comes of them. Please look again.':
    'Tus valoraciones cambiaron desde que se mostró esta página, y también el resultado. Míralo otra vez.',
  'This micro-credential has no such requirement, so it can’t be opened again.':
    'Esta microcredencial no tiene ese requisito, así que no se puede volver a abrir.',
  'You decided on {day}.': 'Decidiste el {day}.',
  'The decision': 'La decisión',
  'Every criterion that counts is shown. The award is made and signed, and the earner is told.':
    'Todos los criterios que cuentan están demostrados. El reconocimiento ya se otorgó y se firmó, y se avisó a quien participa.',
  'The earner has the next steps below. Only what is not yet shown opens again; the rest stands.':
    'Quien participa tiene los próximos pasos de abajo. Solo se vuelve a abrir lo que todavía no está demostrado; lo demás se mantiene.',
  'Back to the queue': 'Volver a la lista',
  'What you wrote': 'Lo que escribiste',
  'To the earner': 'Para quien participa',
  '{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} submission': '{number, selectordinal, other {#.ª}} entrega',
  'Shown before; it stands.': 'Ya quedó demostrado; se mantiene.',
  'Why: {reason}': 'Por qué: {reason}',
  'Next step: {step}': 'Próximo paso: {step}',
  'Open again: {parts}': 'Se vuelve a abrir: {parts}',
  'Keep working: the next step for “{title}”': 'Sigue trabajando: el próximo paso para “{title}”',
  '{name}, an assessor has looked at your evidence for “{title}”. {shown, plural, =0 {} one {One criterion is shown, and it stays shown. } other {# criteria are shown, and they stay shown. }}{open, plural, one {One needs} other {# need}} more:':
    '{name}, ya se evaluó tu evidencia para “{title}”. {shown, plural, =0 {} one {Un criterio está demostrado, y así se queda. } other {# criterios están demostrados, y así se quedan. }}{open, plural, one {Falta algo más en un criterio:} other {Falta algo más en # criterios:}}',
  'Each leads to the place in your evidence that it speaks of. Work only on these, and hand in again when you are ready.':
    'Cada uno lleva al lugar de tu evidencia del que habla. Trabaja solo en estos y vuelve a entregar cuando quieras.',
  'See the next steps': 'Ver los próximos pasos',
  'This submission is already decided. Nothing was changed.': 'Esta entrega ya está decidida. No se cambió nada.',
  'You released this submission. Nothing was changed.': 'Devolviste esta entrega a la lista. No se cambió nada.',
  'The earner has taken this work back. There is nothing more to do here.':
    'Quien participa recuperó este trabajo. Aquí no queda nada por hacer.',
  'Open the next one': 'Abrir la siguiente',
  'Please keep the note under 600 characters.': 'La nota debe tener menos de 600 caracteres.',
  Rubric: 'Rúbrica',
  'These scores were changed in another window': 'Estas valoraciones se cambiaron en otra ventana',
  'Take what was saved there': 'Tomar lo que se guardó allí',
  '{scored} of {open} scored.': '{scored} de {open} valorados.',
  'As scored: earned.': 'Según tus valoraciones: conseguido.',
  'As scored: keep working.': 'Según tus valoraciones: sigue trabajando.',
  'Please keep this under 4,000 characters.': 'Escribe menos de 4,000 caracteres.',
  'A level is one of the four of the rubric.': 'El nivel es uno de los cuatro de la rúbrica.',
  'Name each criterion once.': 'Nombra cada criterio una sola vez.',
  'These scores were changed in another window since. That window has the newer ones.':
    'Estas valoraciones se cambiaron después en otra ventana. Allí están las más recientes.',
  'This rubric has no such criterion.': 'Esta rúbrica no tiene ese criterio.',
  '“{name}” was shown before and is not judged again.': '“{name}” ya quedó demostrado y no se evalúa de nuevo.',
  'The place cited is not in this submission.': 'El lugar citado no está en esta entrega.',
  blind: 'anónima',
  'An assessor finished, and another one is awaited': 'Una evaluación terminó y se espera otra',
  'An assessor opened their assessment again': 'Una evaluación terminada se abrió de nuevo',
  'they differ': 'difieren',
  'Look over and finish': 'Revisar y terminar',
  'How you see it': 'Cómo lo ves',
  'Finish my assessment': 'Terminar mi evaluación',
  'Earned, as you see it': 'Logrado, según lo ves',
  'Keep working, as you see it': 'Seguir trabajando, según lo ves',
  '{assessors, plural, =2 {Two} =3 {Three} =4 {Four} other {Five}} assessors weigh this work, and none sees what another makes of it. When all have finished, the rules of this micro-credential make the decision of it.':
    '{assessors, plural, =2 {Dos} =3 {Tres} =4 {Cuatro} other {Cinco}} personas valoran este trabajo y ninguna ve lo que opina otra. Cuando todas terminan, las reglas de esta microcredencial hacen de ello la decisión.',
  'Levels by assessor': 'Niveles por persona que evaluó',
  'Assessor {number}': 'Evaluación {number}',
  'Decided on {day}.': 'Decidido el {day}.',
  'How each of you saw it': 'Cómo lo vio cada persona',
  'To compare: nobody else is shown this.': 'Para comparar: no se muestra a nadie más.',
  'You finished on {day}.': 'Terminaste el {day}.',
  'What happens now': 'Qué pasa ahora',
  'The decision is still to come': 'La decisión aún está por llegar',
  'More than one assessor weighs this work. What was decided will stand here and among your decisions.':
    'Más de una persona valora este trabajo. Lo que se decida estará aquí y entre tus decisiones.',
  'Open my assessment again': 'Abrir de nuevo mi evaluación',
  'You have finished this assessment. Nothing was changed; you can open it again until the others finish.':
    'Ya terminaste esta evaluación. No se cambió nada; puedes abrirla de nuevo hasta que terminen las demás.',
  'What the others made of it': 'Cómo lo vieron las demás personas',
  'All assessors of this submission have finished, so yours stands as it is. Nothing was changed.':
    'Todas las evaluaciones de esta entrega han terminado, así que la tuya queda como está. No se cambió nada.',
  'You settle where the assessors differ': 'Tú resuelves donde difieren las evaluaciones',
  'They differ on {criteria}. Where they agree, what they gave stands here already; you may change it.':
    'Difieren en {criteria}. Donde coinciden, ya está aquí lo que dieron; puedes cambiarlo.',
  'They differ on whether it is earned. What they gave stands here; you may change all of it.':
    'Difieren en si está logrado. Aquí está lo que dieron; puedes cambiarlo todo.',
  'You decide, openly': 'Decides tú, abiertamente',
  'You saw the practice and know whose it is. Say of each criterion whether it is shown; the page, the record and the credential tell everyone that the coach decided.':
    'Viste la práctica y sabes de quién es. Di de cada criterio si se muestra; la página, el registro y la credencial dicen a todo el mundo que decidió quien acompaña.',
  'Please look at this again': 'Vuelve a mirar esto',
  'Who signs it off': 'Quien da el visto bueno',
  'Only coaches of the organization that offers this micro-credential can decide on this work.':
    'Solo quienes acompañan en la organización que ofrece esta microcredencial pueden decidir sobre este trabajo.',
  'This is your own work. Another coach decides on it.': 'Es tu propio trabajo. Decide otra persona que acompaña.',
  'An admin signs it off. What was decided will stand here and among your decisions.':
    'Alguien que administra da el visto bueno. Lo que se decida estará aquí y entre tus decisiones.',
  'Do you recognize who this is?': '¿Reconoce de quién es?',
  'Look at the evidence first: a face, a voice or a classroom may tell you. If you know the person, someone else weighs this work. That counts against nobody, and no work of theirs comes to you again.':
    'Mire primero las evidencias: una cara, una voz o un aula pueden decírselo. Si conoce a la persona, otra evalúa este trabajo. No cuenta en contra de nadie, y no le llegará ningún otro trabajo suyo.',
  'No, I don’t: score it': 'No: evaluarlo',
  'Yes, I know them: hand it back': 'Sí, la conozco: devolverlo',
  'An assessor said whether they know whose work it is': 'Quien evalúa dijo si sabe de quién es el trabajo',
  'Before you score, please say whether you recognize who this is. Nothing was changed.':
    'Antes de evaluar, diga si reconoce de quién es. No se ha cambiado nada.',
  'I don’t have the time by then': 'No tengo tiempo hasta entonces',
  'It is outside my field': 'No es de mi campo',
  'I don’t understand its language well enough': 'No entiendo lo bastante su idioma',
  'Something in it can’t be seen or heard': 'Algo no se puede ver u oír',
  'A word to the district': 'Unas palabras para el distrito',
  'Only its admins read it.': 'Solo las lee su administración.',
  'You recognize the person after all? Then it counts against nobody, and no work of theirs comes to you again.':
    '¿Al final reconoce a la persona? Entonces no cuenta en contra de nadie, y no le llegará ningún otro trabajo suyo.',
  'I know who this is': 'Sé de quién es',
  'Please say yes or no.': 'Diga sí o no.',
  'This work is not weighed blind, so nobody is asked whose it is.':
    'Este trabajo no se evalúa a ciegas, así que a nadie se le pregunta de quién es.',
  'A submission was given to an assessor': 'Se asignó una entrega a quien evalúa',
  'An assessor said what they want to be given': 'Quien evalúa dijo qué quiere recibir',
  'How submissions are handed out was set': 'Se fijó cómo se reparten las entregas',
  'What was agreed': 'Lo que se acordó',
  'This was an anchor: a sample whose levels were agreed before. Nobody waits for it, and only you see how you compare.':
    'Esto era un trabajo de referencia: una muestra cuyos niveles ya estaban acordados. Nadie espera por él, y solo tú ves cómo te comparas.',
  'Your levels beside those that were agreed. Read why where they differ.':
    'Tus niveles junto a los acordados. Lee por qué donde difieren.',
  'In short': 'En breve',
  '{exact} of {count} as agreed': '{exact} de {count} como se acordó',
  '{crossed, plural, =0 {No essential criterion lies on the other side of the line between shown and not yet shown.} one {One essential criterion lies on the other side of the line between shown and not yet shown.} other {# essential criteria lie on the other side of the line between shown and not yet shown.}}':
    '{crossed, plural, =0 {Ningún criterio esencial queda al otro lado de la línea entre demostrado y aún no demostrado.} one {Un criterio esencial queda al otro lado de la línea entre demostrado y aún no demostrado.} other {# criterios esenciales quedan al otro lado de la línea entre demostrado y aún no demostrado.}}',
  'Back to calibration': 'Volver a la calibración',
  'Criterion by criterion': 'Criterio por criterio',
  'as agreed': 'como se acordó',
  'no level': 'sin nivel',
  '{apart, plural, one {# level} other {# levels}} {way, select, kinder {kinder} other {stricter}}':
    '{apart, plural, one {# nivel} other {# niveles}} {way, select, kinder {más generoso} other {más exigente}}',
  'Agreed: {level}': 'Acordado: {level}',
  'You: {level}': 'Tú: {level}',
  'This is an anchor, so nobody waits for it. When you have finished, you read what was agreed and why.':
    'Esto es un trabajo de referencia, así que nadie espera por él. Cuando termines, leerás qué se acordó y por qué.',
  'An anchor: nobody waits for it. Weigh it as you weigh everything.':
    'Un trabajo de referencia: nadie espera por él. Evalúalo como evalúas todo.',
  'Marked, and masked in what assessors see.': 'Marcado, y oculto en lo que ve quien evalúa.',
  'Marked. A masked copy is asked for.': 'Marcado. Se pide una copia con eso oculto.',
  'Marked. It is judged openly, and the record says so.': 'Marcado. Se evalúa abiertamente, y así consta.',
  'put in a phrase of yours, where you wrote last': 'poner una frase tuya donde escribiste por última vez',
  'write the private note': 'escribir la nota privada',
  'mark that what is in view tells whose it is': 'marcar que lo que se ve revela de quién es',
  'Put in a phrase': 'Poner una frase',
  'Something in it told whose it was, and it was judged openly. The record says so.':
    'Algo revelaba de quién era, y se evaluó abiertamente. Así consta.',
  'judged openly': 'evaluación abierta',
  'If you think that something was overlooked, you can ask for a second look until {day, date, long}. An assessor who saw none of it before takes it.':
    'Si crees que algo se pasó por alto, puedes pedir una segunda mirada hasta el {day, date, long}. La hace alguien que evalúa y no vio nada de ello antes.',
  'An appeal: look at it afresh': 'Una apelación: míralo de nuevo',
  'You saw none of this work before. Weigh what is open as you see it now: what others gave is not shown to you, and what is shown already stays.':
    'Antes no viste nada de este trabajo. Evalúa lo que está abierto como lo ves ahora: no se te muestra lo que dieron otras personas, y lo que ya está demostrado se queda.',
  'You saw none of this work before. Read the evidence, why the award was taken back, and what its earner says.':
    'Antes no viste nada de este trabajo. Lee la evidencia, por qué se retiró el reconocimiento y qué dice quien lo consiguió.',
  'If these words tell you who it is, say so and hand it back.': 'Si por estas palabras sabes quién es, dilo y devuélvela.',
  'Why the award was taken back': 'Por qué se retiró el reconocimiento',
  'This is an appeal. It is decided on its own page, with a reason for the earner. Nothing was changed.':
    'Esto es una apelación. Se decide en su propia página, con un motivo para quien participa. No se cambió nada.',
}
