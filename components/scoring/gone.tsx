'use client'

import { type ReactNode, useEffect } from 'react'
import type { GoneCode } from '#components/scoring/gone-code.ts'
import { type PhoneWords, SayIn, useSay } from '#components/scoring/say.tsx'
import { forgetSeat, localStore } from '#components/scoring/shelf.ts'
import { buttonClass } from '#components/ui/button-class.ts'

type Props = {
  code: GoneCode
  workshop: string
  /** The seat that withdrew, maybe before any script had come, or on another device: what this one still keeps of it is erased too. */
  withdrawn: string | null
}

/** Why this seat does not go on here, in its own words, and the way back where there is one. */
export function Gone({ code, workshop, withdrawn, children }: Props & { children?: ReactNode }) {
  const say = useSay()
  useEffect(() => {
    if (withdrawn !== null) forgetSeat(localStore(), withdrawn)
  }, [withdrawn])
  return (
    <main id="main" className="mx-auto grid w-full max-w-[34rem] content-start gap-6 px-4 py-8">
      {children}
      <div role="status">
        <h1 className="text-2xl">{say(`gone.${code}`)}</h1>
        <p className="mt-2 text-lg text-ink-2">{say(`gone.${code}Text`)}</p>
      </div>
      {code === 'not-your-seat' && (
        <a href={`/w/${workshop}`} className={buttonClass('main')}>
          {say('gone.reload')}
        </a>
      )}
      {code !== 'seat-withdrawn' && code !== 'archived' && (
        <a href="/join" className={buttonClass()}>
          {say('gone.join')}
        </a>
      )}
    </main>
  )
}

/** The same as a page of its own, for who comes back to a seat that has ended. */
export function GonePage({ language, words, ...rest }: Props & { language: string; words: PhoneWords }) {
  return (
    <SayIn language={language} words={words}>
      <Gone {...rest} />
    </SayIn>
  )
}
