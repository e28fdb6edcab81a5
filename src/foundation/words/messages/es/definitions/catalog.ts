import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/catalog`, by the English text of each message. */
export const catalog: Dictionary = {
  '{organization} accepts it from {issuer}, because: {reason}': '{organization} lo acepta de {issuer} porque: {reason}',
  'Acceptance, version {number}:': 'Aceptación, versión {number}:',
  'Accepted elsewhere': 'Aceptada en otros lugares',
  'Besides {issuer}, these organizations accept it, each at its own value: {places}':
    'Además de {issuer}, la aceptan estas organizaciones, cada una con su valor: {places}',
  'Assessed by assessors of {issuer}': 'La evalúan evaluadores de {issuer}',
  'Fee: {amount}, paid to {issuer}. {note}': 'Precio: {amount}, se paga a {issuer}. {note}',
  'Accepted here, from others': 'Aceptadas aquí, de otras',
  'In {language}': 'En {language}',
  'Up to {maxPages, plural, one {# page} other {# pages}}{each, select, true { each} other {}}':
    'Hasta {maxPages, plural, one {# página} other {# páginas}}{each, select, true { cada uno} other {}}',
  '{category} · level {level} · version {number}': '{category} · nivel {level} · versión {number}',
  'This text': 'Este texto',
  'Version {number}, published on {day}. What was earned under an earlier version stays as it was judged.':
    'Versión {number}, publicada el {day}. Lo conseguido con una versión anterior se queda como se evaluó.',
  'Adapted from <a>{title}</a> by {organization}.': 'Adaptada de <a>{title}</a>, de {organization}.',
  'Download as JSON': 'Descargar como JSON',
  'Set what it is worth': 'Fijar lo que vale',
  'Copy for': 'Copiar para',
  'You earned this: see your work': 'La conseguiste: ver tu trabajo',
  'Go on with it': 'Seguir con ella',
  'It was retired on {day} and can’t be started any more. What was earned stays.':
    'Se retiró del catálogo el {day} y ya no se puede empezar. Lo conseguido se queda.',
  'This is an earlier version. <a>Read the one that counts now.</a>': 'Esta es una versión anterior. <a>Lee la que cuenta ahora.</a>',
  'By whose rules it counts': 'Según las reglas de quién cuenta',
  '{organization}: {amount}': '{organization}: {amount}',
  Start: 'Empezar',
  'I already do this': 'Esto ya lo hago',
  '{count, plural, one {# session} other {# sessions}} of {minutes} minutes, at your pace':
    '{count, plural, one {# sesión} other {# sesiones}} de {minutes} minutos, a tu ritmo',
  'Good for {months, plural, one {# month} other {# months}}': 'Válida por {months, plural, one {# mes} other {# meses}}',
  'The method': 'El método',
  'Part {part} · {title}': 'Parte {part} · {title}',
  'Rubric: what each level of each criterion looks like': 'Rúbrica: cómo se ve cada nivel de cada criterio',
  'Earned when every criterion is Demonstrated or better.': 'Se consigue cuando todos los criterios están en Demostrado o más.',
  'Earned when every essential criterion is Demonstrated or better{others, plural, =0 {} one {, and one of the others} other {, and # of the others}}.':
    'Se consigue cuando todos los criterios esenciales están en Demostrado o más{others, plural, =0 {} one {, y también uno de los demás} other {, y también # de los demás}}.',
  'Only what is not yet shown opens again; the rest stays. You may hand in again as often as you need.':
    'Solo se vuelve a abrir lo que todavía no está demostrado; lo demás se queda. Puedes volver a entregar las veces que necesites.',
  'Only what is not yet shown opens again; the rest stays. You may hand in {limit, plural, one {# time} other {# times}}.':
    'Solo se vuelve a abrir lo que todavía no está demostrado; lo demás se queda. Puedes entregar {limit, plural, one {# vez} other {# veces}}.',
  'Who, and how long': 'Para quién y por cuánto tiempo',
  'How long it takes': 'Cuánto tiempo lleva',
  'About {count, plural, one {# session} other {# sessions}} of {minutes} minutes for the learning and the evidence. If you already do this, go straight to the evidence: there is no minimum. A decision comes within {days, plural, one {# working day} other {# working days}}.':
    'Alrededor de {count, plural, one {# sesión} other {# sesiones}} de {minutes} minutos para aprender y reunir la evidencia. Si esto ya lo haces, ve directo a la evidencia: no hay un mínimo. La decisión llega en {days, plural, one {# día hábil} other {# días hábiles}} como máximo.',
  'After that it is renewed with new evidence.': 'Después se renueva con evidencia nueva.',
  'Standards it is aligned to': 'Estándares con los que está vinculada',
  'Two hours or less': 'Dos horas o menos',
  'Up to five hours': 'Hasta cinco horas',
  'More than five hours': 'Más de cinco horas',
  'Clock hours': 'Horas reconocidas',
  Pay: 'Pago',
  'Time it takes': 'Tiempo que lleva',
  'Counts toward': 'Cuenta para',
  'No student media': 'Sin imagen ni voz de estudiantes',
  'Offered by': 'Ofrecida por',
  'What can you show?': '¿Qué puedes demostrar?',
  '{total, plural, one {# micro-credential} other {# micro-credentials}}{issuers, plural, =0 {} =1 {} other { from # organizations}}. Read all of each before you start. No account needed.':
    '{total, plural, one {# microcredencial} other {# microcredenciales}}{issuers, plural, =0 {} =1 {} other { de # organizaciones}}. Lee cada una completa antes de empezar. No hace falta una cuenta.',
  'Micro-credentials for teachers: what you show, how it is judged and what it is worth, before you start.':
    'Microcredenciales para docentes: qué demuestras, cómo se evalúa y lo que vale, antes de empezar.',
  'Search micro-credentials': 'Buscar microcredenciales',
  'Skip to the results': 'Ir a los resultados',
  'Clear all': 'Quitar todo',
  '{found, number} of {total, number}': '{found, number} de {total, number}',
  'Pages of the catalog': 'Páginas del catálogo',
  '{found, plural, one {Print this one} other {Print these #}}': '{found, plural, one {Imprimir esta} other {Imprimir estas #}}',
  'Nothing has all of these words. Showing what has any of <b>{words}</b>.':
    'Nada tiene todas estas palabras. Se muestra lo que tiene alguna de <b>{words}</b>.',
  'Showing results for <b>{words}</b>': 'Resultados de <b>{words}</b>',
  'By your position, “{position}”: what names its subject and grade comes first, what is for other grades last.':
    'Según tu puesto, “{position}”: primero lo que nombra su materia y su grado; al final, lo que es para otros grados.',
  'By title: your position names no subject or grade yet. An admin of your organization writes it on your page under People, such as “Grade 4” or “Biology teacher”.':
    'Por título: tu puesto todavía no nombra una materia ni un grado. Quien administra tu organización lo escribe en tu página, en Personas, en inglés; por ejemplo, “Grade 4” o “Biology teacher”.',
  'By title: sign in, and what fits your position comes first.': 'Por título: si entras, lo que va con tu puesto aparece primero.',
  'best match': 'mejor coincidencia',
  'fits me': 'va conmigo',
  title: 'título',
  newest: 'más recientes',
  shortest: 'más breves',
  Sort: 'Ordenar',
  'Sort:': 'Ordenar:',
  'Micro-credentials for “{words}”': 'Microcredenciales para “{words}”',
  'The first {shown, number} of {found, number}. Narrow the search to have the others.':
    'Las primeras {shown, number} de {found, number}. Acota la búsqueda para ver las demás.',
  '{found, plural, one {# micro-credential} other {# micro-credentials}}':
    '{found, plural, one {# microcredencial} other {# microcredenciales}}',
  '{count} × {minutes} min': '{count} × {minutes} min',
  'Micro-credentials appear here as soon as their authors publish them.': 'Las microcredenciales aparecen aquí en cuanto se publican.',
  'Nothing fits all of these filters': 'Nada cumple todos estos filtros',
  'Nothing is called or says “{words}”': 'Nada se llama ni dice “{words}”',
  'Take away one of them.': 'Quita uno de ellos.',
  'Try another word for the same thing, or take away a filter.': 'Prueba con otra palabra para lo mismo o quita un filtro.',
  'Try another word for the same thing.': 'Prueba con otra palabra para lo mismo.',
  'Both say the same.': 'Los dos dicen lo mismo.',
  changed: 'cambió',
  'new': 'nuevo',
  'taken out': 'se quitó',
  moved: 'se movió',
  'Pre-K': 'pre-K',
  K: 'K',
  'grade {grade}': 'grado {grade}',
  'grades {from} to {to}': 'grados {from} a {to}',
  'Fits you: {what}': 'Va contigo: {what}',
  science: 'ciencias',
  mathematics: 'matemáticas',
  'English language arts': 'inglés y lectoescritura',
  'social studies': 'estudios sociales',
  'English learners': 'estudiantes que aprenden inglés',
  'special education': 'educación especial',
  'the arts': 'las artes',
  'physical education': 'educación física',
  'world languages': 'idiomas del mundo',
  'career and technical education': 'educación técnica y profesional',
  technology: 'tecnología',
  counseling: 'orientación escolar',
  health: 'salud',
  'the library': 'la biblioteca',
  'speech and language': 'habla y lenguaje',
  'leading others': 'liderar a otras personas',
  paraprofessionals: 'paraprofesionales',
  'gifted students': 'estudiantes con altas capacidades',
  '{count, plural, =1 {One} =2 {Two} =3 {Three} =4 {Four} other {#}}':
    '{count, plural, =1 {Una pieza} =2 {Dos piezas} =3 {Tres piezas} =4 {Cuatro piezas} other {# piezas}}',
  'Up to {to}, if you like': 'Hasta {to, plural, one {# pieza} other {# piezas}}, si quieres',
  'As {list}': 'En forma de {list}',
  '{amount}: {list}': '{amount}: {list}',
  'About {from} to {to} words': 'Entre {from} y {to} palabras',
  'Up to {maxMinutes, plural, one {# minute} other {# minutes}}{each, select, true { each} other {}}':
    'Hasta {maxMinutes, plural, one {# minuto} other {# minutos}}{each, select, true { cada una} other {}}',
  'Students seen or heard need consent': 'Si se ve u oye a estudiantes, hace falta consentimiento',
  'No students to be seen or heard': 'No se debe ver ni oír a estudiantes',
  Earned: 'Conseguido',
  'In progress': 'En curso',
  'Versions of {title}': 'Versiones de {title}',
  'Every published text stays. An award points at the one it was judged by.':
    'Cada texto publicado se queda. Un reconocimiento señala el texto con el que se evaluó.',
  'Version {number}': 'Versión {number}',
  'Read it': 'Leerla',
  'Published on {day}.': 'Publicada el {day}.',
  '{count, plural, =0 {No changes} one {# change} other {# changes}} since version {before}':
    '{count, plural, =0 {Sin cambios} one {# cambio} other {# cambios}} desde la versión {before}',
  'The first version.': 'La primera versión.',
  'One of them counts, never both. You choose when you start.': 'Cuenta una de las dos, nunca ambas. La eliges al empezar.',
  '{organization}, which offers it, gives {amount}.': '{organization}, que la ofrece, da {amount}.',
  'nothing yet': 'nada todavía',
  'Why these numbers': 'Por qué estas cifras',
  'Rule {number}:': 'Regla {number}:',
  'The day you start counts: a later change takes nothing away from you.':
    'Cuenta el día en que empiezas: un cambio posterior no te quita nada.',
  'For you: <b>{amount}</b> · by the rules of {organization}.': 'Para ti: <b>{amount}</b> · según las reglas de {organization}.',
  'For the work you began: <b>{amount}</b> · by the rules of {organization}.':
    'Por el trabajo que empezaste: <b>{amount}</b> · según las reglas de {organization}.',
  'At {organization}: <b>{amount}</b>. Other organizations may give something else.':
    'En {organization}: <b>{amount}</b>. Otras organizaciones pueden dar algo distinto.',
  'Nothing · by the rules of {organization}.': 'Nada · según las reglas de {organization}.',
  '{organization} has not said yet what it gives for this.': '{organization} todavía no ha dicho qué da por esto.',
  'A way to learn it, if you want one. You can change it, skip it, or go straight to the evidence.':
    'Un camino para aprenderlo, si quieres uno. Puedes cambiarlo, saltarlo o ir directo a la evidencia.',
  '{readers, plural, one {Assessed} =2 {Assessed twice} other {Assessed # times}} without your name, decision in {days, plural, one {# working day} other {# working days}}':
    '{readers, plural, one {Se evalúa} =2 {Se evalúa dos veces} other {Se evalúa # veces}} sin tu nombre, decisión en {days, plural, one {# día hábil} other {# días hábiles}}',
  '{readers, plural, one {Decision} =2 {Two assessors, decision} other {# assessors, decision}} in {days, plural, one {# working day} other {# working days}}':
    '{readers, plural, one {Decisión} =2 {Lo evalúan dos personas, decisión} other {Lo evalúan # personas, decisión}} en {days, plural, one {# día hábil} other {# días hábiles}}',
  'See how it looks: {title}': 'Mira cómo es: {title}',
  'A model clip by {name}.': 'Un clip modelo de {name}.',
  'How it looks': 'Cómo es',
  'Coaches recorded these for people who work on this. They show one way, not the only one.':
    'Los grabaron quienes acompañan, para quienes trabajan en esto. Muestran una manera, no la única.',
  'Recordings need captions': 'Las grabaciones necesitan subtítulos',
  'In the last twelve months they agreed within one level on {share, number, percent} of the {compared, number} times that two of them weighed the same criterion.':
    'En los últimos doce meses, sus valoraciones difirieron como mucho en un nivel en el {share, number, percent} de las {compared, number} veces que dos personas valoraron el mismo criterio.',
  'The steps to a decision': 'Los pasos hasta una decisión',
  'The coach who saw your practice decides, openly, in {days, plural, one {# working day} other {# working days}}':
    'Decide abiertamente quien te acompaña y vio tu práctica, en {days, plural, one {# día hábil} other {# días hábiles}}',
  'After {after, plural, one {one time} other {# times}} of “keep working” a talk with a coach is due{holds, select, true {, before it is handed in again} other {; you may hand in again without it}}.':
    'Después de {after, plural, one {una vez} other {# veces}} de «sigue trabajando» toca una conversación con quien acompaña{holds, select, true {, antes de volver a entregar} other {; puedes volver a entregar sin ella}}.',
  'Signed by {who}, who gets a link by e-mail': 'Lo firma {who}, que recibe un enlace por correo',
  'Part of': 'Forma parte de',
  'Pathways it is part of': 'Rutas de las que forma parte',
  'Of the {cap} that one person is given at most in a school year, {left} is left to you this year.':
    'De {cap}, lo máximo que se da a una persona en un año escolar, este año te queda {left}.',
  'You were given the {cap} that one person is given at most in a school year. More comes next year.':
    'Ya recibiste {cap}, lo máximo que se da a una persona en un año escolar. Habrá más el próximo año.',
}
