'use client'

import type { ReactNode } from 'react'
import type { GoneCode } from '#components/scoring/gone-code.ts'
import { type PhoneWords, SayIn, useSay } from '#components/scoring/say.tsx'
import { buttonClass } from '#components/ui/button-class.ts'

/** Why this seat does not go on here, in its own words, and the way back where there is one. */
export function Gone({ code, workshop, children }: { code: GoneCode; workshop: string; children?: ReactNode }) {
  const say = useSay()
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
export function GonePage({ language, words, ...rest }: { language: string; words: PhoneWords; code: GoneCode; workshop: string }) {
  return (
    <SayIn language={language} words={words}>
      <Gone {...rest} />
    </SayIn>
  )
}
