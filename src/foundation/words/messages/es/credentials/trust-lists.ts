import type { Dictionary } from '../../../format.ts'

/** Lists of recognized issuers. */
export const trustLists: Dictionary = {
  'This list has no address. Bring in a newer copy as a file.': 'Esta lista no tiene dirección. Trae una copia más nueva como archivo.',
  'Only admins of an organization say which issuers it recognizes, and by which lists it goes.':
    'Solo quienes administran una organización dicen qué emisores reconoce y por qué listas se guía.',
  'This is no list of issuers that can be read here. Give the JSON of a registry, of profiles, or a signed list. Nothing was saved.':
    'Esto no es una lista de emisores que se pueda leer aquí. Da el JSON de un registro, de perfiles o una lista firmada. No se guardó nada.',
  'A newer copy of {list}': 'Una copia más nueva de {list}',
  'Bring in a list of issuers': 'Traer una lista de emisores',
  'The registry of the Digital Credentials Consortium, Open Badges profiles or endorsements of issuers as 1EdTech has them, an OpenID Federation, or the signed list of another Laurel. You see first what is on it.':
    'El registro del Digital Credentials Consortium, perfiles o respaldos de emisores de Open Badges como los define 1EdTech, una OpenID Federation o la lista firmada de otro Laurel. Primero ves qué contiene.',
  'It is asked every day. A newer copy of the same signer is taken by itself, anything else waits for you.':
    'Se consulta cada día. Una copia más nueva de quien la firmó se toma por sí sola; todo lo demás te espera.',
  'Or a file': 'O un archivo',
  'At most 24 MB and 100,000 issuers.': 'Como mucho 24 MB y 100.000 emisores.',
  'Or paste it': 'O pégala',
  'Without it, it is called as it calls itself.': 'Si no, se llama como ella misma dice.',
  'Please keep the name under 200 characters.': 'El nombre debe tener menos de 200 caracteres.',
  'Give a web address that begins with https://.': 'Da una dirección web que empiece por https://.',
  'A list has 100,000 issuers and 24 MB at most.': 'Una lista tiene como mucho 100.000 emisores y 24 MB.',
  'Choose a file, paste a list, or give its address.': 'Elige un archivo, pega una lista o da su dirección.',
  'This is your own list. It counts here already.': 'Esta es tu propia lista. Ya cuenta aquí.',
  'This is the copy that counts already. Nothing was saved.': 'Esta es la copia que ya cuenta. No se guardó nada.',
  'This list is older than the copy that counts here. Nothing was saved.':
    'Esta lista es más antigua que la copia que cuenta aquí. No se guardó nada.',
  'This list has the number of the copy that counts, and says something else. Nothing was saved.':
    'Esta lista tiene el número de la copia que cuenta y dice otra cosa. No se guardó nada.',
  'Signed by {signer}': 'Firmada por {signer}',
  'Not signed': 'Sin firmar',
  Form: 'Formato',
  'Its number': 'Su número',
  Of: 'Del',
  'Came in': 'Llegó',
  'SHA-256 of the file': 'SHA-256 del archivo',
  'Signed list of recognized entities (W3C)': 'Lista firmada de entidades reconocidas (W3C)',
  'Registry of DIDs (Digital Credentials Consortium)': 'Registro de DID (Digital Credentials Consortium)',
  'OpenID Federation': 'OpenID Federation',
  'Open Badges profiles of issuers': 'Perfiles de emisores de Open Badges',
  'Endorsements of issuers (1EdTech)': 'Respaldos de emisores (1EdTech)',
  'As a file': 'Como archivo',
  Pasted: 'Pegada',
  'From its address': 'De su dirección',
  'Left out': 'Omitido',
  'Good until': 'Vale hasta',
  Signature: 'Firma',
  '{count, plural, one {# entry names} other {# entries name}} no issuer':
    '{count, plural, one {# entrada no nombra} other {# entradas no nombran}} a ningún emisor',
  '{count, plural, one {# entry stands} other {# entries stand}} there twice':
    '{count, plural, one {# entrada está} other {# entradas están}} dos veces',
  '{count, plural, one {# entry is} other {# entries are}} for something else than issuing':
    '{count, plural, one {# entrada es} other {# entradas son}} para algo distinto de emitir',
  '{count, plural, one {# entry is} other {# entries are}} a list of its own, and is not followed':
    '{count, plural, one {# entrada es} other {# entradas son}} otra lista, y no se sigue',
  'It answered an older copy than the one that counts.': 'Respondió con una copia más antigua que la que cuenta.',
  'It answered another copy under the number of the one that counts.': 'Respondió con otra copia bajo el número de la que cuenta.',
  'What it answered is not as it was signed.': 'Lo que respondió no es como se firmó.',
  'What it answered is signed by a key that is not its signer’s.':
    'Lo que respondió está firmado con una clave que no es de quien dice firmar.',
  'Its signer could not be asked for their key.': 'No se pudo pedir la clave a quien firma.',
  'What it answered is out of date.': 'Lo que respondió ya no está vigente.',
  'It could not be read.': 'No se pudo leer.',
  'What it answered is no list of issuers.': 'Lo que respondió no es una lista de emisores.',
  'What it answered is too large.': 'Lo que respondió es demasiado grande.',
  'It could not be taken.': 'No se pudo tomar.',
  New: 'Nuevos',
  Gone: 'Ya no están',
  'Its address gave no newer copy': 'Su dirección no dio una copia más nueva',
  'The copy of before goes on counting. It is asked again every day.': 'La copia anterior sigue contando. Se vuelve a consultar cada día.',
  'The copy that counts': 'La copia que cuenta',
  'Ask its address now': 'Consultar su dirección ahora',
  'Bring in a newer copy': 'Traer una copia más nueva',
  'Its address was last asked on {day}.': 'Su dirección se consultó por última vez el {day}.',
  'Issuers on the list': 'Emisores de la lista',
  'What is otherwise': 'Lo que es distinto',
  'Find an issuer': 'Buscar un emisor',
  'No issuer has these words in its name or identifier.': 'Ningún emisor tiene estas palabras en su nombre o identificador.',
  'There is none.': 'No hay ninguno.',
  'Copies that were taken': 'Copias que se tomaron',
  '{issuers, plural, one {# issuer} other {# issuers}}': '{issuers, plural, one {# emisor} other {# emisores}}',
  '{added} new, {gone} gone, {changed} changed': '{added} nuevos, {gone} ya no están, {changed} cambiados',
  'Go by this list no more': 'Dejar de guiarse por esta lista',
  'Then nothing is said of it any more. Its copies stay in the history.':
    'Entonces ya no se dice nada de ella. Sus copias quedan en el historial.',
  'Why it counts no more': 'Por qué ya no cuenta',
  'Go by it no more': 'Dejar de guiarse por ella',
  'Its address is being asked. Load this page again in a moment.':
    'Se está consultando su dirección. Vuelve a cargar esta página en un momento.',
  'This list was good until {day, date, long}. Nothing was saved; please ask for a newer one where it came from.':
    'Esta lista valía hasta el {day, date, long}. No se guardó nada; pide una más nueva donde la conseguiste.',
  'This list says that it begins later. Nothing was saved; try again then.':
    'Esta lista dice que empieza más tarde. No se guardó nada; inténtalo entonces.',
  'This list is not as it was signed. Nothing was saved; please ask for it again where it came from.':
    'Esta lista no es como se firmó. No se guardó nada; vuelve a pedirla donde la conseguiste.',
  'The key that signed this list is not one of who it says it is from. Nothing was saved.':
    'La clave que firmó esta lista no es de quien dice ser. No se guardó nada.',
  'Who signed this list could not be asked for their key just now, so it is not known whether it is whole. Nothing was saved; please try again later.':
    'Ahora mismo no se pudo pedir la clave a quien firmó esta lista, así que no se sabe si está íntegra. No se guardó nada; inténtalo más tarde.',
  'A list has 100,000 issuers and 24 MB at most. Nothing was saved.':
    'Una lista tiene como mucho 100.000 emisores y 24 MB. No se guardó nada.',
  'This is a list of lists. Bring in each of them by its own address. Nothing was saved.':
    'Esto es una lista de listas. Trae cada una por su propia dirección. No se guardó nada.',
  'Only public addresses that begin with https:// are read. Nothing was saved.':
    'Solo se leen direcciones públicas que empiezan por https://. No se guardó nada.',
  'This address could not be read just now. Nothing was saved; please try again later.':
    'Ahora mismo no se pudo leer esta dirección. No se guardó nada; inténtalo más tarde.',
  'No copy of this list waits. Somebody has decided already, or a newer one came.':
    'Ninguna copia de esta lista espera. Alguien ya decidió, o llegó una más nueva.',
  'Somebody else signed this copy than the one that counts. If that is right, say so below. Nothing was changed.':
    'Esta copia la firmó alguien distinto de quien firmó la que cuenta. Si es correcto, dilo abajo. No se cambió nada.',
  'Nobody signed this copy, so nothing shows who wrote it. If you take it all the same, say so below. Nothing was changed.':
    'Nadie firmó esta copia, así que nada muestra quién la escribió. Si la tomas de todos modos, dilo abajo. No se cambió nada.',
  'I know that nobody signed it, and take it all the same': 'Sé que nadie la firmó, y la tomo de todos modos',
  'I know that this copy is not signed though the one before was, and take it all the same':
    'Sé que esta copia no está firmada aunque la anterior sí, y la tomo de todos modos',
  'I know {signer}, who signed this copy in place of who signed the one before':
    'Conozco a {signer}, que firmó esta copia en lugar de quien firmó la anterior',
  'A newer copy waits for you': 'Una copia más nueva te espera',
  'It waits for you': 'Te espera',
  'Nobody signed this list': 'Nadie firmó esta lista',
  'Nothing shows who wrote it, or that it is whole. Wherever it is told of, it is said that it is not signed.':
    'Nada muestra quién la escribió ni que esté íntegra. Donde se habla de ella, se dice que no está firmada.',
  '{added, plural, =0 {Nobody new} one {# new issuer} other {# new issuers}}, {gone, plural, =0 {nobody gone} other {# gone}}, {changed, plural, =0 {none changed} other {# changed}}.':
    '{added, plural, =0 {Nadie nuevo} one {# emisor nuevo} other {# emisores nuevos}}, {gone, plural, =0 {nadie se fue} one {# ya no está} other {# ya no están}}, {changed, plural, =0 {ninguno cambió} one {# cambió} other {# cambiaron}}.',
  '{issuers, plural, one {# issuer} other {# issuers}}, all of them new.':
    '{issuers, plural, one {# emisor nuevo} other {# emisores, todos nuevos}}.',
  'Take this list': 'Tomar esta lista',
  'Don’t take it': 'No tomarla',
  '{name} was put on the list': '{name} entró en la lista',
  'What is said of {name} was changed': 'Cambió lo que se dice de {name}',
  '{name} was taken out': '{name} salió de la lista',
  'Signed again, unchanged': 'Firmada de nuevo, sin cambios',
  'Editions of the list': 'Ediciones de la lista',
  'Edition {number}': 'Edición {number}',
  'Give the issuer’s DID, such as did:web:cedar.example, or the address of its profile, which begins with https://.':
    'Da el DID del emisor, como did:web:cedar.example, o la dirección de su perfil, que empieza por https://.',
  'This text has characters that can’t be shown.': 'Este texto tiene caracteres que no se pueden mostrar.',
  'Say why in a few words. Everyone may read it.': 'Di por qué en pocas palabras. Todos pueden leerlo.',
  'Please keep the reason under 600 characters.': 'El motivo debe tener menos de 600 caracteres.',
  'Five other identifiers are enough.': 'Cinco identificadores más bastan.',
  'Give the name of the issuer.': 'Da el nombre del emisor.',
  'Please keep this under 600 characters.': 'Debe tener menos de 600 caracteres.',
  'Say for what it is recognized. Everyone may read it.': 'Di por qué se reconoce. Todos pueden leerlo.',
  'Choose the day from which it is recognized.': 'Elige el día desde el que se reconoce.',
  'Name of the issuer': 'Nombre del emisor',
  'Its DID or the address of its profile': 'Su DID o la dirección de su perfil',
  'What its badges name as issuer. Check one of its badges: it stands under “Technical detail”.':
    'Lo que sus insignias nombran como emisor. Comprueba una de sus insignias: está en «Detalle técnico».',
  'Other identifiers of the same issuer': 'Otros identificadores del mismo emisor',
  'One on a line: older badges may name another.': 'Uno por línea: las insignias antiguas pueden nombrar otro.',
  'Its web page': 'Su página web',
  'For what it is recognized': 'Por qué se reconoce',
  'It stands on the list, and everyone may read it.': 'Está en la lista, y todos pueden leerlo.',
  'Recognized since': 'Reconocido desde',
  'The last day. What it gave before still counts as known.': 'El último día. Lo que dio antes sigue siendo conocido.',
  'Why you change it': 'Por qué lo cambias',
  'Why you put it on the list': 'Por qué lo pones en la lista',
  'It stands in the history of the list, and everyone may read it.': 'Está en el historial de la lista, y todos pueden leerlo.',
  'Issuers that {organization} recognizes': 'Emisores que {organization} reconoce',
  'Who stands here is known to {organization}. Who does not is only unknown to it: that says nothing against them.':
    '{organization} conoce a quien está aquí. A quien no está solo no lo conoce: eso no dice nada en su contra.',
  'The issuers of badges and micro-credentials that {organization} recognizes, as a signed list.':
    'Los emisores de insignias y microcredenciales que {organization} reconoce, como lista firmada.',
  'The signed list': 'La lista firmada',
  'Edition {number}, signed on {day}. It is good until {until}.': 'Edición {number}, firmada el {day}. Vale hasta el {until}.',
  'Nobody is on the list now.': 'Ahora no hay nadie en la lista.',
  'What changed': 'Qué cambió',
  'Every edition, with the reason. Each is kept as it was signed.': 'Cada edición, con el motivo. Todas se guardan como se firmaron.',
  '{organization} has not said yet whom it recognizes.': '{organization} todavía no ha dicho a quién reconoce.',
  'The last day lies before the first. Nothing was saved.': 'El último día es anterior al primero. No se guardó nada.',
  'This issuer is on your list already, as {name}. Change what it says there. Nothing was saved.':
    'Este emisor ya está en tu lista, como {name}. Cambia lo que dice allí. No se guardó nada.',
  'Save and sign the list': 'Guardar y firmar la lista',
  'Take it out of the list': 'Sacarlo de la lista',
  'Then its badges are unknown to your list, those that it gave before as well. To keep what it gave until now, give it a last day instead.':
    'Entonces tu lista no conoce sus insignias, tampoco las que dio antes. Para conservar lo que dio hasta ahora, dale mejor un último día.',
  'Why you take it out': 'Por qué lo sacas',
  'Issuers it recognizes': 'Emisores que reconoce',
  '{count, plural, one {The whole list: # issuer} other {The whole list: # issuers}}':
    '{count, plural, one {Toda la lista: # emisor} other {Toda la lista: # emisores}}',
  'Recognized from {since} to {until}': 'Reconocido del {since} al {until}',
  'Recognized since {since}': 'Reconocido desde el {since}',
  'A list of one’s own has {most} issuers at most. Nothing was changed.':
    'Una lista propia tiene como mucho {most} emisores. No se cambió nada.',
  'An issuer was put on the organization’s list of recognized issuers':
    'Un emisor entró en la lista de emisores reconocidos de la organización',
  'What the organization’s list says of a recognized issuer was changed':
    'Cambió lo que la lista de la organización dice de un emisor reconocido',
  'An issuer was taken out of the organization’s list of recognized issuers':
    'Un emisor salió de la lista de emisores reconocidos de la organización',
  'The organization’s list of recognized issuers was signed again before its time was over':
    'La lista de emisores reconocidos de la organización se firmó de nuevo antes de vencer',
  'A list of recognized issuers was brought in, and waits to be taken': 'Llegó una lista de emisores reconocidos, y espera a que se tome',
  'A list of recognized issuers counts from now on': 'Una lista de emisores reconocidos cuenta desde ahora',
  'A list of recognized issuers that waited was not taken': 'Una lista de emisores reconocidos que esperaba no se tomó',
  'A list of recognized issuers counts no more': 'Una lista de emisores reconocidos ya no cuenta',
  'It comes from its issuer. Its issuer is unknown to the lists this site goes by.':
    'Viene de su emisor. Las listas por las que se guía este sitio no conocen a su emisor.',
  'The signature is fine. Its issuer is unknown to the lists this site goes by.':
    'La firma está bien. Las listas por las que se guía este sitio no conocen a su emisor.',
  'That says nothing against it; whether you trust it is for you to decide.':
    'Eso no dice nada en su contra; si confías en él, lo decides tú.',
  'Known to the list of <page>{organization}</page>, as of {day}.': 'Lo conoce la lista de <page>{organization}</page>, al {day}.',
  'Known to “{list}”, a list that <page>{organization}</page> goes by, as of {day}.':
    'Lo conoce «{list}», una lista por la que se guía <page>{organization}</page>, al {day}.',
  'The list of <page>{organization}</page> knew its issuer until {until}, when this badge had been given already.':
    'La lista de <page>{organization}</page> conocía a su emisor hasta el {until}, cuando esta insignia ya se había dado.',
  'The list of <page>{organization}</page> knew its issuer until {until}, before this badge was given.':
    'La lista de <page>{organization}</page> conocía a su emisor hasta el {until}, antes de que se diera esta insignia.',
  'The list of <page>{organization}</page> knows its issuer from {since} on.':
    'La lista de <page>{organization}</page> conoce a su emisor desde el {since}.',
  'There it is called {name}.': 'Allí se llama {name}.',
  'That list is signed by {signer}.': 'Esa lista la firma {signer}.',
  'That list is not signed.': 'Esa lista no está firmada.',
  'It is called “{list}”.': 'Se llama «{list}».',
  'It was good until {day}, and no newer one is here.': 'Valía hasta el {day}, y aquí no hay una más nueva.',
  'It is on the list, and the list is signed.': 'Está en la lista, y la lista está firmada.',
  'Saved, and the list is signed.': 'Guardado, y la lista está firmada.',
  'It is taken out, and the list is signed.': 'Salió, y la lista está firmada.',
  'The list counts from now on.': 'La lista cuenta desde ahora.',
  'The list counts no more.': 'La lista ya no cuenta.',
  'It was not taken. Nothing changed.': 'No se tomó. No cambió nada.',
  'Bring in a list': 'Traer una lista',
  'Who checks a badge here reads beside the answer which lists know its issuer. An issuer that no list knows is only unknown: nothing is held against it.':
    'Quien comprueba aquí una insignia lee junto a la respuesta qué listas conocen a su emisor. Un emisor que ninguna lista conoce solo es desconocido: no se le reprocha nada.',
  'Your own list': 'Tu propia lista',
  'Edition {number} of {day}, signed with your key and published on your page.':
    'Edición {number} del {day}, firmada con tu clave y publicada en tu página.',
  'It is signed with your key, and published on your page with every change.':
    'Se firma con tu clave y se publica en tu página con cada cambio.',
  'As others see it': 'Como la ven los demás',
  'Change {name}': 'Cambiar {name}',
  'Put an issuer on it': 'Poner un emisor',
  'Put it on the list': 'Ponerlo en la lista',
  'Lists of others': 'Listas de otros',
  'Registries such as that of the Digital Credentials Consortium, the list of your state, or that of another Laurel.':
    'Registros como el del Digital Credentials Consortium, la lista de tu estado o la de otro Laurel.',
  'No list of others yet': 'Todavía ninguna lista de otros',
  'You see first what is on it and who signed it. Nothing counts before you take it.':
    'Primero ves qué contiene y quién la firmó. Nada cuenta antes de que la tomes.',
  'It has not been taken yet.': 'Todavía no se ha tomado.',
  'Not refreshed': 'No renovada',
  'Out of date': 'Vencida',
  'What the lists of this site know of its issuer': 'Lo que las listas de este sitio saben de su emisor',
}
