import { printTable } from '#bench/table.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, setUp } from '#e2e/fixtures/story.ts'
import { BUDGET, measurePhone, type Weight } from '#scripts/measure-phone.ts'

/** What the scoring page weighs on its way to a phone, beside an empty page of the same build. */
export async function run(): Promise<void> {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const made = await setUp(facilitator)
    await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
    const { empty, scoring, over, all } = await measurePhone(house.url, made.codes.all ?? '')
    const row = (name: string, part: keyof Weight) => [name, kB(empty[part]), kB(scoring[part])]
    printTable(
      'The scoring page on its way to a phone (compressed, kB)',
      ['part', 'empty page', 'scoring page'],
      [row('HTML', 'html'), row('script', 'script'), row('style', 'style'), row('fonts, beside', 'fonts')],
      [
        said('Over the empty page', over, BUDGET.over),
        said('In all, without fonts', all, BUDGET.all),
        said('Fonts', scoring.fonts, BUDGET.fonts),
      ],
    )
  } finally {
    await house.leave()
  }
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1)
const said = (name: string, bytes: number, most: number): string =>
  `${name}: ${kB(bytes)} of at most ${kB(most)} kB${bytes > most ? `, too much by ${kB(bytes - most)}` : ''}.`
