import type { Dictionary } from '../../../format.ts'

/** Badges from elsewhere in a wallet. */
export const imports: Dictionary = {
  'Being checked': 'Se está comprobando',
  'In your wallet': 'En tu cartera',
  'Was there already': 'Ya estaba',
  'An award of this Laurel': 'Un reconocimiento de este Laurel',
  'Not brought in': 'No se incorporó',
  'What you brought in': 'Lo que incorporaste',
  'A pasted badge': 'Una insignia pegada',
  '{count, plural, one {With one more} other {With # more}} in the same file':
    '{count, plural, one {Con una más} other {Con # más}} en el mismo archivo',
  'It names another address. Open it to add that one.': 'Nombra otra dirección. Ábrela para añadirla.',
  'It was given here, so it is not brought in a second time.': 'Se dio aquí, así que no se incorpora otra vez.',
  'Its site did not answer yet. It is asked again by itself.': 'Su sitio aún no respondió. Se vuelve a preguntar por sí solo.',
  'This archive is larger than 25 MB, so it was not taken. Bring in the badges in it.':
    'Este archivo comprimido ocupa más de 25 MB y no se tomó. Trae las insignias que contiene.',
  'Bring in what is pasted': 'Traer lo pegado',
  'This is larger than 5 MB, which no badge is. It was not taken.': 'Ocupa más de 5 MB, más que cualquier insignia. No se tomó.',
  'Your wallet has room for 5,000 badges from elsewhere. Take some out first.':
    'En tu cartera caben 5000 insignias de otros lugares. Saca antes algunas.',
  'There is nothing to bring in yet: choose files, paste a badge, or enter an address.':
    'Aún no hay nada que incorporar: elige archivos, pega una insignia o escribe una dirección.',
  'There is nothing to try again here.': 'Aquí no hay nada que intentar de nuevo.',
  'This file is gone. Bring it in again.': 'Este archivo ya no está. Incorpóralo de nuevo.',
  'There is no badge at this address.': 'No hay ninguna insignia en esta dirección.',
  'There is no badge in this. Choose the file that was given to you with the badge: a picture, a PDF or JSON.':
    'Aquí no hay ninguna insignia. Elige el archivo que te dieron con la insignia: una imagen, un PDF o JSON.',
  'This can be read, but it is no badge and no record of badges.': 'Se puede leer, pero no es una insignia ni un registro de insignias.',
  '{taken, plural, one {One arrived} other {# arrived}}': '{taken, plural, one {Llegó una} other {Llegaron #}}',
  'Each is checked now. This can take a minute, and goes on when you leave this page.':
    'Ahora se comprueba cada una. Puede tardar un minuto, y sigue aunque salgas de esta página.',
  '{left, plural, one {One was not taken} other {# were not taken}}': '{left, plural, one {Una no se tomó} other {# no se tomaron}}',
  'This could not be sent. Try again.': 'No se pudo enviar. Inténtalo de nuevo.',
  '{count, plural, one {# more file} other {# more files}}': '{count, plural, one {# archivo más} other {# archivos más}}',
  'Unpacked, this is too large to be taken at once. Bring the rest in next, in smaller archives.':
    'Descomprimido, es demasiado grande para tomarlo de una vez. Incorpora el resto después, en archivos más pequeños.',
  'Only {most} are taken at once. Bring the rest in next.': 'Solo se toman {most} a la vez. Incorpora el resto después.',
  'PNG, SVG, JSON or token, or a ZIP of them. Up to {most} at once, 5 MB each.':
    'PNG, SVG, JSON o token, o un ZIP con ellos. Hasta {most} a la vez, de 5 MB cada uno.',
  '{sent} of {total} sent': '{sent} de {total} enviados',
  'Together these are larger than 30 MB, so none was taken. Bring fewer at a time.':
    'Juntos ocupan más de 30 MB, así que no se tomó ninguno. Incorpora menos a la vez.',
  'Bring in badges': 'Incorporar insignias',
  'What you earned elsewhere belongs in your wallet too: from Badgr or Canvas, Credly, Open Badge Factory, edubadges, Moodle, another Laurel. Each is kept as it is, checked, and asked about again every month.':
    'Lo que conseguiste en otros lugares también va en tu cartera: de Badgr o Canvas, Credly, Open Badge Factory, edubadges, Moodle u otro Laurel. Cada una se guarda tal como es, se comprueba y se vuelve a preguntar por ella cada mes.',
  'Or paste': 'O pega',
  'The address of a badge, or several, one on each line; or a badge as JSON or token.':
    'La dirección de una insignia, o varias, una en cada línea; o una insignia como JSON o token.',
  'Bring in': 'Incorporar',
  '{waiting, plural, one {One is} other {# are}} being checked.':
    '{waiting, plural, one {Se está comprobando una} other {Se están comprobando #}}.',
  'Clear this list': 'Vaciar esta lista',
  'Nothing brought in lately': 'Nada incorporado estos días',
  'What you bring in is listed here while it is checked, and for two weeks after. The badges themselves stay in your wallet.':
    'Lo que incorporas aparece aquí mientras se comprueba y durante dos semanas más. Las insignias se quedan en tu cartera.',
  'This wallet is someone else’s, and only they change what is in it.':
    'Esta cartera es de otra persona, y solo ella cambia lo que hay dentro.',
  'From {issuer}': 'De {issuer}',
  'Who gave it is not known yet.': 'Aún no se sabe quién la dio.',
  'Download the file': 'Descargar el archivo',
  'Check it now': 'Comprobarla ahora',
  'Take it out of your wallet': 'Sacarla de tu cartera',
  'Take it out': 'Sacarla',
  'The file is deleted here, and what it counted for is taken back. You can bring it in again.':
    'El archivo se borra aquí y se retira aquello para lo que contaba. Puedes incorporarla de nuevo.',
  'It is being checked. Load this page again in a moment.': 'Se está comprobando. Vuelve a cargar esta página en un momento.',
  'It is not known to be yours': 'No se sabe que sea tuya',
  'It was given to an address that is not on your account, so only you see it and it counts for nothing yet. If that address is yours, add it: once you have confirmed it, this badge is tried again by itself.':
    'Se dio a una dirección que no está en tu cuenta, así que solo la ves tú y aún no cuenta para nada. Si esa dirección es tuya, añádela: cuando la confirmes, esta insignia se prueba de nuevo por sí sola.',
  'Add an address': 'Añadir una dirección',
  'In this file is no more than the address of its badge, at {host}, and nobody answers there. Nothing was brought in.':
    'En este archivo no hay más que la dirección de su insignia, en {host}, y allí nadie responde. No se incorporó nada.',
  'This is an endorsement: what somebody says of a badge or of its issuer. It is no badge. Bring in the badge itself.':
    'Esto es un respaldo: lo que alguien dice de una insignia o de quien la emitió. No es una insignia. Incorpora la insignia misma.',
  'This is a list of badges that were taken back, which issuers keep. It is no badge.':
    'Esto es una lista de insignias que se retiraron, como las guardan los emisores. No es una insignia.',
  'It names its holder in a way that can’t be compared with an address: by an identifier of another service, or by a hash that proves nothing today. It stays here for you alone.':
    'Nombra a su titular de un modo que no se puede comparar con una dirección: por un identificador de otro servicio, o por un resumen que hoy no prueba nada. Se queda aquí solo para ti.',
  'This holds more badges than your wallet has room for, which is 5,000. None was brought in. Take some out first.':
    'Aquí hay más insignias de las que caben en tu cartera, que son 5000. No se incorporó ninguna. Saca antes algunas.',
  'It was given to the holder of a key, and that key is not one of yours. It stays here for you alone.':
    'Se dio a quien tiene una clave, y esa clave no es tuya. Se queda aquí solo para ti.',
  'It names {name}, and nothing that only one person has. Many people share a name, so it stays here for you alone.':
    'Nombra a {name}, y nada que solo tenga una persona. Muchas personas comparten nombre, así que se queda aquí solo para ti.',
  'It names nobody. It stays here for you alone.': 'No nombra a nadie. Se queda aquí solo para ti.',
  'What is known of it': 'Lo que se sabe de ella',
  'It could not be checked just now': 'No se pudo comprobar ahora',
  'It has not been known since {day}. That says nothing against it: it is asked again by itself.':
    'No se sabe desde el {day}. Eso no dice nada en su contra: se vuelve a preguntar por sí solo.',
  'Last checked': 'Última comprobación',
  'Where it came from': 'De dónde vino',
  'Brought in as a file': 'Incorporada como archivo',
  'Does it count?': '¿Cuenta?',
  'Where an organization of yours accepts its issuer, it counts like an award of its own.':
    'Donde una organización tuya acepta a su emisor, cuenta como un reconocimiento propio.',
  'Not now: it must be proved to be real, current and yours.': 'Ahora no: hay que probar que es auténtica, vigente y tuya.',
  '{count, plural, one {One earlier copy} other {# earlier copies}}':
    '{count, plural, one {Una copia anterior} other {# copias anteriores}}',
  'Checks and details': 'Comprobaciones y detalles',
  Achievement: 'Logro',
  Current: 'Vigente',
  'Not valid yet': 'Aún no es válida',
  'Not as it was signed': 'No está como se firmó',
  'Only in part': 'Solo en parte',
  'Not known since {day}': 'No se sabe desde el {day}',
  'Not known to be yours': 'No se sabe que sea tuya',
  'Pasted in': 'Pegada',
  'Brought in by its address': 'Incorporada por su dirección',
  'Came in a record with others': 'Vino en un registro con otras',
  'Came along from another Laurel': 'Vino de otro Laurel',
  'This can’t be taken out of its archive.': 'No se puede sacar de su archivo comprimido.',
  'This is an archive inside an archive. Unpack it first.': 'Es un archivo comprimido dentro de otro. Descomprímelo antes.',
  'You have this badge already. This copy says something else than what its issuer signed, so the one you have stays as it is.':
    'Ya tienes esta insignia. Esta copia dice otra cosa que lo que firmó su emisor, así que la que tienes se queda como está.',
  'badges-from-elsewhere.json: badges that you brought in. Their files lie in the folder “badges-from-elsewhere”, as you brought them.':
    'badges-from-elsewhere.json: insignias que incorporaste. Sus archivos están en la carpeta «badges-from-elsewhere», tal como los incorporaste.',
  'From elsewhere': 'De otro lugar',
  'It was taken out of your wallet.': 'Se sacó de tu cartera.',
}
