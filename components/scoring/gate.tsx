'use client'

import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react'
import { agreed } from '#components/scoring/agreed.ts'
import { Consent } from '#components/scoring/consent.tsx'
import { Frame } from '#components/scoring/frame.tsx'
import { Head } from '#components/scoring/head.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import { LEAST_MINIMUM } from '#server/domain/stakeholders.ts'
import type { MySeat } from '#server/domain/views.ts'

const FORM = 'start'

/** Who comes by card or invitation reads the notice here, and says yes or no to the record where that is asked. */
export function Gate({ seat, notice, onAdmitted }: { seat: MySeat; notice: ReactNode; onAdmitted: () => void }) {
  const say = useSay()
  const [onRecord, setOnRecord] = useState<boolean | null>(seat.onRecord)
  const [trouble, setTrouble] = useState<'missing' | 'failed' | null>(null)
  const [busy, setBusy] = useState(false)
  // Until the scripts have come the browser itself sends the form, and asks for what is missing.
  const [scripted, setScripted] = useState(false)
  useEffect(() => {
    setScripted(true)
    const ticked = document.querySelector<HTMLInputElement>('input[name="on-record"]:checked')
    setOnRecord((now) => now ?? agreed(ticked?.value))
  }, [])

  async function start(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    if (seat.mustAgree && onRecord === null) {
      setTrouble('missing')
      document.getElementById('consent')?.focus()
      return
    }
    setBusy(true)
    setTrouble(null)
    const answer = await call('participant.readNotice', { workshop: seat.workshop, onRecord: seat.mustAgree ? onRecord : null })
    setBusy(false)
    if (answer.kind !== 'done') {
      setTrouble('failed')
      return
    }
    // The notice is long, and the first question begins at the top.
    scrollTo(0, 0)
    onAdmitted()
  }

  return (
    <Frame
      head={<Head seat={seat} saved={null} />}
      foot={
        <>
          {trouble === 'failed' && (
            <p role="alert" className="mb-2 font-semibold">
              {say('gate.failed')}
            </p>
          )}
          <form id={FORM} method="post" action={`/w/${seat.workshop}/start`} noValidate={scripted} onSubmit={start}>
            <button type="submit" className={`${buttonClass('main')} w-full`} aria-disabled={busy}>
              {say(busy ? 'gate.starting' : 'gate.start')}
            </button>
          </form>
        </>
      }
    >
      <div>
        <p className="text-sm text-ink-2">{seat.title}</p>
        <h1 className="text-2xl">{say('gate.title')}</h1>
      </div>
      {notice}
      {seat.mustAgree && (
        <Consent
          words={{
            question: say('consent.question'),
            yes: say('consent.yes'),
            yesHint: say('consent.yesHint'),
            no: say('consent.no'),
            noHint: say('consent.noHint', { minimum: seat.minimum ?? LEAST_MINIMUM }),
            missing: say('consent.missing'),
          }}
          form={FORM}
          value={onRecord}
          missing={trouble === 'missing'}
          onChoose={setOnRecord}
        />
      )}
    </Frame>
  )
}
