'use client'

import { type SubmitEvent, useEffect, useState } from 'react'
import { Mark } from '#components/charts/mark.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { type PageProps, Quiet } from '#components/scoring/waiting.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import type { Phase } from '#server/domain/round.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'

/** A helper's page: begin a paper form for somebody, one after the other; nothing of a sent form comes back. */
export function Helper({ phase, ...props }: PageProps & { phase: Phase }) {
  const say = useSay()
  const [group, setGroup] = useState<Group | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const [sent, setSent] = useState(false)
  useEffect(() => setSent(location.search === '?sent'), [])
  const parts = props.seat.units.filter((each) => each.group === group)

  async function begin(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (group === null || busy) return
    setBusy(true)
    const answer = await call('participant.enterForm', { workshop: props.seat.workshop, group, unit: unit === OTHER ? null : unit })
    if (answer.kind === 'done') location.replace(`/w/${props.seat.workshop}`)
    else {
      setBusy(false)
      setFailed(true)
    }
  }

  return (
    <Quiet {...props} title={say('helper.title')}>
      {sent && <p className="font-semibold">{say('helper.sent')}</p>}
      <p className="text-ink-2">{say('helper.lead')}</p>
      {phase !== 'scoring' ? (
        <p className="font-semibold">{say('helper.notOpen')}</p>
      ) : (
        <form onSubmit={begin} className="grid gap-5">
          <fieldset className="grid min-w-0 gap-2">
            <legend className="mb-2 font-semibold">{say('helper.group')}</legend>
            {groups.map((each) => (
              <label key={each} className={CHOICE}>
                <input
                  type="radio"
                  name="group"
                  required
                  checked={group === each}
                  onChange={() => {
                    setGroup(each)
                    setUnit(null)
                  }}
                  className="size-5 shrink-0 accent-ink"
                />
                <Mark group={each} />
                {say(`groups.${each}.one`)}
              </label>
            ))}
          </fieldset>
          {parts.length > 0 && (
            <label className="grid gap-1.5 font-semibold">
              {say('helper.unit')}
              <select
                required
                value={unit ?? ''}
                onChange={(event) => setUnit(event.target.value || null)}
                className="min-h-12 w-full rounded-field border border-edge bg-paper px-3 font-normal"
              >
                <option value="" />
                {parts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                <option value={OTHER}>{say('helper.otherUnit')}</option>
              </select>
            </label>
          )}
          <p className="text-sm text-ink-2">{say('helper.blind')}</p>
          {failed && (
            <p role="alert" className="font-semibold">
              {say('gate.failed')}
            </p>
          )}
          <button type="submit" className={`${buttonClass('main')} w-full`} aria-disabled={busy}>
            {say(busy ? 'helper.beginning' : 'helper.begin')}
          </button>
        </form>
      )}
    </Quiet>
  )
}

/** Chosen for whoever belongs to none of the parts that the set-up names; no part has this id. */
const OTHER = '-'

const CHOICE =
  'flex min-h-12 items-center gap-3 rounded-card border border-edge px-4 py-2 has-checked:border-ink has-checked:outline-1 has-checked:outline-ink'
