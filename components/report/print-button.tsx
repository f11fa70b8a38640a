'use client'
import { Button } from '#components/ui/button.tsx'

/** The browser's own printing, which can keep the report as a PDF too. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button look="soft" size="small" onClick={() => window.print()} data-no-print>
      {label}
    </Button>
  )
}
