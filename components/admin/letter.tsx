import { Card } from '#components/ui/card.tsx'
import type { MailboxMessage } from '#server/domain/views.ts'

/** A letter as it would have arrived, its links ready to follow. */
export function Letter({ letter: { subject, to: address, text }, to, at }: { letter: MailboxMessage; to: string; at: string }) {
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line-2 pb-3">
        <h2 className="text-lg">{subject}</h2>
        <p className="text-sm text-ink-2">
          {to} {address} · {at}
        </p>
      </div>
      <p className="measure whitespace-pre-line">
        {text.split(ADDRESS).map((part, place) => (place % 2 === 1 ? <FollowableLink key={part} href={part} /> : part))}
      </p>
    </Card>
  )
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

function FollowableLink({ href }: { href: string }) {
  return (
    <a href={href} className="text-link inline-flex min-h-8 items-center font-semibold [overflow-wrap:anywhere]">
      {href}
    </a>
  )
}
