import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/endorsements`, by the English text of each message. */
export const endorsements: Dictionary = {
  'Please leave addresses of web pages out: the button leads to what you ask about.':
    'No pongas direcciones de páginas web: el botón lleva a aquello sobre lo que preguntas.',
  'Who gave it has withdrawn it since.': 'Quien lo dio lo ha retirado desde entonces.',
  'You have declined it already.': 'Ya lo rechazaste.',
  'It is accepted already. You can hide it instead.': 'Ya está aceptado. En su lugar puedes ocultarlo.',
  'It is not accepted yet, so nobody sees it.': 'Todavía no está aceptado, así que nadie lo ve.',
  'Tick that these are your own words.': 'Marca que son tus propias palabras.',
  'Nobody endorses an award of their own.': 'Nadie avala un reconocimiento propio.',
  'This link was sent to an address that is none of your account. Add that address to your account first, or sign out and open the link again.':
    'Este enlace se envió a una dirección que no es de tu cuenta. Agrega antes esa dirección a tu cuenta, o cierra la sesión y abre el enlace de nuevo.',
  'Thank you for endorsing “{title}”': 'Gracias por avalar “{title}”',
  'Your words about “{title}” have arrived. {whose} reads them first and decides whether they are shown.':
    'Tus palabras sobre “{title}” han llegado. {whose} las lee antes que nadie y decide si se muestran.',
  'You can withdraw them at any time by the link, also if it was not you who wrote them.':
    'Puedes retirarlas en cualquier momento con el enlace, también si no las escribiste tú.',
  'See it, or withdraw it': 'Verlo o retirarlo',
  'They have been asked already and can still answer. They are reminded once by themselves.':
    'Ya se lo pediste y aún puede responder. Recibe por sí solo un recordatorio, una vez.',
  'This is an address of your own. Somebody else endorses.': 'Esta dirección es tuya. Quien avala es otra persona.',
  'They would rather not be asked for an endorsement from here again. Nothing was sent.':
    'Prefiere que no se le pida otra vez un aval desde aquí. No se envió nada.',
  'They have endorsed this already.': 'Ya lo ha avalado.',
  'This address has got several such e-mails today. Please try again tomorrow.':
    'Esta dirección ya recibió hoy varios correos así. Inténtalo mañana.',
  'You wait for many answers already. Take one back, or ask again when some have come.':
    'Ya esperas muchas respuestas. Retira una petición, o pide de nuevo cuando hayan llegado algunas.',
  'A reminder: {asker} asks you for an endorsement': 'Recordatorio: {asker} te pide un aval',
  '{asker} asks you for an endorsement': '{asker} te pide un aval',
  '{asker} has earned “{title}” from {organization} and asks you, as somebody who knows their work, to say something about it.':
    '{asker} consiguió “{title}” de {organization} y te pide, como persona que conoce su trabajo, que digas algo al respecto.',
  '{organization} offers the micro-credential “{title}” and asks you what you say of it.':
    '{organization} ofrece la microcredencial “{title}” y te pregunta qué dices de ella.',
  '{organization} issues micro-credentials and asks you what you say of it.':
    '{organization} emite microcredenciales y te pregunta qué dices de la organización.',
  '{asker} writes:': '{asker} escribe:',
  'The link shows what it is about. You say in your own words what you know, with your name and what you are, or that you would rather not. You need no account. It stands for {days} days.':
    'El enlace muestra de qué se trata. Dices con tus propias palabras lo que sabes, con tu nombre y lo que eres, o que prefieres no hacerlo. No necesitas cuenta. Vale {days} días.',
  'This is the only reminder.': 'Este es el único recordatorio.',
  'If you don’t know {asker}, leave this e-mail as it is: you are reminded once, and nothing else happens.':
    'Si no conoces a {asker}, deja este correo como está: recibes un recordatorio, una vez, y no pasa nada más.',
  'Look and answer': 'Ver y responder',
  'They have answered already.': 'Ya respondió.',
  'This endorsement is being signed. Please ask again in a few seconds.': 'Este aval se está firmando. Vuelve a pedirlo en unos segundos.',
  'Somebody was asked for an endorsement': 'Se pidió un aval a alguien',
  'What was asked of somebody about an endorsement was taken back': 'Se retiró la petición de un aval',
  'Somebody who was asked for an endorsement gives none': 'Alguien a quien se pidió un aval no lo da',
  'An endorsement was given, and waits to be accepted': 'Se dio un aval, que espera a que se acepte',
  'An endorsement was accepted and is shown': 'Se aceptó un aval, y se muestra',
  'An endorsement was declined, and is shown to nobody': 'Se rechazó un aval, y no se muestra a nadie',
  'An endorsement is not shown any more': 'Un aval ya no se muestra',
  'An endorsement is shown again': 'Un aval se muestra de nuevo',
  'An endorsement was withdrawn by who gave it': 'Quien dio un aval lo retiró',
  'An endorsement was signed': 'Se firmó un aval',
  'Say what you are, such as coach or professor of education.': 'Di qué eres, por ejemplo docente de apoyo o catedrática de educación.',
  'Please shorten this to 1,500 characters.': 'Acórtalo a 1,500 caracteres.',
  'Please write a sentence or two, at least 20 characters.': 'Escribe una o dos frases, de 20 caracteres como mínimo.',
  'Endorsement by {who}': 'Aval de {who}',
  'of the award <a>{title}</a>, earned by {earner}': 'del reconocimiento <a>{title}</a>, que consiguió {earner}',
  'of the micro-credential <a>{title}</a> of {organization}, version {number}':
    'de la microcredencial <a>{title}</a> de {organization}, versión {number}',
  'of the organization <a>{title}</a>': 'de la organización <a>{title}</a>',
  'This endorsement was withdrawn': 'Este aval se retiró',
  'Who gave it took it back on {day}. A check of its file says the same.':
    'Quien lo dio lo retiró el {day}. Al comprobar su archivo se dice lo mismo.',
  'This is not shown publicly': 'Esto no se muestra en público',
  'Only who gave it and whose it is about read it here.': 'Aquí solo lo leen quien lo dio y la persona o la organización de quien trata.',
  'The award was taken back': 'El reconocimiento se retiró',
  'What is said here was said before that.': 'Lo que se dice aquí se dijo antes.',
  'How this is known': 'Cómo se sabe',
  '{organization} says this itself, and signs it with its own key.': 'Lo dice {organization} misma, y lo firma con su propia clave.',
  '{name} said this, signed in to their own account here. {witness} signs as a witness that it was said, and says nothing of its own by it.':
    '{name} lo dijo desde su propia cuenta aquí. {witness} firma como testigo de que se dijo, y con ello no dice nada por su cuenta.',
  '{name} said this by a link that was sent to their address at {domain}; name and position are as they gave them. {witness} signs as a witness that it was said, and says nothing of its own by it.':
    '{name} lo dijo con un enlace que se envió a su dirección en {domain}; el nombre y el cargo son los que dio. {witness} firma como testigo de que se dijo, y con ello no dice nada por su cuenta.',
  'Check it': 'Comprobarlo',
  'Check this endorsement': 'Comprobar este aval',
  'Link to this endorsement': 'Enlace a este aval',
  'You gave this. Once withdrawn it is shown nowhere, and a check says that it was withdrawn. That is for good.':
    'Lo diste tú. Una vez retirado no se muestra en ninguna parte, y al comprobarlo se dice que se retiró. No tiene vuelta atrás.',
  'Withdraw it': 'Retirarlo',
  'The endorsement could not be given a place in a status list. Please try again.':
    'No se pudo dar al aval un lugar en una lista de estado. Inténtalo de nuevo.',
  'Only the person who earned an award asks for endorsements of it and chooses which are shown.':
    'Solo quien consiguió un reconocimiento pide avales y elige cuáles se muestran.',
  'Only authors and admins of an organization ask for endorsements of what is its own, and choose which are shown.':
    'Solo quienes escriben o administran en una organización piden avales de lo suyo y eligen cuáles se muestran.',
  'Only a person endorses what a person has earned.': 'Lo que consiguió una persona solo lo avala una persona.',
  'Authors and admins endorse in the name of their organization.': 'Quienes escriben o administran avalan en nombre de su organización.',
  'An organization does not endorse what is its own.': 'Una organización no avala lo suyo.',
  'Only who gave an endorsement withdraws it.': 'Un aval solo lo retira quien lo dio.',
  'Only who was asked answers.': 'Solo responde a quien se le pidió.',
  'Waits for you': 'Te espera',
  Shown: 'Se muestra',
  'Not shown': 'No se muestra',
  Declined: 'Rechazado',
  'Withdrawn by the person who gave it': 'Retirado por quien lo dio',
  'Not kept': 'No se conserva',
  'Not decided yet': 'Sin decidir todavía',
  Withdrawn: 'Retirado',
  'version {number}': 'versión {number}',
  'by a link sent to their address at {domain}': 'con un enlace enviado a su dirección en {domain}',
  'Accept and show what {name} says': 'Aceptar y mostrar lo que dice {name}',
  'Accept and show': 'Aceptar y mostrar',
  'Decline what {name} says': 'Rechazar lo que dice {name}',
  Decline: 'Rechazar',
  'Hide what {name} says': 'Ocultar lo que dice {name}',
  'Show again what {name} says': 'Mostrar de nuevo lo que dice {name}',
  Hide: 'Ocultar',
  'Show again': 'Mostrar de nuevo',
  'See it as others do': 'Verlo como lo ven los demás',
  '“{title}” of {earner}': '“{title}” de {earner}',
  'Withdraw it: {title}': 'Retirarlo: {title}',
  'They would rather not.': 'Prefiere no hacerlo.',
  'Asked on {day}, and reminded once': 'Se le pidió el {day}, y se le recordó una vez',
  'Asked on {day}': 'Se le pidió el {day}',
  'No answer came in time. You may ask once more.': 'No llegó respuesta a tiempo. Puedes pedirlo una vez más.',
  'Take it back: {address}': 'Retirar la petición: {address}',
  'This award was taken back, so nobody endorses it any more.': 'Este reconocimiento se retiró, así que ya nadie lo avala.',
  'The page of this award is taken down. It can be endorsed once it is shown again.':
    'La página de este reconocimiento no se muestra. Se puede avalar cuando se muestre de nuevo.',
  'This micro-credential is no longer offered, so nobody endorses it any more.':
    'Esta microcredencial ya no se ofrece, así que ya nadie la avala.',
  'You have answered already.': 'Ya respondiste.',
  'Endorse “{title}”': 'Avalar “{title}”',
  '{earner} earned it. What you say is read by {earner} first, and shown once they accept it.':
    'Lo consiguió {earner}. {earner} lee antes que nadie lo que dices, y se muestra cuando lo acepta.',
  'In the name of your organization, and of this version, {number}. Authors of {organization} read it first.':
    'En nombre de tu organización, y de esta versión, la {number}. Lo leen antes quienes escriben en {organization}.',
  'In the name of your organization. Authors of {organization} read it first.':
    'En nombre de tu organización. Lo leen antes quienes escriben en {organization}.',
  'You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it.':
    'Tú valoraste este trabajo, y quien valora no se nombra. Por eso no se muestra nada tuyo con él.',
  'In the name of': 'En nombre de',
  'What you know of it': 'Lo que sabes de ello',
  'What you say of it': 'Lo que dices de ello',
  'A few sentences in your own words. Plain text.': 'Unas frases con tus propias palabras. Texto sin formato.',
  'For example: instructional coach, or professor of education.': 'Por ejemplo: docente de apoyo, o catedrática de educación.',
  'The school, university or organization you speak from.': 'La escuela, universidad u organización desde la que hablas.',
  'It is public with your name, {own}, once accepted. You can withdraw it at any time.':
    'Una vez aceptado es público con tu nombre, {own}. Puedes retirarlo en cualquier momento.',
  'Give this endorsement': 'Dar este aval',
  'Back to “{title}”': 'Volver a “{title}”',
  'This can’t be endorsed any more.': 'Esto ya no se puede avalar.',
  'This was endorsed and withdrawn several times. It can’t be endorsed from here any more.':
    'Esto se avaló y se retiró varias veces. Desde aquí ya no se puede avalar.',
  'You have endorsed this already. Withdraw what you said if you want to say it in other words.':
    'Ya lo has avalado. Retira lo que dijiste si quieres decirlo con otras palabras.',
  'You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it; nobody is told that you were asked not to.':
    'Tú valoraste este trabajo, y quien valora no se nombra. Por eso no se muestra nada tuyo con él; a nadie se le dice que no pudiste.',
  'This link is not complete. Please open it once more from the e-mail.': 'Este enlace no está completo. Ábrelo de nuevo desde el correo.',
  'You have answered already. There is nothing more to do.': 'Ya respondiste. No hay nada más que hacer.',
  'This link is too old to answer by. The person who asked you can ask once more.':
    'Este enlace es demasiado antiguo para responder. Quien te lo pidió puede pedírtelo de nuevo.',
  'This is not asked of you any more. There is nothing to do.': 'Esto ya no se te pide. No hay nada que hacer.',
  'Nothing to answer here': 'Nada que responder aquí',
  'Thank you for answering': 'Gracias por responder',
  'You said that you would rather not. {asker} learns that you give none, and no reason.':
    'Dijiste que prefieres no hacerlo. {asker} se entera de que no das un aval, sin motivo.',
  'What do you say of “{title}”?': '¿Qué dices de “{title}”?',
  '{asker} has earned this from {organization} and asks you, as somebody who knows their work.':
    '{asker} lo consiguió de {organization} y te pregunta como persona que conoce su trabajo.',
  '{organization} offers this micro-credential, now in version {number}, and asks what you say of it.':
    '{organization} ofrece esta microcredencial, ahora en la versión {number}, y pregunta qué dices de ella.',
  '{organization} issues micro-credentials, and asks what you say of it.':
    '{organization} emite microcredenciales y pregunta qué dices de la organización.',
  'What it is about': 'De qué se trata',
  'See the page of “{title}”': 'Ver la página de “{title}”',
  'You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it. You need not answer, and nobody is told why.':
    'Tú valoraste este trabajo, y quien valora no se nombra. Por eso no se muestra nada tuyo con él. No hace falta que respondas, y a nadie se le dice por qué.',
  'Your words': 'Tus palabras',
  'A few sentences in your own words: what you have seen, and since when you know it. Plain text.':
    'Unas frases con tus propias palabras: qué has visto, y desde cuándo lo conoces. Texto sin formato.',
  'Your name': 'Tu nombre',
  'What you are': 'Qué eres',
  Where: 'Dónde',
  'These are my own words, and I say them in my own name.': 'Son mis propias palabras, y las digo en mi propio nombre.',
  '{asker} reads it first. Once accepted, it is public with your name, what you are and the day, and that the link went to {sentTo}; the address itself is never shown. If that is not your address, please don’t answer. You can withdraw it at any time by this link, and answer until {day}.':
    '{asker} lo lee antes que nadie. Una vez aceptado, es público con tu nombre, lo que eres y el día, y con que el enlace fue a {sentTo}; la dirección misma no se muestra nunca. Si esa no es tu dirección, no respondas. Puedes retirarlo en cualquier momento con este enlace, y responder hasta el {day}.',
  'I would rather not': 'Prefiero no hacerlo',
  'Don’t let {asker} ask me for an endorsement again.': 'Que {asker} no vuelva a pedirme un aval.',
  'Say no': 'Decir que no',
  '{asker} has not decided yet whether it is shown. Nobody else sees it.': '{asker} todavía no ha decidido si se muestra. Nadie más lo ve.',
  'It is shown, for everyone to read.': 'Se muestra, para que lo lea quien quiera.',
  'It is not shown.': 'No se muestra.',
  'You have withdrawn it. It is shown nowhere.': 'Lo retiraste. No se muestra en ninguna parte.',
  'It is not kept any more.': 'Ya no se conserva.',
  'Thank you for endorsing': 'Gracias por tu aval',
  'Withdrawn, it is shown nowhere, and a check of its file says that it was withdrawn. That is for good.':
    'Retirado, no se muestra en ninguna parte, y al comprobar su archivo se dice que se retiró. No tiene vuelta atrás.',
  'Only authors and admins of an organization see what others say of what is its own.':
    'Lo que otros dicen de lo que es de una organización solo lo ven quienes escriben o administran en ella.',
  'The e-mail is on its way.': 'El correo va en camino.',
  'Accepted. It is shown with what it is about.': 'Aceptado. Se muestra junto a aquello de lo que trata.',
  'Declined. Nobody sees it.': 'Rechazado. Nadie lo ve.',
  'Hidden.': 'Oculto.',
  'Shown again.': 'Se muestra de nuevo.',
  'Taken back.': 'Petición retirada.',
  'Withdrawn.': 'Retirado.',
  'Thank you. They read it first.': 'Gracias. Lo lee antes quien corresponde.',
  'What others say of us': 'Lo que otros dicen de nosotros',
  'A university or a union that stands behind a micro-credential can say so here. It is shown once you have accepted it, for the version it was said of.':
    'Una universidad o un sindicato que respalda una microcredencial puede decirlo aquí. Se muestra cuando lo aceptas, para la versión de la que se dijo.',
  Endorsements: 'Avales',
  'Of what is ours': 'De lo nuestro',
  'By us': 'Nuestros',
  'For you to decide': 'Para que decidas',
  'Ask somebody': 'Pedir a alguien',
  'About what': 'Sobre qué',
  '{organization} itself': 'La propia {organization}',
  'Their e-mail address': 'Su dirección de correo',
  'They need no account, and are reminded once. What they say is pinned to the version that counts now.':
    'No necesita cuenta, y recibe un recordatorio. Lo que dice queda ligado a la versión que vale ahora.',
  'A few words to them': 'Unas palabras para esa persona',
  'Ask by e-mail': 'Pedir por correo',
  'Whom you asked': 'A quién se lo pediste',
  'What was said': 'Lo que se dijo',
  'What you said': 'Lo que dijiste',
  'You have endorsed nothing yet': 'Todavía no has avalado nada',
  'On the page of a micro-credential or an organization that you stand behind, you can say so in the name of yours.':
    'En la página de una microcredencial u organización que respaldas puedes decirlo en nombre de la tuya.',
  'Accepted. It is shown with the award.': 'Aceptado. Se muestra con el reconocimiento.',
  'They learn that you give none, and no reason.': 'Se entera de que no das un aval, sin motivo.',
  'What others say': 'Lo que dicen otros',
  'Ask somebody who knows your work to say something about an award. You read it first; nothing is shown that you have not accepted.':
    'Pide a alguien que conoce tu trabajo que diga algo sobre un reconocimiento. Lo lees antes que nadie; no se muestra nada que no hayas aceptado.',
  'What you say of others': 'Lo que tú dices de otras personas',
  'What others say of your awards': 'Lo que otras personas dicen de tus reconocimientos',
  'About which award': 'Sobre qué reconocimiento',
  'A coach, a colleague, somebody at a university. They need no account, and are reminded once.':
    'Quien te acompaña, alguien del equipo, alguien de una universidad. No necesita cuenta, y recibe un recordatorio.',
  'Nothing to endorse yet': 'Todavía no hay nada que avalar',
  'Once you have earned an award, you can ask people who know your work to say something about it.':
    'Cuando hayas conseguido un reconocimiento, puedes pedir a quienes conocen tu trabajo que digan algo al respecto.',
  'You are asked': 'Te lo piden',
  '{who} asks you about “{title}”.': '{who} te pregunta por “{title}”.',
  'Write something': 'Escribir algo',
  'Answer by the link in the e-mail.': 'Responde con el enlace del correo.',
  'Don’t let them ask me for an endorsement again.': 'Que no vuelva a pedirme un aval.',
  'You have endorsed nobody yet': 'Todavía no has avalado a nadie',
  'On the page of an award of somebody whose work you know, you can say something about it.':
    'En la página de un reconocimiento de alguien cuyo trabajo conoces puedes decir algo al respecto.',
  'An endorsement, signed by {issuer}': 'Un aval, firmado por {issuer}',
  'It is said about <a>{about}</a>. This check is of what was said, not of what it is about.':
    'Se dice sobre <a>{about}</a>. Se comprueba lo que se dijo, no aquello de lo que trata.',
  'This endorsement holds': 'Este aval es válido',
  'Only the system signs endorsements.': 'Solo el sistema firma avales.',
  'You earned it yourself. On the page of your award you can ask somebody to endorse it.':
    'Es un reconocimiento tuyo. En su página puedes pedir a alguien que lo respalde.',
}
