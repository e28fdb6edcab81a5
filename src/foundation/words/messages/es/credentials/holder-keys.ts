import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/holder-keys` and of second credentials, by the English text of each message. */
export const holderKeys: Dictionary = {
  'With <a>a key of your own</a> you can prove to somebody who asks that this is yours, also when an address is gone. You need none.':
    'Con <a>una clave propia</a> puedes demostrar a quien pregunte que esto es tuyo, también cuando ya no exista una dirección. No necesitas ninguna.',
  'A second credential of this award names <a>your key</a>; the first knows you by your addresses.':
    'Una segunda credencial de este reconocimiento nombra <a>tu clave</a>; la primera te conoce por tus direcciones.',
  'This award names <a>your key</a>.': 'Este reconocimiento nombra <a>tu clave</a>.',
  'This award does not name <a>your key</a>. A second credential of it can: the same text, day and status. The first stays as it is. Who sees two badges that name your key knows that they are one person’s.':
    'Este reconocimiento no nombra <a>tu clave</a>. Una segunda credencial puede hacerlo: el mismo texto, día y estado. La primera queda como está. Quien ve dos insignias que nombran tu clave sabe que son de una misma persona.',
  'Make a second credential': 'Hacer una segunda credencial',
  'Second credentials': 'Segundas credenciales',
  'It names your key': 'Nombra tu clave',
  'It names another key': 'Nombra otra clave',
  'A second credential of an award was made, which names a key of its holder':
    'Se hizo una segunda credencial de un reconocimiento, que nombra una clave de quien lo tiene',
  'Only the person who earned an award has another credential made of it.':
    'Solo quien consiguió un reconocimiento puede pedir otra credencial de él.',
  'This award names that key already.': 'Este reconocimiento ya nombra esa clave.',
  'This award was taken back, so no other credential is made of it.':
    'Este reconocimiento se retiró, así que no se hace otra credencial de él.',
  'A person made a key of their own': 'Una persona creó una clave propia',
  'A person put a new key in the place of theirs': 'Una persona puso una clave nueva en lugar de la suya',
  'A person chose whether new awards name their key': 'Una persona eligió si los nuevos reconocimientos nombran su clave',
  'A person took their keys along': 'Una persona se llevó sus claves',
  'Your key is made.': 'Tu clave está hecha.',
  'You have a new key. The earlier one signs nothing any more.': 'Tienes una clave nueva. La anterior ya no firma nada.',
  'What you earn from now on names your key.': 'Lo que consigas a partir de ahora nombra tu clave.',
  'What you earn from now on names no key.': 'Lo que consigas a partir de ahora no nombra ninguna clave.',
  'A key of your own': 'Una clave propia',
  'By it a badge says not only an address that it was given to, but a person who can prove that they are the same.':
    'Con ella una insignia no dice solo a qué dirección se dio, sino a una persona que puede demostrar que es la misma.',
  'Your keys, sealed under your passphrase': 'Tus claves, selladas con tu frase de contraseña',
  'Your key': 'Tu clave',
  'Keep it in a file, apart from the passphrase. Any program of age opens it: <code>age --decrypt keys.age</code>':
    'Guárdalo en un archivo, aparte de la frase de contraseña. Lo abre cualquier programa de age: <code>age --decrypt keys.age</code>',
  'The name of your key, which anyone may know': 'El nombre de tu clave, que cualquiera puede conocer',
  'Made on {day}. Its secret half is kept sealed here and signs only what you ask for.':
    'Hecha el {day}. Su mitad secreta se guarda aquí sellada y firma solo lo que tú pides.',
  'What it links together': 'Lo que relaciona entre sí',
  'In what you earn': 'En lo que consigues',
  'What you earn from now on names your key, beside your addresses.':
    'Lo que consigas a partir de ahora nombra tu clave, junto a tus direcciones.',
  'What you earn names no key. On the page of an award you can ask for a second credential that does.':
    'Lo que consigues no nombra ninguna clave. En la página de un reconocimiento puedes pedir una segunda credencial que sí lo haga.',
  'Leave it out of new awards': 'Dejarla fuera de los nuevos reconocimientos',
  'Name it in new awards': 'Nombrarla en los nuevos reconocimientos',
  'Your keys, sealed under a passphrase, for another Laurel or wallet. Anyone who has both can pass for you.':
    'Tus claves, selladas con una frase de contraseña, para otro Laurel u otra cartera. Quien tenga las dos cosas puede hacerse pasar por ti.',
  'Your password, once more': 'Tu contraseña, otra vez',
  'A new key': 'Una clave nueva',
  'Where somebody else may have yours. Badges that name the old key go on naming it; ask for a second credential of each that shall name the new one.':
    'Para cuando otra persona pueda tener la tuya. Las insignias que nombran la clave anterior la siguen nombrando; pide una segunda credencial de cada una que deba nombrar la nueva.',
  'Put a new key in its place? The one you have signs nothing any more.':
    '¿Poner una clave nueva en su lugar? La que tienes ya no firmará nada.',
  'Earlier keys': 'Claves anteriores',
  'From {from} until {until}': 'Del {from} al {until}',
  'Read this first. A key is yours to have or not.': 'Lee esto primero. Tener una clave o no es cosa tuya.',
  'Name it in what I earn from now on': 'Nombrarla en lo que consiga a partir de ahora',
  'What you have already earned stays as it is. You can change this at any time.':
    'Lo que ya conseguiste queda como está. Puedes cambiarlo cuando quieras.',
  'Make my key': 'Hacer mi clave',
  'You have made 50 keys already, and no more are made.': 'Ya hiciste 50 claves, y no se hacen más.',
  'You have no key of your own yet. Your wallet has a page on which you make one.':
    'Todavía no tienes una clave propia. En tu cartera hay una página donde la haces.',
  'Everyone who sees two badges that name the same key knows that they belong to the same person, under whatever name or address.':
    'Quien ve dos insignias que nombran la misma clave sabe que son de la misma persona, con el nombre o la dirección que sea.',
  'With it you can prove to somebody who asks that a badge is yours, also after your school’s address is gone.':
    'Con ella puedes demostrar a quien pregunte que una insignia es tuya, también cuando ya no exista la dirección de tu escuela.',
  'What names it once does so for good: it can’t be taken out of a badge that somebody has.':
    'Lo que la nombra una vez la nombra para siempre: no se puede quitar de una insignia que alguien tenga.',
  'You need none. Badges without it are just as valid, and know you by your addresses, which stand in them as hashes.':
    'No necesitas ninguna. Las insignias sin ella valen lo mismo, y te conocen por tus direcciones, que figuran en ellas como huellas.',
}
