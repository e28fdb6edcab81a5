import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/value`, by the English text of each message. */
export const value: Dictionary = {
  'Write the amount as a plain number with at most two decimals, such as 40. Zero takes it away.':
    'Escribe la cantidad como número simple con dos decimales como máximo, por ejemplo 40. Cero lo quita.',
  'Please keep it under 200 characters.': 'Escribe menos de 200 caracteres.',
  'What an assessment costs was set': 'Se fijó lo que cuesta una evaluación',
  'Choose what kind it is.': 'Elige de qué tipo es.',
  'Please keep the unit under 30 characters.': 'La unidad debe tener menos de 30 caracteres.',
  'Please say what is written behind an amount.': 'Di qué se escribe detrás de una cantidad.',
  'Amounts have two decimals at most.': 'Las cantidades tienen dos decimales como máximo.',
  'Name the money by its three letters, such as USD.': 'Nombra el dinero con sus tres letras, como USD.',
  'There is something of that name already.': 'Ya hay algo con ese nombre.',
  'There are {count} already, which is as many as there can be.': 'Ya hay {count}, que es el máximo.',
  'Time that counts': 'Tiempo que cuenta',
  Credits: 'Créditos',
  Money: 'Dinero',
  'What you give, and what it is about': 'Lo que das, y de qué trata',
  'Rules are set in {unit} already, so the unit stays. Remove this and add another.':
    'Ya hay reglas en {unit}, así que la unidad no cambia. Quita esto y agrega otra cosa.',
  'There are rules with finer amounts, so the decimals stay.': 'Hay reglas con cantidades más finas, así que los decimales no cambian.',
  'Move up: {title}': 'Subir: {title}',
  'Move down: {title}': 'Bajar: {title}',
  'Take “{title}” away? What was made with it stays as it is; then it is only retired.':
    '¿Quitar “{title}”? Lo que se hizo con esto se conserva como está; entonces solo se retira.',
  'Take it away': 'Quitar',
  'Moved.': 'Se movió.',
  'It is gone: nothing was ever made with it.': 'Ya no está: nunca se usó.',
  'It is retired: what was made with it stays, and nobody can choose it any more.':
    'Se retiró: lo que se hizo con esto se conserva, y ya nadie puede elegirlo.',
  'It can be chosen again.': 'Se puede volver a elegir.',
  'Both are lists of your own. What is added can be chosen at once; what is taken away is retired where it was used, and stays readable.':
    'Las dos listas son tuyas. Lo que agregas se puede elegir enseguida; lo que quitas, si se usó, solo se retira y se puede seguir leyendo.',
  'It stays once a rule is set.': 'No cambia una vez que hay una regla.',
  'It stays once a micro-credential names it.': 'No cambia una vez que una microcredencial la nombra.',
  'Your organization no longer gives this. Zero withdraws it; for anything else choose what it gives.':
    'Tu organización ya no da esto. Con cero se anula; para lo demás, elige algo que sí dé.',
  'Something that can be given was changed': 'Se cambió algo que se puede dar',
  'The order of what can be given was changed': 'Se cambió el orden de lo que se puede dar',
  'Something is no longer given for new rules': 'Algo dejó de darse en reglas nuevas',
  'Something that was never given was removed': 'Se quitó algo que nunca se dio',
  'Something can be given again': 'Algo se puede volver a dar',
  'What you give': 'Lo que das',
  'For an award each micro-credential can bring some of each.': 'Por un reconocimiento, cada microcredencial puede dar algo de cada cosa.',
  '{kind}, in {unit}, {decimals, plural, =0 {whole numbers} one {# decimal} other {# decimals}}':
    '{kind}, en {unit}, {decimals, plural, =0 {números enteros} one {# decimal} other {# decimales}}',
  'For example: Continuing education, or Stipend.': 'Por ejemplo: Educación continua, o Estipendio.',
  Unit: 'Unidad',
  'Such as CEU; of money, such as USD.': 'Como CEU; si es dinero, como USD.',
  Decimals: 'Decimales',
  Categories: 'Categorías',
  'A category gives the badge its color. Badges that are published keep theirs.':
    'La categoría da a la insignia su color. Las insignias ya publicadas conservan el suyo.',
  'On a badge whose author has chosen none.': 'En las insignias para las que no se eligió ninguno.',
  'Added.': 'Agregado.',
  '{hours, plural, one {# clock hour} other {# clock hours}}': '{hours, plural, one {# hora reconocida} other {# horas reconocidas}}',
  '{amount} {unit}': '{amount} {unit}',
  '{amount} ({currency})': '{amount} ({currency})',
  '{amount} {unit}': '{amount} {unit}',
  '{organization} gives no clock hours for this where work begins on {day} or later.':
    '{organization} no da horas reconocidas por esto si el trabajo empieza el {day} o después.',
  '{organization} pays nothing for this where work begins on {day} or later.':
    '{organization} no paga nada por esto si el trabajo empieza el {day} o después.',
  '{organization} gives nothing for this as “{currency}” where work begins on {day} or later.':
    '{organization} no da nada por esto como “{currency}” si el trabajo empieza el {day} o después.',
  '{organization} pays {amount} for each award where work begins on {day} or later.':
    '{organization} paga {amount} por cada reconocimiento si el trabajo empieza el {day} o después.',
  '{organization} counts {amount} for each award where work begins on {day} or later.':
    '{organization} cuenta {amount} por cada reconocimiento si el trabajo empieza el {day} o después.',
  'Example: you start on {day} and earn it. Nothing is added. Work started before keeps what was promised.':
    'Ejemplo: empiezas el {day} y la consigues. No se suma nada. El trabajo que empezó antes conserva lo prometido.',
  'Example: you start on {day} and earn it, whenever that is. It adds {amount} to what you are owed.':
    'Ejemplo: empiezas el {day} y la consigues, sea cuando sea. Suma {amount} a lo que se te debe.',
  'Example: you start on {day} and earn it, whenever that is. It adds {amount} to your record.':
    'Ejemplo: empiezas el {day} y la consigues, sea cuando sea. Suma {amount} a tu registro.',
  'Write the amount as a plain number with at most two decimals, such as 8, 0.5 or 200. Zero withdraws it.':
    'Escribe la cantidad como un número sencillo con dos decimales como máximo, como 8, 0.5 o 200. Con cero, deja de darse.',
  'Your organization does not give this. Choose what it gives, or add it in the settings.':
    'Tu organización no da esto. Elige algo de lo que da o agrégalo en los ajustes.',
  '{decimals, plural, =0 {This is given in whole numbers, such as 8.} other {This is given with one decimal at most, such as 0.5.}}':
    '{decimals, plural, =0 {Esto se da en números enteros, como 8.} other {Esto se da con un decimal como máximo, como 0.5.}}',
  'A change can begin today or later: people have started under what was promised. Choose another day.':
    'Un cambio puede empezar hoy o después: hay quienes ya empezaron con lo que se prometió. Elige otro día.',
  'What a micro-credential brings was set': 'Se fijó lo que da una microcredencial',
  'Something that can be given was added': 'Se agregó algo que se puede dar',
}
