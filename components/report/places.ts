/** Where a factor's figures stand in the report. */
export const placeOfFactor = (id: string): string => `factor-${id}`

/** The parts of the report, in its order; each is also a place on the page. */
export const parts = [
  'map',
  'relationships',
  'factors',
  'need',
  'blockers',
  'help',
  'paths',
  'topFive',
  'units',
  'people',
  'thin',
  'method',
] as const
export type PartName = (typeof parts)[number]
