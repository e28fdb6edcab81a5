import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/organizations`, by the English text of each message. */
export const organizations: Dictionary = {
  'Accent color': 'Color de acento',
  'Six digits, such as #1d6b4f. It must be dark enough to be read on paper.':
    'Seis dígitos, como #1d6b4f. Debe ser bastante oscuro para que se lea en papel.',
  'This color is too light to be read on paper (contrast {ratio} to 1; it takes 4.5). Please choose a darker one.':
    'Este color es demasiado claro para leerse en papel (contraste de {ratio} a 1; hace falta 4.5). Elige uno más oscuro.',
  'At most 500 schools at a time.': 'Como máximo, 500 escuelas a la vez.',
  'Please give at least one name.': 'Escribe al menos un nombre.',
  'Choose a day that every year has, such as July 1.': 'Elige un día que exista todos los años, como el 1 de julio.',
  'Write whole or half hours, such as 30 or 7.5.': 'Escribe horas enteras o medias, como 30 o 7.5.',
  'A goal has at most 2,000 hours.': 'Una meta tiene como máximo 2,000 horas.',
  'A goal is at least half an hour. Leave it empty for none.': 'Una meta es de al menos media hora. Déjala vacía si no hay ninguna.',
  'Write the hours as a number, such as 30.': 'Escribe las horas con un número, como 30.',
  'America/New_York': 'America/New_York',
  'Eastern Time': 'Hora del Este',
  'America/Chicago': 'America/Chicago',
  'Central Time': 'Hora del Centro',
  'America/Denver': 'America/Denver',
  'Mountain Time': 'Hora de la Montaña',
  'America/Phoenix': 'America/Phoenix',
  Arizona: 'Arizona',
  'America/Los_Angeles': 'America/Los_Angeles',
  'Pacific Time': 'Hora del Pacífico',
  'America/Anchorage': 'America/Anchorage',
  Alaska: 'Alaska',
  'Pacific/Honolulu': 'Pacific/Honolulu',
  Hawaii: 'Hawái',
  'America/Puerto_Rico': 'America/Puerto_Rico',
  'Puerto Rico': 'Puerto Rico',
  'Pacific/Guam': 'Pacific/Guam',
  Guam: 'Guam',
  'First day of the school year': 'Primer día del año escolar',
  'Hours and pay are summed by school year. What is entered already stays in its year.':
    'Las horas y el pago se suman por año escolar. Lo que ya está anotado se queda en su año.',
  'Yearly goal in clock hours': 'Meta anual de horas reconocidas',
  'Shown to your earners as a ring that fills. Left empty, there is no goal and no ring.':
    'Quienes participan la ven como un anillo que se llena. Si la dejas vacía, no hay meta ni anillo.',
  'This Laurel was set up': 'Se preparó este Laurel',
  'The organization’s profile was changed': 'Cambió el perfil de la organización',
  'Time zone, school year or yearly hours were changed': 'Cambiaron la zona horaria, el año escolar o las horas anuales',
  'Schools were added': 'Se agregaron escuelas',
  'A school was renamed': 'Cambió el nombre de una escuela',
  'Please give the name.': 'Escribe el nombre.',
  'A short name has at most 24 characters: it must fit the banner of a badge.':
    'Un nombre corto tiene como máximo 24 caracteres: debe caber en la cinta de una insignia.',
  'Please give a short name; badges carry it on their banner.': 'Escribe un nombre corto; las insignias lo llevan en la cinta.',
  'An address has at most 60 characters.': 'Una dirección tiene como máximo 60 caracteres.',
  'Use small letters, digits and single hyphens, such as three-rivers.':
    'Usa letras minúsculas, dígitos y guiones sueltos, como three-rivers.',
  'Write the color as six digits, such as #1d6b4f.': 'Escribe el color con seis dígitos, como #1d6b4f.',
  'Write the address of a web page, such as https://district.example.':
    'Escribe la dirección de una página web, como https://district.example.',
  'An address has at most 300 characters.': 'Una dirección tiene como máximo 300 caracteres.',
  'Write an e-mail address, such as badges@district.example.': 'Escribe una dirección de correo, como badges@district.example.',
  'At most 2,000 characters.': 'Como máximo, 2,000 caracteres.',
  'Only admins of this organization change its settings.': 'Solo quienes administran esta organización cambian sus ajustes.',
  'What it says of itself': 'Lo que dice de sí misma',
  'Short name': 'Nombre corto',
  'On the banner of every badge; at most 24 characters.': 'En la cinta de cada insignia; como máximo, 24 caracteres.',
  'Web page': 'Página web',
  'E-mail for questions': 'Correo para preguntas',
  'Public: it stands in every badge.': 'Es público: aparece en cada insignia.',
  'Days, school year and goal': 'Días, año escolar y meta',
  Schools: 'Escuelas',
  'Search schools': 'Buscar escuelas',
  '{found, plural, one {# school} other {# schools}}': '{found, plural, one {# escuela} other {# escuelas}}',
  '{found, plural, =0 {No school has} one {# school has} other {# schools have}} “{words}” in the name.':
    '{found, plural, =0 {Ninguna escuela tiene} one {# escuela tiene} other {# escuelas tienen}} “{words}” en el nombre.',
  'Name of the school': 'Nombre de la escuela',
  'Leave as it is': 'Dejarlo como está',
  'Rename {name}': 'Cambiar el nombre de {name}',
  Rename: 'Cambiar el nombre',
  'Add schools': 'Agregar escuelas',
  'One name a line.': 'Un nombre por línea.',
  'Beside clock hours and pay you can give what is your own, and name the categories of your micro-credentials.':
    'Además de horas reconocidas y pago, puedes dar algo propio y nombrar las categorías de tus microcredenciales.',
  'See and add': 'Ver y agregar',
  Programs: 'Programas',
  'API keys let the organization’s own programs ask Laurel, such as the system of HR.':
    'Con las claves de API, los programas de la propia organización pueden hacerle consultas a Laurel, como el sistema de Recursos Humanos.',
  'What happened in the organization, when, and who did it.': 'Qué pasó en la organización, cuándo y quién lo hizo.',
  'Show all schools': 'Ver todas las escuelas',
  'No such school': 'Esa escuela no está',
  'No school of this district has “{words}” in its name.': 'Ninguna escuela de este distrito tiene “{words}” en el nombre.',
  'No schools here': 'Aquí no hay escuelas',
  'No schools yet': 'Todavía no hay escuelas',
  'Add them below, one name a line. People can then belong to one.':
    'Agrégalas abajo, un nombre por línea. Después, las personas pueden pertenecer a una.',
  'Another school of this district has that name.': 'Otra escuela de este distrito tiene ese nombre.',
  'Award days, due dates and school years are counted in it.':
    'Según ella se cuentan los días de los reconocimientos, las fechas límite y los años escolares.',
  'The last backup is from {day, date, long}.': 'La última copia de seguridad es del {day, date, long}.',
  'The last try came to nothing. Please tell the people who run this Laurel.':
    'El último intento no dio resultado. Avisa a quienes administran este Laurel.',
  'Please tell the people who run this Laurel. Whatever happened since would be lost with its machine.':
    'Avisa a quienes administran este Laurel. Todo lo ocurrido desde entonces se perdería con su máquina.',
  Signing: 'Firma',
  'The keys with which the organization signs its awards, and what to do when somebody else may have one.':
    'Las claves con las que la organización firma sus reconocimientos, y qué hacer cuando otra persona puede tener una.',
  'Working days, holidays and breaks': 'Días hábiles, festivos y recesos',
}
