import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/appeals`, by the English text of each message. */
export const appeals: Dictionary = {
  'Submission {code}': 'Entrega {code}',
  'Your scores': 'Tus valoraciones',
  'Back to the scores': 'Volver a las valoraciones',
  'This page is for assessors. An admin of your organization can make you one.':
    'Esta página es para quienes evalúan. Quien administra tu organización puede darte esa función.',
  Open: 'Abrir',
  late: 'atrasada',
  today: 'hoy',
  'What the earner reads': 'Lo que lee quien lo entregó',
  'This person does not assess for this organization. Choose another one.': 'Esta persona no evalúa para esta organización. Elija a otra.',
  'This micro-credential asks its assessors to calibrate first. Nothing was taken; begin at “Calibration”.':
    'Esta microcredencial pide que quienes evalúan se calibren primero. No se tomó nada; empieza en «Calibración».',
  'This micro-credential asks its assessors to calibrate first, and this assessor has not yet.':
    'Esta microcredencial pide que quienes evalúan se calibren primero, y esta persona aún no lo ha hecho.',
  'All appeals': 'Todas las apelaciones',
  'Only who saw none of the work may hear an appeal: not who weighed, checked, signed off or coached it, nor who took the award back.':
    'Solo puede ver una apelación quien no vio nada del trabajo: no quien lo evaluó, revisó, dio el visto bueno o acompañó, ni quien retiró el reconocimiento.',
  'Which appeals': 'Qué apelaciones',
  Ended: 'Terminadas',
  'No appeal is open': 'No hay ninguna apelación abierta',
  'No appeal has ended yet': 'Todavía no ha terminado ninguna apelación',
  'What earners appeal against appears here, the earliest due date first.': 'Aquí aparece contra qué se apela, primero lo que vence antes.',
  'Open appeals, by due date': 'Apelaciones abiertas, por fecha límite',
  'Appeals that ended, the last first': 'Apelaciones terminadas, la última primero',
  'Submission {code} · {against} · appealed on <a></a>': 'Entrega {code} · {against} · apelada el <a></a>',
  'to be decided by <a></a>': 'se decide a más tardar el <a></a>',
  'ended on <a></a>': 'terminó el <a></a>',
  '{name} hears it': 'La ve {name}',
  'Nobody hears it yet: give it to somebody': 'Nadie la ve todavía: dásela a alguien',
  'Who hears it': 'Quién la ve',
  'Choose…': 'Elige…',
  'Give it to them': 'Dársela',
  withdrawn: 'retirada',
  'it stands': 'se mantiene',
  'Given. They are told now.': 'Dada. Se le avisa ahora.',
  'Take it from {name}': 'Quitársela a {name}',
  'Take it from {name}, so that somebody else can hear it?': '¿Quitársela a {name}, para que otra persona pueda verla?',
  'It is free again: you can give it to somebody else.': 'Está libre de nuevo: puedes dársela a otra persona.',
  'Nobody hears this appeal at the moment. Nothing was changed; you can give it to somebody.':
    'Nadie ve esta apelación en este momento. No se cambió nada; puedes dársela a alguien.',
  'An appeal was taken from the assessor who was to hear it': 'Se quitó una apelación a quien debía verla',
  'against “keep working”': 'contra «sigue trabajando»',
  'against taking an award back': 'contra la retirada de un reconocimiento',
  'An earner appealed': 'Alguien apeló',
  'An earner withdrew an appeal': 'Alguien retiró su apelación',
  'An assessor took an appeal to hear': 'Alguien que evalúa tomó una apelación',
  'An appeal was given to an assessor': 'Se dio una apelación a alguien que evalúa',
  'An appeal was decided': 'Se decidió una apelación',
  'Your appeal: “{title}”': 'Tu apelación: «{title}»',
  '{name}, your appeal about “{title}” has arrived. An assessor who saw none of it before looks at it afresh.':
    '{name}, ha llegado tu apelación sobre «{title}». La mira de nuevo alguien que evalúa y que antes no vio nada de ello.',
  'It is decided by {day, date, long}. Until then you can withdraw it; nothing can get worse by it.':
    'Se decide a más tardar el {day, date, long}. Hasta entonces puedes retirarla; nada puede empeorar por ella.',
  'It was wrong to take your award “{title}” back. It counts again, and so does what it brought you.':
    'Fue un error retirar tu reconocimiento «{title}». Vuelve a contar, y también lo que te dio.',
  'It stands that your award “{title}” was taken back.': 'Se mantiene que tu reconocimiento «{title}» fue retirado.',
  'The decision on “{title}” stands: keep working. What is shown already stays shown.':
    'La decisión sobre «{title}» se mantiene: sigue trabajando. Lo que ya está demostrado sigue demostrado.',
  'The decision on “{title}” is changed: you have earned it. The award comes with an e-mail of its own.':
    'La decisión sobre «{title}» cambia: lo conseguiste. El reconocimiento llega con su propio correo.',
  'The decision on “{title}” is changed: more of it is shown than was said before, and less is still open.':
    'La decisión sobre «{title}» cambia: hay más demostrado de lo que se dijo antes, y queda menos por demostrar.',
  'Your appeal is decided: “{title}”': 'Tu apelación está decidida: «{title}»',
  '{name}, an assessor who saw none of it before has looked at your appeal.':
    '{name}, alguien que evalúa y que antes no vio nada de ello ha mirado tu apelación.',
  'The reason: {reason}': 'El motivo: {reason}',
  'This is final. Everything that was decided before stays there to read.':
    'Es definitivo. Todo lo que se decidió antes se puede seguir leyendo.',
  'See what was decided': 'Ver qué se decidió',
  'A second look': 'Una segunda mirada',
  'Who thinks that a decision is wrong can appeal. An assessor who saw none of the work before looks at it afresh.':
    'Si alguien cree que una decisión es equivocada, puede apelar. La mira de nuevo alguien que evalúa y que antes no vio nada del trabajo.',
  'Your appeal is being looked at': 'Se está mirando tu apelación',
  'You appealed on {filed}. It is decided by {due}.': 'Apelaste el {filed}. Se decide a más tardar el {due}.',
  'Withdraw the appeal?': '¿Retirar la apelación?',
  'You can withdraw it until it is decided. Then what it is against stands, and it can’t be appealed against again.':
    'Puedes retirarla hasta que se decida. Entonces se mantiene aquello contra lo que va, y no se puede apelar otra vez.',
  'Withdraw the appeal': 'Retirar la apelación',
  'Appeal against the decision': 'Apelar contra la decisión',
  'Appeal against taking the award back': 'Apelar contra la retirada del reconocimiento',
  'You can appeal until {day}': 'Puedes apelar hasta el {day}',
  'What is not shown yet is weighed afresh, on the evidence that you handed in then. What is shown already stays.':
    'Lo que todavía no está demostrado se evalúa de nuevo, con la evidencia que entregaste entonces. Lo que ya está demostrado se queda.',
  'Somebody reads the evidence and the reason that was given, and says whether it stands.':
    'Alguien lee la evidencia y el motivo que se dio, y dice si se mantiene.',
  'It is decided within {days} working days, and the decision is final. It can’t get worse by it.':
    'Se decide en {days} días laborables, y la decisión es definitiva. No puede empeorar por ello.',
  'Until then you can’t hand in again; you can go on collecting.': 'Hasta entonces no puedes volver a entregar; puedes seguir reuniendo.',
  'Against each decision you can appeal once.': 'Contra cada decisión puedes apelar una vez.',
  'Weighed afresh': 'Se evalúa de nuevo',
  'Why {organization} took it back': 'Por qué lo retiró {organization}',
  'What was overlooked, or what you see differently, and where in the evidence it is. Who looks at it must not know who you are: leave out names, your school, and who decided.':
    'Qué se pasó por alto, o qué ves de otra manera, y en qué lugar de la evidencia está. Quien la mira no debe saber quién eres: no escribas nombres, ni tu escuela, ni quién decidió.',
  'What was overlooked, or what you see differently, and where in the evidence it is.':
    'Qué se pasó por alto, o qué ves de otra manera, y en qué lugar de la evidencia está.',
  'Leave it as it is': 'Dejarlo como está',
  'You have appealed against this. Against each decision that can be done once.':
    'Ya apelaste contra esto. Contra cada decisión se puede hacer una vez.',
  'An appeal was possible until {day}.': 'Se podía apelar hasta el {day}.',
  'There is nothing to appeal against now. You can appeal against a decision to keep working on what you handed in last, and against an award being taken back.':
    'Ahora no hay nada contra lo que apelar. Puedes apelar contra la decisión de seguir trabajando en lo último que entregaste, y contra la retirada de un reconocimiento.',
  'What became of your appeals': 'Qué fue de tus apelaciones',
  'Your appeal has arrived. An e-mail confirms it.': 'Tu apelación ha llegado. Un correo lo confirma.',
  'The appeal is withdrawn.': 'La apelación está retirada.',
  'Against a decision to keep working': 'Contra una decisión de seguir trabajando',
  'Against taking the award back': 'Contra la retirada del reconocimiento',
  'Who looked at it': 'Quien la miró',
  'This is someone else’s work, and only they can appeal.': 'Este trabajo es de otra persona, y solo ella puede apelar.',
  'Only assessors of the organization that offers this micro-credential hear its appeals.':
    'Solo quienes evalúan para la organización que ofrece esta microcredencial ven sus apelaciones.',
  'This is your own appeal. Another assessor hears it.': 'Esta apelación es tuya. La ve otra persona que evalúa.',
  'Only admins of this organization give out its appeals.': 'Solo la administración de esta organización reparte sus apelaciones.',
  'This is your own appeal. Another admin gives it out.': 'Esta apelación es tuya. La reparte otra persona de la administración.',
  Appeals: 'Apelaciones',
  'A second look, by somebody who saw none of the work before. Here are those that you may hear.':
    'Una segunda mirada, de alguien que antes no vio nada del trabajo. Aquí están las que puedes ver tú.',
  'You hear': 'Las que ves tú',
  'Appeals that you hear': 'Apelaciones que ves tú',
  'Submission {code} · {against} · decided by <a></a>': 'Entrega {code} · {against} · se decide a más tardar el <a></a>',
  'No appeal waits for you': 'No te espera ninguna apelación',
  'Appeals about work that you had a part in never appear here: others hear those.':
    'Aquí nunca aparecen apelaciones sobre trabajo en el que tuviste parte: esas las ven otras personas.',
  'Appeals that wait, by due date': 'Apelaciones que esperan, por fecha límite',
  'Submission {code} · {against} · appealed on <a></a> · decided by <b></b>':
    'Entrega {code} · {against} · apelada el <a></a> · se decide a más tardar el <b></b>',
  'Hear it: {title}, {code}': 'Verla: {title}, {code}',
  'To hear': 'Por ver',
  Heard: 'Vistas',
  'You have heard no appeal yet': 'Todavía no has visto ninguna apelación',
  'What you decide on an appeal can be read here afterwards, with your reason.':
    'Lo que decides sobre una apelación se puede leer aquí después, con tu razón.',
  'Appeals that you heard, the last first': 'Apelaciones que viste, primero la última',
  'Submission {code} · {against} · decided on <a></a>': 'Entrega {code} · {against} · decidida el <a></a>',
  'Hear it': 'Verla',
  'Decided. The earner is told now.': 'Decidida. Se avisa ahora a quien participa.',
  'Released: somebody else can hear it now.': 'Devuelta: ahora puede verla otra persona.',
  'Say whether it stands.': 'Di si se mantiene.',
  'Please keep the reason under 4,000 characters.': 'El motivo no debe pasar de 4,000 caracteres.',
  'Tell the earner in a sentence or two why.': 'Explica en una o dos frases por qué.',
  'This is no appeal. Nothing was changed.': 'Esto no es una apelación. No se cambió nada.',
  'Say whether it stands that the award was taken back.': 'Di si se mantiene que se retirara el reconocimiento.',
  'Say in a sentence or two what was overlooked, or what you see differently.':
    'Di en una o dos frases qué se pasó por alto, o qué ves de otra manera.',
  'You have appealed already, and somebody looks at it. There is nothing more to do.':
    'Ya apelaste, y alguien lo está mirando. No hay nada más que hacer.',
  'There is nothing here to appeal against. An appeal is against a decision to keep working on what you handed in last, or against an award being taken back; what was decided on an appeal is final.':
    'Aquí no hay nada contra lo que apelar. Se apela contra la decisión de seguir trabajando en lo último que entregaste, o contra la retirada de un reconocimiento; lo que se decide en una apelación es definitivo.',
  'You have appealed against this before. Against each decision that can be done once.':
    'Ya apelaste contra esto antes. Contra cada decisión se puede hacer una vez.',
  'An appeal against this was possible until {day, date, long}. Your text is kept here.':
    'Se podía apelar contra esto hasta el {day, date, long}. Tu texto se queda aquí.',
  'Choose who hears it.': 'Elige quién la ve.',
  'This is their own appeal. Choose another one.': 'Esa apelación es suya. Elige a otra persona.',
  'Another assessor hears this appeal already. Nothing was changed.': 'Otra persona que evalúa ya ve esta apelación. No se cambió nada.',
  'Decide the appeal': 'Decidir la apelación',
  'The appeal is decided': 'La apelación está decidida',
  'It changes: earned': 'Cambia: conseguido',
  'It changes: more is shown, and some is still open': 'Cambia: hay más demostrado, y algo queda abierto',
  'It stands: keep working': 'Se mantiene: sigue trabajando',
  'By the rule of this micro-credential, with what was shown before, this work has earned it. The award is made with your decision.':
    'Según la regla de esta microcredencial, y con lo que ya estaba demostrado, este trabajo la consigue. El reconocimiento se crea con tu decisión.',
  'What you find shown stays shown. The earner goes on with what is still open.':
    'Lo que ves demostrado queda demostrado. Quien participa sigue con lo que queda abierto.',
  'You find nothing shown that was not before, so the decision stays as it was.':
    'No ves demostrado nada que no lo estuviera, así que la decisión queda como estaba.',
  'Decide: it changes': 'Decidir: cambia',
  'Decide: it stands': 'Decidir: se mantiene',
  'Was it right to take the award back?': '¿Fue correcto retirar el reconocimiento?',
  'It stands': 'Se mantiene',
  'The award stays taken back.': 'El reconocimiento sigue retirado.',
  'It was wrong': 'Fue un error',
  'The award counts again, everywhere it is checked, and what it brought comes back.':
    'El reconocimiento vuelve a contar donde se verifique, y vuelve lo que dio.',
  'Why, for the earner': 'Por qué, para quien participa',
  'What you saw in the evidence, and what you make of what they say. Your name is not shown. This decision is final.':
    'Qué viste en la evidencia y qué piensas de lo que dice. Tu nombre no se muestra. Esta decisión es definitiva.',
  'You changed it': 'La cambiaste',
  'You found that it stands': 'Decidiste que se mantiene',
  'Decided on {day}. The earner was told, with your reason.': 'Decidida el {day}. Se avisó a quien participa, con tu motivo.',
  'Back to the appeals': 'Volver a las apelaciones',
  'You weighed this work before, so somebody who saw none of it hears the appeal.':
    'Ya evaluaste este trabajo, así que ve la apelación alguien que no vio nada de él.',
  'You looked whether everything is there in this work, so somebody else hears the appeal.':
    'Miraste si estaba todo en este trabajo, así que ve la apelación otra persona.',
  'You signed off what this is against, or sent it back, so somebody else hears the appeal.':
    'Diste el visto bueno a lo que se apela, o lo devolviste, así que ve la apelación otra persona.',
  'You coached this work, so somebody else hears the appeal.': 'Acompañaste este trabajo, así que ve la apelación otra persona.',
  'You were asked to sign some of this work, so somebody else hears the appeal.':
    'Se te pidió firmar una parte de este trabajo, así que ve la apelación otra persona.',
  'You took this award back, so somebody else hears the appeal.': 'Retiraste este reconocimiento, así que ve la apelación otra persona.',
  'This assessor weighed the work before. Choose somebody who saw none of it.':
    'Esta persona ya evaluó el trabajo. Elige a alguien que no haya visto nada de él.',
  'This assessor looked whether everything is there in it. Choose somebody else.': 'Esta persona miró si estaba todo. Elige a otra.',
  'This assessor signed off what it is against, or sent it back. Choose somebody else.':
    'Esta persona dio el visto bueno a lo que se apela, o lo devolvió. Elige a otra.',
  'This assessor coached the work. Choose somebody else.': 'Esta persona acompañó el trabajo. Elige a otra.',
  'This assessor was asked to sign some of the work. Choose somebody else.':
    'A esta persona se le pidió firmar una parte del trabajo. Elige a otra.',
  'This assessor took the award back. Choose somebody else.': 'Esta persona retiró el reconocimiento. Elige a otra.',
  'This appeal was withdrawn. Nothing was changed.': 'Esta apelación se retiró. No se cambió nada.',
  'This appeal is already decided. Nothing was changed.': 'Esta apelación ya está decidida. No se cambió nada.',
  'This assessor is on probation. Choose somebody who is past it.':
    'Esta persona está en periodo de prueba. Elige a alguien que ya lo haya pasado.',
  'You are on probation as an assessor, so somebody who is past it hears the appeal.':
    'Estás en periodo de prueba, así que ve la apelación alguien que ya lo ha pasado.',
}
