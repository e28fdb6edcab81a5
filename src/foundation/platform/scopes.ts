/** What an API key may be made for: an area of the API, to read in it or to write. One is not had with the other. */
export const scopes = [
  'account:read',
  'account:write',
  'organizations:read',
  'organizations:write',
  'people:read',
  'people:write',
  'letters:read',
  'letters:write',
  'achievements:read',
  'achievements:write',
  'value:read',
  'value:write',
  'work:read',
  'work:write',
  'assessment:read',
  'assessment:write',
  'awards:read',
  'awards:write',
  'events:read',
  'events:write',
] as const
export type Scope = (typeof scopes)[number]
export type ScopeArea = Scope extends `${infer Area}:${string}` ? Area : never

/** What is someone's in person, so that no organization's key has it: their account, their work, what they weigh. */
const ofPeople: readonly string[] = ['account', 'work', 'assessment']

/** The area of a scope. */
export const areaOf = (scope: Scope): ScopeArea => scope.slice(0, scope.indexOf(':')) as ScopeArea

/** What a key of an organization may be made for. */
export const organizationScopes: readonly Scope[] = scopes.filter((scope) => !ofPeople.includes(areaOf(scope)))
