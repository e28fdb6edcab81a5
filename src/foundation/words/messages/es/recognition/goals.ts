import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/goals`, by the English text of each message. */
export const goals: Dictionary = {
  'A goal was set for everyone who earns': 'Se fijó una meta para quienes consiguen algo',
  'A goal was ended': 'Se terminó una meta',
  'A lane of pay was set': 'Se fijó un nivel salarial',
  'A lane of pay was ended': 'Se terminó un nivel salarial',
  'What people see as a ring on their value page: toward a goal, toward the renewal of a license, toward the next lane of pay.':
    'Lo que cada persona ve como un anillo en su página de valor: hacia una meta, hacia la renovación de una licencia, hacia el siguiente nivel salarial.',
  'The yearly goal of {hours, plural, one {# clock hour} other {# clock hours}} is set with the calendar.':
    'La meta anual de {hours, plural, one {# hora} other {# horas}} se fija con el calendario.',
  '{amount} in {years, plural, one {each school year} other {# school years}}, {kind, select, license {for the renewal of a license, } other {}}counted from {year}':
    '{amount} en {years, plural, one {cada año escolar} other {# años escolares}}, {kind, select, license {para renovar una licencia, } other {}}contando desde {year}',
  'Nobody will see this ring any more. Go on?': 'Nadie verá más este anillo. ¿Continuar?',
  'End “{name}”': 'Terminar “{name}”',
  'None yet. Without one, people see sums and no ring.': 'Todavía ninguna. Sin meta se ven sumas y ningún anillo.',
  'Set a goal': 'Fijar una meta',
  'Such as “License renewal” or “Yearly learning”.': 'Por ejemplo “Renovación de la licencia” o “Aprendizaje anual”.',
  'A goal': 'Una meta',
  'The renewal of a license': 'La renovación de una licencia',
  'In how many school years': 'En cuántos años escolares',
  'Counted from': 'Contando desde',
  'The next time begins when these years are over.': 'El siguiente plazo empieza cuando terminan estos años.',
  'Set this goal': 'Fijar esta meta',
  'Lanes of pay': 'Niveles salariales',
  'Everyone who has so much of a currency, in all, is in a lane.': 'Quien tiene esa cantidad de una moneda, en total, está en el nivel.',
  'Who crosses a lane': 'Quién pasa de nivel',
  'from {amount} on': 'a partir de {amount}',
  'None yet. A lane has a name and a threshold, such as 36 board credits.':
    'Todavía ninguno. Un nivel tiene un nombre y un umbral, por ejemplo 36 créditos.',
  'Add a lane': 'Añadir un nivel',
  'Such as “MA + 15”.': 'Por ejemplo “MA + 15”.',
  'From how much on': 'A partir de cuánto',
  'Add this lane': 'Añadir este nivel',
  'It is set.': 'Está fijado.',
  'It is ended.': 'Está terminado.',
  '“{name}” begins at {amount}, in all.': '“{name}” empieza en {amount}, en total.',
  'In this lane': 'En este nivel',
  'Somebody who was forgotten': 'Una persona que fue olvidada',
  '{amount} in all': '{amount} en total',
  'crossed on {day}': 'pasó el {day}',
  'Nobody yet.': 'Nadie todavía.',
  'Before it': 'Antes de él',
  'Those first who lack least. Who has left is not among them.': 'Primero a quienes menos les falta. Quien ya no está no aparece.',
  'What if everyone had so much more': 'Si todos tuvieran esta cantidad más',
  '{people, plural, =0 {Nobody would cross} one {# person would cross} other {# people would cross}} with {amount} more.':
    '{people, plural, =0 {Nadie pasaría} one {# persona pasaría} other {# personas pasarían}} con {amount} más.',
  '{amount} in all, {lacks} to go': '{amount} en total, faltan {lacks}',
  'Would cross': 'Pasaría',
  'Nobody who has any of it is before this lane.': 'Nadie que tenga algo de ello está antes de este nivel.',
  'No lanes yet': 'Todavía no hay niveles',
  'A lane has a name and a threshold, such as 36 board credits. Then you see here who crosses it, and when.':
    'Un nivel tiene un nombre y un umbral, por ejemplo 36 créditos. Después ves aquí quién lo pasa y cuándo.',
  'The name has at most 80 characters.': 'El nombre tiene como máximo 80 caracteres.',
  'Choose a currency.': 'Elige una moneda.',
  'Write more than nothing.': 'Escribe más que cero.',
  'Write the amount as a plain number, such as 20, 0.5 or 100.': 'Escribe la cantidad como un número simple, por ejemplo 20, 0.5 o 100.',
  'This currency is not there. Choose another.': 'Esta moneda no existe. Elige otra.',
  'At most ten years.': 'Como máximo diez años.',
  'At least one year.': 'Al menos un año.',
  'There are {count} goals already, which is as many as there can be. End one first.':
    'Ya hay {count} metas, el máximo posible. Termina una primero.',
  'There are {count} lanes already, which is as many as there can be. End one first.':
    'Ya hay {count} niveles, el máximo posible. Termina uno primero.',
  'Another lane begins there already. Choose another amount.': 'Otro nivel ya empieza ahí. Elige otra cantidad.',
  'Of what': 'De qué',
}
