'use client'

import { Button } from '#components/ui/button.tsx'
import trouble from '#server/messages/en/trouble.json' with { type: 'json' }
import './globals.css'

/** The last resort, when even the frame of the pages broke: as little as possible. */
export default function FrameBroken({ reset }: { error: Error; reset: () => void }) {
  const { title, text, action } = trouble.error
  return (
    <html lang="en">
      <body>
        <main id="main" className="mx-auto grid max-w-2xl gap-4 px-5 py-20">
          <h1 className="text-3xl">{title}</h1>
          <p className="measure text-ink-2">{text}</p>
          <div className="mt-2">
            <Button look="main" onClick={reset}>
              {action}
            </Button>
          </div>
        </main>
      </body>
    </html>
  )
}
