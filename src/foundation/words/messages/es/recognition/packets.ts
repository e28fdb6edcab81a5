import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/packets`, by the English text of each message. */
export const packets: Dictionary = {
  'Name of the person': 'Nombre de la persona',
  Closed: 'Cerrado',
  'Adjust what {name} is given': 'Ajustar lo que recibe {name}',
  'Adjust by hand': 'Ajustar a mano',
  'What rules give is entered by itself. For what they don’t know, add something or take it off, with a reason that the person reads on their value page.':
    'Lo que dan las reglas se anota solo. Para lo que no conocen, añade o descuenta algo, con un motivo que la persona lee en su página de valor.',
  'Find a person by name or e-mail': 'Busca a una persona por nombre o correo',
  'You can’t adjust what you are given yourself.': 'No puedes ajustar lo que recibes tú.',
  'Nobody of that name is or was here. Try a part of it.': 'Nadie con ese nombre está o estuvo aquí. Prueba con una parte.',
  'Ask another admin, or somebody else in HR.': 'Pídelo a otro administrador o a otra persona de Recursos Humanos.',
  'Choose another person': 'Elegir a otra persona',
  'A plain number such as 200 or 0.5, with a minus before it to take off: -50.':
    'Un número simple como 200 o 0.5; con un menos delante para descontar: -50.',
  'In which month it counts': 'En qué mes cuenta',
  'Closed months are not here. Open one again where something has to be entered in it.':
    'Los meses cerrados no están aquí. Vuelve a abrir uno si hay que anotar algo en él.',
  'The person reads it. So does payroll.': 'La persona lo lee. La nómina también.',
  'Enter it': 'Anotarlo',
  'It is entered.': 'Está anotado.',
  'Only admins and HR of an organization see what it gave month by month.':
    'Solo administradores y Recursos Humanos de una organización ven lo que dio mes a mes.',
  'Close and hand over': 'Cerrar y entregar',
  'This month is not over. It can be closed from the first day of the next one.':
    'Este mes no ha terminado. Se puede cerrar desde el primer día del siguiente.',
  'Once it is closed nothing is entered in it any more. What comes late, such as an award that is taken back, counts in the next month that is open.':
    'Una vez cerrado, ya no se anota nada en él. Lo que llega tarde, como un reconocimiento retirado, cuenta en el siguiente mes abierto.',
  'Close this month': 'Cerrar este mes',
  Packets: 'Paquetes',
  'Packet {number}': 'Paquete {number}',
  '{lines, plural, one {# line} other {# lines}}, {people, plural, one {# person} other {# people}}':
    '{lines, plural, one {# línea} other {# líneas}}, {people, plural, one {# persona} other {# personas}}',
  '{lines, plural, one {# line} other {# lines}} of {people, plural, one {# person} other {# people}} up to this month {lines, plural, one {is} other {are}} in no packet yet.':
    '{lines, plural, one {# línea} other {# líneas}} de {people, plural, one {# persona} other {# personas}} hasta este mes todavía no {lines, plural, one {está} other {están}} en ningún paquete.',
  'Prepare the packet': 'Preparar el paquete',
  'Everything up to this month is in a packet, or waits for approval.': 'Todo hasta este mes está en un paquete o espera aprobación.',
  'When it was closed and opened': 'Cuándo se cerró y se abrió',
  'Closed by {name} on {day}': 'Cerrado por {name} el {day}',
  'Closed on {day}': 'Cerrado el {day}',
  'Opened again by {name} on {day}: {reason}': 'Vuelto a abrir por {name} el {day}: {reason}',
  'Opened again on {day}: {reason}': 'Vuelto a abrir el {day}: {reason}',
  'Open this month again': 'Volver a abrir este mes',
  'A packet that was handed over stays as it is. What is entered now comes in a new one, as the difference.':
    'Un paquete entregado queda como está. Lo que se anota ahora va en uno nuevo, como diferencia.',
  'There are more columns than can be kept.': 'Hay más columnas de las que se pueden guardar.',
  'Choose at least one column.': 'Elige al menos una columna.',
  'A heading has at most 80 characters.': 'Un encabezado tiene como máximo 80 caracteres.',
  'Give each column a heading.': 'Pon un encabezado a cada columna.',
  'Give them a name.': 'Ponles un nombre.',
  'There is no currency “{currency}” here.': 'Aquí no hay ninguna moneda “{currency}”.',
  'Other columns have this name already. Choose another.': 'Otras columnas ya tienen este nombre. Elige otro.',
  'There are {count} already, which is as many as can be kept. Remove one first.':
    'Ya hay {count}, el máximo que se puede guardar. Quita uno primero.',
  'E-mail address of the person': 'Correo de la persona',
  'Id of the person in Laurel': 'Id de la persona en Laurel',
  'Unit, such as USD or h': 'Unidad, como USD o h',
  'Name of the currency': 'Nombre de la moneda',
  'Your own code for the currency': 'Tu propio código para la moneda',
  'Month in which the line counts': 'Mes en que cuenta la línea',
  'Number of the packet': 'Número del paquete',
  'Why there is a line': 'Por qué hay una línea',
  'How it comes to the amount': 'Cómo se llega a la cantidad',
  'How many lines are in the row': 'Cuántas líneas hay en la fila',
  'Id of the line in Laurel': 'Id de la línea en Laurel',
  'The same text in each row': 'El mismo texto en cada fila',
  'Every line with its reason': 'Cada línea con su motivo',
  'One row for each person and currency': 'Una fila por persona y moneda',
  'Earnings by code, as most payroll programs import them':
    'Percepciones por código, como las importa la mayoría de los programas de nómina',
  'Pay data with company code and batch': 'Datos de pago con código de empresa y lote',
  'Journal entries for accounting': 'Asientos para la contabilidad',
  'Change the columns': 'Cambiar las columnas',
  'New columns': 'Columnas nuevas',
  'Columns for payroll': 'Columnas para la nómina',
  'A payroll program takes a file with columns of its own. Say which it takes, how it calls them, and in which order.':
    'Un programa de nómina recibe un archivo con columnas propias. Di cuáles recibe, cómo las llama y en qué orden.',
  'Such as the name of the payroll program.': 'Por ejemplo el nombre del programa de nómina.',
  'A row for': 'Una fila por',
  'each line': 'cada línea',
  'each person and currency, with their sum': 'cada persona y moneda, con su suma',
  'Which currencies': 'Qué monedas',
  'None ticked means all. A code is what the payroll program calls it.':
    'Ninguna marcada significa todas. El código es como la llama el programa de nómina.',
  'Code for {currency}': 'Código para {currency}',
  'Columns, in their order': 'Las columnas, en su orden',
  'An empty row is left out. To move one, give it another place.': 'Una fila vacía se omite. Para mover una, dale otro lugar.',
  Place: 'Lugar',
  'What is in it': 'Qué contiene',
  'Nothing: leave it out': 'Nada: omitirla',
  Heading: 'Encabezado',
  'The same text': 'El mismo texto',
  'Keep these columns': 'Guardar estas columnas',
  'These columns will be gone. Packets stay as they are. Go on?':
    'Estas columnas desaparecerán. Los paquetes quedan como están. ¿Continuar?',
  'Remove “{name}”': 'Quitar “{name}”',
  'Begin from': 'Empezar con',
  'Each can be changed before it is kept. They can be used as they are, too.':
    'Cada una se puede cambiar antes de guardarla. También se pueden usar tal como están.',
  'The columns are kept.': 'Las columnas están guardadas.',
  'The columns are gone.': 'Las columnas se quitaron.',
  'Waits for approval': 'Espera aprobación',
  'It is left out of packets until somebody agrees, and comes in the next one then.':
    'Queda fuera de los paquetes hasta que alguien lo apruebe; entonces va en el siguiente.',
  'Comes to less than nothing': 'Da menos que cero',
  'More was taken back from these people than they were given this month. Payroll may have to spread it.':
    'A estas personas se les descontó más de lo que recibieron este mes. Puede que la nómina tenga que repartirlo.',
  'Of people who have left': 'De personas que ya no están',
  'They are owed it all the same. Payroll may pay it in another way.': 'Se les debe igualmente. La nómina puede pagarlo de otra manera.',
  'What it is about counted in an earlier month, which was closed. It stands here instead.':
    'Lo que corrige contaba en un mes anterior, ya cerrado. Por eso está aquí.',
  'Brought nothing': 'No dio nada',
  'A condition was not met, or a cap had been reached. Each line says why.':
    'No se cumplió una condición, o se alcanzó un tope. Cada línea dice por qué.',
  'Less because of a cap': 'Menos por un tope',
  'The rest of what the rule gives is held back. Each line says how much was left.':
    'El resto de lo que da la regla se retiene. Cada línea dice cuánto quedaba.',
  'Adjusted by hand': 'Ajustado a mano',
  'HR added something or took it off, with a reason.': 'Recursos Humanos añadió o descontó algo, con un motivo.',
  '{amount} · {name}': '{amount} · {name}',
  'Has left': 'Ya no está',
  'No school': 'Sin escuela',
  'Which lines': 'Qué líneas',
  'The person reads it.': 'La persona lo lee.',
  'Take the adjustment back': 'Anular el ajuste',
  'No such lines in {month}': 'No hay líneas así en {month}',
  'Back to the month': 'Volver al mes',
  'Choose others above, or another month.': 'Elige otras arriba, u otro mes.',
  'The adjustment is taken back.': 'El ajuste está anulado.',
  'What {organization} gave in this month, why, and what goes to payroll.':
    'Lo que {organization} dio este mes, por qué, y lo que va a la nómina.',
  'To look at first': 'Para mirar primero',
  'Nothing stands out in this month.': 'Nada llama la atención en este mes.',
  'What it comes to': 'En qué resulta',
  'Of each currency. An amount leads to its lines, and each line says why it is there.':
    'De cada moneda. Una cantidad lleva a sus líneas, y cada línea dice por qué está.',
  'By school, where people are now or were last.': 'Por escuela, donde las personas están ahora o estuvieron por última vez.',
  'Nothing was entered in {month}.': 'No se anotó nada en {month}.',
  'The month is closed.': 'El mes está cerrado.',
  'The month is open again.': 'El mes está abierto otra vez.',
  'A packet for payroll was prepared': 'Se preparó un paquete para la nómina',
  'A packet for payroll was approved': 'Se aprobó un paquete para la nómina',
  'A packet for payroll was taken back before it was handed over': 'Se retiró un paquete para la nómina antes de entregarlo',
  'A packet for payroll was signed and handed over': 'Se firmó y entregó un paquete para la nómina',
  'The columns of a packet for payroll were kept': 'Se guardaron las columnas de un paquete para la nómina',
  'The columns of a packet for payroll were removed': 'Se quitaron las columnas de un paquete para la nómina',
  'This packet is not handed over yet. It has files once it is approved and signed.':
    'Este paquete todavía no está entregado. Tiene archivos cuando está aprobado y firmado.',
  '{name}, {moment}': '{name}, {moment}',
  '{lines, plural, one {# line} other {# lines}} of {people, plural, one {# person} other {# people}}, up to {month}.':
    '{lines, plural, one {# línea} other {# líneas}} de {people, plural, one {# persona} other {# personas}}, hasta {month}.',
  'Made again they are the same to the byte.': 'Hechos de nuevo son iguales byte por byte.',
  'CSV for payroll': 'CSV para la nómina',
  'PDF with reasons': 'PDF con los motivos',
  'Signed JSON': 'JSON firmado',
  'What is next': 'Qué sigue',
  'It pays who prepared it': 'Paga a quien lo preparó',
  '{lines, plural, one {# line pays {name}} other {# lines pay {name}}}. The person who approves it looks at those first.':
    '{lines, plural, one {# línea paga a {name}} other {# líneas pagan a {name}}}. Quien lo aprueba mira esas primero.',
  'Look through the sums and lines below. You are the second person who says that they are right.':
    'Revisa las sumas y las líneas de abajo. Eres la segunda persona que dice que están bien.',
  'Approve this packet': 'Aprobar este paquete',
  'Other columns can be downloaded afterwards too; these are kept with the packet.':
    'Después también se pueden descargar otras columnas; estas quedan con el paquete.',
  'Sign and hand over': 'Firmar y entregar',
  'Take this packet back': 'Retirar este paquete',
  'Its lines come in the next packet.': 'Sus líneas van en el siguiente paquete.',
  'Of each currency. The sums are those of its lines, to the cent.': 'De cada moneda. Las sumas son las de sus líneas, al centavo.',
  'Who did what': 'Quién hizo qué',
  Prepared: 'Preparado',
  'Handed over': 'Entregado',
  'It was taken back, so it has no lines. They come in the next packet.':
    'Se retiró, así que no tiene líneas. Van en el siguiente paquete.',
  'Prepared by them': 'Lo preparó esta persona',
  'It is prepared. A second person approves it.': 'Está preparado. Una segunda persona lo aprueba.',
  'It is approved.': 'Está aprobado.',
  'It is signed, and its files are ready.': 'Está firmado y sus archivos están listos.',
  'It is taken back.': 'Está retirado.',
  '{organization}: packet {number}, {month}': '{organization}: paquete {number}, {month}',
  'It is the difference to packet {number}: no line is in both.':
    'Es la diferencia con el paquete {number}: ninguna línea está en los dos.',
  'It is the first packet of this organization.': 'Es el primer paquete de esta organización.',
  'Prepared by {name} on {moment}.': 'Preparado por {name} el {moment}.',
  'a program': 'un programa',
  'Approved by {name} on {moment}.': 'Aprobado por {name} el {moment}.',
  'Signed and handed over by {name} on {moment}.': 'Firmado y entregado por {name} el {moment}.',
  'page {number} of {count}': 'página {number} de {count}',
  'A packet is approved by a person, not by a program.': 'Un paquete lo aprueba una persona, no un programa.',
  'Who prepared a packet does not approve it. Ask another admin, or somebody else in HR.':
    'Quien preparó un paquete no lo aprueba. Pídelo a otro administrador o a otra persona de Recursos Humanos.',
  'This packet pays you, so somebody else approves it. Ask another admin, or somebody else in HR.':
    'Este paquete te paga a ti, así que lo aprueba otra persona. Pídelo a otro administrador o a otra persona de Recursos Humanos.',
  'Choose a month.': 'Elige un mes.',
  'This month is open, and what it holds can still change. Close it first.':
    'Este mes está abierto y lo que contiene aún puede cambiar. Ciérralo primero.',
  'Packet {number} is under way. Hand it over or take it back first; nothing was changed.':
    'El paquete {number} está en curso. Entrégalo o retíralo primero; no se cambió nada.',
  'Everything up to this month is in a packet already, or waits for approval. There is nothing to hand over.':
    'Todo hasta este mes ya está en un paquete o espera aprobación. No hay nada que entregar.',
  'This packet was approved, handed over or taken back meanwhile. Look at it again; nothing was changed.':
    'Mientras tanto este paquete se aprobó, se entregó o se retiró. Míralo otra vez; no se cambió nada.',
  'Write the reason in at most 600 characters.': 'Escribe el motivo en 600 caracteres como máximo.',
  'Write in a sentence why it is taken back.': 'Escribe en una frase por qué se retira.',
  'Nobody has approved this packet yet. Ask another admin, or somebody else in HR.':
    'Nadie ha aprobado este paquete todavía. Pídelo a otro administrador o a otra persona de Recursos Humanos.',
  'Not closed yet': 'Sin cerrar',
}
