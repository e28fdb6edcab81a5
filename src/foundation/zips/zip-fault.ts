/** What may be wrong with a file that should be a zip. */
export type ZipTrouble =
  | 'not-a-zip'
  | 'cut-off'
  | 'too-many-entries'
  | 'unsafe-name'
  | 'doubled-name'
  | 'overlapping'
  | 'not-readable'
  | 'larger-than-said'
  | 'altered'

/** A zip that is not read any further, and why. */
export class ZipFault extends Error {
  readonly trouble: ZipTrouble
  /** The file it is about, where it is about one. */
  readonly about: string
  constructor(trouble: ZipTrouble, about = '') {
    super(about ? `${trouble}: ${about}` : trouble)
    this.name = 'ZipFault'
    this.trouble = trouble
    this.about = about
  }
}
