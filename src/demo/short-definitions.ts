import { assessmentAndDiscourse } from './definitions/short-assessment-discourse.ts'
import { cultureSupportInclusion } from './definitions/short-culture-support.ts'
import { literacyNumeracyScience } from './definitions/short-literacy-numeracy.ts'
import { schoolAndCommunity } from './definitions/short-school-community.ts'
import { expand } from './short-writing.ts'

/** About a hundred shorter micro-credentials by four issuers, so that the catalog is as full as a district's. */
export const shortDefinitions = [
  ...assessmentAndDiscourse,
  ...literacyNumeracyScience,
  ...cultureSupportInclusion,
  ...schoolAndCommunity,
].map(expand)
