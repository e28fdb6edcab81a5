/** The names of `achievementType` (Open Badges 3.0, §B.3.1 AchievementType). Our definitions are `MicroCredential`. */
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

/** A name of one's own in an extensible list. */
export type Extension = `ext:${string}`

export type AchievementType = (typeof achievementTypes)[number] | Extension
export type AlignmentTargetType = (typeof alignmentTargetTypes)[number] | Extension
export type IdentifierType = (typeof identifierTypes)[number] | Extension
export type ResultType = (typeof resultTypes)[number] | Extension
export type ResultStatus = (typeof resultStatuses)[number]
