'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'

/** Ends the staff session on this device; a seat that this browser holds in a workshop stays. */
export function SignOut({ label, busy }: { label: string; busy: string }) {
  const [leaving, setLeaving] = useState(false)
  async function leave() {
    setLeaving(true)
    try {
      const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
      await fetch('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken, json: 'true' }) })
      window.location.assign('/')
    } catch {
      setLeaving(false) // no connection: still signed in, the button says so by being there again
    }
  }
  return (
    <Button look="quiet" size="small" busy={leaving && busy} onClick={leave}>
      {label}
    </Button>
  )
}
