import type { Dictionary } from '../../format.ts'
import { accounts } from './people/accounts.ts'
import { apiKeys } from './people/api-keys.ts'
import { calendar } from './people/calendar.ts'
import { invitations } from './people/invitations.ts'
import { memberships } from './people/memberships.ts'
import { oneRoster } from './people/one-roster.ts'
import { organizations } from './people/organizations.ts'
import { rosters } from './people/rosters.ts'
import { setup } from './people/setup.ts'
import { signInMethods } from './people/sign-in-methods.ts'

/** The Spanish of `src/people`: a file for each feature that says much, and here what the others say. What is not here yet is shown in English. */
export const people: Dictionary = {
  ...signInMethods,
  ...accounts,
  ...apiKeys,
  ...calendar,
  ...invitations,
  ...oneRoster,
  ...rosters,
  ...memberships,
  ...organizations,
  ...setup,
  'Hello {name},': 'Hola, {name}:',
  'Open settings': 'Abrir los ajustes',
  'Choose one of the languages offered.': 'Elige uno de los idiomas que se ofrecen.',
  'This belongs to someone else.': 'Esto es de otra persona.',
  Remove: 'Quitar',
  Assessor: 'Evaluación',
  Author: 'Autoría',
  'Your password': 'Tu contraseña',
  'API keys': 'Claves de API',
  'API key': 'Clave de API',
  Never: 'Nunca',
  'What is it for?': '¿Para qué es?',
  Read: 'Leer',
  Assessment: 'Evaluación',
  Invited: 'Invitación',
  'Take back': 'Retirar',
  'Nobody here': 'Aquí no hay nadie',
  'Only admins of an organization see this page.': 'Esta página es solo para quienes administran una organización.',
  'Choose the time zone from the list, such as America/New_York.': 'Elige la zona horaria de la lista, como America/New_York.',
  'Public page': 'Página pública',
  'Time zone': 'Zona horaria',
  '{name} ({zone})': '{name} ({zone})',
  You: 'Tú',
  'There is no backup yet.': 'Todavía no hay ninguna copia de seguridad.',
  Backups: 'Copias de seguridad',
  'Signing keys': 'Claves de firma',
  'How far assessors agree': 'Cuánto coinciden quienes evalúan',
  'The last day lies before the first.': 'El último día es anterior al primero.',
  'Write the number alone: an admin of your LinkedIn page finds it in its address.':
    'Escribe solo el número: quien administra tu página de LinkedIn lo encuentra en su dirección.',
  'Number at LinkedIn': 'Número en LinkedIn',
  'What people add to their LinkedIn profile then leads to your page there. Its number stands in the address of the page, for its admins.':
    'Lo que la gente añade a su perfil de LinkedIn lleva entonces a tu página allí. El número está en la dirección de la página, para quienes la administran.',
  'Whom the organization recognizes, and by which lists of others it goes: the verifier says so beside its answer.':
    'A quién reconoce la organización y por qué listas de otros se guía: el verificador lo dice junto a su respuesta.',
  'Lists of issuers': 'Listas de emisores',
  'Recognized issuers': 'Emisores reconocidos',
  'Or issue what was decided elsewhere': 'O emite lo que se decidió en otro lugar',
  'A panel or a board has decided already? Bring a list; a second person agrees, and the badges go out.':
    '¿Un tribunal o un consejo ya decidió? Trae una lista; una segunda persona la aprueba, y las insignias salen.',
}
