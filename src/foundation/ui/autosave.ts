/**
 * What an autosaving form knows and does, without a clock, a network or a browser: a state, events, and the effects they ask for.
 * The promise: what was typed is either acknowledged by the server or kept on this device; never neither.
 */

/** The fields of a form as a browser would send them. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** What is kept on the device until the server has it, with what it was typed over. */
export type Unsent = { fields: Fields; base: Fields; revision: number; unsure?: readonly Fields[] }

/** Where typed text is: with us, on its way, or kept on this device for now. */
export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'waiting'; because: 'no-connection' | 'signed-out' | 'busy' }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict' }

export type AutosaveState = {
  /** The revision and fields the server last acknowledged. */
  revision: number
  acknowledged: Fields
  typed: Fields
  sending: Fields | null
  /** What was sent without an answer since the last acknowledgement: the server may have any of it, or none. */
  unsure: readonly Fields[]
  failures: number
  /** What someone, perhaps the same person in another tab, saved meanwhile that can't be joined with what was typed here. */
  theirs: { revision: number; fields: Fields; isUnsaved?: true } | null
  status: SaveStatus
}

export type AutosaveEvent =
  | { kind: 'typed'; fields: Fields }
  /** An earlier visit left text on this device; `typed` is what was typed into the page before this could be said. */
  | { kind: 'restored'; unsent: Unsent; typed?: Fields }
  | { kind: 'due' }
  | { kind: 'online' }
  | { kind: 'saved'; revision: number; at: string }
  | { kind: 'lost' }
  /** The server has too much in hand and took nothing; it says when to ask again. */
  | { kind: 'busy'; milliseconds: number }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; revision: number; fields: Fields }
  | { kind: 'resolved'; keep: 'mine' | 'theirs' }

export type AutosaveEffect =
  /** Write this to the device, or remove what is there. */
  | { kind: 'keep'; unsent: Unsent | null }
  | { kind: 'send'; fields: Fields; revision: number }
  /** Ask again with `due` after a while; replaces an earlier wait. */
  | { kind: 'wait'; milliseconds: number }
  /** Put these into the form. */
  | { kind: 'show'; fields: Fields }

export type AutosaveStep = { state: AutosaveState; effects: AutosaveEffect[] }

/** How long typing must rest before it is sent. */
const restMilliseconds = 800
const longestWait = 60_000

export const beginAutosave = (revision: number, fields: Fields): AutosaveState => ({
  revision,
  acknowledged: fields,
  typed: fields,
  sending: null,
  unsure: [],
  failures: 0,
  theirs: null,
  status: { kind: 'idle' },
})

const sameValues = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.length === other.length && one.every((value, index) => value === other[index])

const namesIn = (...several: Fields[]) => new Set(several.flatMap((fields) => Object.keys(fields)))

/** Whether two forms would send the same. */
export const sameFields = (one: Fields, other: Fields): boolean =>
  [...namesIn(one, other)].every((name) => sameValues(one[name], other[name]))

/** Joins what was typed here with what was saved elsewhere, field by field. Where both changed the same one differently: null, or the one to keep. */
export function joinFields(base: Fields, mine: Fields, theirs: Fields, keep?: 'mine' | 'theirs'): Fields | null {
  const joined: Record<string, readonly string[]> = {}
  for (const name of namesIn(mine, theirs)) {
    const changedHere = !sameValues(mine[name], base[name])
    const changedThere = !sameValues(theirs[name], base[name])
    const inBoth = changedHere && changedThere && !sameValues(mine[name], theirs[name])
    if (inBoth && !keep) return null
    const values = changedHere && !(inBoth && keep === 'theirs') ? mine[name] : theirs[name]
    if (values) joined[name] = values
  }
  return joined
}

const isDirty = ({ typed, acknowledged, unsure }: AutosaveState) => unsure.length > 0 || !sameFields(typed, acknowledged)
/** What may have reached the server since it last answered. */
const maybeThere = ({ unsure, sending }: AutosaveState) =>
  !sending || unsure.some((fields) => sameFields(fields, sending)) ? unsure : [...unsure, sending]
const keepOf = (state: AutosaveState): AutosaveEffect => {
  const { typed: fields, acknowledged: base, revision } = state
  return { kind: 'keep', unsent: isDirty(state) || state.sending ? { fields, base, revision, unsure: maybeThere(state) } : null }
}

