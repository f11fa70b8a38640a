'use client'

import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react'
import { Mark } from '#components/charts/mark.tsx'
import { Choices } from '#components/join/choices.tsx'
import type { JoinWords } from '#components/join/join-words.ts'
import { agreed } from '#components/scoring/agreed.ts'
import { newKey } from '#components/scoring/answers.ts'
import { Consent } from '#components/scoring/consent.tsx'
import { call } from '#components/scoring/send.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { JoinLook } from '#server/domain/views.ts'

type Props = {
  look: Pick<JoinLook, 'workshop' | 'group' | 'units' | 'onRecord' | 'late' | 'mine'>
  code: string
  words: JoinWords
  /** What each group reads: it says how that group is shown. */
  notices: Record<Group, ReactNode>
}
type Missing = 'group' | 'unit' | 'consent'
/** Chosen by whoever belongs to none of the parts that the set-up names; no part has this id. */
const OTHER = '-'

/** From the code to the first question: who one is, what becomes of the answers, start. */
export function JoinForm({ look, code, words, notices }: Props) {
  const [group, setGroup] = useState<Group | null>(look.group)
  const [unit, setUnit] = useState<string | null>(null)
  const [onRecord, setOnRecord] = useState<boolean | null>(null)
  const [asElse, setAsElse] = useState(false)
  const [missing, setMissing] = useState<Missing | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // Kept while the page stands, so that pressing again after a lost answer takes the same seat.
  const [key] = useState(newKey)
  useEffect(() => {
    // 'Back' may bring the page as it was left, in the middle of joining: it is looked up anew.
    const again = (event: PageTransitionEvent) => event.persisted && location.reload()
    addEventListener('pageshow', again)
    return () => removeEventListener('pageshow', again)
  }, [])
  // On a slow phone people choose before the scripts have come: it is marked already, or stands in the address where they pressed
  // the button too, and counts.
  useEffect(() => {
    const sent = new URLSearchParams(location.search)
    const chosen = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? sent.get(name)
    setGroup((now) => now ?? groups.find((each) => each === chosen('group')) ?? null)
    setUnit((now) => now ?? chosen('unit'))
    setOnRecord((now) => now ?? agreed(chosen('on-record')))
  }, [])
  if (look.mine !== null && !asElse) return <ComeBack {...{ look, words }} onElse={() => setAsElse(true)} />

  const units = look.units.filter((each) => each.group === group)
  const asked = group !== null && look.onRecord[group]

  async function start(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const lacking = group === null ? 'group' : units.length > 0 && unit === null ? 'unit' : asked && onRecord === null ? 'consent' : null
    setMissing(lacking)
    setTrouble(null)
    if (lacking !== null) {
      document.getElementById(lacking)?.focus()
      return
    }
    setBusy(true)
    const answer = await call('participant.join', {
      code,
      group,
      unit: unit === OTHER ? null : unit,
      noticeRead: true,
      onRecord: asked ? onRecord : null,
      fresh: asElse,
      key,
    })
    if (answer.kind === 'done') return location.assign(`/w/${look.workshop}`)
    setBusy(false)
    setTrouble(answer.kind === 'unreachable' ? words.failed : (words.refused[answer.code] ?? words.refused.other))
  }

  return (
    <form onSubmit={start} noValidate className="flex grow flex-col gap-6">
      {look.late && (
        <div className="rounded-card border-2 border-ink p-4">
          <h2 className="text-lg">{words.late.title}</h2>
          <p className="mt-1">{words.late.text}</p>
        </div>
      )}
      {look.group === null && (
        <Choices
          id="group"
          legend={words.group}
          missing={missing === 'group' ? words.chooseGroup : null}
          options={groups.map((each) => ({
            id: each,
            text: words.groups[each],
            hint: words.groupHint[each],
            mark: <Mark group={each} size={22} />,
          }))}
          value={group}
          onChoose={(id) => {
            setGroup(groups.find((each) => each === id) ?? null)
            setUnit(null)
            setOnRecord(null)
            setMissing(null)
          }}
        />
      )}
      {group !== null && units.length > 0 && (
        <Choices
          key={group}
          id="unit"
          legend={words.unit[group]}
          missing={missing === 'unit' ? words.chooseUnit : null}
          options={[...units.map(({ id, name }) => ({ id, text: name })), { id: OTHER, text: words.otherUnit[group] }]}
          value={unit}
          onChoose={(id) => {
            setUnit(id)
            setMissing(null)
          }}
        />
      )}
      {group !== null && (
        <section>
          <h2 className="mb-3 text-lg">{words.before}</h2>
          <div className="border-s-4 border-line ps-4 text-[0.95rem]">{notices[group]}</div>
        </section>
      )}
      {asked && group !== null && (
        <Consent
          words={{ ...words.consent, noHint: words.noHint[group] }}
          value={onRecord}
          missing={missing === 'consent'}
          onChoose={(agrees) => {
            setOnRecord(agrees)
            setMissing(null)
          }}
        />
      )}
      <div className="sticky bottom-0 -mx-4 mt-auto border-t border-line-2 bg-paper px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        {trouble !== null && (
          <p role="alert" className="mb-2 border-s-4 border-ink ps-3 font-semibold">
            {trouble}
          </p>
        )}
        <button type="submit" className={`${buttonClass('main')} w-full`} aria-disabled={busy}>
          {busy ? words.starting : look.late ? words.listen : words.start}
        </button>
        {group !== null && <p className="mt-1.5 text-center text-sm text-ink-2">{look.late ? words.agreeLate : words.agree}</p>}
      </div>
    </form>
  )
}

/** A browser that has a seat here goes back to it, unless the device changes hands. */
function ComeBack({ look, words, onElse }: Pick<Props, 'look' | 'words'> & { onElse: () => void }) {
  return (
    <div className="grid gap-3">
      <h2 className="text-lg">{words.back.title}</h2>
      <p>{words.back.seat}</p>
      <a href={`/w/${look.workshop}`} className={buttonClass('main')}>
        {words.back.goOn}
      </a>
      <button type="button" className={buttonClass('soft')} onClick={onElse}>
        {words.back.else}
      </button>
      <p className="text-sm text-ink-2">{words.back.elseHint}</p>
    </div>
  )
}
