import { expect, test } from 'vitest'
import { questionOn } from '#components/scoring/question.ts'

const question = 'How much does this matter for {project} to work for the whole city?'
const lights = { name: 'Smart street lights', it: 'it' }

test('one project is not named again in each question', () => {
  expect(questionOn(question, { ...lights, only: true })).toBe('How much does this matter for it to work for the whole city?')
})

test('several projects are told apart by name', () => {
  expect(questionOn(question, { ...lights, only: false })).toContain('for Smart street lights to work')
})

test('a question that begins with the project keeps its name, and a name is taken as it is', () => {
  expect(questionOn('{project}: is this in place?', { ...lights, only: true })).toBe('Smart street lights: is this in place?')
  expect(questionOn('Is {project} ready?', { name: 'Pay $& go', it: 'it', only: false })).toBe('Is Pay $& go ready?')
})
