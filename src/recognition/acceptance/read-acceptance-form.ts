/** What the form of an acceptance says, not checked yet: the schema of the command decides. */
export function readAcceptanceForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const start = 'value.amounts.'
  const amounts = [...form.keys()]
    .filter((key) => key.startsWith(start) && text(key) !== '')
    .map((key) => ({ currency: key.slice(start.length), amount: text(key) }))
  const how = text('value.how')
  const value = how === 'rule' ? { how, ruleId: text('value.ruleId') } : how === 'listed' ? { how } : { how: 'amounts', amounts }
  return {
    target: { kind: text('target.kind'), id: text('target.id') },
    value,
    reason: text('reason'),
    effectiveFrom: text('effectiveFrom') || null,
    reviewOn: text('reviewOn') || null,
    endsAtReview: text('endsAtReview') === 'ends',
    countsEarlier: text('countsEarlier') === 'yes',
    countsElsewhere: text('countsElsewhere') === 'yes',
    isShown: form.has('isShown'),
  }
}
