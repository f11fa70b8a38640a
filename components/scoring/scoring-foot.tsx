'use client'

import { useSay } from '#components/scoring/say.tsx'
import type { Step } from '#components/scoring/steps.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySeat } from '#server/domain/views.ts'

type Props = {
  at: number
  step: Step
  seat: MySeat
  isDone: boolean
  sendingForm: boolean
  onGo: (place: number) => void
  onDone: () => void
  onSendForm: () => void
}

/** The way on, at the thumb. */
export function ScoringFoot({ at, step, seat, isDone, sendingForm, onGo, onDone, onSendForm }: Props) {
  const say = useSay()
  const atEnd = step.kind === 'finish'
  const main = `${buttonClass('main')} grow`
  return (
    <div className="flex gap-3">
      {at > 0 && (
        <button type="button" className={buttonClass('soft')} onClick={() => onGo(at - 1)}>
          {say('nav.back')}
        </button>
      )}
      {!atEnd && (
        <button type="button" className={main} onClick={() => onGo(at + 1)}>
          {say('nav.next')}
        </button>
      )}
      {atEnd && seat.assisted && (
        <button type="button" className={main} aria-disabled={sendingForm} onClick={sendingForm ? undefined : onSendForm}>
          {say(sendingForm ? 'helper.sending' : 'helper.send')}
        </button>
      )}
      {atEnd && !seat.assisted && seat.role === 'participant' && !isDone && (
        <button type="button" className={main} onClick={onDone}>
          {say('finish.done')}
        </button>
      )}
    </div>
  )
}
