import { refuse } from '#server/domain/errors.ts'

/** The triad. The order is the order of every table and picture. */
export const groups = ['official', 'vendor', 'resident'] as const
export type Group = (typeof groups)[number]
export const isGroup = (text: string): text is Group => (groups as readonly string[]).includes(text)

/** What a group's participants are: the N people who speak for it, or some of many. */
export type Standing = 'everyone' | 'sample'
/** How a group's results are shown: from the minimum on, or from one person on, each of whom has agreed. */
export type Showing = 'sealed' | 'on-record'

/** How one group takes part in one project. `people` is N for `everyone`, null for a sample. */
export type GroupSetting = { group: Group; standing: Standing; people: number | null; minimum: number; showing: Showing }

/** A part of a group worth telling apart: procurement, a supplier's name, a neighbourhood. Compared inside city hall only. */
export type Unit = { id: string; group: Group; name: string }

/** Results are shown from three people on unless the set-up raises it (rule 6). */
export const LEAST_MINIMUM = 3
const MOST_PEOPLE = 1_000_000

/** What a new workshop starts from: officials and vendors are everyone, residents a sample; all sealed. */
export const usualGroups = (): GroupSetting[] => [
  { group: 'official', standing: 'everyone', people: 6, minimum: LEAST_MINIMUM, showing: 'sealed' },
  { group: 'vendor', standing: 'everyone', people: 2, minimum: LEAST_MINIMUM, showing: 'sealed' },
  { group: 'resident', standing: 'sample', people: null, minimum: LEAST_MINIMUM, showing: 'sealed' },
]

/** A project's own settings where it has them, else the workshop's. */
export function settingOf(group: Group, own: readonly GroupSetting[], usual: readonly GroupSetting[]): GroupSetting {
  const setting = own.find((each) => each.group === group) ?? usual.find((each) => each.group === group)
  return setting ?? refuse('not-found')
}

/** Refuses settings that cannot be meant. `at` is the form's path to them. */
export function checkGroupSetting(setting: GroupSetting, at: string): void {
  const { standing, people, minimum } = setting
  if (standing === 'everyone' && (people === null || !Number.isInteger(people) || people < 1 || people > MOST_PEOPLE))
    refuse('invalid', { why: 'people' }, `${at}.people`)
  if (standing === 'sample' && people !== null) refuse('invalid', { why: 'sample-has-no-number' }, `${at}.people`)
  if (!Number.isInteger(minimum) || minimum < LEAST_MINIMUM || minimum > MOST_PEOPLE)
    refuse('invalid', { why: 'minimum', least: LEAST_MINIMUM }, `${at}.minimum`)
}

/** A sealed group with fewer people than its minimum will never be shown: worth saying while setting up, not a mistake. */
export const staysSealed = (setting: GroupSetting): boolean =>
  setting.showing === 'sealed' && setting.people !== null && setting.people < setting.minimum

/** The same question asked of each group. */
export const byGroup = <Answer>(ask: (group: Group) => Answer): Record<Group, Answer> => ({
  official: ask('official'),
  vendor: ask('vendor'),
  resident: ask('resident'),
})
