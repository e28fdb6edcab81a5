import { expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { chosenKinds, groupBox, kindBox, kindGroups, kindsIn } from './kind-groups.ts'

test('every kind of fact can be chosen, in one group and no more', () => {
  const grouped = kindGroups.flatMap((group) => kindsIn(group, factKinds)).map(({ name }) => name)
  expect(grouped.toSorted()).toEqual(factKinds.map(({ name }) => name).toSorted())
  for (const group of kindGroups) expect(kindsIn(group, factKinds), group.name).not.toEqual([])
})

test('a group is all of its kinds, a box is one, and what is no box of the form is nothing', () => {
  const form = new FormData()
  expect(chosenKinds(form, factKinds)).toEqual([])
  form.set(kindBox('membership.began'), 'true')
  form.set(groupBox('value'), 'true')
  form.set(kindBox('nothing.known'), 'true')
  form.set(groupBox('constructor'), 'true')
  expect(chosenKinds(form, factKinds).toSorted()).toEqual([
    'acceptance.agreed',
    'acceptance.declined',
    'acceptance.ended',
    'acceptance.proposed',
    'acceptance.withdrawn',
    'budget.set',
    'goal.ended',
    'goal.set',
    'lane.ended',
    'lane.set',
    'ledger-line.approved',
    'ledger-line.refusal-lifted',
    'ledger-line.refused',
    'ledger-line.restored',
    'ledger-line.reversed',
    'ledger-line.written',
    'membership.began',
    'packet-layout.removed',
    'packet-layout.saved',
    'packet.approved',
    'packet.closed',
    'packet.prepared',
    'packet.withdrawn',
    'period.closed',
    'period.reopened',
    'pilot.brought',
    'pilot.closed',
    'pilot.closing',
    'pilot.drafted',
    'pilot.undone',
    'rule.draft-discarded',
    'rule.published',
    'rule.written',
    'value-request.asked',
    'value-request.decided',
    'value-request.reopened',
    'value-request.withdrawn',
  ])
})
