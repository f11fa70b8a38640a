'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

type Options<Values, Answer> = {
  start: Values
  send: (values: Values) => Promise<Answer>
  /**
   * Fields that have to be filled in, each with what `refusal.invalid` says of it: all that are empty are named at once, before
   * anything is sent.
   */
  needed?: Partial<Record<keyof Values & string, string>>
  /** After the server has taken it. The form still shows the values. */
  after?: (answer: Answer, values: Values) => void
  /** A name for what is being typed; with one, it survives a reload and a lost connection until it is saved. */
  draft?: string
}

/**
 * A form that keeps what was typed whatever happens: refusals stand beside their field, the first of them takes the focus, the
 * summary is for a live region. Needs the namespaces `common` and `refusal` around it.
 */
export function useForm<Values extends object, Answer>({ start, send, needed = {}, after, draft }: Options<Values, Answer>) {
  const say = useTranslations('refusal')
  const common = useTranslations('common')
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(start)
  const [saved, setSaved] = useState(start)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [summary, setSummary] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [restored, setRestored] = useState(false)
  const dirty = JSON.stringify(values) !== JSON.stringify(saved)

  // The server cannot know the draft, so it comes in after the first picture.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form appears
  useEffect(() => {
    const kept = draft ? readDraft<Values>(draft, start) : null
    if (kept === null) return
    setValues(kept)
    setRestored(true)
  }, [draft])

  useEffect(() => {
    if (draft && dirty) keepDraft(draft, saved, values)
  }, [draft, dirty, saved, values])

  /** Takes a change; the complaint about that field goes, since it may be mended now. */
  function change(part: Partial<Values>, field?: string) {
    setValues((before) => ({ ...before, ...part }))
    const names = field === undefined ? Object.keys(part) : [field]
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))))
    setSummary(null)
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (sending) return
    setSummary(null)
    const empty = emptyAmong(values, needed)
    setErrors(
      Object.fromEntries(empty.map(([field, why]) => [field, refusalSentence(say, { code: 'invalid', field: null, facts: { why } })])),
    )
    const [first] = empty
    if (first !== undefined) {
      setSummary(common('form.failed', { count: empty.length }))
      setTimeout(() => controlIn(form.current, first[0])?.focus())
      return
    }
    setSending(true)
    try {
      const answer = await send(values)
      if (draft) dropDraft(draft)
      setSaved(values)
      setRestored(false)
      after?.(answer, values)
    } catch (error) {
      const refused = refusalOf(error)
      const sentence = refusalSentence(say, refused)
      if (refused.field !== null) setErrors({ [refused.field]: sentence })
      // A field that this form does not draw must not swallow the sentence.
      setSummary(sentence)
      // After React has drawn the complaint, so that a screen reader reads it with the field.
      setTimeout(() => {
        const control = refused.field === null ? null : controlIn(form.current, refused.field)
        const field = control && labelOf(control)
        if (field) setSummary(common('form.at', { field, sentence }))
        control?.focus()
      })
    } finally {
      setSending(false)
    }
  }

  function revert() {
    if (draft) dropDraft(draft)
    setValues(saved)
    setErrors({})
    setSummary(null)
    setRestored(false)
  }

  return { form, values, change, errors, summary, sending, dirty, restored, submit, revert }
}

/** The fields in which nothing stands, each with what is said of it. */
export const emptyAmong = (values: object, needed: Record<string, string | undefined>): [field: string, why: string][] =>
  Object.entries(values).flatMap(([field, typed]) => {
    const why = needed[field]
    return why !== undefined && String(typed).trim() === '' ? [[field, why]] : []
  })

/** The control of a field, or of the nearest part of the form that holds it: `groups.0.people`, else `groups.0`, else `groups`. */
function controlIn(form: HTMLFormElement | null, field: string): HTMLElement | null {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const control = form?.querySelector(`[id="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
    if (control instanceof HTMLElement) return control
  }
  return null
}

/** What the field is called on the screen, without words such as 'optional' beside it. */
function labelOf(control: HTMLElement): string | null {
  const label = 'labels' in control && control.labels instanceof NodeList ? control.labels[0] : control.querySelector('legend')
  return label?.firstChild?.textContent ?? control.getAttribute('aria-label')
}
