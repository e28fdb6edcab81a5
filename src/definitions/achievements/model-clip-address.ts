/** As what a model clip is played. */
export type Showing = 'video' | 'audio'

/** Where the bytes of a model clip are, for those who may see it. */
export const modelClipAddress = (id: string): string => `/model-clips/${id}`
