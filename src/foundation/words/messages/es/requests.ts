import type { Dictionary } from '../../format.ts'

/** The Spanish of requests, approvals and contracts in `src/recognition`, and what a copy of one’s data says of them. */
export const requests: Dictionary = {
  'Not given yet: it was asked for on {on}, and nobody has decided.': 'Aún no se da: se pidió el {on} y nadie ha decidido.',
  'Not given: what was asked on {on} was refused.': 'No se da: lo que se pidió el {on} se rechazó.',
  'It was asked for late, on {on}, and counts all the same.': 'Se pidió tarde, el {on}, y cuenta de todos modos.',
  'Not given, because somebody whose approval it needs refused it.': 'No se da, porque alguien cuya aprobación hace falta lo rechazó.',
  Nobody: 'Nadie',
  'A principal of their school': 'Una dirección de su escuela',
  'By role': 'Por función',
  'An admin': 'Administración',
  'It has to be agreed to before the work begins': 'Hace falta un acuerdo antes de empezar el trabajo',
  'Earners ask on the page of the micro-credential, and you decide.':
    'Quien lo cursa lo pide en la página de la microcredencial, y tú decides.',
  'It has to be asked for within so many days of the award': 'Hay que pedirlo en tantos días desde el reconocimiento',
  'Empty where it comes by itself. They are reminded before the days end.':
    'Vacío donde llega por sí solo. Se les recuerda antes de que acabe el plazo.',
  'Who approves each line before it is paid': 'Quién aprueba cada línea antes de pagarla',
  'One after the other. Nobody approves what pays themselves.': 'Una persona tras otra. Nadie aprueba lo que se le paga a sí mismo.',
  'This person does not belong to your organization, or not any more. Choose somebody else.':
    'Esta persona no es de tu organización, o ya no. Elige a otra.',
  'Your organization has no such group of contracts. Choose among those that it has.':
    'Tu organización no tiene ese grupo de contratos. Elige entre los que tiene.',
  Contracts: 'Contratos',
  'Who agrees': 'Quién lo acuerda',
  'Only for people whose contract is {groups}.': 'Solo para quien tiene contrato {groups}.',
  'Somebody has to agree before: who earns it asks no later than the day on which the work begins.':
    'Hace falta un acuerdo previo: quien lo cursa lo pide a más tardar el día en que empieza el trabajo.',
  '{days, plural, one {It has to be asked for within # day of the award.} other {It has to be asked for within # days of the award.}}':
    '{days, plural, one {Hay que pedirlo en # día desde el reconocimiento.} other {Hay que pedirlo en # días desde el reconocimiento.}}',
  'a principal of their school': 'una dirección de su escuela',
  'an admin': 'administración',
  'somebody who is not here any more': 'alguien que ya no está aquí',
  'Each line waits until it is approved by {who}.': 'Cada línea espera a que la apruebe {who}.',
  'Each line waits until it is approved, one after the other, by {who}.': 'Cada línea espera a que la aprueben, por este orden, {who}.',
  'It was asked for before the work began, and agreed to.': 'Se pidió antes de empezar el trabajo, y se acordó.',
  'Awarded on {day}, it has to be asked for by {until}.': 'Otorgado el {day}, hay que pedirlo a más tardar el {until}.',
  'There is no such group of contracts.': 'No existe ese grupo de contratos.',
  'There is no such line, or nobody has to approve it.': 'No existe esa línea, o nadie tiene que aprobarla.',
  'There is no such substitute.': 'No existe esa suplencia.',
  'A group of contracts was added': 'Se agregó un grupo de contratos',
  'A group of contracts was given another name': 'Un grupo de contratos recibió otro nombre',
  'A group of contracts was retired, or brought back': 'Un grupo de contratos se retiró, o volvió',
  'It was said by which contract a member works': 'Se indicó con qué contrato trabaja una persona',
  'Only admins and HR of this organization say who works by which contract.':
    'Solo administración y recursos humanos de esta organización dicen quién trabaja con qué contrato.',
  'Only admins and HR of an organization say who works by which contract.':
    'Solo administración y recursos humanos de una organización dicen quién trabaja con qué contrato.',
  'It is retired. Who is in it stays in it.': 'Está retirado. Quien está en él sigue en él.',
  'Some contracts say for whom a rule is. Name the groups as your contracts do, and say who belongs to which. What somebody was given before stays.':
    'Algunos contratos dicen para quién es una regla. Nombra los grupos como tus contratos y di quién pertenece a cuál. Lo que alguien recibió antes se queda.',
  Groups: 'Grupos',
  'A new group': 'Un grupo nuevo',
  'Such as “Certificated” or “Support staff”.': 'Por ejemplo, «Docentes titulados» o «Personal de apoyo».',
  'Who works by which contract': 'Quién trabaja con qué contrato',
  'Every group': 'Todos los grupos',
  'In no group': 'En ningún grupo',
  'in no group': 'en ningún grupo',
  'Contracts of the people of {organization}': 'Contratos de las personas de {organization}',
  'Look for another name, or for every group.': 'Busca otro nombre, o en todos los grupos.',
  '{members, plural, =0 {Nobody is in it} one {# person is in it} other {# people are in it}}':
    '{members, plural, =0 {No hay nadie en él} one {# persona está en él} other {# personas están en él}}',
  'There is a group of that name already. Choose another name.': 'Ya hay un grupo con ese nombre. Elige otro nombre.',
  'There are {count} groups already, which is as many as there can be.': 'Ya hay {count} grupos, que son todos los que puede haber.',
  'This group is retired. Bring it back first, or choose another.': 'Este grupo está retirado. Recupéralo primero, o elige otro.',
  Contract: 'Contrato',
  'Value rules may ask for it. What they were given before stays.': 'Las reglas de valor pueden pedirlo. Lo que recibió antes se queda.',
  'Save the contract': 'Guardar el contrato',
  'Name the groups of contracts first': 'Nombra primero los grupos de contratos',
  'Somebody at {organization} has to agree before the work begins.':
    'Alguien en {organization} tiene que dar su acuerdo antes de que empiece el trabajo.',
  'You began on <day></day>, so asking now comes late.': 'Empezaste el <day></day>, así que pedirlo ahora llega tarde.',
  'Ask {organization} all the same': 'Pedirlo a {organization} de todos modos',
  'It is paid once it is approved.': 'Se paga cuando se aprueba.',
  'What it brings has to be asked for': 'Lo que da hay que pedirlo',
  'You asked, and it was refused: {reason}': 'Lo pediste y se rechazó: {reason}',
  '{organization} gives something for this award if you ask for it by <day></day>.':
    '{organization} da algo por este reconocimiento si lo pides a más tardar el <day></day>.',
  'Ask {organization}': 'Pedirlo a {organization}',
  'You asked on <day></day>, and nobody has decided yet.': 'Lo pediste el <day></day> y nadie ha decidido todavía.',
  'You asked on <day></day>, and it was agreed to.': 'Lo pediste el <day></day> y se acordó.',
  'What I asked for': 'Lo que pedí',
  'A line of the ledger was approved by one of those who have to':
    'Una de las personas que tienen que hacerlo aprobó una línea del registro',
  'A line of the ledger was refused by one of those who have to approve it':
    'Una de las personas que tienen que aprobarla rechazó una línea del registro',
  'A refused line of the ledger waits for approval again': 'Una línea rechazada del registro espera de nuevo aprobación',
  'Somebody was named who approves in place of a person': 'Se nombró a alguien que aprueba en lugar de una persona',
  'Nobody approves in place of a person any more': 'Ya nadie aprueba en lugar de una persona',
  'This line pays you. Somebody else approves it.': 'Esta línea se te paga a ti. La aprueba otra persona.',
  'This line is for somebody else to approve, or you don’t hold the role any more.':
    'Esta línea la aprueba otra persona, o ya no tienes esa función.',
  'Only admins and HR of this organization see all that waits for approval.':
    'Solo administración y recursos humanos de esta organización ven todo lo que espera aprobación.',
  'This line pays you. Somebody else decides about it.': 'Esta línea se te paga a ti. Decide otra persona.',
  'You can say who stands in for you. For others, admins and HR do.':
    'Puedes decir quién te suple. Para otras personas lo dicen administración y recursos humanos.',
  'What awards bring others, where a rule asks that you approve it before it is paid. Nobody approves what pays themselves.':
    'Lo que los reconocimientos dan a otras personas, cuando una regla pide que lo apruebes antes de pagarlo. Nadie aprueba lo que se le paga a sí mismo.',
  'Who stands in': 'Quién suple',
  'What was refused': 'Lo que se rechazó',
  'Nobody is left who can approve': 'No queda nadie que pueda aprobar',
  '{count, plural, one {# line of {organization} waits} other {# lines of {organization} wait}}, and nobody can approve but whom it pays. Give somebody else the role of HR or admin, and it comes to them.':
    '{count, plural, one {# línea de {organization} espera} other {# líneas de {organization} esperan}}, y nadie puede aprobar salvo a quien se paga. Da a otra persona la función de recursos humanos o administración, y le llegará.',
  'Name, school or micro-credential': 'Nombre, escuela o microcredencial',
  '{done, plural, =0 {Nothing was decided} one {# line was decided} other {# lines were decided}}':
    '{done, plural, =0 {No se decidió nada} one {Se decidió # línea} other {Se decidieron # líneas}}',
  'Nothing fits': 'Nada coincide',
  'Nothing waits for you': 'Nada te espera',
  'No line that waits for you has “{q}” in it.': 'Ninguna línea que te espera contiene «{q}».',
  'What you are to approve appears here, what waits longest first.': 'Lo que tienes que aprobar aparece aquí, primero lo que más espera.',
  'What waits, the longest first': 'Lo que espera, primero lo que más espera',
  'With what is ticked': 'Con lo marcado',
  Approve: 'Aprobar',
  'Then it brings nothing.': 'Entonces no da nada.',
  'For a refusal. Whom it would pay reads it, and so does HR.':
    'Para un rechazo. Lo lee la persona a quien se pagaría, y recursos humanos.',
  'Decide what is ticked': 'Decidir lo marcado',
  'Tick {name}, {title}': 'Marcar {name}, {title}',
  'For “{title}”, by the rule “{rule}”': 'Por «{title}», según la regla «{rule}»',
  'You stand in for {name}.': 'Suples a {name}.',
  'It falls to you, because nobody else holds this step.': 'Te corresponde, porque nadie más tiene este paso.',
  'Step {step} of {steps}': 'Paso {step} de {steps}',
  'Somebody decided this step already. Nothing was changed.': 'Alguien ya decidió este paso. No se cambió nada.',
  'Somebody refused this line meanwhile. Nothing was changed.': 'Alguien rechazó esta línea mientras tanto. No se cambió nada.',
  'This line was taken back meanwhile, so there is nothing to approve. Nothing was changed.':
    'Esta línea se retiró mientras tanto, así que no hay nada que aprobar. No se cambió nada.',
  'Those before you have not approved this yet. It comes to you once they have. Nothing was changed.':
    'Quienes van antes que tú aún no lo han aprobado. Te llega cuando lo hagan. No se cambió nada.',
  'The next step is for somebody else to approve. Nothing was changed.': 'El siguiente paso lo aprueba otra persona. No se cambió nada.',
  'Say why not. Whom it would pay reads it, and so does HR.': 'Di por qué no. Lo lee la persona a quien se pagaría, y recursos humanos.',
  'Please tick at least one of them.': 'Marca al menos uno.',
  'At most {most} at a time.': 'Como máximo {most} a la vez.',
  'Choose somebody.': 'Elige a alguien.',
  'Nobody stands in for themselves. Choose somebody else.': 'Nadie se suple a sí mismo. Elige a otra persona.',
  'The last day is before the first. Choose a later one.': 'El último día es anterior al primero. Elige uno posterior.',
  'This day is over. Choose a later one.': 'Este día ya pasó. Elige uno posterior.',
  'There are {count} already who stand in or will, which is as many as there can be. End one first; nothing was saved.':
    'Ya hay {count} personas que suplen o suplirán, el máximo posible. Termina antes una suplencia; no se guardó nada.',
  'Only people of the same organization can stand in. Choose somebody else.':
    'Solo personas de la misma organización pueden suplir. Elige a otra.',
  'Only admins and HR of an organization see what was refused.':
    'Solo administración y recursos humanos de una organización ven lo que se rechazó.',
  'Lines of the ledger that one of their approvers refused. They bring nothing, and are in no packet.':
    'Líneas del registro que rechazó una de las personas que las aprueban. No dan nada y no están en ningún paquete.',
  'Name or micro-credential': 'Nombre o microcredencial',
  'Nothing was refused': 'No se rechazó nada',
  'Where somebody refuses a line that needs their approval, it stands here with the reason.':
    'Cuando alguien rechaza una línea que necesita su aprobación, aparece aquí con el motivo.',
  'Refused, the last first': 'Rechazadas, primero la última',
  'For “{title}”': 'Por «{title}»',
  '{approver}, in place of {name}: {reason}': '{approver}, en lugar de {name}: {reason}',
  Somebody: 'Alguien',
  '{approver}: {reason}': '{approver}: {reason}',
  'Let it be approved again, from the first step on?': '¿Dejar que se apruebe de nuevo, desde el primer paso?',
  'Let it be approved again': 'Dejar que se apruebe de nuevo',
  'It waits for approval again.': 'Espera de nuevo aprobación.',
  'Kept. Both can approve in these days.': 'Guardado. En estos días pueden aprobar las dos personas.',
  'It has ended.': 'Ha terminado.',
  Now: 'Ahora',
  'While somebody is away, somebody else can approve in their place. What would pay one of the two, neither approves for the other.':
    'Mientras alguien está ausente, otra persona puede aprobar en su lugar. Lo que se pagaría a una de las dos, ninguna lo aprueba por la otra.',
  'Nobody stands in for anybody': 'Nadie suple a nadie',
  'Name below who does, and in which days.': 'Nombra abajo quién lo hace, y en qué días.',
  '{substitute} for {away}': '{substitute} por {away}',
  '<from></from> to <until></until>': '<from></from> a <until></until>',
  'End it': 'Terminarlo',
  'Name somebody': 'Nombrar a alguien',
  'Who is away': 'Quién está ausente',
  'Who is away: {name}': 'Quién está ausente: {name}',
  'Still to ask for': 'Por pedir todavía',
  'These awards bring something only if you ask for it.': 'Estos reconocimientos dan algo solo si lo pides.',
  'Ask {organization} by <day></day>': 'Pídelo a {organization} a más tardar el <day></day>',
  Ask: 'Pedir',
  'Ask for what it brings': 'Pedir lo que da',
  'There is nothing to ask for': 'No hay nada que pedir',
  'What this award brings comes by itself, or it brings nothing.': 'Lo que da este reconocimiento llega por sí solo, o no da nada.',
  'You have asked {organization}': 'Lo has pedido a {organization}',
  'Asked on <day></day>.': 'Pedido el <day></day>.',
  'See what you asked for': 'Ver lo que pediste',
  'These days are over': 'Ese plazo ya pasó',
  'You can ask all the same: {organization} decides whether it counts.': 'Puedes pedirlo de todos modos: {organization} decide si cuenta.',
  'It was refused': 'Se rechazó',
  'What you want to say about it': 'Lo que quieras decir al respecto',
  'Admins and HR of {organization} read it.': 'Lo leen administración y recursos humanos de {organization}.',
  'Ask before you begin': 'Pedirlo antes de empezar',
  'There is nothing to ask': 'No hay nada que pedir',
  'Back to “{title}”': 'Volver a «{title}»',
  'No rule that counts for you asks that somebody agree to this before you begin.':
    'Ninguna regla que cuente para ti pide que alguien lo acuerde antes de que empieces.',
  '{organization} gives something for “{title}” only if somebody there agrees before you begin.':
    '{organization} da algo por «{title}» solo si alguien de allí lo acuerda antes de que empieces.',
  'You began already': 'Ya empezaste',
  'Your work began on <day></day>, so this comes late. You can ask all the same: {organization} decides whether it counts.':
    'Tu trabajo empezó el <day></day>, así que esto llega tarde. Puedes pedirlo de todos modos: {organization} decide si cuenta.',
  'Such as when you want to begin, and what it is good for. Admins and HR of {organization} read it.':
    'Por ejemplo, cuándo quieres empezar y para qué sirve. Lo leen administración y recursos humanos de {organization}.',
  'No rule of this organization asks that this be agreed to before. There is nothing to ask.':
    'Ninguna regla de esta organización pide un acuerdo previo. No hay nada que pedir.',
  'What this award brings comes by itself, or it brings nothing. There is nothing to ask for.':
    'Lo que da este reconocimiento llega por sí solo, o no da nada. No hay nada que pedir.',
  'Say why not. They read it.': 'Di por qué no. Lo leerá.',
  'Say why it counts although it came late. It stands beside the line.': 'Di por qué cuenta aunque llegó tarde. Queda junto a la línea.',
  'Somebody decided this already. Nothing was changed. To decide again, open it first.':
    'Alguien ya lo decidió. No se cambió nada. Para decidir de nuevo, ábrelo primero otra vez.',
  'They have asked again since. Decide that instead. Nothing was changed.':
    'Lo ha pedido de nuevo desde entonces. Decide eso. No se cambió nada.',
  'This was decided already, so it stays. Nothing was changed.': 'Esto ya se decidió, así que se queda. No se cambió nada.',
  'Asked. You are told what comes of it.': 'Pedido. Se te dirá qué resulta.',
  'Asked, although it comes late. You are told what comes of it.': 'Pedido, aunque llega tarde. Se te dirá qué resulta.',
  'Taken back. You can ask again.': 'Retirado. Puedes pedirlo otra vez.',
  'Some rules give only what was asked for: before the work begins, or within some days of the award.':
    'Algunas reglas solo dan lo que se pidió: antes de empezar el trabajo, o en unos días desde el reconocimiento.',
  'Nothing asked for yet': 'Aún no has pedido nada',
  'Where something has to be asked for, the page of the micro-credential and that of your award say so.':
    'Cuando hay que pedir algo, lo dicen la página de la microcredencial y la de tu reconocimiento.',
  'That {organization} agree before the work begins, asked on <day></day>':
    'Que {organization} lo acuerde antes de empezar el trabajo, pedido el <day></day>',
  'What {organization} gives for the award, asked on <day></day>': 'Lo que {organization} da por el reconocimiento, pedido el <day></day>',
  'Last day to ask: <day></day>': 'Último día para pedirlo: <day></day>',
  'Their reason: {reason}': 'Su motivo: {reason}',
  'Take it back: {title}': 'Retirarlo: {title}',
  'Somebody asked for what a rule gives on request': 'Alguien pidió lo que una regla da a petición',
  'What was asked for was taken back by who asked': 'Quien lo pidió retiró lo que había pedido',
  'What was asked for was decided': 'Se decidió lo que se pidió',
  'What was decided on a request was taken back, and waits again': 'Lo que se decidió sobre una petición se retiró, y espera de nuevo',
  'Only who earned this asks for it, or takes that back.': 'Solo quien lo consiguió lo pide, o lo retira.',
  'Only admins and HR of this organization see and decide what people ask for.':
    'Solo administración y recursos humanos de esta organización ven y deciden lo que se pide.',
  'You asked for this yourself. Somebody else of your organization decides.': 'Lo pediste tú. Decide otra persona de tu organización.',
  'Not decided yet': 'Sin decidir',
  'Agreed to, although late': 'Acordado, aunque tarde',
  'Agreed to': 'Acordado',
  'Only admins and HR of an organization see and decide what people ask for.':
    'Solo administración y recursos humanos de una organización ven y deciden lo que se pide.',
  'Some of your rules ask that somebody agree before the work begins, or that people ask within some days of the award. What you decide stands in their ledger at once.':
    'Algunas de tus reglas piden que alguien lo acuerde antes de empezar el trabajo, o que se pida en unos días desde el reconocimiento. Lo que decidas queda en su registro al momento.',
  'Which requests': 'Qué peticiones',
  'It is open again.': 'Está abierta de nuevo.',
  '{done, plural, =0 {Nothing was decided} one {# request was decided} other {# requests were decided}}':
    '{done, plural, =0 {No se decidió nada} one {Se decidió # petición} other {Se decidieron # peticiones}}',
  'Nothing waits': 'Nada espera',
  'Nothing was decided yet': 'Aún no se decidió nada',
  'Nobody whose name or micro-credential has “{q}” in it asked for anything.':
    'Nadie cuyo nombre o microcredencial contenga «{q}» pidió nada.',
  'What people ask for appears here, what waits longest first.': 'Lo que se pide aparece aquí, primero lo que más espera.',
  Agree: 'Acordar',
  'What came late counts all the same': 'Lo que llegó tarde cuenta de todos modos',
  'Else it is agreed to, and brings nothing because it came late.': 'Si no, se acuerda y no da nada porque llegó tarde.',
  'For a refusal, and where what is late counts. They read it.': 'Para un rechazo, y donde cuenta lo que llegó tarde. Lo leerá.',
  'Decided, the last first': 'Decididas, primero la última',
  'Open it again? Lines that it brought are taken back until it is decided again.':
    '¿Abrirla de nuevo? Las líneas que dio se retiran hasta que se decida otra vez.',
  Requests: 'Peticiones',
  '{name} · {title}': '{name} · {title}',
  'Asks to be agreed to before the work begins, on <day></day>': 'Pide que se acuerde antes de empezar el trabajo, el <day></day>',
  'Asks for what the award brings, on <day></day>': 'Pide lo que da el reconocimiento, el <day></day>',
  'The work began on <due></due>.': 'El trabajo empezó el <due></due>.',
  'Last day to ask: <due></due>': 'Último día para pedirlo: <due></due>',
  'Decided by {name} on <at></at>.': 'Decidido por {name} el <at></at>.',
  'What people ask for': 'Lo que se pide',
  'To approve': 'Por aprobar',
  'a principal of your school': 'una dirección de tu escuela',
  'Waits for {who}, step {step} of {steps}': 'Espera a {who}, paso {step} de {steps}',
  'Waits for {who}': 'Espera a {who}',
  'People ask for what rules of {organization} give on request.':
    'Hay personas que piden lo que las reglas de {organization} dan a petición.',
  'What you asked for about “{title}” is decided.': 'Se decidió lo que pediste sobre «{title}».',
  '“{title}” brings you something if you ask for it by {day, date, long}.':
    '«{title}» te da algo si lo pides a más tardar el {day, date, long}.',
  'What awards bring people of {organization} waits for your approval.':
    'Lo que los reconocimientos dan a personas de {organization} espera tu aprobación.',
  'What “{title}” would have brought you was refused by one of those who approve it. The reason is there.':
    'Una de las personas que lo aprueban rechazó lo que «{title}» te habría dado. El motivo está ahí.',
  'What writing a micro-credential brought is worked out once, so this stays refused. HR can adjust it by hand. Nothing was changed.':
    'Lo que dio escribir una microcredencial se calcula una vez, así que sigue rechazado. Recursos humanos puede ajustarlo a mano. No se cambió nada.',
}
