import { createTranslator, IntlErrorCode } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { actions } from '#server/domain/access.ts'
import { refusalCodes } from '#server/domain/errors.ts'
import { en } from '#server/messages/en.ts'
import { directionOf, formatter, messagesFor, slice, spoken, translator } from '#server/messages/translator.ts'

type Tree = { [name: string]: string | Tree }

const sentences = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, part]) =>
    typeof part === 'string' ? [[`${path}.${name}`, part]] : sentences(part, `${path}.${name}`),
  )

const all = Object.entries(en).flatMap(([namespace, tree]) => sentences(tree, namespace))

describe('the words', () => {
  it('can all be read as ICU messages', () => {
    const broken = all.filter(([, text]) => {
      let code: string | null = null
      const onError = (error: { code: string }) => {
        code = error.code
      }
      createTranslator({ locale: 'en', messages: { text }, onError })('text')
      return code === IntlErrorCode.INVALID_MESSAGE
    })
    expect(broken).toEqual([])
  })

  it('are there for every refusal', () => {
    const t = translator('en', 'refusal')
    const has = (key: string) => key in en.refusal
    expect(refusalCodes.filter((code) => !has(code))).toEqual([])
    expect(t('expired')).toBe(en.refusal.expired)
  })

  it('are there for every deciding action in the audit log', () => {
    const log: Tree = en.admin.log.action
    // Questions leave no line in the log; neither does saving an answer, nor what next-auth asks for.
    const asked =
      /^(\w+\.(list|read|me|look|lookAtSeat|mine|state|shared|seats|colleagues|mayClaim|byEmail|settings|reasons|exports|edition|beforeReveal)|sheet\.save)$/
    const silent = actions
      .filter((action) => !asked.test(action))
      .filter((action) => {
        const [area = '', verb = ''] = action.split('.')
        const verbs = log[area]
        return typeof verbs !== 'object' || verbs[verb] === undefined
      })
    expect(silent).toEqual([])
  })

  it('never promise that anybody is anonymous: the word is confidential', () => {
    expect(all.filter(([, text]) => /anonym/i.test(text))).toEqual([])
  })

  it('stay English where a language is not there yet', () => {
    expect(messagesFor('xx')).toBe(en)
    expect(spoken).toContain('en')
  })

  it('reach a client component namespace by namespace', () => {
    expect(Object.keys(slice('en', ['common', 'groups']))).toEqual(['common', 'groups'])
  })

  it('are read from the right in Arabic', () => {
    expect(directionOf('ar')).toBe('rtl')
    expect(directionOf('en')).toBe('ltr')
  })

  it('write days as the city does, in its own time', () => {
    const lateInLondon = Date.UTC(2026, 2, 14, 23, 30)
    expect(formatter('en', 'Europe/Amsterdam').dateTime(lateInLondon, { dateStyle: 'medium', timeStyle: 'short' })).toBe(
      '15 Mar 2026, 00:30',
    )
  })
})
