import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/rules`, by the English text of each message. */
export const rules: Dictionary = {
  'This can’t be read as a formula. Write it as in: {example}': 'Esto no se puede leer como fórmula. Escríbela como aquí: {example}',
  'A formula knows level, hours, sessions and minutes, and nothing else.':
    'Una fórmula conoce level, hours, sessions y minutes, y nada más.',
  'A formula knows numbers, plus, minus, times and divided by, comparisons, choices, min and max, and nothing else. As in: {example}':
    'Una fórmula conoce números, suma, resta, multiplicación y división, comparaciones, alternativas, min y max, y nada más. Como aquí: {example}',
  'Please keep the formula under 300 characters.': 'La fórmula debe tener menos de 300 caracteres.',
  'For some awards this divides by zero. Guard it, as in: {example}':
    'Para algunos reconocimientos esto divide entre cero. Evítalo, como aquí: {example}',
  'For some awards this comes to a number beyond all bounds.': 'Para algunos reconocimientos esto da un número fuera de todo límite.',
  'This comes to yes or no. A formula comes to an amount.': 'Esto da sí o no. Una fórmula da una cantidad.',
  'Choose other currencies than the one that this rule gives.': 'Elige otras unidades que la que da esta regla.',
  'Only pay is given every year. Choose a currency that is paid, or “Once”.':
    'Solo lo que se paga se da cada año. Elige algo que se pague, o “Una vez”.',
  'With a cap of zero the rule gives nothing. Leave it empty for no cap.':
    'Con un tope de cero la regla no da nada. Déjalo vacío si no hay tope.',
  'Write in how many years.': 'Escribe en cuántos años.',
  'Say how many micro-credentials are needed.': 'Indica cuántas microcredenciales hacen falta.',
  'Several together bring one fixed amount.': 'Varias juntas dan una cantidad fija.',
  'Choose what is converted.': 'Elige qué se convierte.',
  'Write more than zero.': 'Escribe más de cero.',
  'What this gives is converted back into what it takes. Choose something else.':
    'Lo que esto da se convierte de nuevo en lo que toma. Elige otra cosa.',
  'Only admins and HR of an organization can see and write the rules by which it gives.':
    'Solo Administración y Recursos Humanos de una organización pueden ver y escribir las reglas por las que da.',
  'There is nothing written to publish. Somebody may have published it already.':
    'No hay nada escrito que publicar. Quizá alguien ya lo publicó.',
  'A rule can begin today or later: people have started under what was promised. Choose another day.':
    'Una regla puede empezar hoy o más tarde: hay quienes empezaron con lo prometido. Elige otro día.',
  'Its last day is before this day. Choose an earlier day, or change its last day.':
    'Su último día es anterior a este. Elige un día anterior o cambia su último día.',
  'A value rule was written, and is not in force yet': 'Se escribió una regla de valor, que todavía no rige',
  'A value rule was published': 'Se publicó una regla de valor',
  'What was written of a value rule was thrown away': 'Se descartó lo escrito de una regla de valor',
  'What it gives': 'Qué da',
  'As people read it beside what they were given, such as “Base pay by level”.':
    'Como se lee junto a lo que se dio, por ejemplo “Sueldo base por nivel”.',
  'For what and for whom': 'Por qué y para quién',
  'What you leave open leaves nothing out.': 'Lo que dejes abierto no excluye nada.',
  'Only some people': 'Solo algunas personas',
  'How far': 'Hasta dónde',
  'Never together with something else': 'Nunca junto con otra cosa',
  'Not given where the award brings': 'No se da si el reconocimiento trae',
  'Sessions count from so many minutes on': 'Las sesiones cuentan a partir de tantos minutos',
  'How often': 'Con qué frecuencia',
  Once: 'Una vez',
  'Added to pay every year, from the next school year on': 'Se suma al sueldo cada año, a partir del próximo año escolar',
  'Added to pay every year at once, of the first year the part that is left':
    'Se suma al sueldo cada año desde ya; del primero, la parte que queda',
  'Where it comes from': 'De dónde viene',
  'Article of the contract, or regulation': 'Artículo del contrato o reglamento',
  'Its address': 'Su dirección',
  'Where it holds': 'Dónde rige',
  'Such as a state or a union.': 'Por ejemplo, un estado o un sindicato.',
  'Place among rules about the same': 'Lugar entre las reglas sobre lo mismo',
  'Of several that give the same, the lowest number gives.': 'De varias que dan lo mismo, da la del número más bajo.',
  'Work that begins later does not count by it.': 'El trabajo que empiece después no cuenta por ella.',
  'Keep what is written': 'Guardar lo escrito',
  'Nothing counts by it before you publish it. You see first what it would have brought.':
    'Nada cuenta por ella antes de que la publiques. Primero ves qué habría dado.',
  'What this says': 'Lo que esto dice',
  'The same for each award': 'Lo mismo por cada reconocimiento',
  'By level': 'Por nivel',
  'By estimated hours': 'Por horas estimadas',
  'What is set on each micro-credential': 'Lo que se fija en cada microcredencial',
  'This rule then only says how far.': 'Entonces esta regla solo dice hasta dónde.',
  'By a formula': 'Por una fórmula',
  'At level {level}': 'En el nivel {level}',
  'For each hour': 'Por cada hora',
  Formula: 'Fórmula',
  'Of level, hours, sessions and minutes, as in: {example}':
    'Con level (nivel), hours (horas), sessions (sesiones) y minutes (minutos), como aquí: {example}',
  'any micro-credential': 'cualquier microcredencial',
  'level {level}': 'nivel {level}',
  'Amount, once': 'Cantidad, una sola vez',
  'What has to be earned': 'Qué hay que conseguir',
  'So many different ones of each. None is counted twice.': 'Tantas distintas de cada tipo. Ninguna se cuenta dos veces.',
  'For every': 'Por cada',
  'The first asks for': 'La primera pide',
  'What is older than so many years no longer counts': 'Lo que tiene más de tantos años ya no cuenta',
  'Several awards': 'Varios reconocimientos',
  'What they brought is added up': 'Lo que dieron se suma',
  'Each is converted by itself': 'Cada uno se convierte por sí solo',
  'What is left over': 'Lo que sobra',
  'counts toward the next': 'cuenta para la próxima',
  'is lost': 'se pierde',
  'At least so many percent from some categories': 'Al menos tanto por ciento de algunas categorías',
  'From which categories': 'De qué categorías',
  'Only some micro-credentials': 'Solo algunas microcredenciales',
  'At most in a school year': 'Como máximo en un año escolar',
  'At most for one micro-credential': 'Como máximo por una microcredencial',
  'At most in so many years': 'Como máximo en tantos años',
  'At most ever': 'Como máximo en total',
  'Caps for each person': 'Topes por persona',
  Years: 'Años',
  'Value rules of {organization}': 'Reglas de valor de {organization}',
  'Try it on last year': 'Probarla con el último año',
  'What is written of the next version': 'Lo escrito de la próxima versión',
  'What is written': 'Lo escrito',
  'Nothing counts by it yet.': 'Todavía nada cuenta por ella.',
  'What is written of this rule will be gone. Go on?': 'Lo escrito de esta regla se perderá. ¿Continuar?',
  'Throw away what is written': 'Descartar lo escrito',
  'Other rules are about some of the same': 'Otras reglas tratan en parte de lo mismo',
  'Where both are about the same, {rules} gives first.': 'Donde ambas tratan de lo mismo, primero da {rules}.',
  'Where both are about the same, this gives before {rules}.': 'Donde ambas tratan de lo mismo, esta da antes que {rules}.',
  'It is published.': 'Está publicada.',
  'What was written is gone.': 'Lo escrito se descartó.',
  'As soon as there is an amount, you see here what it comes to.': 'En cuanto haya una cantidad, aquí verás a cuánto asciende.',
  'It counts for work that begins on {day} or later.': 'Cuenta para el trabajo que empieza el {day} o después.',
  'Its last day is {day}: work that begins later does not count by it.':
    'Su último día es el {day}: el trabajo que empiece después no cuenta por ella.',
  'It is not given where the award brings {currencies}: never both.': 'No se da si el reconocimiento trae {currencies}: nunca los dos.',
  'Sessions shorter than {minutes} minutes don’t count.': 'Las sesiones de menos de {minutes} minutos no cuentan.',
  'Only for people who are {roles} here.': 'Solo para quienes aquí tienen el papel de {roles}.',
  'Only for people of {schools}.': 'Solo para personas de {schools}.',
  'It is added to pay every year, from the next school year on.': 'Se suma al sueldo cada año, a partir del próximo año escolar.',
  'It is added to pay every year at once; of the first year the part that is left.':
    'Se suma al sueldo cada año desde ya; del primer año, la parte que queda.',
  '{organization} gives {amount} for every {every}.': '{organization} da {amount} por cada {every}.',
  '{organization} gives {amount}, once, to who has earned {parts}.':
    '{organization} da {amount}, una sola vez, a quien ha conseguido {parts}.',
  '{organization} gives in “{what}” what was set on each micro-credential.':
    '{organization} da en “{what}” lo que se fijó en cada microcredencial.',
  '{organization} gives {amount} for each award.': '{organization} da {amount} por cada reconocimiento.',
  '{organization} gives {one} for an award at level 1, {two} at level 2, and {three} at level 3.':
    '{organization} da {one} por un reconocimiento de nivel 1, {two} de nivel 2 y {three} de nivel 3.',
  '{organization} gives {amount} for each hour that a micro-credential is estimated at.':
    '{organization} da {amount} por cada hora en que se estima una microcredencial.',
  '{organization} gives in “{what}” what this comes to for each award: {formula}':
    '{organization} da en “{what}” lo que esto da por cada reconocimiento: {formula}',
  '{needs, plural, one {# micro-credential} other {# micro-credentials}} of “{category}”':
    '{needs, plural, one {# microcredencial} other {# microcredenciales}} de “{category}”',
  '{needs, plural, one {# micro-credential} other {# micro-credentials}} at level {level}':
    '{needs, plural, one {# microcredencial} other {# microcredenciales}} de nivel {level}',
  '{needs, plural, one {# micro-credential} other {# micro-credentials}}':
    '{needs, plural, one {# microcredencial} other {# microcredenciales}}',
  '{rest, plural, one {# more} other {# more}}': '{rest, plural, one {# más} other {# más}}',
  'It is about level {levels} only.': 'Trata solo del nivel {levels}.',
  'It is about these categories only: {categories}.': 'Trata solo de estas categorías: {categories}.',
  'It is about these micro-credentials only: {titles}.': 'Trata solo de estas microcredenciales: {titles}.',
  'It is about what these offer only: {issuers}.': 'Trata solo de lo que ofrecen: {issuers}.',
  'The first one asks for {first}.': 'La primera pide {first}.',
  'What several awards brought is added up.': 'Lo que dieron varios reconocimientos se suma.',
  'Each award is converted by itself: what several brought is never added up.':
    'Cada reconocimiento se convierte por sí solo: lo que dieron varios nunca se suma.',
  'What is left over counts toward the next.': 'Lo que sobra cuenta para la próxima.',
  'What is left over is lost.': 'Lo que sobra se pierde.',
  '{years, plural, one {What is older than # year no longer counts.} other {What is older than # years no longer counts.}}':
    '{years, plural, one {Lo que tiene más de # año ya no cuenta.} other {Lo que tiene más de # años ya no cuenta.}}',
  'At least {percent} % of it comes from {categories}.': 'Al menos el {percent} % procede de {categories}.',
  'No more than {cap} in a school year, whatever gives it.': 'No más de {cap} en un año escolar, venga de donde venga.',
  'No more than {cap} for one micro-credential.': 'No más de {cap} por una microcredencial.',
  '{years, plural, one {No more than {cap} in a year, whatever gives it.} other {No more than {cap} in # years, whatever gives it.}}':
    '{years, plural, one {No más de {cap} en un año, venga de donde venga.} other {No más de {cap} en # años, venga de donde venga.}}',
  'No more than {cap} for one person, ever, whatever gives it.': 'No más de {cap} para una persona en total, venga de donde venga.',
  'Example: “{title}”, level {level}, is earned.': 'Ejemplo: alguien consigue “{title}”, de nivel {level}.',
  'It brings {brings}.': 'Da {brings}.',
  'It brings nothing.': 'No da nada.',
  'Who has been given {before} before would be given {left}.': 'A quien ya se le dio {before} se le daría {left}.',
  'Example: the last of {count} is earned. It brings {brings}, and nothing more when others follow.':
    'Ejemplo: se consigue la última de {count}. Da {brings}, y nada más cuando siguen otras.',
  'Example: somebody has been given {before}.': 'Ejemplo: a alguien se le ha dado {before}.',
  'A rule for each award': 'Una regla por reconocimiento',
  'For several together': 'Por varios juntos',
  'So much of one becomes another': 'Tanto de una cosa se convierte en otra',
  'What {organization} gives for many micro-credentials at once, and how far. What is set on a single micro-credential comes before them.':
    'Lo que {organization} da por muchas microcredenciales a la vez, y hasta dónde. Lo que se fija en una sola microcredencial va antes.',
  'No rules yet': 'Todavía no hay reglas',
  'Without rules, each micro-credential brings what is set on it. A rule says it for many at once, and can set a limit.':
    'Sin reglas, cada microcredencial da lo que se fija en ella. Una regla lo dice para muchas a la vez y puede poner un límite.',
  '{items}': '{items}',
  'Change written': 'Cambio escrito',
  'Not published': 'Sin publicar',
  'a cap was reached': 'se alcanzó un tope',
  'something else was given that excludes it': 'se dio otra cosa que lo excluye',
  'the sessions were too short': 'las sesiones eran demasiado cortas',
  'As it is': 'Como está',
  'With this rule': 'Con esta regla',
  Difference: 'Diferencia',
  '“{name}” on last year': '“{name}” en el último año',
  'What it would have come to since {since}, had it been in force all along with every other rule as it is now. Nothing is entered.':
    'Lo que habría dado desde el {since} si hubiera regido todo el tiempo, con todas las demás reglas como están ahora. No se anota nada.',
  'Back, to publish it': 'Volver para publicarla',
  'Back to the rule': 'Volver a la regla',
  'Nothing to try it on': 'Nada con qué probarla',
  'Nobody was awarded anything by your rules in that year.': 'En ese año nadie obtuvo un reconocimiento según sus reglas.',
  'in {lines, plural, one {# line} other {# lines}}': 'en {lines, plural, one {# línea} other {# líneas}}',
  'of {people, plural, one {# person} other {# people}} who earned something':
    'de {people, plural, one {# persona} other {# personas}} que consiguieron algo',
  'Only a part': 'Solo una parte',
  'More people earned something than are worked out at once. The figures are of the first {people}.':
    'Más personas consiguieron algo de las que se calculan a la vez. Las cifras son de las primeras {people}.',
  'What it would have held back': 'Lo que habría retenido',
  '{amount} in {lines, plural, one {# line} other {# lines}}, because {reason}':
    '{amount} en {lines, plural, one {# línea} other {# líneas}}, porque {reason}',
  'a condition was not met': 'no se cumplió una condición',
  'All rules together': 'Todas las reglas juntas',
  'On the {awards, plural, one {# award} other {# awards}} of the year.':
    'Con {awards, plural, one {el reconocimiento} other {los # reconocimientos}} del año.',
  'Nothing is given.': 'No se da nada.',
  'A new value rule': 'Una regla de valor nueva',
  'Change “{name}”': 'Cambiar “{name}”',
  'A change is a new version. People who have started keep what was promised.':
    'Un cambio es una versión nueva. Quienes ya empezaron conservan lo prometido.',
  'What the rule goes by': 'En qué se basa la regla',
  'There are {count} rules already, which is as many as there can be.': 'Ya hay {count} reglas, el máximo posible.',
  'What is set on a micro-credential is for who earns it. Choose another way.':
    'Lo que se fija en una microcredencial es para quien la consigue. Elige otra forma.',
  '{organization} gives {amount} to who writes a micro-credential, once it is published for the first time.':
    '{organization} da {amount} a quien escribe una microcredencial, cuando se publica por primera vez.',
  '{organization} gives who writes a micro-credential {one} at level 1, {two} at level 2, and {three} at level 3, once it is published for the first time.':
    '{organization} da a quien escribe una microcredencial {one} en el nivel 1, {two} en el nivel 2 y {three} en el nivel 3, cuando se publica por primera vez.',
  '{organization} gives who writes a micro-credential {amount} for each hour that it is estimated at, once it is published for the first time.':
    '{organization} da a quien escribe una microcredencial {amount} por cada hora estimada, cuando se publica por primera vez.',
  '{organization} gives who writes a micro-credential in “{what}” what this comes to, once it is published: {formula}':
    '{organization} da a quien escribe una microcredencial, en “{what}”, lo que resulta de esto, cuando se publica: {formula}',
  'Example: “{title}”, level {level}, is published for the first time.':
    'Ejemplo: “{title}”, de nivel {level}, se publica por primera vez.',
  'It brings {brings} to who began it.': 'Da {brings} a quien la empezó.',
  'Nothing that somebody began here was published for the first time in that year.':
    'En ese año no se publicó por primera vez nada que alguien hubiera empezado aquí.',
  'authors, of {works, plural, one {# micro-credential that was} other {# micro-credentials that were}} published for the first time':
    'autores, de {works, plural, one {# microcredencial que se publicó} other {# microcredenciales que se publicaron}} por primera vez',
  'More was published than is worked out at once. The figures are of the first {works}.':
    'Se publicó más de lo que se calcula de una vez. Las cifras son de las primeras {works}.',
  'For writing a micro-credential': 'Por escribir una microcredencial',
  'The same for each': 'Lo mismo por cada una',
  'Write a rule': 'Escribir una regla',
}
