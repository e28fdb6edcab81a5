/** The names of `achievementType` (Open Badges 3.0, §B.3.1 AchievementType). A small, assessed piece of learning is a `MicroCredential`. */
export const achievementTypes = [
  'Achievement',
  'ApprenticeshipCertificate',
  'Assessment',
  'Assignment',
  'AssociateDegree',
  'Award',
  'Badge',
  'BachelorDegree',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CommunityService',
  'Competency',
  'Course',
  'CoCurricular',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'MasterCertificate',
  'MasterDegree',
  'Membership',
  'MicroCredential',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
] as const

/** The names of an alignment's `targetType` (§B.3.2). A CASE item is `CFItem`. */
export const alignmentTargetTypes = [
  'ceasn:Competency',
  'ceterms:Credential',
  'CFItem',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
  'CTDL',
] as const

/** The names of `identifierType` and `identityType` (§B.3.3). */
export const identifierTypes = [
  'name',
  'sourcedId',
  'systemId',
  'productId',
  'userName',
  'accountId',
  'emailAddress',
  'nationalIdentityNumber',
  'isbn',
  'issn',
  'lisSourcedId',
  'oneRosterSourcedId',
  'sisSourcedId',
  'ltiContextId',
  'ltiDeploymentId',
  'ltiToolId',
  'ltiPlatformId',
  'ltiUserId',
  'identifier',
] as const

/** The names of `resultType` (§B.3.4). A rubric criterion with levels is `RubricCriterionLevel`. */
export const resultTypes = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
] as const

/** The names of a result's `status` (§B.3.5); this list is closed. */
export const resultStatuses = ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'] as const

/** A name of one's own in an extensible list: `ext:`, then letters, digits, dots, hyphens, underscores and colons. */
export type Extension = `ext:${string}`

/** A name of {@link achievementTypes}, or one of one's own. */
export type AchievementType = (typeof achievementTypes)[number] | Extension
/** A name of {@link alignmentTargetTypes}, or one of one's own. */
export type AlignmentTargetType = (typeof alignmentTargetTypes)[number] | Extension
/** A name of {@link identifierTypes}, or one of one's own. */
export type IdentifierType = (typeof identifierTypes)[number] | Extension
/** A name of {@link resultTypes}, or one of one's own. */
export type ResultType = (typeof resultTypes)[number] | Extension
/** One of {@link resultStatuses}. */
export type ResultStatus = (typeof resultStatuses)[number]
