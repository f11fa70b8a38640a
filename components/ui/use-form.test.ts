import { expect, test } from 'vitest'
import { emptyAmong } from '#components/ui/use-form.ts'

test('every field that has to be filled in and is not is named, in the order of the form', () => {
  const typed = { name: ' ', email: 'ada@city.example', city: '', note: '' }
  expect(emptyAmong(typed, { city: 'empty', name: 'empty', email: 'email' })).toEqual([
    ['name', 'empty'],
    ['city', 'empty'],
  ])
})
