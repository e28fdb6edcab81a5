import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/trial`, by the English text of each message. */
export const trial: Dictionary = {
  'Five people at most.': 'Cinco personas como máximo.',
  'Only people of your organization can be invited.': 'Solo se puede invitar a personas de su organización.',
  'Five people are invited to this trial already. That is enough to learn from.':
    'Ya hay cinco personas invitadas a esta prueba. Con eso basta para aprender.',
  'Nothing is asked for in this draft yet, so there is nothing to try.': 'Este borrador aún no pide nada, así que no hay nada que probar.',
  'Choose a day from today on, within the next three months.': 'Elija un día desde hoy, dentro de los próximos tres meses.',
  'A trial of this draft is open already. Invite people to that one, or end it first.':
    'Ya hay una prueba abierta de este borrador. Invite a esa, o ciérrela antes.',
  'What they found': 'Lo que encontraron',
  'Said without names, and in another order for each part.': 'Dicho sin nombres, y en otro orden para cada parte.',
  'Said without names, and in another order for each part. The whole took about {hours, number} hours, in the middle.':
    'Dicho sin nombres, y en otro orden para cada parte. El conjunto llevó unas {hours, number} horas, en el medio.',
  'Nobody has said anything of it yet.': 'Nadie ha dicho nada de ella todavía.',
  'Clear to {yes, number}, partly to {partly, number}, not to {no, number}.':
    'Clara para {yes, number}, en parte para {partly, number}, no para {no, number}.',
  'Possible for {yes, number}, partly for {partly, number}, not for {no, number}.':
    'Posible para {yes, number}, en parte para {partly, number}, no para {no, number}.',
  'It took {most, plural, one {# minute} other {# minutes}}.': 'Llevó {most, plural, one {# minuto} other {# minutos}}.',
  'It took {least, number} to {most, number} minutes, {middle, number} in the middle.':
    'Llevó de {least, number} a {most, number} minutos, {middle, number} en el medio.',
  'Nobody else of your organization has this name.': 'Nadie más de su organización tiene este nombre.',
  'Whom to invite': 'A quién invitar',
  'Best somebody who would earn it, and has not seen it yet.': 'Mejor alguien que la conseguiría y aún no la ha visto.',
  'To do what': 'Para hacer qué',
  'Go through the draft': 'Recorrer el borrador',
  'Try the rubric on what others write': 'Probar la rúbrica con lo que otros escriben',
  'Without names. It decides nothing; you see the levels and what the rubric left open.':
    'Sin nombres. No decide nada; usted ve los niveles y lo que la rúbrica dejó abierto.',
  'What you would like to know': 'Qué le gustaría saber',
  'Begin the trial': 'Empezar la prueba',
  'This trial is over: its day has passed, its author ended it, or the draft was published or discarded.':
    'Esta prueba terminó: pasó su día, su autor la cerró, o el borrador se publicó o se descartó.',
  'Drafts to try': 'Borradores por probar',
  'Colleagues ask you to go through these before they are published. Nothing of it counts, and no award comes of it.':
    'Colegas le piden recorrer estos antes de publicarlos. Nada de ello cuenta, y no da ninguna credencial.',
  'No trial waits for you': 'Ninguna prueba le espera',
  'When a colleague invites you to try a draft, it appears here.': 'Cuando un colega le invita a probar un borrador, aparece aquí.',
  'Drafts to try, the newest first': 'Borradores por probar, primero el más reciente',
  '{organizationName} · until <a></a>': '{organizationName} · hasta el <a></a>',
  'Try the rubric': 'Probar la rúbrica',
  'To try': 'Por probar',
  'You left the trial, and what you wrote in it is gone.': 'Salió de la prueba, y lo que escribió en ella se borró.',
  'A trial of a draft began': 'Empezó la prueba de un borrador',
  'Someone was invited to try a draft': 'Se invitó a alguien a probar un borrador',
  'A trial of a draft was ended': 'Se cerró la prueba de un borrador',
  'Someone went through a draft on trial': 'Alguien recorrió un borrador en prueba',
  'Someone left a trial of a draft': 'Alguien salió de la prueba de un borrador',
  'Trials of drafts: what colleagues wrote to try a part, and what they said of it, counted from the end of the trial':
    'Pruebas de borradores: lo que escribieron colegas para probar una parte y lo que dijeron de ella, desde el final de la prueba',
  'All of it is deleted. What its author changed in the draft stays.':
    'Todo se borra. Lo que cambió en el borrador quien lo escribe se queda.',
  'It is of use while the draft is written. Nobody’s practice is kept for anything else.':
    'Sirve mientras se escribe el borrador. La práctica de nadie se guarda para otra cosa.',
  'Up to five colleagues go through the draft before it is published, and say of each part whether it is clear, possible, and how long it took. It counts nowhere, and no award comes of it.':
    'Hasta cinco colegas recorren el borrador antes de publicarlo y dicen de cada parte si es clara, si es posible y cuánto tardaron. No cuenta en ningún lugar, y no da ninguna credencial.',
  'The trial goes on': 'La prueba sigue',
  'The last trial': 'La última prueba',
  'Until <a></a>.': 'Hasta el <a></a>.',
  'It was open until <a></a>.': 'Estuvo abierta hasta el <a></a>.',
  'Who is invited': 'A quién se invitó',
  'tries the rubric on what others write': 'prueba la rúbrica con lo que otros escriben',
  'goes through the draft': 'recorre el borrador',
  'Has gone through it': 'Ya lo recorrió',
  'End the trial now? Nobody can write in it any more.': '¿Cerrar la prueba ahora? Ya nadie podrá escribir en ella.',
  'End the trial': 'Cerrar la prueba',
  'Invite one more': 'Invitar a una persona más',
  'Begin a trial': 'Empezar una prueba',
  Partly: 'En parte',
  'Part {number} of {of}': 'Parte {number} de {of}',
  'Try it: what you would write or show': 'Pruébelo: qué escribiría o mostraría',
  'As much as it takes to see whether it works. Name no student. Files are not taken here: describe them, or give a link.':
    'Lo que haga falta para ver si funciona. No nombre a ningún estudiante. Aquí no se aceptan archivos: descríbalos o ponga un enlace.',
  'Link to something you made': 'Enlace a algo que hizo',
  'Is it clear what is asked for?': '¿Es claro lo que se pide?',
  'Could you do it in your own practice?': '¿Podría hacerlo en su propia práctica?',
  'How long it took, or would take you': 'Cuánto tardó, o tardaría',
  minutes: 'minutos',
  'What would make it clearer or better': 'Qué lo haría más claro o mejor',
  'Its author reads this, without your name.': 'Lo lee quien escribe el borrador, sin su nombre.',
  'Save this part': 'Guardar esta parte',
  'Saved <a></a>': 'Guardado a las <a></a>',
  'Only people who are invited to this trial, and still belong to the organization, can do that.':
    'Solo pueden hacerlo las personas invitadas a esta prueba que siguen en la organización.',
  'Please shorten this to 20,000 characters.': 'Acórtelo a 20 000 caracteres, por favor.',
  'That is more than a hundred hours.': 'Son más de cien horas.',
  'Not less than none.': 'No menos que cero.',
  'Say something of at least one part first.': 'Diga antes algo de al menos una parte.',
  'Try “{title}”': 'Probar «{title}»',
  'This is a trial': 'Esto es una prueba',
  'The draft of {organizationName} is not published yet. Nothing of what you do here counts anywhere, and no award comes of it. Its author reads what you say of each part, without your name; what you write to try a part, only you and who tries the rubric on it see. All of it is deleted some time after.':
    'El borrador de {organizationName} aún no se ha publicado. Nada de lo que haga aquí cuenta en ningún lugar, y no da ninguna credencial. Quien lo escribe lee lo que usted dice de cada parte, sin su nombre; lo que escribe para probar una parte solo lo ven usted y quien prueba con ello la rúbrica. Todo se borra algún tiempo después.',
  'You can write until <a></a>.': 'Puede escribir hasta el <a></a>.',
  'This trial is over. Thank you.': 'Esta prueba terminó. Gracias.',
  'When you are done': 'Cuando termine',
  'You said that you have gone through it. You can still change what you wrote.':
    'Dijo que ya lo recorrió. Aún puede cambiar lo que escribió.',
  'I have gone through it': 'Ya lo recorrí',
  'Leave the trial? What you wrote in it is deleted now.': '¿Salir de la prueba? Lo que escribió en ella se borra ahora.',
  'Leave the trial': 'Salir de la prueba',
  'Thank you. The author of the draft is told that somebody has gone through it.':
    'Gracias. Se avisa a quien escribe el borrador de que alguien lo recorrió.',
  'Choose a level.': 'Elija un nivel.',
  'This criterion is not in the draft any more. Please look once more.':
    'Este criterio ya no está en el borrador. Mírelo otra vez, por favor.',
  'Nobody has written anything yet. Once somebody has, you can try the rubric on it here.':
    'Nadie ha escrito nada todavía. Cuando alguien lo haga, podrá probar aquí la rúbrica.',
  'Work {number}': 'Trabajo {number}',
  'What the rubric left open': 'Lo que la rúbrica dejó abierto',
}