/** What comes of an event. */
export function stepAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveStep {
  switch (event.kind) {
    case 'typed':
      return typed({ ...state, typed: event.fields })
    case 'restored':
      return restored(state, event.unsent, event.typed ?? state.typed)
    case 'due':
    case 'online':
      return due(state)
    case 'saved':
      return saved(state, event.revision, event.at)
    case 'lost': {
      const failures = state.failures + 1
      const next: AutosaveState = {
        ...state,
        sending: null,
        unsure: maybeThere(state),
        failures,
        status: { kind: 'waiting', because: 'no-connection' },
      }
      return { state: next, effects: [keepOf(next), { kind: 'wait', milliseconds: Math.min(longestWait, 1000 * 2 ** failures) }] }
    }
    case 'busy': {
      const next: AutosaveState = {
        ...state,
        sending: null,
        unsure: maybeThere(state),
        failures: state.failures + 1,
        status: { kind: 'waiting', because: 'busy' },
      }
      return { state: next, effects: [keepOf(next), { kind: 'wait', milliseconds: Math.min(longestWait, event.milliseconds) }] }
    }
    case 'signed-out': {
      const next: AutosaveState = {
        ...state,
        sending: null,
        failures: state.failures + 1,
        status: { kind: 'waiting', because: 'signed-out' },
      }
      return { state: next, effects: [keepOf(next), { kind: 'wait', milliseconds: 10_000 }] }
    }
    case 'refused': {
      const next: AutosaveState = { ...state, sending: null, failures: 0, status: { kind: 'refused', message: event.message } }
      // Sending the same again would be refused again; what is typed next may not be.
      return { state: next, effects: [keepOf(next), ...(state.sending && !sameFields(state.sending, state.typed) ? [rest] : [])] }
    }
    case 'conflict':
      return met({ ...state, sending: null, unsure: maybeThere(state), failures: 0 }, event.revision, event.fields)
    case 'resolved':
      return resolved(state, event.keep)
  }
}

const rest: AutosaveEffect = { kind: 'wait', milliseconds: restMilliseconds }
const now: AutosaveEffect = { kind: 'wait', milliseconds: 0 }

function typed(state: AutosaveState): AutosaveStep {
  if (state.theirs) return { state, effects: [keepOf(state)] }
  if (!isDirty(state) && !state.sending) {
    // Typed back to what the server has: nothing to send, nothing to keep.
    const status: SaveStatus = state.status.kind === 'refused' ? { kind: 'idle' } : state.status
    return { state: { ...state, status }, effects: [keepOf(state)] }
  }
  // While a retry is due, typing does not hurry it: a phone without signal would ask at every pause.
  return { state, effects: [keepOf(state), ...(state.failures > 0 ? [] : [rest])] }
}

function restored(state: AutosaveState, unsent: Unsent, fresh: Fields): AutosaveStep {
  const { revision, acknowledged } = state
  const earlier: AutosaveState = {
    ...state,
    revision: unsent.revision,
    acknowledged: unsent.base,
    typed: unsent.fields,
    unsure: unsent.unsure ?? [],
  }
  const back: AutosaveStep = sameFields(unsent.fields, acknowledged)
    ? { state, effects: [{ kind: 'keep', unsent: null }] }
    : met(earlier, revision, acknowledged)
  if (back.state.theirs || sameFields(fresh, acknowledged)) return back
  const joined = joinFields(acknowledged, back.state.typed, fresh)
  const next: AutosaveState = joined
    ? { ...back.state, typed: joined }
    : { ...back.state, theirs: { revision, fields: fresh, isUnsaved: true }, status: { kind: 'conflict' } }
  return { state: next, effects: [{ kind: 'show', fields: next.typed }, keepOf(next), ...(joined ? [now] : [])] }
}

function due(state: AutosaveState): AutosaveStep {
  if (state.sending || state.theirs || !isDirty(state)) return { state, effects: [] }
  const status: SaveStatus = state.failures > 0 ? state.status : { kind: 'saving' }
  const next: AutosaveState = { ...state, sending: state.typed, status }
  return { state: next, effects: [keepOf(next), { kind: 'send', fields: state.typed, revision: state.revision }] }
}

function saved(state: AutosaveState, revision: number, at: string): AutosaveStep {
  const next: AutosaveState = {
    ...state,
    revision,
    acknowledged: state.sending ?? state.acknowledged,
    sending: null,
    unsure: [],
    failures: 0,
    status: { kind: 'saved', at },
  }
  return { state: next, effects: [keepOf(next), ...(isDirty(next) ? [rest] : [])] }
}

/** The server has other text than the one this was typed over. */
function met(state: AutosaveState, revision: number, theirs: Fields): AutosaveStep {
  // What the server has may be our own text whose answer was lost; then what was typed since counts from there.
  const ours = state.unsure.some((fields) => sameFields(fields, theirs))
  const joined = joinFields(ours ? theirs : state.acknowledged, state.typed, theirs)
  if (!joined) {
    const next: AutosaveState = { ...state, theirs: { revision, fields: theirs }, status: { kind: 'conflict' } }
    return { state: next, effects: [{ kind: 'show', fields: state.typed }, keepOf(next)] }
  }
  const next: AutosaveState = { ...state, revision, acknowledged: theirs, typed: joined, unsure: [] }
  return { state: next, effects: [{ kind: 'show', fields: joined }, keepOf(next), ...(isDirty(next) ? [now] : [])] }
}

function resolved(state: AutosaveState, keep: 'mine' | 'theirs'): AutosaveStep {
  if (!state.theirs) return { state, effects: [] }
  const { revision, fields, isUnsaved } = state.theirs
  const next: AutosaveState = {
    ...state,
    revision,
    acknowledged: isUnsaved ? state.acknowledged : fields,
    theirs: null,
    unsure: [],
    failures: 0,
    // Chosen between is only what both changed; what one of them changed alone stays.
    typed: joinFields(state.acknowledged, state.typed, fields, keep) ?? state.typed,
    status: { kind: 'idle' },
  }
  return { state: next, effects: [{ kind: 'show', fields: next.typed }, keepOf(next), ...(isDirty(next) ? [now] : [])] }
}
