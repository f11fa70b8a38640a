import type { ReactNode } from 'react'
import { LEAST_MINIMUM } from '#server/domain/stakeholders.ts'
import type { Notice } from '#server/domain/workshop.ts'
import type { Messages } from '#server/messages/en.ts'

export type NoticeKey = keyof Messages['join']['notice']
type Heading = 'h2' | 'h3' | 'h4'

type Props = {
  notice: Notice
  /** The city's name, or '' where nobody has given it yet. */
  city: string
  /** Whether the reader stands outside the triad: gives reasons, is never counted. */
  observes?: boolean
  /** Whether the reader's group is shown from one person on; false for who stands outside the triad. */
  onRecord: boolean
  /** From how many people on a sealed group is shown. */
  minimum?: number
  heading?: Heading
  /** The words of `join.notice`. */
  say: (key: NoticeKey, values?: Record<string, string | number>) => string
}

/**
 * What each participant reads before the first score: why, who sees what, how long, how to withdraw (rule 6). The phone shows it
 * for real, the set-up as a preview.
 */
export function NoticeText({ notice, city, observes = false, onRecord, minimum = LEAST_MINIMUM, heading = 'h2', say }: Props) {
  return (
    <div className="grid gap-4">
      {part(heading, say('why'), <p className="whitespace-pre-line">{notice.purpose === '' ? say('noPurpose') : notice.purpose}</p>)}
      {part(
        heading,
        say('whoSees'),
        <>
          <p>{say('confidential')}</p>
          <p>{observes ? say('observer') : onRecord ? say('onRecord') : say('sealed', { minimum })}</p>
          <p>{say(observes ? 'observerReasons' : 'reasons')}</p>
          {observes ? null : <p>{say('file')}</p>}
        </>,
      )}
      {part(heading, say('howLong'), <p>{say('keeping', { days: notice.retentionDays, city: city === '' ? say('theCity') : city })}</p>)}
      {part(
        heading,
        say('howToWithdraw'),
        <>
          <p>{say('withdraw')}</p>
          {notice.contact === '' ? null : <p>{say('contact', { contact: notice.contact })}</p>}
        </>,
      )}
    </div>
  )
}

const part = (Heading: Heading, title: string, children: ReactNode) => (
  <section>
    <Heading className="font-semibold">{title}</Heading>
    <div className="mt-1 grid gap-2">{children}</div>
  </section>
)
