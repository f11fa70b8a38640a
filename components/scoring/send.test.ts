import { describe, expect, test } from 'vitest'
import { understood } from '#components/scoring/send.ts'

const refusal = (code: string, facts = {}) =>
  JSON.stringify({ error: { message: code, data: { httpStatus: 409, refusal: { code, facts } } } })

describe('what the server’s answer means for answers that wait', () => {
  test('its yes is a yes', () => {
    expect(understood(200, JSON.stringify({ result: { data: { now: 1 } } }))).toEqual({ kind: 'done', result: { now: 1 } })
  })
  test('a refusal keeps its code and facts', () => {
    expect(understood(409, refusal('closed'))).toEqual({ kind: 'refused', code: 'closed', facts: {} })
    expect(understood(429, refusal('too-many', { seconds: 9 }))).toEqual({ kind: 'refused', code: 'too-many', facts: { seconds: 9 } })
  })
  test('a request that cannot be read or is too large is refused, not sent for ever', () => {
    expect(understood(413, 'This is too large.')).toMatchObject({ kind: 'refused', code: 'invalid' })
    expect(understood(400, JSON.stringify({ error: { data: {} } }))).toMatchObject({ kind: 'refused', code: 'invalid' })
  })
  test.each([
    ['the login page of a café', 200, '<html>Welcome to our Wi-Fi</html>'],
    ['a proxy without a server behind it', 502, 'Bad gateway'],
    ['a server that broke', 500, JSON.stringify({ error: { data: { refusal: null } } })],
  ])('%s has saved nothing: try again', (_, status, text) => {
    expect(understood(status, text)).toEqual({ kind: 'unreachable' })
  })
})
