import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/ledger`, by the English text of each message. */
export const ledger: Dictionary = {
  'The acceptance gives {amount} for each award.': 'La aceptación da {amount} por cada reconocimiento.',
  'It was not accepted yet when you began, and it was on the day of the award.':
    'Aún no se aceptaba cuando empezaste, y sí el día del reconocimiento.',
  'You had it before it was accepted here, and the acceptance counts awards from before.':
    'Lo tenías antes de que se aceptara aquí, y la aceptación cuenta los reconocimientos anteriores.',
  'By version {number} of the acceptance, which holds since {since}.':
    'Por la versión {number} de la aceptación, vigente desde el {since}.',
  'By the rule “{name}”.': 'Por la regla «{name}».',
  '{worth} by the rules of {organization}': '{worth} según las reglas de {organization}',
  '{each}.': '{each}.',
  'Added again': 'Añadido de nuevo',
  Adjusted: 'Ajustado',
  '{amount} for {year}, for “{title}”': '{amount} para {year}, por “{title}”',
  '{organization} added {amount}': '{organization} añadió {amount}',
  '{organization} took off {amount}': '{organization} descontó {amount}',
  'An adjustment of {amount} was taken back': 'Se anuló un ajuste de {amount}',
  'The reason is no longer kept.': 'El motivo ya no se conserva.',
  '{days, plural, one {# day} other {# days}} of {of} are left of the first year, so of {yearly} a year that part is given.':
    'Del primer año {days, plural, one {queda # día} other {quedan # días}} de {of}, así que de {yearly} al año se da esa parte.',
  'It is added to pay every year since the school year {since}: {yearly} for {year}.':
    'Se suma al sueldo cada año desde el año escolar {since}: {yearly} para {year}.',
  'Not given, because they had left when the school year {year} began.':
    'No se da, porque ya no estaba cuando empezó el año escolar {year}.',
  'of {goal} for the lane “{name}” · {organization}': 'de {goal} para el nivel “{name}” · {organization}',
  'of {goal} for “{name}”, {time} · {organization}': 'de {goal} para “{name}”, {time} · {organization}',
  'Rule “{name}”, version {number}.': 'Regla “{name}”, versión {number}.',
  'all years': 'todos los años',
  'Statement of {name}': 'Extracto de {name}',
  '{time}, as of {day}': '{time}, al {day}',
  'To print it or keep it as a PDF, use the print function of your browser.':
    'Para imprimirlo o guardarlo como PDF, usa la función de imprimir de tu navegador.',
  Balances: 'Saldos',
  'Of each currency': 'De cada moneda',
  'In all': 'En total',
  'Toward goals and lanes': 'Hacia metas y niveles',
  'The newest first': 'Lo más nuevo primero',
  'These are the newest {count} lines. The CSV has all.': 'Estas son las {count} líneas más nuevas. El CSV las tiene todas.',
  'Statement to print': 'Extracto para imprimir',
  'Your evidence shows it: {competency}': 'Tu evidencia lo demuestra: {competency}',
  'You earned “{title}”': 'Conseguiste “{title}”',
  '{name}, you have earned “{title}” from {issuer}.': '{name}, conseguiste “{title}” de {issuer}.',
  'It brings you {brought}': 'Te da {brought}',
  'The badge is yours for life, wherever you work. On its page you can add it to LinkedIn, download it, and send its link to whom you like.':
    'La insignia es tuya para toda la vida, trabajes donde trabajes. En su página puedes agregarla a LinkedIn, descargarla y enviar su enlace a quien quieras.',
  '{worth}, by the rules of {organization}.': '{worth}, según las reglas de {organization}.',
  'Value was written to the ledger': 'Se anotó un valor en el registro',
  'Value was taken back in the ledger': 'Se retiró un valor en el registro',
  '{amount} taken back, for “{title}”': 'Retirado: {amount}, por “{title}”',
  'The award was taken back: {reason}': 'El reconocimiento se retiró: {reason}',
  'Clock hours of {organization} in {year}': 'Horas reconocidas de {organization} en {year}',
  'of {goal, plural, one {# clock hour} other {# clock hours}} a year · goal of {organization}':
    'de {goal, plural, one {# hora reconocida} other {# horas reconocidas}} al año · meta de {organization}',
  '{currency} in {year}; {all} in all': '{currency} en {year}; {all} en total',
  'clock hours in {year}': 'horas reconocidas en {year}',
  'clock hours in {year}; {all} in all': 'horas reconocidas en {year}; {all} en total',
  'in {year}': 'en {year}',
  'in {year}, of {all} in all': 'en {year}, de {all} en total',
  'What I have earned': 'Lo que he conseguido',
  'What your awards and assessments brought you: every line says which rule made it, and why that one counts.':
    'Lo que te dieron tus reconocimientos y evaluaciones: cada línea dice qué regla la generó y por qué cuenta esa.',
  'Download {year} as CSV': 'Descargar {year} en CSV',
  'School years': 'Años escolares',
  'School year {year}': 'Año escolar {year}',
  'Line by line': 'Línea por línea',
  'Nothing was entered in {year}.': 'No se anotó nada en {year}.',
  'Nothing yet': 'Todavía nada',
  'See what there is to earn': 'Ver lo que se puede conseguir',
  'When you earn a micro-credential that your district gives hours or money for, it is entered here by itself, with the reason.':
    'Cuando consigues una microcredencial por la que tu distrito da horas o dinero, se anota aquí automáticamente, con la razón.',
  '{organization}, rule for “{currency}”, version {number}, in force since {since}: it held when you began on {day}.':
    '{organization}, regla para “{currency}”, versión {number}, vigente desde el {since}: estaba vigente cuando empezaste, el {day}.',
  '{organization}, rule for “{currency}”, version {number}, in force since {since}: there was none when you began, so the one on the day of the decision, {day}, counts.':
    '{organization}, regla para “{currency}”, versión {number}, vigente desde el {since}: no había ninguna cuando empezaste, así que cuenta la del día de la decisión, el {day}.',
  Recorded: 'Anotado',
  Entry: 'Anotación',
  Currency: 'Lo que se da',
  'Given by': 'Quien lo da',
  'Rule version': 'Versión de la regla',
  'Rule in force since': 'Regla vigente desde',
  'Why this rule': 'Por qué esta regla',
  Award: 'Reconocimiento',
  'In force when work began on {day}': 'Vigente cuando empezó el trabajo, el {day}',
  'In force on the day of the decision, {day}; there was none when work began':
    'Vigente el día de la decisión, el {day}; cuando empezó el trabajo no había ninguna',
  Assessed: 'Evaluado',
  'In force when the work was taken on {day}': 'Vigente cuando se tomó el trabajo el {day}',
  '{amount} for an assessment of “{title}”': '{amount} por una evaluación de “{title}”',
  '{organization}, pay for “{currency}”, version {number}, set on {since}: it held when you took it on {day}.':
    '{organization}, pago en “{currency}”, versión {number}, definido el {since}: regía cuando lo tomaste el {day}.',
  '{amount} taken back, for an assessment of “{title}”': '{amount} retirado, por una evaluación de “{title}”',
  'The assessment was declared void: {reason}': 'La evaluación se declaró nula: {reason}',
  'Only admins and HR of an organization see what assessments brought.':
    'Solo quienes administran y recursos humanos de una organización ven lo que aportaron las evaluaciones.',
  'Each line was entered when the decision was told, by what held when the work was taken. Whose work it was is not said.':
    'Cada línea se anotó cuando se comunicó la decisión, según lo que regía cuando se tomó el trabajo. No se dice de quién era el trabajo.',
  'What assessments brought, the newest first': 'Lo que aportaron las evaluaciones, primero lo más reciente',
  'Once an assessment brings something, each one that is decided is listed here.':
    'En cuanto una evaluación aporta algo, aquí aparece cada una que se decide.',
  'It is void, and what it brought is taken back.': 'Es nula, y lo que aportó se retiró.',
  '“{title}”, taken on {day}': '“{title}”, tomado el {day}',
  'Declared void: {reason}': 'Declarada nula: {reason}',
  'Declare it void': 'Declararla nula',
  'Its assessor reads it. What it brought is taken back; what was decided stays.':
    'La lee quien hizo la evaluación. Lo que aportó se retira; lo que se decidió se mantiene.',
  'Declare it void: assessment by {name}': 'Declararla nula: evaluación de {name}',
  'Given again': 'Devuelto',
  'Value that was taken back came back in the ledger': 'Volvió al registro un valor que se había anulado',
  '{amount} given again, for “{title}”': '{amount} de vuelta, por «{title}»',
  'An appeal found that the award stands.': 'Una apelación vio que el reconocimiento se mantiene.',
  'You completed the whole pathway: {competency}': 'Completaste toda la ruta: {competency}',
  'How it was worked out': 'Cómo se calculó',
  Collected: 'Reunido',
  Converted: 'Convertido',
  '{organization}, rule “{name}”, version {number}, in force since {since}.':
    '{organization}, regla “{name}”, versión {number}, vigente desde el {since}.',
  '{amount} of {full} for “{title}”': '{amount} de {full} por “{title}”',
  '{amount} for what “{title}” makes complete': '{amount} por lo que “{title}” completa',
  '{amount} converted, with “{title}”': '{amount} por conversión, con “{title}”',
  'How it comes to {amount}': 'Cómo se llega a {amount}',
  'Set on this micro-credential: {amount}.': 'Fijado en esta microcredencial: {amount}.',
  'The rule gives {amount} for each award.': 'La regla da {amount} por cada reconocimiento.',
  'The rule gives {amount} at level {level}.': 'La regla da {amount} en el nivel {level}.',
  '{hours, plural, one {It is estimated at # hour} other {It is estimated at # hours}}, and the rule gives {rate} for each: {amount}.':
    '{hours, plural, one {Se estima en # hora} other {Se estima en # horas}}, y la regla da {rate} por cada una: {amount}.',
  'The formula of the rule, {formula}, comes to {amount} for level {level} and {hours, plural, one {# hour} other {# hours}}.':
    'La fórmula de la regla, {formula}, da {amount} para el nivel {level} y {hours, plural, one {# hora} other {# horas}}.',
  '{count, plural, one {It completes a collection of # micro-credential} other {It completes a collection of # micro-credentials}}: {amount}, once.':
    '{count, plural, one {Completa un conjunto de # microcredencial} other {Completa un conjunto de # microcredenciales}}: {amount}, una sola vez.',
  '{used} became {amount}.': '{used} se convirtieron en {amount}.',
  '{used} became {amount}; {rest} left over count toward the next.':
    '{used} se convirtieron en {amount}; lo que sobra, {rest}, cuenta para la próxima conversión.',
  '{used} became {amount}; {rest} left over are not carried on.':
    '{used} se convirtieron en {amount}; lo que sobra, {rest}, no se conserva.',
  'No rule was in force when you began, so the one on the day of the decision counts.':
    'No había ninguna regla vigente cuando empezaste, así que cuenta la del día de la decisión.',
  'Not given, because this award brings {currency} already: never both.':
    'No se da, porque este reconocimiento ya trae {currency}: nunca los dos.',
  'Not given: its sessions have {minutes} minutes, and the rule counts sessions of {least} minutes or more.':
    'No se da: sus sesiones son de {minutes} minutos, y la regla cuenta sesiones de {least} minutos o más.',
  'It is added to pay every year, from the school year {year} on.': 'Se suma al sueldo cada año, a partir del año escolar {year}.',
  'It is added to pay every year at once; of {year} the part that is left.':
    'Se suma al sueldo cada año desde ya; de {year}, la parte que queda.',
  'Not given, because nobody agreed to it before.': 'No se da, porque nadie lo aprobó antes.',
  'Not given, because it was asked for after the work began.': 'No se da, porque se pidió después de empezar el trabajo.',
  'Not given yet: it has to be asked for by {day}.': 'Todavía no se da: hay que pedirlo hasta el {day}.',
  'Not given, because it was asked for on {on}, after {day}.': 'No se da, porque se pidió el {on}, después del {day}.',
  'The formula comes to less than zero, so nothing is given.': 'La fórmula da menos de cero, así que no se da nada.',
  'The formula comes to more than a line can hold, so nothing is given. Tell HR.':
    'La fórmula da más de lo que cabe en una línea, así que no se da nada. Avisa a Recursos Humanos.',
  'The formula of the rule can’t be worked out for this award, so nothing is given. Tell HR.':
    'La fórmula de la regla no se puede calcular para este reconocimiento, así que no se da nada. Avisa a Recursos Humanos.',
  'Worked out again, because something that it rests on has changed.': 'Se calculó de nuevo, porque cambió algo en lo que se basa.',
  'No more than {cap} is given in a school year, and {left} of it was left.': 'No se da más de {cap} en un año escolar, y quedaba {left}.',
  'No more than {cap} is given for one micro-credential, and {left} of it was left.':
    'No se da más de {cap} por una microcredencial, y quedaba {left}.',
  '{years, plural, one {No more than {cap} is given in a year} other {No more than {cap} is given in # years}}, and {left} of it was left.':
    '{years, plural, one {No se da más de {cap} en un año} other {No se da más de {cap} en # años}}, y quedaba {left}.',
  'No more than {cap} is given to one person, and {left} of it was left.': 'No se da más de {cap} a una persona, y quedaba {left}.',
  'It was decided elsewhere, and counts here: {competency}': 'Se decidió en otro lugar y cuenta aquí: {competency}',
  'Given before it came here, as “{source}” says of {day}. It is not paid again.':
    'Se dio antes de llegar aquí, según «{source}», el {day}. No se paga otra vez.',
  '{amount} for “{title}”, given before it came here': '{amount} por «{title}», dado antes de llegar aquí',
  'Opening line': 'Línea de apertura',
  '{amount} for writing “{title}”': '{amount} por escribir “{title}”',
  'The rule gives {amount} for a micro-credential that is published for the first time.':
    'La regla da {amount} por una microcredencial que se publica por primera vez.',
  'No rule was in force when you began to write it, so the one of the day of publication counts.':
    'Cuando se empezó no había ninguna regla vigente, así que cuenta la del día en que se publicó.',
  'More of value': 'Más sobre el valor',
}
