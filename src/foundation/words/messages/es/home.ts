import type { Dictionary } from '../../format.ts'
import { feed } from './home/feed.ts'
import { sharing } from './home/sharing.ts'
import { transcript } from './home/transcript.ts'

/** The Spanish of `src/home`, by the English text of each message. What is not here yet is shown in English. */
export const home: Dictionary = {
  ...transcript,
  'A passkey was added to your account.': 'Se añadió una llave de acceso a tu cuenta.',
  'A passkey was removed from your account.': 'Se quitó una llave de acceso de tu cuenta.',
  ...feed,
  ...sharing,
  '{name} proposes that {organization} accept “{title}”, or change how. A second person has to agree.':
    '{name} propone que {organization} acepte «{title}», o que cambie cómo. Una segunda persona tiene que dar su acuerdo.',
  '{name} has agreed to what you proposed to accept: “{title}”.': '{name} está de acuerdo con lo que propusiste aceptar: «{title}».',
  '{name} has sent back what you proposed to accept: “{title}”.': '{name} devolvió lo que propusiste aceptar: «{title}».',
  'That {organization} accepts “{title}” is to be reviewed by {day, date, long}.':
    'Que {organization} acepte «{title}» se revisa hasta el {day, date, long}.',
  'Accepted from others': 'Aceptado de otras organizaciones',
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
  'Send the first badge by list': 'Enviar la primera insignia por lista',
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
  'A family of “{className}” took back its consent. What their child is in is hidden from assessors and coaches.':
    'Una familia de “{className}” retiró su permiso. Lo que muestra a su hija o hijo ya no lo ve nadie de evaluación o acompañamiento.',
  'A family of “{className}” asks you to delete what their child is in.':
    'Una familia de “{className}” pide que borres lo que muestra a su hija o hijo.',
  'What shows students in “{title}” goes by rule on {day, date, long}. The award stays.':
    'Lo que muestra a estudiantes en “{title}” se borra por norma el {day, date, long}. El reconocimiento se queda.',
  'People you coach': 'Personas que acompañas',
  'All that is shared with you': 'Todo lo que se comparte contigo',
  'Waits for you': 'Te espera',
  'Nobody waits for you': 'Nadie te espera',
  'What people share with you stands here.': 'Aquí está lo que comparten contigo.',
  'And more': 'Y más',
  'Has rested': 'Está en pausa',
  '{earner} has not gone on with “{clip}”': '{earner} no ha seguido con “{clip}”',
  'You suggested one more try. Nothing has changed since {day}.': 'Sugeriste un intento más. Nada ha cambiado desde el {day}.',
  'Next dates': 'Próximas fechas',
  '{earner} has handed in {title}': '{earner} entregó {title}',
  'Decision by {day}.': 'Decisión a más tardar el {day}.',
  '{earner} waits for your word on “{clip}”.': '{earner} espera lo que dices de “{clip}”.',
  'Look at it': 'Verlo',
  'All that waits': 'Todo lo que espera',
  'They would like to hear by {day}.': 'Quisiera saber a más tardar el {day}.',
  'Say what you see, and whether it is ready or one more try would help.': 'Di lo que ves, y si está listo o ayudaría un intento más.',
  '{name} has shared “{clip}” with you.': '{name} compartió “{clip}” contigo.',
  '{name} has tried again and shared “{clip}” with you.': '{name} lo intentó otra vez y compartió “{clip}” contigo.',
  '{name} has commented on “{clip}”.': '{name} comentó “{clip}”.',
  '{name} has written about “{clip}”.': '{name} escribió sobre “{clip}”.',
  '{name} says that “{clip}” is ready.': '{name} dice que “{clip}” está listo.',
  '{name} suggests one more try of “{clip}”.': '{name} sugiere un intento más de “{clip}”.',
  '{name} is no longer a coach, so “{clip}” is no longer shared with them.':
    '{name} ya no acompaña, así que “{clip}” ya no está compartido con esa persona.',
  '{cohort}: {title}': '{cohort}: {title}',
  '{name} invites you into the cohort “{cohort}”.': '{name} te invita al grupo de estudio “{cohort}”.',
  'There is something new in the discussion of “{cohort}”.': 'Hay algo nuevo en la conversación de “{cohort}”.',
  '“{cohort}” meets on {day, date, long}: {title}.': '“{cohort}” se reúne el {day, date, long}: {title}.',
  'Next in your learning': 'Lo próximo en tu aprendizaje',
  'Your learning': 'Tu aprendizaje',
  '{minutes, number} min, for “{work}”': '{minutes, number} min, para “{work}”',
  '{checks, plural, one {# submission waits} other {# submissions wait}} for a look at whether everything is there':
    '{checks, plural, one {# entrega espera} other {# entregas esperan}} que alguien mire si está todo',
  'Something is missing in your evidence for “{title}”. It came back to you, and nothing was judged.':
    'Falta algo en tu evidencia de «{title}». Volvió a ti, y no se juzgó nada.',
  'New evidence waits at {organization} for a look at whether everything is there.':
    'En {organization} hay evidencia nueva que espera que alguien mire si está todo.',
  'Your word is asked for': 'Se pide tu palabra',
  '{count, plural, one {# submission waits} other {# submissions wait}} for you to decide, openly':
    '{count, plural, one {# entrega espera} other {# entregas esperan}} que decidas, abiertamente',
  '{count, plural, one {A talk is} other {# talks are}} due': '{count, plural, one {Toca una conversación} other {Tocan # conversaciones}}',
  '{asking, plural, one {# person asks} other {# people ask}} to become an assessor':
    '{asking, plural, one {# persona pide} other {# personas piden}} evaluar',
  '{leaks, plural, one {# place} other {# places}} in blind work to be masked':
    '{leaks, plural, one {# parte} other {# partes}} por ocultar en trabajos a ciegas',
  '{approvals, plural, one {# decision waits} other {# decisions wait}} to be signed off':
    '{approvals, plural, one {# decisión espera} other {# decisiones esperan}} el visto bueno',
  'You were given evidence for “{title}” to assess, with a decision by {day, date, long}.':
    'Se le asignaron evidencias de “{title}” para evaluar, con decisión antes del {day, date, long}.',
  'Evidence for “{title}” that you had taken went back to the queue. It counts against nobody.':
    'Unas evidencias de “{title}” que había tomado volvieron a la cola. No cuenta en contra de nadie.',
  'Drafts of colleagues': 'Borradores de colegas',
  '{reviews, plural, one {One draft waits for what you think of it} other {# drafts wait for what you think of them}}':
    '{reviews, plural, one {Un borrador espera lo que usted piensa de él} other {# borradores esperan lo que usted piensa de ellos}}',
  '{trials, plural, one {One draft waits to be tried} other {# drafts wait to be tried}}':
    '{trials, plural, one {Un borrador espera que lo pruebe} other {# borradores esperan que los pruebe}}',
  '{name} asks you to review the draft “{title}”.': '{name} le pide revisar el borrador «{title}».',
  'There is something new in what is said of the draft “{title}”.': 'Hay algo nuevo en lo que se dice del borrador «{title}».',
  '{name} has approved the draft “{title}”.': '{name} aprobó el borrador «{title}».',
  '{name} asks for changes of the draft “{title}”.': '{name} pide cambios en el borrador «{title}».',
  '{name} invites you to try the draft “{title}”.': '{name} le invita a probar el borrador «{title}».',
  'A colleague has gone through the draft “{title}”.': 'Un colega recorrió el borrador «{title}».',
  '{name} asks to become an assessor at {organization}.': '{name} pide evaluar en {organization}.',
  'You are an assessor at {organization} now, on probation first where there is one.':
    'Ya evalúas en {organization}, primero en período de prueba donde lo hay.',
  'You asked to become an assessor at {organization}. Not for now; the page says why.':
    'Pediste evaluar en {organization}. Por ahora no; la página dice por qué.',
  'An award by which {name} assesses at {organization} was taken back. They assess until you decide otherwise.':
    'Se retiró un reconocimiento por el que {name} evalúa en {organization}. Sigue evaluando mientras no decidas otra cosa.',
  'Your probation at {organization} is over. From now on you weigh alone where a micro-credential asks for one.':
    'Tu período de prueba en {organization} terminó. Desde ahora evalúas sin nadie más donde una microcredencial pide a una sola persona.',
  'An assessment of “{title}” that you made was declared void, and what it brought you was taken back. The reason is there.':
    'Una evaluación tuya de “{title}” se declaró nula, y lo que te aportó se retiró. Ahí está la razón.',
  'What you gave lately for “{title}” lies further from what was agreed. Talk it over with a colleague, then calibrate again. What you hold stays yours.':
    'Lo que diste últimamente en “{title}” se aleja más de lo acordado. Háblalo con alguien y después calibra otra vez. Lo que tienes sigue siendo tuyo.',
  'What {name} gave lately for “{title}” lies further from what was agreed. A talk is due, and then another calibration.':
    'Lo que {name} dio últimamente en “{title}” se aleja más de lo acordado. Toca una conversación y después otra calibración.',
  'An admin sent the decision on evidence for “{title}” back to you, with a reason. Your assessment is open again, as you left it.':
    'La administración te devolvió la decisión sobre la evidencia de “{title}”, con una razón. Tu evaluación está abierta otra vez, como la dejaste.',
  'Something in your evidence for “{title}” tells whose it is. Mask it in a copy, and the assessors get the copy.':
    'Algo en tu evidencia para «{title}» revela de quién es. Ocúltalo en una copia, y quien evalúa verá la copia.',
  'Something that tells whose blind work it is waits to be masked at {organization}.':
    'En {organization}, algo que revela de quién es un trabajo a ciegas espera a ser ocultado.',
  '{appeals, plural, one {# appeal is} other {# appeals are}} to be decided':
    '{appeals, plural, one {Hay # apelación} other {Hay # apelaciones}} por decidir',
  'Your appeal about “{title}” has arrived. It is decided by {day, date, long}.':
    'Llegó tu apelación sobre «{title}». Se decide a más tardar el {day, date, long}.',
  'Your appeal about “{title}” is decided.': 'Tu apelación sobre «{title}» está decidida.',
  'Your appeal about “{title}” was due on {day, date, long} and has not been decided yet.':
    'Tu apelación sobre «{title}» vencía el {day, date, long} y todavía no se ha decidido.',
  'An appeal waits at {organization}. Somebody who saw none of the work hears it.':
    'Una apelación espera en {organization}. La ve alguien que no vio nada del trabajo.',
  'You were given an appeal about “{title}” to hear. It is to be decided by {day, date, long}.':
    'Se te dio una apelación sobre «{title}». Se decide a más tardar el {day, date, long}.',
  'The appeal about “{title}” that you were to hear is free for somebody else again. It counts against nobody.':
    'La apelación sobre «{title}» que debías ver está libre otra vez para otra persona. No cuenta en contra de nadie.',
  'The appeal about “{title}” that you hear is to be decided by {day, date, long}.':
    'La apelación sobre «{title}» que ves se decide a más tardar el {day, date, long}.',
  'The appeal about “{title}” that you hear was to be decided by {day, date, long}.':
    'La apelación sobre «{title}» que ves debía decidirse a más tardar el {day, date, long}.',
  '{count, plural, one {One appeal} other {# appeals}} at {organization} {count, plural, one {was} other {were}} due on {day, date, long} and not decided.':
    '{count, plural, one {Una apelación} other {# apelaciones}} de {organization} {count, plural, one {vencía} other {vencían}} el {day, date, long} y no se {count, plural, one {decidió} other {decidieron}}.',
  'Your award “{title}” counts again.': 'Tu reconocimiento «{title}» vuelve a contar.',
  'Your pathways': 'Tus rutas',
  'Your award “{title}” is suspended for now.': 'Tu reconocimiento “{title}” está suspendido por ahora.',
  '{endorser} has said something about your award “{title}”. Read it and decide whether it is shown.':
    '{endorser} ha dicho algo sobre tu reconocimiento “{title}”. Léelo y decide si se muestra.',
  'What you said about “{title}” was accepted and is shown.': 'Lo que dijiste sobre “{title}” se aceptó y se muestra.',
  'People ask {organization} by a poster for “{title}”. A second person answers them.':
    'Con un cartel piden a {organization} «{title}». Responde una segunda persona.',
  'A list of {count, plural, one {# badge} other {# badges}}: name the decision and who made it.':
    'Una lista de {count, plural, one {# insignia} other {# insignias}}: nombra la decisión y quién la tomó.',
  '{count, plural, one {One person asks} other {# people ask}} by a poster: compare with the record, and answer.':
    '{count, plural, one {Una persona pide} other {# personas piden}} con un cartel: compara con el acta y responde.',
  '{endorser} has endorsed “{title}”. Read it and decide whether it is shown.':
    '{endorser} ha avalado “{title}”. Léelo y decide si se muestra.',
  'Your award “{title}” is good until {day, date, long}. {way, select, renew {You can renew it with less than the whole.} later {You can renew it from {from, date, long}.} gone {It can’t be renewed: its micro-credential is no longer offered.} other {It can’t be renewed; you can earn it again.}}':
    'Tu reconocimiento «{title}» vale hasta el {day, date, long}. {way, select, renew {Puedes renovarlo con menos que el conjunto.} later {Puedes renovarlo a partir del {from, date, long}.} gone {No se puede renovar: su microcredencial ya no se ofrece.} other {No se puede renovar; puedes conseguirlo de nuevo.}}',
  Renew: 'Renovar',
  '{count, plural, one {Renews an earlier one} other {Renews # earlier ones}}':
    '{count, plural, one {Renueva uno anterior} other {Renueva # anteriores}}',
  'The roster of {organization} waits for you: more would change than a night may change by itself.':
    'La lista de personal de {organization} te espera: cambiaría más de lo que puede cambiar sola una noche.',
  'The student system of {organization} could not be asked last night. Nothing was changed.':
    'No se pudo consultar anoche el sistema escolar de {organization}. No se cambió nada.',
}
