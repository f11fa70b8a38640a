import { describe, expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { makeGuesses, usualLimits } from '#server/api/guesses.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { aWorkshop } from '#server/api/testing/workshop.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

const joining = { group: 'resident', unit: null, onRecord: null, noticeRead: true } as const

eachStore((open) => {
  it('shows a stranger what a code opens, and nothing of who is there', async () => {
    const room = await aWorkshop(await open())
    await room.join('official')
    const look = await room.browser().api.participant.look({ code: room.code })
    expect(look).toEqual({
      workshop: room.workshop,
      title: 'Lights on the waterfront',
      projects: ['Smart street lights'],
      city: 'Havenstad',
      language: 'en',
      group: null,
      units: room.setup.units,
      onRecord: { official: false, vendor: true, resident: false },
      minimum: { official: 3, vendor: 3, resident: 3 },
      late: false,
      notice: room.setup.notice,
      mine: null,
    })
  })

  it('reads a code as people type it: small letters, a space, look-alikes', async () => {
    const room = await aWorkshop(await open())
    const { api } = room.browser()
    const [word = '', number = ''] = room.code.split('-')
    const typed = [`${word.toLowerCase()} ${number}`, `${word}${number}`, ` ${word.replaceAll('O', '0').replaceAll('I', '1')}-${number} `]
    for (const code of typed) await expect(api.participant.look({ code })).resolves.toMatchObject({ workshop: room.workshop })
  })

  it('says of every code that does not open why: wrong, closed, replaced, a seat’s', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop, code } = room
    const { api } = room.browser()
    expect(await codeOf(api.participant.look({ code: code === 'LAMP-42' ? 'LAMP-43' : 'LAMP-42' }))).toBe('code-wrong')
    expect(await codeOf(api.participant.look({ code: '🙂' }))).toBe('code-wrong')
    expect(await refusalOf(api.participant.look({ code: 'k7qmd-3xhtp' }))).toMatchObject({ code: 'invalid', facts: { why: 'seat-code' } })
    const [first] = (await facilitator.api.workshop.read({ workshop })).codes
    const id = first?.id ?? ''
    await facilitator.api.workshop.closeCode({ workshop, id })
    expect(await codeOf(api.participant.look({ code }))).toBe('code-closed')
    expect(await codeOf(api.participant.join({ ...joining, code }))).toBe('code-closed')
    await facilitator.api.workshop.openCode({ workshop, id })
    const [fresh] = await facilitator.api.workshop.replaceCode({ workshop, id })
    expect(await codeOf(api.participant.look({ code }))).toBe('code-replaced')
    expect(await codeOf(api.participant.join({ ...joining, code }))).toBe('code-replaced')
    await expect(api.participant.look({ code: fresh?.code ?? '' })).resolves.toMatchObject({ workshop })
    expect(await codeOf(facilitator.api.workshop.openCode({ workshop, id }))).toBe('code-replaced')
    await facilitator.api.workshop.archive({ workshop })
    expect(await codeOf(api.participant.look({ code: fresh?.code ?? '' }))).toBe('archived')
  })

  it('counts each group by itself, and two who join at once get two numbers', async () => {
    const room = await aWorkshop(await open())
    await Promise.all([room.join('resident'), room.join('official'), room.join('resident'), room.join('resident'), room.join('official')])
    const seats = await room.facilitator.api.participant.seats({ workshop: room.workshop })
    const numbers = (group: string) =>
      seats
        .filter((each) => each.group === group)
        .map((each) => each.number)
        .sort()
    expect(numbers('resident')).toEqual([1, 2, 3])
    expect(numbers('official')).toEqual([1, 2])
    expect(seats[0]).not.toHaveProperty('done')
  })

  it('gives a browser its own seat again, and another one only to somebody else', async () => {
    const room = await aWorkshop(await open())
    const { api } = room.browser()
    const { workshop } = await api.participant.join({ ...joining, code: room.code })
    const first = await api.participant.mine({ workshop })
    await expect(api.participant.look({ code: room.code })).resolves.toMatchObject({ mine: { group: 'resident', number: 1 } })
    await api.participant.join({ ...joining, code: room.code })
    expect((await api.participant.mine({ workshop })).id).toBe(first.id)
    await api.participant.join({ ...joining, code: room.code, fresh: true })
    expect((await api.participant.mine({ workshop })).number).toBe(2)
  })

  it('asks for group, unit and consent where they are needed, naming the field', async () => {
    const room = await aWorkshop(await open())
    const { api } = room.browser()
    const join = (change: object) => api.participant.join({ ...joining, code: room.code, ...change } as never)
    expect(await refusalOf(join({ group: null }))).toMatchObject({ field: 'group', facts: { why: 'group' } })
    expect(await refusalOf(join({ group: 'official', unit: 'nowhere' }))).toMatchObject({ field: 'unit', facts: { why: 'unit' } })
    expect(await refusalOf(join({ group: 'vendor' }))).toMatchObject({ field: 'onRecord', facts: { why: 'consent' } })
    expect(await refusalOf(join({ noticeRead: false }))).toMatchObject({ code: 'invalid', field: 'noticeRead' })
    expect(await refusalOf(join({ group: 'mayor' }))).toMatchObject({ code: 'invalid', field: 'group' })
    // A group without units has none to choose, and a sealed group is not asked about the record.
    await join({ unit: 'it', onRecord: true })
    await expect(api.participant.mine({ workshop: room.workshop })).resolves.toMatchObject({ unit: null, onRecord: null, mustAgree: false })
  })

  it('takes who belongs to none of the parts that the set-up names', async () => {
    const room = await aWorkshop(await open())
    const { api } = room.browser()
    const { workshop } = await api.participant.join({ ...joining, code: room.code, group: 'official' })
    await expect(api.participant.mine({ workshop })).resolves.toMatchObject({ group: 'official', unit: null, unitName: null })
  })

  it('takes a vendor who refuses the record: the refusal is kept, and only seals the group', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const vendor = await room.join('vendor', { onRecord: false })
    await expect(vendor.api.participant.mine({ workshop })).resolves.toMatchObject({ onRecord: false, mustAgree: false })
    await vendor.api.participant.readNotice({ workshop, onRecord: true })
    await vendor.api.participant.readNotice({ workshop, onRecord: false })
    await room.facilitator.api.round.open({ workshop, minutes: null })
    expect(await refusalOf(vendor.api.participant.readNotice({ workshop, onRecord: true }))).toMatchObject({
      code: 'in-use',
      facts: { why: 'on-record-late' },
    })
  })

  it('puts a group in its place where there is one code for each', async () => {
    const room = await aWorkshop(await open(), { joinBy: 'group' })
    const { codes } = await room.facilitator.api.workshop.read({ workshop: room.workshop })
    expect(codes.map((each) => each.group)).toEqual(['official', 'vendor', 'resident'])
    const { api } = room.browser()
    const code = codes[2]?.code ?? ''
    await api.participant.join({ ...joining, code, group: 'official', unit: 'it' })
    await expect(api.participant.mine({ workshop: room.workshop })).resolves.toMatchObject({ group: 'resident' })
  })

  it('lets nobody in before the notice says what it is for', async () => {
    const room = await aWorkshop(await open(), { notice: { purpose: '', contact: '', retentionDays: 30 } })
    expect(await refusalOf(room.browser().api.participant.look({ code: room.code }))).toMatchObject({
      code: 'not-ready',
      facts: { why: 'purpose', all: 'purpose contact' },
    })
  })

  it('gives a listening seat to whoever comes after scoring closed', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const [card] = await facilitator.api.participant.makeCards({
      workshop,
      cards: [{ role: 'participant', group: 'resident', unit: null, count: 1 }],
    })
    await facilitator.api.round.open({ workshop, minutes: null })
    const early = await room.join('resident')
    await facilitator.api.round.close({ workshop })
    const late = await room.join('resident')
    const withCard = room.browser()
    await expect(withCard.api.participant.look({ code: room.code })).resolves.toMatchObject({ late: true })
    await withCard.api.participant.enter({ token: card?.code ?? '' })
    await expect(early.api.participant.mine({ workshop })).resolves.toMatchObject({ role: 'participant' })
    await expect(late.api.participant.mine({ workshop })).resolves.toMatchObject({ role: 'listening', state: { listening: 2 } })
    await expect(withCard.api.participant.mine({ workshop })).resolves.toMatchObject({ role: 'listening' })
  })

  it('returns to the same seat by card, however its code is typed, until the seat moves or ends', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const place = { role: 'participant', group: 'official', unit: 'it' } as const
    const [card] = await facilitator.api.participant.makeCards({ workshop, cards: [{ ...place, count: 1 }] })
    const { code = '', id = '', url = '' } = card ?? {}
    expect(url).toBe(`http://concord.example:3000/seat/${code}`)
    await expect(facilitator.api.participant.makeCards({ workshop, cards: [] })).resolves.toEqual([card])
    const phone = room.browser()
    await phone.api.participant.enter({ token: code.toUpperCase().replace('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I') })
    await expect(phone.api.participant.mine({ workshop })).resolves.toMatchObject({ id, noticeRead: false, number: 1 })
    await expect(facilitator.api.participant.makeCards({ workshop, cards: [] })).resolves.toEqual([])
    const other = room.browser()
    await other.api.participant.enter({ token: code })
    await expect(other.api.participant.mine({ workshop })).resolves.toMatchObject({ id })
    const moved = await facilitator.api.participant.moveSeat({ workshop, seat: id })
    expect(await codeOf(room.browser().api.participant.enter({ token: code }))).toBe('code-wrong')
    expect(await codeOf(phone.api.participant.mine({ workshop }))).toBe('seat-moved')
    await phone.api.participant.enter({ token: moved.code })
    await expect(phone.api.participant.mine({ workshop })).resolves.toMatchObject({ id })
    await facilitator.api.participant.setAside({ workshop, seat: id })
    expect(await codeOf(room.browser().api.participant.enter({ token: moved.code }))).toBe('seat-removed')
    await facilitator.api.participant.bringBack({ workshop, seat: id })
    await phone.api.participant.withdraw({ workshop })
    expect(await codeOf(room.browser().api.participant.enter({ token: moved.code }))).toBe('seat-withdrawn')
  })

  it('seats no one by invitation in a workshop that they run; with the code they may try', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const place = { workshop, role: 'participant', group: 'official', unit: 'it' } as const
    expect(await refusalOf(facilitator.api.participant.invite({ ...place, email: 'Fatima@city.example ' }))).toMatchObject({
      field: 'email',
      facts: { why: 'you-run-this' },
    })
    const later = await room.staff('cora@city.example', 'facilitator')
    const card = await facilitator.api.participant.invite({ ...place, email: 'cora@city.example' })
    await facilitator.api.workshop.addFacilitator({ workshop, account: later.id })
    expect(await refusalOf(room.browser().api.participant.enter({ token: card.code }))).toMatchObject({ facts: { why: 'you-run-this' } })
    await facilitator.api.participant.join({ ...joining, code: room.code })
    await expect(facilitator.api.participant.mine({ workshop })).resolves.toMatchObject({ group: 'resident' })
    await expect(facilitator.api.workshop.read({ workshop })).resolves.toMatchObject({ id: workshop })
  })

  it('opens the wall with its link, until all walls are ended', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const { url } = await facilitator.api.workshop.openScreen({ workshop })
    const token = url.split('/').at(-1) ?? ''
    const wall = room.browser()
    await wall.api.screen.enter({ token })
    await expect(wall.api.round.state({ workshop })).resolves.toMatchObject({ workshop, codes: [{ code: room.code, group: null }] })
    await expect(facilitator.api.workshop.read({ workshop })).resolves.toMatchObject({ screens: 1 })
    await facilitator.api.workshop.closeScreens({ workshop })
    expect(await codeOf(wall.api.round.state({ workshop }))).toBe('not-found')
    expect(await codeOf(room.browser().api.screen.enter({ token }))).toBe('expired')
    expect(room.rechecked.at(-1)).toBe(workshop)
  })

  it('lets a helper enter one form after another and stay a helper', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const { code } = await facilitator.api.participant.invite({ workshop, role: 'helper', group: null, unit: null })
    const tablet = room.browser()
    await tablet.api.participant.enter({ token: code })
    await tablet.api.participant.enterForm({ workshop, group: 'resident', unit: null })
    await expect(tablet.api.participant.mine({ workshop })).resolves.toMatchObject({ role: 'participant', assisted: true, number: 1 })
    await tablet.api.participant.leave({ workshop })
    await expect(tablet.api.participant.mine({ workshop })).resolves.toMatchObject({ role: 'helper', noticeRead: false })
    await tablet.api.participant.enterForm({ workshop, group: 'resident', unit: null })
    await tablet.api.participant.enterForm({ workshop, group: 'resident', unit: null })
    await expect(tablet.api.participant.mine({ workshop })).resolves.toMatchObject({ number: 3 })
    await tablet.api.participant.leave({ workshop })
    await tablet.api.participant.leave({ workshop })
    expect(await codeOf(tablet.api.participant.mine({ workshop }))).toBe('not-found')
  })

  it('holds back who guesses codes, and nobody beside them', async () => {
    const room = await aWorkshop(await open())
    const guesser = room.browser('203.0.113.7')
    for (let guess = 0; guess < usualLimits.wrongPerAddress.points; guess++) {
      expect(await codeOf(guesser.api.participant.look({ code: 'no such code' }))).toBe('code-wrong')
    }
    const held = await refusalOf(guesser.api.participant.look({ code: room.code }))
    expect(held).toMatchObject({ code: 'too-many', facts: { seconds: expect.any(Number) } })
    for (const attempt of [
      guesser.api.participant.join({ ...joining, code: room.code }),
      guesser.api.participant.enter({ token: 'k7qmd-3xhtp' }),
      guesser.api.screen.enter({ token: 'x' }),
      guesser.api.account.mayClaim({ token: 'x' }),
      guesser.api.account.claim({ token: 'x', email: 'm@m.example', name: 'M', city: 'M' }),
    ])
      expect(await codeOf(attempt)).toBe('too-many')
    await expect(room.browser('203.0.113.8').api.participant.look({ code: room.code })).resolves.toMatchObject({ workshop: room.workshop })
  })

  it('gives a phone that tries again after a lost answer the same seat, and another phone another', async () => {
    const room = await aWorkshop(await open(), { groups: usualGroups() })
    const { workshop, code } = room
    const key = 'a-key-that-the-phone-made'
    const first = room.browser()
    await first.api.participant.join({ ...joining, code, key })
    const again = room.browser()
    await again.api.participant.join({ ...joining, code, key })
    const other = room.browser()
    await other.api.participant.join({ ...joining, code, key: 'the-key-of-another-phone' })
    const seats = await Promise.all([first, again, other].map(({ api }) => api.participant.mine({ workshop })))
    expect(seats[1]?.id).toBe(seats[0]?.id)
    expect(seats[2]?.id).not.toBe(seats[0]?.id)
    expect(await room.facilitator.api.participant.seats({ workshop })).toHaveLength(2)
  })

  it('takes no repeat of a join for a way back into a seat that was moved, or that was joined long ago', async () => {
    const room = await aWorkshop(await open(), { groups: usualGroups() })
    const { facilitator, workshop, code } = room
    const again = (key: string) => room.browser().api.participant.join({ ...joining, code, key })
    const [moved, old] = ['the-key-of-the-moved-phone', 'the-key-of-the-older-phone']
    const phone = room.browser()
    await phone.api.participant.join({ ...joining, code, key: moved })
    const { id: seat } = await phone.api.participant.mine({ workshop })
    await again(old)
    await facilitator.api.participant.moveSeat({ workshop, seat })
    expect(await codeOf(again(moved))).toBe('seat-moved')
    room.clock.now += 10 * 60 * 1000
    await expect(again(old)).resolves.toEqual({ workshop })
    room.clock.now += 1
    expect(await codeOf(again(old))).toBe('seat-moved')
  })

  it('says which seat a link opens and changes nothing, so that no preview sits down and no seat takes another’s place unasked', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const { code: token } = await facilitator.api.participant.invite({ workshop, role: 'participant', group: 'vendor', unit: null })
    const look = { workshop, title: 'Lights on the waterfront', seat: { role: 'participant', group: 'vendor', number: 1 } }
    const stranger = room.browser()
    await expect(stranger.api.participant.lookAtSeat({ token })).resolves.toEqual({ ...look, taken: false, other: null })
    expect(stranger.jar.size).toBe(0)
    const resident = await room.join('resident')
    const other = { role: 'participant', group: 'resident', number: 1 }
    await expect(resident.api.participant.lookAtSeat({ token })).resolves.toEqual({ ...look, taken: false, other })
    await stranger.api.participant.enter({ token })
    await expect(stranger.api.participant.lookAtSeat({ token })).resolves.toEqual({ ...look, taken: true, other: null })
    expect(await codeOf(stranger.api.participant.lookAtSeat({ token: 'k7qmd-3xhtp' }))).toBe('code-wrong')
  })

  it('takes forty phones behind one address for a room, not for an attack', async () => {
    const room = await aWorkshop(await open(), { groups: usualGroups() })
    const phones = Array.from({ length: 40 }, () => room.browser('198.51.100.1'))
    await Promise.all(phones.map((phone) => phone.api.participant.join({ ...joining, code: room.code })))
    expect(await room.facilitator.api.participant.seats({ workshop: room.workshop })).toHaveLength(40)
  })
})

describe('guessing', () => {
  it('ends for everybody where many addresses guess together', async () => {
    const guesses = makeGuesses({ ...usualLimits, wrongInAll: { points: 3, seconds: 60 } })
    for (const address of ['a', 'b', 'c']) await guesses.wrong(address)
    await expect(guesses.mayGuess('d')).rejects.toMatchObject({ code: 'too-many' })
  })
})
