import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/home`, by the English text of each message. What is not here yet is shown in English. */
export const home: Dictionary = {
  'Earned on {day}, from {issuer}': 'Conseguido el {day}; lo otorga {issuer}',
  'You earned {title}.': 'Conseguiste {title}.',
  '{currency}: version {number} of the rule, in force since {since}.':
    '{currency}: versión {number} de la regla, vigente desde el {since}.',
  'All that counts for you': 'Todo lo que cuenta para ti',
  'See your award': 'Ver tu reconocimiento',
  'Download the badge': 'Descargar la insignia',
  'The badge is being signed. In a few seconds it can be downloaded.': 'La insignia se está firmando. En unos segundos se podrá descargar.',
  'Link to share': 'Enlace para compartir',
  'Show the next one': 'Ver el siguiente',
  'Go on': 'Seguir',
  '{others, plural, one {Another one is} other {# others are}} new':
    '{others, plural, one {Otro reconocimiento nuevo} other {Otros # reconocimientos nuevos}}',
  Late: 'Atrasada',
  'To assess': 'Por evaluar',
  'The queue': 'La lista de espera',
  '{title}: criteria scored': '{title}: criterios valorados',
  'You have taken it. Decision by {day}.': 'La tomaste tú. Decisión a más tardar el {day}.',
  '{more, plural, one {# other is} other {# others are}} in your hands':
    '{more, plural, one {# entrega más} other {# entregas más}} en tus manos',
  '{count, plural, =0 {Nothing waits} one {# submission waits} other {# submissions wait}} for an assessor':
    '{count, plural, =0 {Ninguna entrega espera} one {# entrega espera} other {# entregas esperan}} evaluación',
  '{late} late': '{late, plural, one {# atrasada} other {# atrasadas}}',
  'Your last decisions': 'Tus últimas decisiones',
  'Keep working': 'Sigue trabajando',
  '{others, plural, one {# other} other {# others}}': '{others, plural, one {# persona más} other {# personas más}}',
  'Whom to thank': 'A quién dar las gracias',
  '{names} weighed the evidence for what was earned last.': 'Quienes valoraron la evidencia de lo último que se consiguió: {names}.',
  'Your drafts': 'Tus borradores',
  'Without a title yet': 'Todavía sin título',
  '{waiting, plural, =0 {Nothing waits} one {# submission waits} other {# submissions wait}} for an assessor':
    '{waiting, plural, =0 {Ninguna entrega espera} one {# entrega espera} other {# entregas esperan}} evaluación',
  '{held, plural, one {# is} other {# are}} being assessed.': '{held, plural, one {# se está evaluando} other {# se están evaluando}}.',
  '{assessors, plural, =0 {Nobody is an assessor yet.} one {# person is an assessor.} other {# people are assessors.}}':
    '{assessors, plural, =0 {Todavía nadie evalúa.} one {# persona evalúa.} other {# personas evalúan.}}',
  '{count, plural, =0 {No awards} one {# award} other {# awards}} in {month}':
    '{count, plural, =0 {Ningún reconocimiento} one {# reconocimiento} other {# reconocimientos}} en {month}',
  '{invited, plural, one {# invitation is} other {# invitations are}} not accepted yet':
    '{invited, plural, one {# invitación} other {# invitaciones}} todavía sin aceptar',
  '{stuckLetters, plural, one {# e-mail was} other {# e-mails were}} not taken by a mail server, or came back':
    '{stuckLetters, plural, one {El servidor de correo no aceptó # correo, o se devolvió} other {El servidor de correo no aceptó # correos, o se devolvieron}}',
  'Did not arrive': 'No llegó',
  '{members, plural, one {# person} other {# people}}': '{members, plural, one {# persona} other {# personas}}',
  'Who has not signed in yet': 'Quién no ha entrado todavía',
  '{published, plural, one {# micro-credential} other {# micro-credentials}} published':
    '{published, plural, one {# microcredencial publicada} other {# microcredenciales publicadas}}',
  'Settings of the organization': 'Ajustes de la organización',
  'What micro-credentials are worth': 'Lo que valen las microcredenciales',
  'Hours and pay are set on the page of each micro-credential. What was promised to those who have started stays.':
    'Las horas y el pago se fijan en la página de cada microcredencial. Lo prometido a quienes ya empezaron se mantiene.',
  'The catalog': 'El catálogo',
  '{amount} for “{title}”': '{amount} por “{title}”',
  '{organization}, where work begins on {day} or later': '{organization}, para los trabajos que empiecen el {day} o después',
  'Set the first value': 'Fijar el primer valor',
  'On the way': 'En curso',
  'All of your work': 'Todo tu trabajo',
  '{title}: everything is handed in': '{title}: todo está entregado',
  '{title}: parts ready': '{title}: partes listas',
  '{title}: criteria shown': '{title}: criterios demostrados',
  'This school year': 'Este año escolar',
  'What counts': 'Lo que cuenta',
  'this school year': 'este año escolar',
  'Your wallet': 'Tu cartera',
  'This could fit': 'Esto te podría interesar',
  'What people earn here': 'Lo que la gente consigue aquí',
  '{open, plural, one {One criterion is} other {# criteria are}} still open.':
    '{open, plural, one {Un criterio sigue pendiente} other {# criterios siguen pendientes}}.',
  'See the notes': 'Ver las notas',
  'Your assessor saw {shown} of {of, plural, one {# criterion} other {# criteria}} in <b>{title}</b>. Only what is still open is assessed again.':
    'Criterios demostrados en <b>{title}</b>: {shown} de {of}. Solo se evalúa de nuevo lo que sigue pendiente.',
  'You are assessing {title}.': 'Estás evaluando {title}.',
  '{scored} of {open, plural, one {# criterion} other {# criteria}} scored. The decision is due on {day}.':
    'Criterios valorados: {scored} de {open}. La decisión debe llegar a más tardar el {day}.',
  '{count, plural, one {One submission waits} other {# submissions wait}} for an assessor.':
    '{count, plural, one {Una entrega espera} other {# entregas esperan}} evaluación.',
  'Open the queue': 'Abrir la lista de espera',
  '{late, plural, one {One is late} other {# are late}}. Someone waits for your word.':
    '{late, plural, one {Una está atrasada} other {# están atrasadas}}. Alguien espera tu respuesta.',
  'The first due comes first. One takes about an hour.': 'Primero va la de fecha límite más cercana. Cada una lleva más o menos una hora.',
  'Go on with {title}.': 'Sigue con {title}.',
  '{ready} of {of, plural, one {# part} other {# parts}} ready. Everything you added is kept.':
    'Partes listas: {ready} de {of}. Todo lo que agregaste está guardado.',
  'Go on writing {title}.': 'Sigue escribiendo {title}.',
  'Go on writing.': 'Sigue escribiendo.',
  'Your draft is as you left it.': 'Tu borrador está como lo dejaste.',
  '{late, plural, one {One submission is} other {# submissions are}} late in {organization}.':
    '{late, plural, one {Una entrega está atrasada} other {# entregas están atrasadas}} en {organization}.',
  'See the assessors': 'Ver quiénes evalúan',
  '{assessors, plural, =0 {Nobody is an assessor yet: give someone the role, so that it can be decided.} one {One person is an assessor. Ask how they stand, or give someone else the role too.} other {# people are assessors. Ask how they stand, or give someone else the role too.}}':
    '{assessors, plural, =0 {Todavía nadie evalúa: dale esa función a alguien, para que se pueda decidir.} one {Una persona evalúa. Pregúntale cómo va o dale esa función también a alguien más.} other {# personas evalúan. Pregúntales cómo van o dale esa función también a alguien más.}}',
  'Publish your first micro-credential.': 'Publica tu primera microcredencial.',
  'Copy one that others have written, take one in from a file, or write your own, and say what it is worth.':
    'Copia una que otras personas hayan escrito, importa una desde un archivo o escribe la tuya, y di lo que vale.',
  'Invite your people.': 'Invita a tu gente.',
  'Invite people': 'Invitar a personas',
  'Paste addresses or upload a list. Make at least one of them an assessor.':
    'Pega las direcciones o sube una lista. Dale al menos a una persona la función de evaluación.',
  'Open the catalog': 'Abrir el catálogo',
  'Find a micro-credential that fits what you do already, or what you want to learn. All of it can be read before you start.':
    'Busca una microcredencial que encaje con lo que ya haces o con lo que quieres aprender. Puedes leerla completa antes de empezar.',
  'Nothing waits for you.': 'No tienes nada pendiente.',
  'The catalog says what can be earned, how it is judged and what it is worth.':
    'El catálogo dice qué se puede conseguir, cómo se evalúa y lo que vale.',
  'Hello, {name}.': 'Hola, {name}.',
  'Welcome. The invitation is accepted.': 'Te damos la bienvenida. Ya aceptaste la invitación.',
  'Show what you can do': 'Demuestra lo que sabes hacer',
  'Micro-credentials for educators: evidence from your own classroom, weighed against a public rubric, earned for life, and worth something.':
    'Microcredenciales para docentes: evidencia de tu propio salón de clases, valorada según una rúbrica pública. Se consiguen para toda la vida y tienen valor.',
  'Micro-credentials for educators: evidence from the classroom, a public rubric, a badge anyone can check.':
    'Microcredenciales para docentes: evidencia del salón de clases, una rúbrica pública y una insignia que cualquiera puede verificar.',
  'Look around as someone of the demo district': 'Conoce el distrito de demostración desde dentro',
  'Everyone and everything in it is invented. Each sees another side.':
    'Todas las personas y todo lo demás es inventado. Cada quien ve un lado distinto.',
  'How it works': 'Cómo funciona',
  'Read everything first': 'Primero, léelo todo',
  'What to show, how it is judged and what it is worth, before you start. No account needed.':
    'Qué hay que demostrar, cómo se evalúa y lo que vale, antes de empezar. No necesitas una cuenta.',
  'Collect evidence': 'Reúne evidencia',
  'Clips, plans and student work from your own teaching. No minimum time; nothing is ever lost.':
    'Videos cortos, planes y trabajos de estudiantes de tus propias clases. Sin tiempo mínimo; nunca se pierde nada.',
  'A qualified colleague reads it': 'La lee alguien de tu profesión',
  'Against the public rubric. It is earned, or you hear what to work on; what was shown stays shown.':
    'Con la preparación necesaria y según la rúbrica pública. La consigues o te dicen en qué trabajar; lo demostrado se queda demostrado.',
  'It is yours': 'Es tuya',
  'A signed Open Badge that anyone can check, in hours and pay where your district says so.':
    'Una insignia Open Badge firmada que cualquiera puede verificar; vale horas y pago donde tu distrito lo diga.',
  '{published, plural, one {# micro-credential} other {# micro-credentials}} to read now':
    '{published, plural, one {# microcredencial} other {# microcredenciales}} para leer ahora',
  '{earned, plural, one {Earned once so far.} other {Earned # times so far.}}':
    '{earned, plural, one {Se ha conseguido una vez hasta ahora.} other {Se han conseguido # veces hasta ahora.}}',
  'Who offers them': 'Quién las ofrece',
  'Taken back': 'Retirado',
  Expired: 'Vencido',
  'Being signed': 'Firma pendiente',
  'Valid until {day}': 'Válido hasta el {day}',
  'My wallet': 'Mi cartera',
  'Everything you have earned. It is yours for life, wherever you work: open one to share it, download it or add it to your profile.':
    'Todo lo que has conseguido. Es tuyo para toda la vida, trabajes donde trabajes: abre un reconocimiento para compartirlo, descargarlo o agregarlo a tu perfil.',
  Awards: 'Reconocimientos',
  'Nothing in it yet': 'Todavía no hay nada',
  'Browse the catalog': 'Explorar el catálogo',
  'When an assessor decides that your evidence shows it, the badge is here by itself, signed, to keep and to share.':
    'Cuando se decide que tu evidencia lo demuestra, la insignia aparece aquí sola, firmada, para guardarla y compartirla.',
  'A decision on “{title}”, for you': 'Una decisión sobre «{title}», para ti',
  'Your decision on evidence for “{title}”': 'Tu decisión sobre la evidencia para «{title}»',
  '{count} notices from Laurel': '{count} avisos de Laurel',
  '{count, plural, one {This is} other {These are}} new since your last digest:':
    '{count, plural, one {Esto es nuevo} other {Esto es lo nuevo}} desde tu último resumen:',
  'There is more among your notices': 'Hay más entre tus avisos',
  'All notices': 'Todos los avisos',
  'Open it in Laurel': 'Abrir en Laurel',
  'A person’s calendar got a new address': 'El calendario de una persona tiene una dirección nueva',
  'You earned “{title}”.': 'Conseguiste «{title}».',
  'An assessor has looked at your evidence for “{title}” and named the next steps.':
    'Se evaluó tu evidencia para «{title}» y ya tienes los próximos pasos.',
  'Your award “{title}” was taken back.': 'Se retiró tu reconocimiento «{title}».',
  'Your evidence for “{title}” has arrived. You have a decision by {day, date, long}.':
    'Tu evidencia para «{title}» llegó. Tendrás una decisión a más tardar el {day, date, long}.',
  'The decision on your evidence for “{title}” was due on {day, date, long} and has not been made yet.':
    'La decisión sobre tu evidencia para «{title}» se esperaba para el {day, date, long} y todavía no se ha tomado.',
  'Your work on “{title}” has rested since {day, date, long}. All of it is still there.':
    'Tu trabajo en «{title}» está en reposo desde el {day, date, long}. Todo sigue ahí.',
  'New evidence waits to be assessed at {organization}.': 'Nueva evidencia espera evaluación en {organization}.',
  'Your decision on evidence for “{title}” is due on {day, date, long}.':
    'Tu decisión sobre la evidencia para «{title}» se espera para el {day, date, long}.',
  'Your decision on evidence for “{title}” was due on {day, date, long}.':
    'Tu decisión sobre la evidencia para «{title}» se esperaba para el {day, date, long}.',
  'You have evidence for “{title}” in your hands, and nothing of it has been scored since {day, date, long}.':
    'Tienes en tus manos evidencia para «{title}», y no se ha valorado nada de ella desde el {day, date, long}.',
  '{count, plural, one {One submission that nobody has taken is} other {# submissions that nobody has taken are}} due on {day, date, long} at {organization}.':
    '{count, plural, one {Una entrega que nadie ha tomado tiene} other {# entregas que nadie ha tomado tienen}} como plazo el {day, date, long} en {organization}.',
  '{count, plural, one {One decision} other {# decisions}} at {organization} {count, plural, one {was} other {were}} due on {day, date, long} and not made.':
    '{count, plural, one {Una decisión} other {# decisiones}} en {organization} {count, plural, one {se esperaba} other {se esperaban}} para el {day, date, long} y no se {count, plural, one {ha} other {han}} tomado.',
  '{count, plural, one {One submission rests} other {# submissions rest}} with assessors at {organization}: taken, and not scored for a week or more.':
    '{count, plural, one {Una entrega tomada para evaluar lleva} other {# entregas tomadas para evaluar llevan}} una semana o más sin valorarse en {organization}.',
  'You now belong to {organization}.': 'Ahora perteneces a {organization}.',
  'Your roles or your school at {organization} have changed.': 'Tus funciones o tu escuela en {organization} cambiaron.',
  'You no longer belong to {organization}.': 'Ya no perteneces a {organization}.',
  '{name} has accepted your invitation to {organization}.': '{name} aceptó tu invitación a {organization}.',
  'Your password was changed.': 'Se cambió tu contraseña.',
  'An e-mail address was added to your account.': 'Se agregó una dirección de correo a tu cuenta.',
  'Another e-mail address became your main one.': 'Tu dirección de correo principal ahora es otra.',
  'An e-mail address was removed from your account.': 'Se quitó una dirección de correo de tu cuenta.',
  'The API key “{key}” was made by your account.': 'Tu cuenta creó la clave de API «{key}».',
  'A webhook of {organization} was stopped, because its address no longer answers.':
    'Se detuvo un webhook de {organization}, porque su dirección ya no responde.',
  'E-mails of {organization} did not arrive.': 'Hay correos de {organization} que no llegaron.',
  'An e-mail to {address} did not arrive. Please check the address.': 'Un correo a {address} no llegó. Revisa la dirección.',
  'Unread:': 'Sin leer:',
  'At once': 'Enseguida',
  'How you hear of it': 'Cómo te enteras',
  'All of it is among your notices. Here you choose what comes by e-mail too, and when.':
    'Todo está entre tus avisos. Aquí eliges qué te llega también por correo, y cuándo.',
  'Awards, decisions on your work and what protects your account always come: they are owed to you.':
    'Los reconocimientos, las decisiones sobre tu trabajo y lo que protege tu cuenta llegan siempre: es lo que se te debe.',
  'When e-mails may reach you': 'Cuándo te pueden llegar correos',
  'What is written in your quiet hours goes out after them. Sign-in links and what protects your account do not wait.':
    'Lo que se escribe en tus horas de silencio sale después de ellas. Los enlaces para entrar y lo que protege tu cuenta no esperan.',
  'Quiet from': 'Silencio desde',
  'No quiet hours': 'Sin horas de silencio',
  'Quiet until': 'Silencio hasta',
  'Daily digest at': 'Resumen diario a las',
  'As your organization: {zone}': 'Como tu organización: {zone}',
  'Due dates in your calendar': 'Las fechas en tu calendario',
  'Give this address to your calendar program, and the days by which decisions are due appear there. Anyone who has the address sees them, so keep it to yourself.':
    'Da esta dirección a tu programa de calendario, y allí aparecerán los días en que se esperan decisiones. Quien tenga la dirección los ve: guárdala para ti.',
  'Address of your calendar': 'Dirección de tu calendario',
  'The present address stops working, and programs that use it need the new one. Go on?':
    'La dirección actual deja de funcionar, y los programas que la usan necesitan la nueva. ¿Seguir?',
  'Make a new address': 'Crear una dirección nueva',
  'Make the address': 'Crear la dirección',
  'Your calendar has a new address.': 'Tu calendario tiene una dirección nueva.',
  Notices: 'Avisos',
  'What concerns you, the newest first.': 'Lo que te concierne, lo más nuevo primero.',
  'Choose e-mails': 'Elegir correos',
  'Which notices': 'Qué avisos',
  Unread: 'Sin leer',
  'You have read everything': 'Ya leíste todo',
  'No notices yet': 'Todavía no hay avisos',
  'Decisions, awards, due dates and whatever else concerns you is listed here, and comes by e-mail as you choose.':
    'Las decisiones, los reconocimientos, las fechas y todo lo demás que te concierne aparece aquí, y te llega por correo como elijas.',
  'Mark all as read': 'Marcar todo como leído',
  'Laurel: due dates': 'Laurel: fechas',
  '“{title}” was published at {organization}.': 'Se publicó «{title}» en {organization}.',
  'What “{title}” brings at {organization} was set.': 'Se fijó lo que aporta «{title}» en {organization}.',
}
