import { allAccounts } from '#db/queries/people.ts'
import { city } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import type { Api } from '#server/api/api.ts'
import type { Greeting } from './greeting.ts'

export type WaysIn = Pick<
  Greeting,
  'demonstration' | 'console' | 'consoleAs' | 'reports' | 'reportsAs' | 'join' | 'codes' | 'wall' | 'mailbox'
>

/**
 * The links to print. Those of a demonstration open its workshop that is ready to join, the wall with a link made just now; a real
 * city's links open nothing by themselves, since what is printed here may end in somebody's log.
 */
export async function waysIn(store: Store, api: Api): Promise<WaysIn> {
  const url = api.publicUrl()
  const closed = { reports: null, reportsAs: null, codes: [], wall: null, mailbox: null }
  const plain = { console: `${url}/workshops`, consoleAs: null, join: `${url}/join`, ...closed }
  if (!(await store.read(city))?.demonstration) return { ...plain, demonstration: false }
  const accounts = await store.read((db) => allAccounts(db, { removed: false }))
  const facilitators = accounts.filter((each) => each.roles.includes('facilitator'))
  const reviewer = accounts.find((each) => each.roles.includes('reviewer'))
  const reports = reviewer ? { reports: `${url}/reports`, reportsAs: reviewer.email } : {}
  const shown = { ...plain, demonstration: true, mailbox: url + api.mailboxPath(), ...reports }
  for (const { id, email } of facilitators) {
    const facilitator = api.callerAs(id)
    const ready = (await facilitator.workshop.list({})).find((each) => each.phase === 'joining' && each.missing.length === 0)
    if (ready === undefined) continue
    const workshop = ready.id
    const { codes } = await facilitator.workshop.read({ workshop })
    return {
      ...shown,
      console: `${url}/workshops/${workshop}/console`,
      consoleAs: email,
      codes: codes.filter((each) => !each.closed).map((each) => each.code),
      wall: (await facilitator.workshop.openScreen({ workshop })).url,
    }
  }
  return shown
}
