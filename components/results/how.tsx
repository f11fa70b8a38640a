'use client'

import { type MethodPlace, methodLink } from '#components/method/places.ts'
import { useSpeech } from '#components/results/speech.ts'

/** From a figure on the phone to how it comes about, in a reader's words. The results stay open behind it. */
export function How({ place }: { place: Extract<MethodPlace, 'distance' | 'findings' | 'path' | 'stands' | 'top-five' | 'who-speaks'> }) {
  const { say } = useSpeech()
  return (
    <a href={methodLink(place)} target="_blank" rel="noopener" className="text-link min-h-11 justify-self-start py-2.5 text-sm text-ink-2">
      {say(`how.${place}`)}
    </a>
  )
}
