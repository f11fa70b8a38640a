import { afterEach, describe, expect, it } from 'vitest'
import { followTogether } from '#components/session/one-stream.ts'
import type { Hear, Stream } from '#components/session/stream.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 30))

describe('the tabs of one browser', () => {
  let address = 0
  const tabs: Stream[] = []
  /** The connections that stand, by what they pass on. */
  const lines: Hear[] = []
  const open = (heard: string[]) => {
    const tab = followTogether(
      `/api/live/${address}`,
      (status) => heard.push(status),
      (_address, hear) => {
        lines.push(hear)
        const end = () => void lines.splice(lines.indexOf(hear), 1)
        return { rest: end, wake: () => {}, stop: end }
      },
    )
    tabs.push(tab)
    return tab
  }
  afterEach(async () => {
    for (const tab of tabs.splice(0)) tab.stop()
    address++
    await soon()
  })

  it('hear the same over one connection', async () => {
    const [one, other]: string[][] = [[], []]
    open(one ?? [])
    open(other ?? [])
    await soon()
    expect(lines).toHaveLength(1)
    lines[0]?.('away', null, false)
    await soon()
    expect([one, other]).toEqual([['away'], ['away']])
  })

  it('go on when the one that listened is hidden or closed', async () => {
    const heard: string[] = []
    const first = open([])
    await soon()
    open(heard)
    first.rest()
    await soon()
    expect(lines).toHaveLength(1)
    lines[0]?.('live', null, false)
    expect(heard).toEqual(['live'])
  })

  it('all learn that access has ended, and none knocks again', async () => {
    const heard: string[] = []
    open([])
    await soon()
    open(heard)
    lines[0]?.('gone', null, false)
    await soon()
    expect(heard).toEqual(['gone'])
    expect(lines).toHaveLength(0)
  })
})
