import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/home/sharing`, by the English text of each message. */
export const sharing: Dictionary = {
  'When somebody opens the link, it stands here.': 'Cuando alguien abra el enlace, aparecerá aquí.',
  'When it was looked at': 'Cuándo se miró',
  'Hour that began': 'Hora que empezaba',
  'The code': 'El código',
  'The link': 'El enlace',
  Times: 'Veces',
  'Write the last day on which it can be seen.': 'Escribe el último día en que se puede ver.',
  'This day is over. Choose one that is still to come.': 'Ese día ya pasó. Elige uno que esté por venir.',
  'Write the e-mail address of the person who may see it.': 'Escribe el correo de la persona que puede verlo.',
  'You share {count} collections already. Stop sharing some first.': 'Ya compartes {count} colecciones. Deja de compartir alguna primero.',
  'Share some awards': 'Compartir reconocimientos',
  'What you share': 'Lo que compartes',
  'One link shows what you choose, and nothing else. You can change it or stop it at any time.':
    'Un enlace muestra lo que eliges y nada más. Puedes cambiarlo o dejarlo en cualquier momento.',
  'There is no award to share yet': 'Todavía no hay nada que compartir',
  'What you earn can be shared from here. Awards whose page you took down are not among them.':
    'Lo que consigas se puede compartir desde aquí. No están los reconocimientos cuya página retiraste.',
  'You choose evidence for each of them on the next page. Until then none is shown.':
    'En la página siguiente eliges evidencias para cada uno. Hasta entonces no se muestra ninguna.',
  '{issuer} · taken back, and shown as that': '{issuer} · retirado, y así se muestra',
  'These are your newest. Earlier ones can be added on the next page.':
    'Estos son los más recientes. Los anteriores se pueden añadir en la página siguiente.',
  'For whom, and how long': 'Para quién y por cuánto tiempo',
  'Make the link': 'Crear el enlace',
  'It is no longer kept: evidence with students in it expires by rule, or because a family asked.':
    'Ya no se guarda: las evidencias con estudiantes vencen por norma, o porque una familia lo pidió.',
  'A family took back its consent, so nobody but you sees it.': 'Una familia retiró su permiso, así que solo tú la ves.',
  'A masked copy took its place. Share that one.': 'Una copia enmascarada ocupó su lugar. Comparte esa.',
  'You removed it from your work.': 'La quitaste de tu trabajo.',
  'Students can be seen, heard or read in it. Their families allowed it to be judged, not to be shown around. A masked copy can be shared.':
    'En ella se ve, se oye o se lee a estudiantes. Sus familias permitieron que se evaluara, no que se enseñara. Una copia enmascarada sí se puede compartir.',
  'It can’t be shown without what the file says of where it was made.': 'No se puede mostrar sin lo que el archivo dice de dónde se hizo.',
  'This is not the code. Ask the person who gave you the link.': 'Ese no es el código. Pregunta a quien te dio el enlace.',
  'Look at what {name} shares with you': 'Mira lo que {name} comparte contigo',
  '{name} shares something with this address alone. With this link you show that it is yours. It is good for {minutes} minutes, and once.':
    '{name} comparte algo solo con esta dirección. Con este enlace muestras que es tuya. Vale {minutes} minutos, y una sola vez.',
  'If you did not ask for it, leave this e-mail as it is: nothing happens.': 'Si no lo pediste, deja este correo como está: no pasa nada.',
  'This link was used already, or is too old. Ask for another below.': 'Este enlace ya se usó o es demasiado antiguo. Pide otro más abajo.',
  'The title or your name has the address of a web page in it, and e-mails from here lead nobody elsewhere. Change it first, then send it.':
    'El título o tu nombre contiene la dirección de una página web, y los correos de aquí no llevan a nadie a otro sitio. Cámbialo primero y después envíalo.',
  'Please leave addresses of web pages out: the button leads to what you share.':
    'No pongas direcciones de páginas web: el botón lleva a lo que compartes.',
  'Its time is over, so the link shows nothing. Choose a later end first, then send it.':
    'Su plazo terminó, así que el enlace no muestra nada. Elige primero un final posterior y luego envíalo.',
  'There is no award in it yet. Add one first, then send it.': 'Todavía no contiene ningún reconocimiento. Añade uno y luego envíalo.',
  '{name} shares “{title}” with you': '{name} comparte contigo «{title}»',
  '{name} sends you {count, plural, one {an award} other {# awards}} that they earned, to look at and to check.':
    '{name} te envía {count, plural, one {un reconocimiento} other {# reconocimientos}} que ha conseguido, para verlos y comprobarlos.',
  '{name} writes:': '{name} escribe:',
  'The page asks for a code. {name} tells it to you.': 'La página pide un código. {name} te lo dice.',
  'It is meant for one address alone: the page asks for yours and sends it a link.':
    'Es solo para una dirección: la página pide la tuya y le envía un enlace.',
  'You need no account. {name} sees that the page was looked at, and when; nothing else of you.':
    'No necesitas cuenta. {name} ve que se miró la página y cuándo; nada más de ti.',
  'This e-mail was sent for {name}, and an answer goes to them. If you don’t know {name}, leave it as it is: nothing happens.':
    'Este correo se envió en nombre de {name}, y una respuesta le llega a esa persona. Si no conoces a {name}, déjalo como está: no pasa nada.',
  'Somebody made a collection of awards to share': 'Alguien creó una colección de reconocimientos para compartir',
  'What is in a collection that is shared, or who may see it, was changed':
    'Cambió lo que contiene una colección compartida, o quién puede verla',
  'A collection is shared no longer': 'Una colección ya no se comparte',
  'A collection was sent by e-mail': 'Una colección se envió por correo',
  'Give it a title.': 'Ponle un título.',
  'What it is about, such as “For Harbor Elementary” or “Teaching with discourse”.':
    'De qué trata, como «Para Harbor Elementary» o «Enseñar con conversación».',
  'A few words to those who look at it.': 'Unas palabras para quien lo mire.',
  'Who may see it': 'Quién puede verlo',
  'Their e-mail address': 'Su correo electrónico',
  'The last day': 'El último día',
  'A title has at most 120 characters.': 'Un título tiene como máximo 120 caracteres.',
  'Please shorten the note to 2,000 characters.': 'Acorta la nota a 2000 caracteres.',
  'Please shorten this to 1,000 characters.': 'Acórtalo a 1000 caracteres.',
  'Choose who may see it.': 'Elige quién puede verlo.',
  'Choose how long it can be seen.': 'Elige por cuánto tiempo se puede ver.',
  'Write the last day.': 'Escribe el último día.',
  'Move {title} up': 'Subir {title}',
  'Move {title} down': 'Bajar {title}',
  'Take {title} out': 'Quitar {title}',
  '{seen, plural, =0 {No evidence is shown} one {# piece of evidence is shown} other {# pieces of evidence are shown}} of {all}':
    '{seen, plural, =0 {No se muestra ninguna evidencia} one {Se muestra # evidencia} other {Se muestran # evidencias}} de {all}',
  'Evidence that is shown with {title}': 'Evidencias que se muestran con {title}',
  'Others see a copy without what the file says of where and by whom it was made. Show nothing in which a student can be recognized.':
    'Los demás ven una copia sin lo que el archivo dice de dónde y por quién se hizo. No muestres nada en que se reconozca a un estudiante.',
  'Save what is shown with {title}': 'Guardar lo que se muestra con {title}',
  'Save what is shown': 'Guardar lo que se muestra',
  'Taken back, and shown as that': 'Retirado, y así se muestra',
  'Left out: you took its page down': 'No aparece: retiraste su página',
  'Its time is over': 'Su plazo terminó',
  'The link shows nothing now. Choose a later end below and it is there again, under the same link.':
    'El enlace no muestra nada ahora. Elige abajo un final posterior y volverá a estar, con el mismo enlace.',
  'It shows nothing yet': 'Todavía no muestra nada',
  'Add an award below before you give the link to anybody.': 'Añade abajo un reconocimiento antes de dar el enlace a nadie.',
  'Tell the code another way than the link: by phone, or in person.': 'Di el código por otra vía que el enlace: por teléfono o en persona.',
  'Only who reads the mail of {address} gets in, however the link is passed on.':
    'Solo entra quien lee el correo de {address}, aunque el enlace pase a otros.',
  'See it as others do': 'Verlo como los demás',
  'Post on LinkedIn': 'Publicar en LinkedIn',
  'QR code (PNG)': 'Código QR (PNG)',
  'QR code (SVG)': 'Código QR (SVG)',
  'The link is made': 'El enlace está creado',
  'The e-mail is on its way': 'El correo está en camino',
  'You stopped sharing this': 'Dejaste de compartirlo',
  'Its link shows nothing any more, as if it had never been. What was looked at before is listed below.':
    'Su enlace ya no muestra nada, como si nunca hubiera existido. Lo que se miró antes está abajo.',
  'What it shows': 'Lo que muestra',
  'In this order. Evidence is shown only where you tick it.': 'En este orden. Solo se muestran las evidencias que marcas.',
  'No award is in it yet': 'Todavía no contiene ningún reconocimiento',
  'Add one below.': 'Añade uno abajo.',
  'Add an award': 'Añadir un reconocimiento',
  'Awards that can be added': 'Reconocimientos que se pueden añadir',
  'Add {title}': 'Añadir {title}',
  'By the hour, with the address where you asked for one. Nothing else is kept of who looks, and the page says so.':
    'Por horas, con la dirección si la pediste. No se guarda nada más de quien mira, y la página lo dice.',
  'Send it by e-mail': 'Enviarlo por correo',
  'We send the link for you, and say that it comes from you. An answer goes to your address.':
    'Enviamos el enlace en tu nombre y decimos que es tuyo. Una respuesta llega a tu dirección.',
  'What you want to say': 'Lo que quieres decir',
  'Without addresses of web pages: a button leads to what you share.': 'Sin direcciones de páginas web: un botón lleva a lo que compartes.',
  'Stop sharing': 'Dejar de compartir',
  'At once and for good: the link then shows nothing to anybody. You can always make a new one.':
    'Enseguida y para siempre: el enlace ya no muestra nada a nadie. Siempre puedes crear otro.',
  'Stop sharing “{title}”? The link shows nothing from then on.':
    '¿Dejar de compartir «{title}»? Desde entonces el enlace no muestra nada.',
  'Only the person who earned something decides whom it is shown to.': 'Solo quien consiguió algo decide a quién se muestra.',
  'Over since {day}': 'Terminó el {day}',
  'Until {day}': 'Hasta el {day}',
  'Without end': 'Sin fin',
  'Anyone with the link': 'Quien tenga el enlace',
  'Anyone with the link and the code': 'Quien tenga el enlace y el código',
  'One e-mail address': 'Una dirección de correo',
  'Nobody finds it who was not given the link.': 'Nadie lo encuentra si no se le dio el enlace.',
  'The page asks for a code that you tell them yourself.': 'La página pide un código que tú les dices.',
  'The page sends a link to that address; whom it is passed on to sees nothing.':
    'La página envía un enlace a esa dirección; a quien se lo pasen no ve nada.',
  'Leave the end as it is': 'Dejar el final como está',
  'For a day': 'Un día',
  'For a week': 'Una semana',
  'For a month': 'Un mes',
  'Until a day that I choose': 'Hasta un día que yo elija',
  'Until I stop it': 'Hasta que yo lo deje',
  'How long': 'Por cuánto tiempo',
  '{issuer}, {day}': '{issuer}, {day}',
  'See and check it: {title}': 'Ver y comprobar: {title}',
  'See and check it': 'Ver y comprobar',
  'Evidence shown with {title}': 'Evidencias mostradas con {title}',
  'Taken back by its issuer': 'Retirado por quien lo otorgó',
  '{count, plural, one {# award that anyone can check} other {# awards that anyone can check}}':
    '{count, plural, one {# reconocimiento que se puede comprobar} other {# reconocimientos que se pueden comprobar}}',
  'Shared by': 'Compartido por',
  'Somebody shares something with you': 'Alguien comparte algo contigo',
  'It asks for the code that you were told.': 'Pide el código que te dijeron.',
  'It is meant for one e-mail address. Write yours: if it is the one, we send a link to it.':
    'Es para una sola dirección de correo. Escribe la tuya: si es esa, le enviamos un enlace.',
  'This browser is not asked again for twelve hours.': 'A este navegador no se le vuelve a preguntar en doce horas.',
  'Look into your mail': 'Mira tu correo',
  'If it is for that address, a link is on its way. It is good for half an hour. If nothing comes, it was meant for another address.':
    'Si es para esa dirección, un enlace está en camino. Vale media hora. Si no llega nada, era para otra dirección.',
  'Your e-mail address': 'Tu correo electrónico',
  'Send me another link': 'Envíame otro enlace',
  'There is nothing to see here': 'Aquí no hay nada que ver',
  'The link may not be whole, its time may be over, or the person who gave it to you shows it no longer. Ask them: they can give you another.':
    'Quizá el enlace no esté completo, su plazo haya terminado o quien te lo dio ya no lo muestre. Pregúntale: puede darte otro.',
  'Shared by {name}': 'Compartido por {name}',
  '{name} shares {count, plural, one {an award} other {# awards}}, each of which anyone can check.':
    '{name} comparte {count, plural, one {un reconocimiento} other {# reconocimientos}}; cualquiera puede comprobarlos.',
  'So others see it': 'Así lo ven los demás',
  'Your own looks are not counted. <a>Change what is shown</a>': 'Tus propias visitas no se cuentan. <a>Cambiar lo que se muestra</a>',
  '{name} has put nothing in here yet.': '{name} todavía no ha puesto nada aquí.',
  '{name} sees that this page was looked at, in which hour, and by which address. Nothing else is kept of you.':
    '{name} ve que se miró esta página, a qué hora y desde qué dirección de correo. No se guarda nada más de ti.',
  '{name} sees that this page was looked at, and in which hour. Nothing is kept of you.':
    '{name} ve que se miró esta página y a qué hora. No se guarda nada de ti.',
  'It is here until {day}.': 'Está aquí hasta el {day}.',
  'A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two: open this page again.':
    'Se hace una copia sin lo que el archivo dice de quién y dónde se hizo. Tarda uno o dos minutos: vuelve a abrir esta página.',
  'This file can’t be shown without what it says of where it was made.':
    'Este archivo no se puede mostrar sin lo que dice de dónde se hizo.',
  'Several awards under one link, with the evidence that you choose, for whom you want and as long as you want.':
    'Varios reconocimientos con un solo enlace, con las evidencias que eliges, para quien quieras y por el tiempo que quieras.',
  'Nothing is shared': 'No compartes nada',
  'For an application, a talk with your principal, or a new district: choose awards, add two pieces of evidence, give it a week. You see whether it was looked at, and can stop it at any time.':
    'Para una solicitud, una conversación con la dirección o un distrito nuevo: elige reconocimientos, añade dos evidencias, dale una semana. Ves si se miró y puedes dejarlo cuando quieras.',
  '{awards, plural, =0 {no award} one {# award} other {# awards}}{pieces, plural, =0 {} one {, # piece of evidence} other {, # pieces of evidence}}':
    '{awards, plural, =0 {ningún reconocimiento} one {# reconocimiento} other {# reconocimientos}}{pieces, plural, =0 {} one {, # evidencia} other {, # evidencias}}',
  '{looks, plural, =0 {Not looked at yet} one {Looked at once} other {Looked at # times}}':
    '{looks, plural, =0 {Nadie lo ha mirado} one {Mirado una vez} other {Mirado # veces}}',
  'Nobody looked at it.': 'No lo miró nadie.',
  'Nobody has looked yet': 'Todavía no ha mirado nadie',
  'Who looked': 'Quién miró',
  'Change it': 'Cambiarlo',
  'This award does not rest on one of these pieces, so nothing was changed. Choose among its own.':
    'Este reconocimiento no se basa en una de esas evidencias, así que no cambió nada. Elige entre las suyas.',
  'One link shows at most {most} pieces of evidence. Take some out first.':
    'Un enlace muestra como máximo {most} evidencias. Quita alguna primero.',
  'You stopped sharing this, so its link shows nothing any more. Make a new one.':
    'Dejaste de compartirlo, así que su enlace ya no muestra nada. Crea otro.',
  'One of these awards is not yours, so nothing was changed. Choose among your own.':
    'Uno de esos reconocimientos no es tuyo, así que no cambió nada. Elige entre los tuyos.',
  'You took the page of one of these awards down. Show it again first, then share it.':
    'Retiraste la página de uno de esos reconocimientos. Muéstrala de nuevo y luego compártelo.',
  'One link shows at most {most} awards. Make a second one for the rest.':
    'Un enlace muestra como máximo {most} reconocimientos. Crea otro para los demás.',
  'A handle has at least one letter.': 'Un nombre de página tiene al menos una letra.',
  'This word is kept for pages of Laurel. Choose another.': 'Esa palabra se reserva para páginas de Laurel. Elige otra.',
  'Use 3 to 30 small letters, digits and single hyphens, such as maya-ortiz.':
    'Usa de 3 a 30 letras minúsculas, cifras y guiones sueltos, como maya-ortiz.',
  '{name} has earned {count, plural, =0 {what stands here} one {an award} other {# awards}}; anyone can check them.':
    '{name} ha conseguido {count, plural, =0 {lo que está aquí} one {un reconocimiento} other {# reconocimientos}}; cualquiera puede comprobarlos.',
  'This is your public page': 'Esta es tu página pública',
  'Only you see this page': 'Solo tú ves esta página',
  '<a>Change what it says</a>': '<a>Cambiar lo que dice</a>',
  'Somebody made a public page of themselves': 'Alguien creó una página pública propia',
  'What a public page of somebody says was changed': 'Cambió lo que dice la página pública de alguien',
  'A public page of somebody was taken down': 'Se retiró la página pública de alguien',
  'A public page of your own, with the awards that you choose. There is none until you show it, and you can take it down at any time.':
    'Una página pública propia, con los reconocimientos que eliges. No existe hasta que la muestras, y puedes retirarla cuando quieras.',
  'Your page': 'Tu página',
  Handle: 'Nombre de la página',
  'Small letters, digits and hyphens. If you change it, the old address leads nowhere, and nobody else gets it for 90 days.':
    'Letras minúsculas, cifras y guiones. Si lo cambias, la dirección anterior no lleva a ninguna parte y nadie más la recibe en 90 días.',
  'A few lines about you': 'Unas líneas sobre ti',
  'A link': 'Un enlace',
  'Show this page to everyone': 'Mostrar esta página a todos',
  'With your name as it is in your settings.': 'Con tu nombre como está en tus ajustes.',
  'Otherwise only people who have the address find it.': 'Si no, solo la encuentra quien tiene la dirección.',
  'The awards on it': 'Los reconocimientos que muestra',
  'No award is on it yet': 'Todavía no muestra ninguno',
  'Choose those that you want everyone to see.': 'Elige los que quieres que vea todo el mundo.',
  'Somebody else has this handle. Choose another.': 'Otra persona tiene ese nombre. Elige otro.',
  'An address has at most 500 characters.': 'Una dirección tiene como máximo 500 caracteres.',
  'Write the whole address, such as https://maya.example.': 'Escribe la dirección entera, como https://maya.example.',
  'Choose a handle for your page first.': 'Elige primero un nombre para tu página.',
  'The page shows at most {most} awards. Take one off first.': 'La página muestra como máximo {most} reconocimientos. Quita uno primero.',
  'Earned by {name}': 'Conseguido por {name}',
  'See all that {name} shares': 'Ver todo lo que comparte {name}',
  'One of these badges does not say that it is yours, so nothing was changed. Open it in your wallet: it may be to an address that you can add.':
    'Una de esas insignias no dice que sea tuya, así que no cambió nada. Ábrela en tu cartera: quizá sea de una dirección que puedes añadir.',
  'Say which award, or which badge from elsewhere.': 'Di qué reconocimiento, o qué insignia de otro sitio.',
  'From elsewhere': 'De otro sitio',
  'Not known whether it holds': 'No se sabe si es válida',
  'Last checked here on {day}.': 'Comprobada aquí por última vez el {day}.',
  'Check it where it came from: {title}': 'Comprobarla donde se dio: {title}',
  'Check it where it came from': 'Comprobarla donde se dio',
  '{issuer} · from elsewhere': '{issuer} · de otro sitio',
  'See the page of {name}': 'Ver la página de {name}',
  'The frame always shows what is here, and how each award stands. If you take this down, it is empty there too. It reads nothing of who looks.':
    'El marco muestra siempre lo que hay aquí y cómo está cada reconocimiento. Si lo retiras, también queda vacío allí. No lee nada de quien mira.',
  'Nothing is ticked yet, so there would be nothing to see. Choose at least one award.':
    'Todavía no hay nada marcado, así que no habría nada que ver. Elige al menos un reconocimiento.',
}
