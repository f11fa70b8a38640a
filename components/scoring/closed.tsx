'use client'

import { useSay } from '#components/scoring/say.tsx'
import { type PageProps, Quiet } from '#components/scoring/waiting.tsx'

/** After the close: what came too late stands above, answer by answer. */
export function Closed({ revealed, ...props }: PageProps & { revealed: boolean }) {
  const say = useSay()
  const { waiting, halted } = props.sheets.view
  return (
    <Quiet {...props} title={say(revealed ? 'closed.revealed' : 'closed.title')}>
      {waiting.length > 0 && halted === null && <p>{say('closed.sending', { count: waiting.length })}</p>}
      <p className="text-lg">{say(revealed ? 'closed.revealedLead' : 'closed.lead')}</p>
      {!revealed && <p className="text-ink-2">{say('closed.look')}</p>}
    </Quiet>
  )
}
