import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/acceptance`, by the English text of each message. */
export const acceptance: Dictionary = {
  'Accepting something of another organization was proposed, and waits for a second person':
    'Se propuso aceptar algo de otra organización, y falta una segunda persona',
  'Something of another organization was accepted': 'Se aceptó algo de otra organización',
  'What was proposed to accept was sent back': 'Se devolvió una propuesta de aceptación',
  'What was proposed to accept was taken back': 'Se retiró una propuesta de aceptación',
  'An acceptance was given its last day': 'Se fijó el último día de una aceptación',
  'Only admins and HR of an organization can see and say what it accepts of others.':
    'Solo administración y Recursos Humanos de una organización pueden ver y decir qué acepta de otras.',
  'A person agrees, never a program of the organization.': 'Da su acuerdo una persona, nunca un programa de la organización.',
  'You proposed this yourself. Somebody else of your admins or HR has to agree.':
    'Lo propusiste tú. Tiene que dar su acuerdo otra persona de administración o Recursos Humanos.',
  Set: 'Conjunto',
  'Everything of an issuer': 'Todo lo de un emisor',
  'Listed only: it brings nothing by this.': 'Solo se incluye en la lista: con esto no aporta nada.',
  'As the rule “{name}” says.': 'Lo que dice la regla «{name}».',
  '{worth} for each award.': '{worth} por cada reconocimiento.',
  '{organization} accepts “{title}” from {issuer}, for work that begins on {day} or later.':
    '{organization} acepta «{title}» de {issuer}, para trabajos que empiecen el {day} o después.',
  '{organization} accepts the set “{title}” from {issuer}, for work that begins on {day} or later.':
    '{organization} acepta el conjunto «{title}» de {issuer}, para trabajos que empiecen el {day} o después.',
  '{organization} accepts everything that {issuer} offers, for work that begins on {day} or later.':
    '{organization} acepta todo lo que ofrece {issuer}, para trabajos que empiecen el {day} o después.',
  'Because: {reason}': 'Porque: {reason}',
  'Awards from before count too.': 'También cuentan los reconocimientos anteriores.',
  'Awards from before don’t count.': 'Los reconocimientos anteriores no cuentan.',
  'Awards count too whose work began by the rules of another organization.':
    'También cuentan los reconocimientos cuyo trabajo empezó con las reglas de otra organización.',
  'Awards whose work began by the rules of another organization don’t count, so that nobody is given the same twice.':
    'Los reconocimientos cuyo trabajo empezó con las reglas de otra organización no cuentan, para que a nadie se le dé lo mismo dos veces.',
  'It is reviewed on {day}, and ends then.': 'Se revisa el {day}, y termina entonces.',
  'It is reviewed on {day}, and goes on until somebody ends it.': 'Se revisa el {day}, y sigue hasta que alguien la termine.',
  'Its last day is {day}.': 'Su último día es el {day}.',
  'Everyone may see that it is accepted.': 'Cualquiera puede ver que se acepta.',
  'The issuer and the public are not told.': 'No se informa al emisor ni al público.',
  'Nothing waits for agreement here. Somebody may have agreed, or taken it back, already.':
    'Aquí no hay nada pendiente de acuerdo. Quizá alguien ya dio su acuerdo o lo retiró.',
  'What is proposed has changed since you looked at it. Nothing was agreed; please read it again.':
    'La propuesta cambió desde que la viste. No se acordó nada; vuelve a leerla.',
  'Please keep it under 300 characters.': 'Escribe menos de 300 caracteres.',
  'Please say why, so that your colleague knows what to change.': 'Di por qué, para que tu colega sepa qué cambiar.',
  'Only the system works out what is accepted.': 'Solo el sistema calcula lo que se acepta.',
  'It can begin today or later. Awards from before are a choice of their own below.':
    'Puede empezar hoy o más tarde. Sobre los reconocimientos anteriores se decide aparte, más abajo.',
  'Choose a day after the first one, or leave it empty.': 'Elige un día posterior al primero, o déjalo vacío.',
  'Choose the day of the review: you said that it ends then.': 'Elige el día de la revisión: dijiste que entonces termina.',
  'Choose a rule of your organization that is in force and gives something for each award.':
    'Elige una regla vigente de tu organización que dé algo por cada reconocimiento.',
  'Please keep the reason under 300 characters.': 'Escribe el motivo en menos de 300 caracteres.',
  'Please say why it ends.': 'Di por qué termina.',
  'The last day is today or later: people have started under what was promised.':
    'El último día es hoy o más tarde: hay quien empezó con lo prometido.',
  'Nothing was agreed here, so there is nothing to end. Take back what is proposed instead.':
    'Aquí no se acordó nada, así que no hay nada que terminar. Retira la propuesta.',
  'This has ended already.': 'Esto ya terminó.',
  'This is your own. What your organization gives for it, its values and rules say; only what others offer is accepted.':
    'Esto es tuyo. Lo que tu organización da por ello lo dicen sus valores y reglas; solo se acepta lo que ofrecen otras.',
  'There are {count} acceptances already, which is as many as there can be. Accept whole issuers instead.':
    'Ya hay {count} aceptaciones, el máximo posible. Acepta mejor emisores enteros.',
  'What an organization accepts of others was signed as a file': 'Se firmó como archivo lo que una organización acepta de otras',
  'Entries of a signed list of another organization were proposed here':
    'Se propusieron aquí entradas de una lista firmada de otra organización',
  'What it brings here': 'Lo que aporta aquí',
  'Its value': 'Su valor',
  'Amounts of our own': 'Cantidades propias',
  'Fill in what each award brings; what stays empty is not given.':
    'Escribe lo que aporta cada reconocimiento; lo que queda vacío no se da.',
  'As one of our rules says': 'Lo que dice una de nuestras reglas',
  'With its limits, and as it is when work begins.': 'Con sus límites, y como esté cuando empiece el trabajo.',
  'Listed only': 'Solo en la lista',
  'It is accepted, and brings nothing by this.': 'Se acepta, y con esto no aporta nada.',
  'The rule': 'La regla',
  'Only where you chose one of your rules above.': 'Solo si arriba elegiste una de tus reglas.',
  'Why it is accepted': 'Por qué se acepta',
  'Earners read it beside what they were given, such as “The same rubric, weighed by two assessors”.':
    'Se lee junto a lo que se dio, por ejemplo «La misma rúbrica, valorada por dos evaluadores».',
  'From when, and how long': 'Desde cuándo y hasta cuándo',
  'For work that begins on that day or later.': 'Para trabajos que empiecen ese día o después.',
  'Review on': 'Revisar el',
  'Admins and HR are reminded a month before.': 'Administración y Recursos Humanos reciben un aviso un mes antes.',
  'Past its review': 'Pasada su revisión',
  'It goes on, and says that its review is due': 'Sigue, y dice que toca revisarla',
  'It ends; who has started keeps what was promised': 'Termina; quien empezó conserva lo prometido',
  'Awards from before, and from elsewhere': 'Reconocimientos anteriores y de otros lugares',
  'Awards from before the first day': 'Reconocimientos anteriores al primer día',
  'Don’t count': 'No cuentan',
  'Count too': 'También cuentan',
  'Before anybody agrees, the next page says whom it concerns and what it costs.':
    'Antes de cualquier acuerdo, la página siguiente dice a quién afecta y cuánto cuesta.',
  'Work that began by the rules of another organization': 'Trabajo que empezó con las reglas de otra organización',
  'Doesn’t count': 'No cuenta',
  'The other organization may have given something for it.': 'Puede que la otra organización haya dado algo por él.',
  'Counts too': 'También cuenta',
  'Such as awards of somebody who came from a neighbor.': 'Por ejemplo, reconocimientos de quien vino de un distrito vecino.',
  'Everyone may see that it is accepted, the issuer too': 'Cualquiera puede ver que se acepta, también el emisor',
  'Propose it': 'Proponer',
  'It is proposed. A second person has to agree.': 'Está propuesto. Una segunda persona tiene que dar su acuerdo.',
  'It is agreed.': 'Está acordado.',
  'It was sent back.': 'Se devolvió.',
  'What was proposed is gone.': 'La propuesta se borró.',
  'It has its last day.': 'Ya tiene su último día.',
  'Accepted by {organization}': 'Aceptado por {organization}',
  '{kind} from {issuer}': '{kind} de {issuer}',
  'See what it is': 'Ver qué es',
  'Change what is proposed': 'Cambiar la propuesta',
  'Accept it again': 'Volver a aceptarlo',
  'Propose a change': 'Proponer un cambio',
  'Its review is due': 'Toca revisarla',
  'It was to be reviewed on {day}, and goes on meanwhile. Propose it again with a new day, or end it.':
    'Debía revisarse el {day}, y sigue entretanto. Propónla de nuevo con otro día, o termínala.',
  'What counted last': 'Lo último que contó',
  'What will count': 'Lo que contará',
  'Ended by {name}': 'Terminada por {name}',
  'Proposed by {name}, agreed to by {other}': 'Propuesta por {name}, con el acuerdo de {other}',
  'End it': 'Terminarla',
  'Its last day': 'Su último día',
  'Who starts by that day keeps what was promised.': 'Quien empiece hasta ese día conserva lo prometido.',
  'Why it ends': 'Por qué termina',
  'End it on that day': 'Terminarla ese día',
  'Accept something': 'Aceptar algo',
  'Signed lists': 'Listas firmadas',
  'What {organization} counts that other organizations award: at which value, why, and until when. Two people agree on each.':
    'Lo que {organization} cuenta de lo que otorgan otras organizaciones: con qué valor, por qué y hasta cuándo. Dos personas lo acuerdan cada vez.',
  'Nothing is accepted yet': 'Aún no se acepta nada',
  'Teachers see beside a micro-credential of another organization what it brings here, once you accept it.':
    'Cuando la aceptas, el profesorado ve junto a una microcredencial de otra organización lo que aporta aquí.',
  'Title or issuer': 'Título o emisor',
  'Nothing here has these words in its title or its issuer. Try fewer, or accept something new.':
    'Nada tiene aquí estas palabras en el título o el emisor. Prueba con menos, o acepta algo nuevo.',
  'Review is due': 'Toca revisarla',
  'Change proposed': 'Cambio propuesto',
  'Only admins, HR and authors of an organization see where what it offers is accepted.':
    'Solo administración, Recursos Humanos y autores de una organización ven dónde se acepta lo que ofrece.',
  'Where ours is accepted': 'Dónde se acepta lo nuestro',
  'Other organizations that count what {organization} awards, each at its own value. Some accept without showing it.':
    'Otras organizaciones que cuentan lo que otorga {organization}, cada una con su valor. Algunas aceptan sin mostrarlo.',
  'Everything that you offer': 'Todo lo que ofreces',
  'Nobody shows yet that they accept it': 'Nadie muestra aún que lo acepta',
  'A district that accepts what you offer stands here as soon as it shows it. Send its HR the address of your page.':
    'Un distrito que acepta lo que ofreces aparece aquí en cuanto lo muestra. Envía a sus Recursos Humanos la dirección de tu página.',
  'What an assessment costs': 'Lo que cuesta una evaluación',
  'It stands on the page of each micro-credential, for those who don’t belong to you. It is paid to you, outside of Laurel.':
    'Figura en la página de cada microcredencial, para quienes no son de tu organización. Se te paga a ti, fuera de Laurel.',
  'No fee': 'Sin coste',
  'Nothing is asked for.': 'No se pide nada.',
  'For what': 'Para qué',
  'Zero takes it away.': 'Cero lo quita.',
  'What is good to know': 'Lo que conviene saber',
  'Such as for whom it is less.': 'Por ejemplo, para quién es menos.',
  'Set the fee': 'Fijar el precio',
  'The fee is set.': 'El precio está fijado.',
  'New here': 'Nuevo aquí',
  'Accepted here otherwise': 'Aceptado aquí de otra forma',
  'The same here': 'Igual aquí',
  'Your own': 'Tuyo',
  'Not known on this Laurel': 'No se conoce en este Laurel',
  'What {signer} accepts': 'Lo que acepta {signer}',
  'Signed by {signer}, unchanged, good until {day}. Nothing is saved yet.':
    'Firmado por {signer}, sin cambios, válido hasta el {day}. Aún no se guarda nada.',
  'Each becomes a proposal at the same amounts, as far as you give the same. You can change it before a second person agrees.':
    'Cada una se convierte en una propuesta con las mismas cantidades, en lo que das tú también. Puedes cambiarla antes de que una segunda persona dé su acuerdo.',
  'Propose what is chosen': 'Proponer lo elegido',
  'There is nothing in it that you could take over.': 'No contiene nada que puedas incorporar.',
  'Everything of {issuer}': 'Todo lo de {issuer}',
  '{title}, {kind} from {issuer}': '{title}, {kind} de {issuer}',
  'They: {value} Because: {reason}': 'Allí: {value} Porque: {reason}',
  'as a rule of theirs says': 'según una regla suya',
  'You: {value} Because: {reason}': 'Aquí: {value} Porque: {reason}',
  'Give the DID of the other organization, such as did:web:laurel.example.':
    'Escribe el DID de la otra organización, por ejemplo did:web:laurel.example.',
  'Nothing is accepted yet, so there is nothing to sign. Accept something first.':
    'Aún no se acepta nada, así que no hay nada que firmar. Acepta algo primero.',
  'This file holds more than a list of acceptances may.': 'Este archivo contiene más de lo que puede una lista de aceptaciones.',
  'This is your own list. Lists of others are taken in here.':
    'Esta es tu propia lista. Aquí se incorporan listas de otras organizaciones.',
  'This list was signed for another organization ({for}). Nothing was saved.':
    'Esta lista se firmó para otra organización ({for}). No se guardó nada.',
  'The signature is fine, and who signed it ({signer}) is not an organization of this Laurel. If you know them, say so below and send the list again. Nothing was saved.':
    'La firma es correcta, y quien firma ({signer}) no es una organización de este Laurel. Si la conoces, dilo abajo y envía la lista de nuevo. No se guardó nada.',
  'This list was taken in before. Nothing was saved; a newer one may say more.':
    'Esta lista ya se incorporó. No se guardó nada; una más nueva puede decir más.',
  'Choose at least one entry that is new or differs. Nothing was saved.': 'Elige al menos una entrada nueva o distinta. No se guardó nada.',
  'One file says what an organization accepts, at which value and why, signed with its key. Nobody can change it on the way.':
    'Un archivo dice qué acepta una organización, con qué valor y por qué, firmado con su clave. Nadie puede cambiarlo por el camino.',
  'Take in a list of others': 'Incorporar una lista de otra organización',
  'You see first what is new and what differs. Nothing is saved before you choose.':
    'Primero ves lo nuevo y lo distinto. No se guarda nada antes de que elijas.',
  'The signed list': 'La lista firmada',
  'Check it': 'Comprobarla',
  'Give yours to others': 'Dar la tuya a otras',
  'Everything that you accept now or soon, with value and reason.': 'Todo lo que aceptas ahora o pronto, con valor y motivo.',
  'For whom': 'Para quién',
  'Or the DID of another organization': 'O el DID de otra organización',
  'Only they can take it in. It begins with did:web: and stands on the page of an issuer.':
    'Solo esa organización puede incorporarla. Empieza con did:web: y figura en la página de un emisor.',
  'Good for so many days': 'Válida por tantos días',
  'Download the signed list': 'Descargar la lista firmada',
  '{taken, plural, one {# entry} other {# entries}} proposed': '{taken, plural, one {# entrada propuesta} other {# entradas propuestas}}',
  'Sent back': 'Devuelta',
  'Waits for a second person': 'Espera a una segunda persona',
  'Proposed by {name} on {day}. Nothing counts by it yet.': 'Propuesta por {name} el {day}. Aún no cuenta nada por ella.',
  'Proposed on {day}. Nothing counts by it yet.': 'Propuesta el {day}. Aún no cuenta nada por ella.',
  '{name} sent it back': '{name} la devolvió',
  'It was sent back': 'Se devolvió',
  'You proposed it yourself. Somebody else of your admins or HR agrees here.':
    'La propusiste tú. Aquí da su acuerdo otra persona de administración o Recursos Humanos.',
  'What is proposed will be gone. Go on?': 'La propuesta se borrará. ¿Continuar?',
  'What is proposed will be gone; what counts now stays. Go on?': 'La propuesta se borrará; lo que cuenta ahora se queda. ¿Continuar?',
  'Awards from before: whom it concerns': 'Reconocimientos anteriores: a quién afecta',
  'Nobody who belongs here has such an award that doesn’t count already, as far as this instance knows.':
    'Que se sepa en esta instancia, nadie de aquí tiene un reconocimiento así que no cuente ya.',
  '{people, plural, one {# person} other {# people}} with {awards, plural, one {# award} other {# awards}}.':
    '{people, plural, one {# persona} other {# personas}} con {awards, plural, one {# reconocimiento} other {# reconocimientos}}.',
  'It brings them nothing at once.': 'De momento no les aporta nada.',
  'At once it brings them, in all:': 'Les aporta enseguida, en total:',
  'There are more people than were looked at, so it is more than that.': 'Hay más personas de las que se miraron, así que es más que eso.',
  'Accept “{title}”': 'Aceptar «{title}»',
  'A set is accepted with the {count, plural, one {# micro-credential} other {# micro-credentials}} that it names today. {issuer} issues it.':
    'Un conjunto se acepta con {count, plural, one {la microcredencial} other {las # microcredenciales}} que nombra hoy. Lo emite {issuer}.',
  'Everything that {issuer} offers now and later.': 'Todo lo que {issuer} ofrece ahora y más adelante.',
  '{issuer} issues it.': 'La emite {issuer}.',
  'Everything of an issuer, a set, or one micro-credential. What is closer counts first.':
    'Todo lo de un emisor, un conjunto o una microcredencial. Lo más concreto cuenta primero.',
  'What others offer': 'Lo que ofrecen otras',
  'Nothing that others offer has these words. Try fewer.': 'Nada de lo que ofrecen otras tiene estas palabras. Prueba con menos.',
  'No other organization of this instance offers anything yet.': 'Ninguna otra organización de esta instancia ofrece nada aún.',
  'These are the first {count}. Look for words to find others.': 'Son los primeros {count}. Busca palabras para encontrar otros.',
  'This is no signed list of acceptances. Nothing was saved.': 'Esto no es una lista firmada de aceptaciones. No se guardó nada.',
  'This file is not as it was signed. Nothing was saved; please ask for it again where it came from.':
    'Este archivo no está como se firmó. No se guardó nada; pídelo de nuevo a quien lo envió.',
  'The key that signed this file is not one of who it says it is from. Nothing was saved.':
    'La clave que firmó este archivo no es de quien dice ser. No se guardó nada.',
  'This file holds more than a list of acceptances may. Nothing was saved.':
    'Este archivo contiene más de lo que puede una lista de aceptaciones. No se guardó nada.',
  'This list was good until {day, date, long}. Nothing was saved; please ask for a new one where it came from.':
    'Esta lista valía hasta el {day, date, long}. No se guardó nada; pide una nueva a quien la envió.',
  'This list says that it begins later. Nothing was saved; try again then.':
    'Esta lista dice que empieza más tarde. No se guardó nada; prueba entonces.',
  'This file was written by a newer Laurel than this one. Nothing was saved; please update first.':
    'Este archivo lo escribió un Laurel más nuevo que este. No se guardó nada; actualiza primero.',
  'Who signed this file could not be asked for their key just now. Nothing was saved; please try again later.':
    'Ahora no se pudo pedir la clave a quien firmó este archivo. No se guardó nada; inténtalo más tarde.',
  Fee: 'Precio',
  Everyone: 'Cualquiera',
  Agree: 'Dar mi acuerdo',
  'Badge from elsewhere': 'Insignia de otro lugar',
  'Everything of an issuer elsewhere': 'Todo de un emisor de otro lugar',
  '{organization} accepts the badge “{title}” from {issuer}, where people bring it in and it proves to be real and theirs, from {day} on.':
    '{organization} acepta la insignia «{title}» de {issuer}, cuando alguien la incorpora y se prueba que es auténtica y suya, desde el {day}.',
  '{organization} accepts every badge of {issuer} that people bring in and that proves to be real and theirs, from {day} on.':
    '{organization} acepta toda insignia de {issuer} que alguien incorpore y que se pruebe que es auténtica y suya, desde el {day}.',
  'Write what its badges say, such as https://badges.example/issuers/7 or did:web:badges.example.':
    'Escribe lo que dicen sus insignias, como https://badges.example/issuers/7 o did:web:badges.example.',
  'This is too long for an address.': 'Es demasiado largo para una dirección.',
  'Write what its badges say: an address or a DID.': 'Escribe lo que dicen sus insignias: una dirección o un DID.',
  'Write what the issuer is called.': 'Escribe cómo se llama el emisor.',
  'An issuer that is not here': 'Un emisor que no está aquí',
  'People bring badges from elsewhere into their wallet. Those of an issuer that you accept count once they prove to be real, current and theirs. What to write here, the page that checks a badge shows under its details.':
    'Las personas incorporan insignias de otros lugares a su cartera. Las de un emisor que aceptas cuentan cuando se prueba que son auténticas, vigentes y suyas. Lo que hay que escribir aquí lo muestra, en los detalles, la página que comprueba insignias.',
  'What the issuer is called': 'Cómo se llama el emisor',
  'What its badges call the issuer': 'Cómo llaman sus insignias al emisor',
  'An address such as https://badges.example/issuers/7, or a DID such as did:web:badges.example.':
    'Una dirección como https://badges.example/issuers/7, o un DID como did:web:badges.example.',
  'What its badges call the one that you accept': 'Cómo llaman sus insignias a la que aceptas',
  'The address of the badge class or achievement. Leave it empty to accept every badge of the issuer.':
    'La dirección de la clase de insignia o del logro. Déjala vacía para aceptar todas las del emisor.',
  'Title of that badge': 'Título de esa insignia',
  'Every badge of {issuer} that people bring in and that proves to be real, current and theirs.':
    'Toda insignia de {issuer} que alguien incorpore y que se pruebe que es auténtica, vigente y suya.',
  'For badges from elsewhere write the amounts themselves: a rule goes by what only yours have.':
    'Para insignias de otros lugares escribe las cantidades: una regla se basa en lo que solo tienen las tuyas.',
}
