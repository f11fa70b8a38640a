'use client'

import { Button } from '#components/ui/button.tsx'
import trouble from '#server/messages/en/trouble.json' with { type: 'json' }

/** A page that broke. It stands on no server call and no provider, since those may be what broke. */
export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const { title, text, action } = trouble.error
  return (
    <main id="main" className="mx-auto grid max-w-2xl gap-4 px-5 py-20">
      <h1 className="text-3xl">{title}</h1>
      <p className="measure text-ink-2" role="alert">
        {text}
      </p>
      <div className="mt-2">
        <Button look="main" onClick={reset}>
          {action}
        </Button>
      </div>
    </main>
  )
}
