/** One thing that pages look at while it changes: its kind and its id, such as `attempt:0198…`. */
export type Topic = `${string}:${string}`

/** That something changed, and the window it was done in where that is known. */
export type Changed = { topic: Topic; tab: string | null }

/**
 * What someone has seen of all changes: the moment, and the snapshot of the database, by which everything that was committed since is found, in
 * whatever order it was begun.
 */
export type Mark = { at: number; snapshot: string }

/** Hears of changes of its topics, and of the mark up to which it has heard all. */
export type Listener = { topics: ReadonlySet<Topic>; hear: (changes: readonly Changed[], mark: Mark) => void }

/** How pages learn that what they show has changed, whichever process changed it. */
export type Live = {
  /** Says, after a commit, that something may have changed: every process looks. */
  stir: () => void
  /** What there is to be seen now. A page takes it before it reads, so that what changes after that is told. */
  mark: () => Promise<Mark>
  /** Tells a listener what changed since a mark, and from now on; some of it twice, rather than not at all. @returns how it stops */
  listen: (listener: Listener, since: Mark | null) => Promise<() => void>
  close: () => Promise<void>
}
