import type { Dictionary } from '../../format.ts'
import { administration } from './administration.ts'
import { arriving } from './credentials/arriving.ts'
import { imports } from './credentials/imports.ts'
import { credentials } from './credentials.ts'
import { definitions } from './definitions.ts'
import { foundation } from './foundation.ts'
import { home } from './home.ts'
import { judgment } from './judgment.ts'
import { learning } from './learning.ts'
import { pathways } from './pathways.ts'
import { people } from './people.ts'
import { recognition } from './recognition.ts'
import { reports } from './reports.ts'
import { requests } from './requests.ts'
import { work } from './work.ts'

/** The Spanish of each quarter; several people can write at once. */
export const quarters = {
  foundation,
  people,
  definitions,
  work,
  learning,
  judgment,
  credentials: { ...credentials, ...imports, ...arriving, ...pathways },
  recognition: { ...recognition, ...requests, ...reports },
  home,
  administration,
}

/** All Spanish. A browser that reads it loads this file, and no other does. */
export const spanish: Dictionary = Object.assign({}, ...Object.values(quarters))
