import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv, without } from '#server/env.ts'

describe('the environment', () => {
  it('needs nothing: everything has a value without it', () => {
    expect(readEnv({})).toEqual({
      development: false,
      port: 3000,
      host: null,
      publicUrl: null,
      dataFolder: resolve('data'),
      databaseUrl: null,
      smtpUrl: null,
      mailFrom: null,
      trustedProxy: 'none',
      logLevel: 'info',
    })
  })

  it('takes a variable that is empty as one that is not set', () => {
    expect(readEnv({ PORT: '', PUBLIC_URL: ' ' }).port).toBe(3000)
  })

  it('takes what is meant', () => {
    const env = readEnv({
      PORT: '8080',
      PUBLIC_URL: 'https://concord.city.example/',
      TRUSTED_PROXY: '2',
      MAIL_FROM: 'Concord <c@city.example>',
    })
    expect(env).toMatchObject({
      port: 8080,
      publicUrl: 'https://concord.city.example',
      trustedProxy: 2,
      mailFrom: 'Concord <c@city.example>',
    })
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'concord.city.example'],
    ['PUBLIC_URL', 'https://city.example/concord'],
    ['DATABASE_URL', 'mysql://city.example/concord'],
    ['SMTP_URL', 'mail.city.example'],
    ['MAIL_FROM', 'the city'],
    ['TRUSTED_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ] as const)('refuses %s=%s, naming the variable and what happens without it', (name, text) => {
    expect(() => readEnv({ [name]: text })).toThrow(new RegExp(`^${name} must be .*Without it: `))
    expect(() => readEnv({ [name]: text })).toThrow(without[name])
  })

  it('names everything that is wrong at once', () => {
    expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/^PORT .*\nLOG_LEVEL /)
  })

  it('does not repeat an address that may hold a password', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://u:hush@h/d' })).toThrow(/^(?!.*hush)/s)
  })
})
