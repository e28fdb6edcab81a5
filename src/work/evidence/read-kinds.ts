/** Whether a file of a kind is looked through for names. */
export const readsNames = (contentType: string): boolean => masksNames(contentType) || contentType === 'application/pdf'

/** Whether a copy of it can be written in which they are masked. */
export const masksNames = (contentType: string): boolean =>
  /openxmlformats|opendocument/.test(contentType) || contentType.startsWith('text/')
