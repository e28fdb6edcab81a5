/** Why a picture or recording can’t be worked on here. */
export type Cannot = 'not-readable' | 'several-pages' | 'too-large' | 'not-writable' | 'no-detector'
export class CannotBlur extends Error {
  readonly because: Cannot
  constructor(because: Cannot, options?: ErrorOptions) {
    super(because, options)
    this.because = because
  }
}
